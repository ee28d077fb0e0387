// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style.h"

#include "gui/icons.h"
#include "gui/style_paint.h"
#include "gui/theme.h"

#include <QWidget>

namespace viatica {

using namespace style;

namespace {

bool isAccent(const QStyleOption* option, const QWidget* widget)
{
    if (widget && widget->property("accent").isValid())
        return widget->property("accent").toBool();
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

} // namespace

void Style::drawButton(const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool enabled = option->state & State_Enabled;
    const bool down = option->state & (State_Sunken | State_On);
    const bool hover = (option->state & State_MouseOver) && enabled;
    const PainterState state(painter);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    if (isAccent(option, widget) && enabled) {
        QColor fill = colors.accent;
        if (down)
            fill = fill.darker(118);
        else if (hover)
            fill = fill.lighter(108);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
    } else {
        const QColor ground = option->palette.color(QPalette::Button);
        painter->setPen(flat ? QPen(Qt::NoPen) : QPen(enabled ? colors.border : colors.hairline, 1));
        if (flat)
            painter->setBrush(down || hover ? QBrush(veiled(colors.text, down ? 0.12 : 0.07))
                                            : QBrush(Qt::NoBrush));
        else
            painter->setBrush(!enabled ? colors.window
                              : down   ? ground.darker(108)
                              : hover  ? colors.hover
                                       : ground);
    }
    painter->drawRoundedRect(box, corner, corner);
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(isAccent(option, widget) ? colors.onAccent : colors.accent, 1.5));
        painter->drawRoundedRect(box.adjusted(2, 2, -2, -2), corner - 2, corner - 2);
    }
}

void Style::drawToolButton(const QStyleOption* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool on = option->state & State_On;
    const bool down = option->state & State_Sunken;
    const bool hover = (option->state & State_MouseOver) && (option->state & State_Enabled);
    if (!on && !down && !hover)
        return;
    const PainterState state(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(on ? colors.selected : veiled(colors.text, down ? 0.12 : 0.07));
    painter->drawRoundedRect(option->rect, corner, corner);
}

void Style::drawCheck(const QStyleOption* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool on = option->state & State_On;
    const bool enabled = option->state & State_Enabled;
    const PainterState state(painter);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor fill = enabled ? colors.accent : colors.border;
    painter->setPen(QPen(on ? fill : (option->state & State_HasFocus) ? colors.accent : colors.border, 1.2));
    painter->setBrush(on ? fill : colors.surface);
    painter->drawRoundedRect(box, 4, 4);
    if (on)
        coloredIcon(QStringLiteral("check"), colors.onAccent)
            .paint(painter, option->rect.adjusted(2, 2, -2, -2));
}

void Style::drawRadio(const QStyleOption* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool on = option->state & State_On;
    const PainterState state(painter);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->setPen(QPen(on || (option->state & State_HasFocus) ? colors.accent : colors.border, 1.2));
    painter->setBrush(on ? colors.accent : colors.surface);
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.onAccent);
        painter->drawEllipse(box.center(), box.width() * 0.2, box.height() * 0.2);
    }
}

void Style::drawButtonLabel(const QStyleOptionButton* option, QPainter* painter, const QWidget* widget) const
{
    const bool accent = isAccent(option, widget) && (option->state & State_Enabled);
    const Colors& colors = colorsOf(option->palette);
    const int gap = scaled(widget, 6);
    const int flags = Qt::AlignCenter | Qt::TextShowMnemonic |
                      (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? 0 : Qt::TextHideMnemonic);
    const QSize iconSize = option->icon.isNull() ? QSize() : option->iconSize;
    const int textWidth = option->fontMetrics.size(Qt::TextShowMnemonic, option->text).width();
    const int width =
        textWidth + (option->icon.isNull() ? 0 : iconSize.width() + (option->text.isEmpty() ? 0 : gap));
    QRect rect = option->rect;
    int left = rect.left() + (rect.width() - width) / 2;
    if (!option->icon.isNull()) {
        const QRect place(QPoint(left, rect.top() + (rect.height() - iconSize.height()) / 2), iconSize);
        const QIcon::Mode mode = !(option->state & State_Enabled) ? QIcon::Disabled
                                 : accent                         ? QIcon::Selected
                                                                  : QIcon::Normal;
        option->icon.paint(painter, visualRect(option->direction, rect, place), Qt::AlignCenter, mode);
        left += iconSize.width() + gap;
    }
    const QRect textRect(left, rect.top(), textWidth, rect.height());
    const bool flat = option->features.testFlag(QStyleOptionButton::Flat) && (option->state & State_Enabled);
    painter->setPen(accent ? colors.onAccent
                    : flat ? colors.accent
                           : option->palette.color(QPalette::ButtonText));
    painter->drawText(visualRect(option->direction, rect, textRect), flags, option->text);
}

} // namespace viatica
