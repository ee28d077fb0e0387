// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette_delegate.h"

#include "gui/matched_text.h"
#include "gui/palette_model.h"
#include "gui/theme.h"

#include <QPainter>

namespace viatica {

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {scaled(option.widget, 200), QFontMetrics(option.font).height() + scaled(option.widget, 16)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    if (!model)
        return;
    const PaletteEntry& entry = model->entry(index.row());
    const Colors& colors = colorsOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.selected);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0, 1, 0, -1), 6, 6);
    }
    const auto place = [&option](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const int edge = scaled(option.widget, 10);
    const int side = scaled(option.widget, 18);
    QRect inner = option.rect.adjusted(edge, 0, -edge, 0);
    QRect iconBox(inner.left(), 0, side, side);
    iconBox.moveTop(inner.center().y() - side / 2);
    entry.icon.paint(painter, place(iconBox), Qt::AlignCenter, QIcon::Normal, selected ? QIcon::On : QIcon::Off);
    inner.setLeft(inner.left() + side + edge);

    const QFont small = resized(option.font, 0.92);
    const QFontMetrics smallMetrics(small);
    painter->setFont(small);
    painter->setPen(colors.secondary);
    if (!entry.shortcut.isEmpty()) {
        painter->drawText(place(inner), Qt::AlignVCenter | Qt::AlignTrailing, entry.shortcut);
        inner.setRight(inner.right() - smallMetrics.horizontalAdvance(entry.shortcut) - edge);
    }
    painter->setPen(colors.text);
    // The text may have two thirds when there is something to say beside it.
    const int wanted = QFontMetrics(resized(option.font, 1.0, QFont::Bold)).horizontalAdvance(entry.text) + edge;
    const int detailWidth = smallMetrics.horizontalAdvance(entry.detail);
    QRect text = inner;
    if (!entry.detail.isEmpty() && wanted + detailWidth > inner.width())
        text.setWidth(std::max(inner.width() - detailWidth - edge, inner.width() * 2 / 3));
    const int used = drawMatchedText(painter, place(text), option.font, entry.text, entry.spans, option.direction) + edge;
    const QRect rest = inner.adjusted(used, 0, 0, 0);
    painter->setPen(colors.secondary);
    painter->drawText(place(rest), Qt::AlignVCenter | Qt::AlignLeading,
                      smallMetrics.elidedText(entry.detail, Qt::ElideRight, rest.width()));
    painter->restore();
}

} // namespace viatica
