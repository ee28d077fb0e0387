// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style.h"

#include "gui/icons.h"
#include "gui/style_paint.h"
#include "gui/theme.h"

#include <QAbstractSpinBox>

namespace viatica {

using namespace style;

namespace {

bool isFaulty(const QWidget* widget)
{
    for (const QWidget* at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (at->property("faulty").toBool())
            return true;
        if (!qobject_cast<const QAbstractSpinBox*>(at->parentWidget()))
            break;
    }
    return false;
}

} // namespace

void Style::drawField(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool focus = option->state & State_HasFocus;
    const bool enabled = option->state & State_Enabled;
    const PainterState state(painter);
    const double width = focus ? 1.6 : 1.0;
    const QColor line = isFaulty(widget) ? colors.danger
                        : focus          ? colors.accent
                        : enabled        ? colors.border
                                         : colors.hairline;
    painter->setPen(QPen(line, width));
    painter->setBrush(enabled ? colors.surface : colors.window);
    painter->drawRoundedRect(QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                             corner, corner);
}

void Style::drawComboBox(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget) const
{
    QStyleOption field(*option);
    field.rect = option->rect;
    field.state = option->state;
    if (option->state & State_On)
        field.state |= State_HasFocus;
    drawField(&field, painter, widget);
    const Colors& colors = colorsOf(option->palette);
    const int side = scaled(widget, 16);
    QRect arrow(0, 0, side, side);
    arrow.moveCenter(subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget).center());
    coloredIcon(QStringLiteral("chevron-down"), colors.secondary).paint(painter, arrow);
}

} // namespace viatica
