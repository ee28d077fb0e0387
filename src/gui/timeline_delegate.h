// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timeline.h"

#include <QIcon>
#include <QStyledItemDelegate>

namespace viatica {

struct Colors;

/// Rows of a trip's time line: a heading per day; below it the clock in a column of its own, the kind's icon in its
/// colour, the title and a line of details; stays and rentals as bars at the side; findings with what can be done.
class TimelineDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// What can be clicked in a row that says what does not fit.
    enum class Link { None, Remedy, Ignore };

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// @p option has the row's rectangle.
    [[nodiscard]] Link linkAt(const QStyleOptionViewItem& option, const QModelIndex& index, const QPoint& point) const;

private:
    struct Measures;
    struct Places;

    [[nodiscard]] const Measures& measures(const QFont& font) const;
    [[nodiscard]] int heightOf(const TimelineRow& row, bool first, int width, const QFont& font) const;
    [[nodiscard]] int wrapped(const QString& text, int width, const QFont& font) const;
    void paintSpans(QPainter* painter, const QStyleOptionViewItem& option, const TimelineRow& row) const;
    void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const TimelineRow& row, bool first,
                      bool today) const;
    void paintEntry(QPainter* painter, const QStyleOptionViewItem& option, const TimelineRow& row) const;
    void paintQuiet(QPainter* painter, const QStyleOptionViewItem& option, const TimelineRow& row) const;
    void paintFinding(QPainter* painter, const QStyleOptionViewItem& option, const TimelineRow& row) const;
    void paintChosen(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QIcon icon(const QString& name, const QColor& color) const;

    mutable QHash<QString, QIcon> m_icons; ///< by name and colour
    mutable std::shared_ptr<Measures> m_measures;
};

} // namespace viatica
