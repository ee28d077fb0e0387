// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/move_delegate.h"

#include "gui/icons.h"
#include "gui/item_look.h"
#include "gui/theme.h"
#include "models/trip_move_model.h"

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace viatica {

void MoveDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Colors& colors = colorsOf(option.palette);
    const auto column = TripMoveModel::Column(index.column());
    QStyleOptionViewItem item(option);
    item.state.setFlag(QStyle::State_MouseOver, false);
    painter->save();
    item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1), colors.hairline);
    const int edge = scaled(item.font, 12);
    QRect inner = item.rect.adjusted(edge, 0, -edge / 2, -1);
    if (column == TripMoveModel::Column::Item) {
        const int side = scaled(item.font, 18);
        const QRect mark(inner.left(), inner.center().y() - side / 2, side, side);
        const ItemKind kind = ItemKind(index.data(TripMoveModel::KindRole).toInt());
        coloredIcon(iconNameOf(kind), colorOf(kind, colors))
            .paint(painter, QStyle::visualRect(option.direction, option.rect, mark));
        inner.setLeft(mark.right() + scaled(item.font, 8));
    }
    painter->setFont(item.font);
    const bool warning = index.data(TripMoveModel::WarningRole).toBool();
    painter->setPen(warning                                        ? colors.warning
                        : column == TripMoveModel::Column::Item    ? colors.text
                        : column == TripMoveModel::Column::Then    ? colors.text
                                                                   : colors.secondary);
    painter->drawText(QStyle::visualRect(option.direction, option.rect, inner),
                      int(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter) |
                          Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace viatica
