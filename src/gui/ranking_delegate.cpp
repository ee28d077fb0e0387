// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ranking_delegate.h"

#include "gui/theme.h"
#include "models/ranking_model.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace viatica {

void RankingDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    const Colors& colors = colorsOf(option.palette);
    const auto place = [&](const QRect& rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view && view->hasFocus() && view->currentIndex() == index) {
        painter->fillRect(option.rect, colors.selected);
        const QRect bar(option.rect.left(), option.rect.top(), scaled(option.font, 3), option.rect.height());
        painter->fillRect(place(bar), colors.accent);
    }

    const int edge = scaled(option.font, 12);
    const int line = QFontMetrics(option.font).height();
    const QRect inner = option.rect.adjusted(edge, scaled(option.font, 4), -edge, 0);
    const QString count = index.data(RankingModel::CountRole).toString();
    painter->setFont(option.font);
    const int wide = painter->fontMetrics().horizontalAdvance(count) + scaled(option.font, 8);
    painter->setPen(colors.secondary);
    painter->drawText(place(QRect(inner.right() - wide + 1, inner.top(), wide, line)),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignRight) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      count);
    painter->setPen(colors.text);
    const int room = inner.width() - wide;
    painter->drawText(place(QRect(inner.left(), inner.top(), room, line)),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));

    const int thick = scaled(option.font, 4);
    const QRect track(inner.left(), inner.top() + line + scaled(option.font, 3), inner.width(), thick);
    const int share = std::max(thick, int(track.width() * index.data(RankingModel::ShareRole).toDouble()));
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.hairline);
    painter->drawRoundedRect(place(track), thick / 2.0, thick / 2.0);
    painter->setBrush(colors.accent);
    painter->drawRoundedRect(place(QRect(track.left(), track.top(), share, thick)), thick / 2.0, thick / 2.0);
    painter->restore();
}

QSize RankingDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {scaled(option.font, 120), QFontMetrics(option.font).height() + scaled(option.font, 19)};
}

} // namespace viatica
