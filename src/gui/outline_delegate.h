// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trip_item.h"

#include <QIcon>
#include <QStyledItemDelegate>

namespace viatica {

struct Colors;

/// The colour and the icon by which a kind of item is known.
[[nodiscard]] QColor colorOf(ItemKind kind, const Colors& colors);
[[nodiscard]] QString iconNameOf(ItemKind kind);

/// Rows of a trip's outline: a heading per day; below it the time in a column of its own, the kind's icon in its
/// colour, the title and a line of details.
class OutlineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintDay(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintItem(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QIcon icon(ItemKind kind, const Colors& colors) const;

    mutable QHash<QRgb, QIcon> m_icons; ///< by colour: each kind has one of its own in each theme
};

} // namespace viatica
