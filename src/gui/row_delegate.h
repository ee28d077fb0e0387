// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace viatica {

/// Cells of a list: room at both sides, a hairline below the row, the first column a little stronger, a remark in
/// secondary colour behind the text (TripTableModel::NoteRole), an icon before it
/// (TrashTableModel::IconRole), and a frame round the row that has the keyboard.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace viatica
