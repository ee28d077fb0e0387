// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timeline.h"

#include <QAbstractListModel>

namespace viatica {

/// The time line of one trip as a flat list: headings of days and what happens on them. Another trip resets it; a
/// newer version of the same trip changes it row by row, so that the place in the list stays.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(TripId trip, const QList<TimelineRow>& rows);
    void clear();
    /// The day whose heading stands out.
    void setToday(const QDate& today);
    [[nodiscard]] QDate today() const { return m_today; }
    /// The first row of the present day, or of the next one that has something; -1 when all is over.
    [[nodiscard]] int rowOfToday() const;
    /// The first finding that nobody has ignored; -1 for none.
    [[nodiscard]] int firstFinding() const;
    /// The row where the item begins; -1 where it is not.
    [[nodiscard]] int rowOf(const ItemRef& item) const;
    [[nodiscard]] TripId trip() const { return m_trip; }
    [[nodiscard]] const TimelineRow& row(int index) const { return m_rows.at(index); }
    [[nodiscard]] bool isToday(const TimelineRow& row) const
    {
        return row.isHeading() && row.day <= m_today && m_today <= row.lastDay;
    }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void applyDifference(const QList<TimelineRow>& rows);

    TripId m_trip;
    QDate m_today;
    QList<TimelineRow> m_rows;
};

} // namespace viatica
