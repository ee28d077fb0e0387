// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/style.h"

#include "gui/icons.h"
#include "gui/style_paint.h"
#include "gui/theme.h"

#include <QHeaderView>

namespace viatica {

using namespace style;

void Style::drawItemPanel(const QStyleOption* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option);
    if (item && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item->rect, item->backgroundBrush);
    if (option->state & State_Selected)
        painter->fillRect(option->rect, colors.selected);
    else if (option->state & State_MouseOver)
        painter->fillRect(option->rect, veiled(colors.text, 0.035));
}

void Style::drawHeaderSection(const QStyleOption* option, QPainter* painter) const
{
    const Colors& colors = colorsOf(option->palette);
    painter->fillRect(option->rect, colors.surface);
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), colors.hairline);
}

void Style::drawHeader(const QStyleOptionHeader* option, QPainter* painter, const QWidget* widget) const
{
    const Colors& colors = colorsOf(option->palette);
    const bool sorted = option->sortIndicator != QStyleOptionHeader::None;
    const bool right = option->textAlignment & Qt::AlignRight;
    painter->save();
    painter->setFont(resized(painter->font(), 0.92, QFont::DemiBold));
    painter->setPen(sorted ? colors.text : colors.secondary);
    const int edge = scaled(widget, 12); // as the cells below
    const int side = sorted ? pixelMetric(PM_HeaderMarkSize, option, widget) : 0;
    const int gap = sorted ? scaled(widget, 3) : 0;
    const auto* header = qobject_cast<const QHeaderView*>(widget);
    const QRect section(
        header ? header->sectionViewportPosition(option->section) : option->rect.x(), option->rect.y(),
        header ? header->sectionSize(option->section) : option->rect.width(), option->rect.height());
    const QRect rect = section.adjusted(edge, 0, -edge, 0);
    const QString text =
        painter->fontMetrics().elidedText(option->text, Qt::ElideRight, rect.width() - side - gap);
    const int width = painter->fontMetrics().horizontalAdvance(text);
    // The mark stands beside the text, wherever that is aligned.
    const int left = right ? rect.right() + 1 - width : rect.left();
    const QRect textRect(left, rect.top(), width + 1, rect.height());
    painter->drawText(visualRect(option->direction, section, textRect), Qt::AlignVCenter | Qt::AlignLeft,
                      text);
    if (sorted) {
        const bool ascending = option->sortIndicator == QStyleOptionHeader::SortDown;
        const QRect mark(right ? left - gap - side : left + width + gap, rect.center().y() - side / 2, side,
                         side);
        coloredIcon(ascending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), colors.accent)
            .paint(painter, visualRect(option->direction, section, mark));
    }
    painter->restore();
}

} // namespace viatica
