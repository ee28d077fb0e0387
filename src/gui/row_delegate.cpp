// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_delegate.h"

#include "gui/icons.h"
#include "gui/item_look.h"
#include "gui/theme.h"
#include "models/trash_table_model.h"
#include "models/trip_table_model.h"
#include "models/unfiled_model.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QStyle>
#include <QTableView>

namespace viatica {

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const Colors& colors = colorsOf(item.palette);
    painter->save();
    // A click of the mouse hovers one cell; the row is what is meant.
    item.state.setFlag(QStyle::State_MouseOver, false);
    item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    painter->fillRect(QRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1), colors.hairline);

    const int edge = scaled(item.widget, 12);
    QRect inner = item.rect.adjusted(edge, 0, -edge, -1);
    const QVariant kind = index.column() == 0 ? index.data(UnfiledModel::KindRole) : QVariant();
    const bool isItem = qobject_cast<const UnfiledModel*>(index.model()) && kind.isValid();
    const QString icon = isItem ? iconNameOf(ItemKind(kind.toInt())) : index.data(TrashTableModel::IconRole).toString();
    if (!icon.isEmpty()) {
        const int side = scaled(item.widget, 16);
        QRect box(inner.left(), inner.center().y() - side / 2, side, side);
        coloredIcon(icon, isItem ? colorOf(ItemKind(kind.toInt()), colors) : colors.secondary)
            .paint(painter, QStyle::visualRect(item.direction, inner, box));
        const int used = side + scaled(item.widget, 8);
        inner = QStyle::visualRect(item.direction, inner, inner.adjusted(used, 0, 0, 0));
    }
    painter->setFont(resized(item.font, 1.0, index.column() == 0 ? QFont::Medium : QFont::Normal));
    const bool faint = index.column() != 0 && index.data().toString() == QLatin1String("0");
    painter->setPen(faint ? colors.secondary : colors.text);
    const QString note = index.data(TripTableModel::NoteRole).toString();
    const int noteWidth = note.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(note) + edge;
    const int room = qMax(inner.width() - noteWidth, inner.width() / 2);
    // One line, whatever somebody pasted.
    QString text = index.data().toString();
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    text = painter->fontMetrics().elidedText(text, Qt::ElideRight, room);
    painter->drawText(inner, int(item.displayAlignment) | Qt::TextSingleLine, text);
    if (!note.isEmpty()) {
        const int used = painter->fontMetrics().horizontalAdvance(text) + edge;
        const QRect rest = QStyle::visualRect(item.direction, inner, inner.adjusted(used, 0, 0, 0));
        painter->setPen(colors.secondary);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(note, Qt::ElideRight, rest.width()));
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(item.widget);
    // The row that the keyboard is at.
    const auto* table = qobject_cast<const QTableView*>(view);
    if (table && view->hasFocus() && view->currentIndex().row() == index.row()
        && table->horizontalHeader()->visualIndex(index.column()) == 0) {
        const QRect bar(item.rect.left(), item.rect.top(), scaled(item.widget, 3), item.rect.height() - 1);
        painter->fillRect(QStyle::visualRect(item.direction, item.rect, bar), colors.accent);
    }
    painter->restore();
}

} // namespace viatica
