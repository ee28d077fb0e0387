// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trip_item.h"
#include "services/trip_service.h"

#include <QAbstractTableModel>

namespace viatica {

/// What moving a trip would do to each of its items, the earliest first: when it is, when it would be, and what is
/// to be known about that.
class TripMoveModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Item, Now, Then, Note };
    static constexpr int columns = 4;
    enum Role {
        KindRole = Qt::UserRole, ///< int of ItemKind
        WarningRole,             ///< whether the note is a warning
    };

    explicit TripMoveModel(QLocale locale = QLocale(), QObject* parent = nullptr);

    void setPreview(const TripMovePreview& preview);
    /// Whether the items move along or stay where they are.
    void setWithItems(bool withItems);
    /// Flights that would move: their airlines know nothing of it.
    [[nodiscard]] int flights() const;
    /// Items that would lie before the first or after the last day of the trip.
    [[nodiscard]] int outside() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        TripItem item;
        QDateTime start; ///< after the move, in the zone of the place
        QDateTime end;
        ClockReading startClock;
        ClockReading endClock;
    };

    [[nodiscard]] bool isOutside(const Row& row) const;
    [[nodiscard]] QString note(const Row& row) const;
    [[nodiscard]] QString clockNote(const QDateTime& asked, const QDateTime& moved, ClockReading clock) const;
    [[nodiscard]] QString moment(const Row& row, const QDateTime& when) const;
    [[nodiscard]] QString text(const Row& row, Column column) const;

    const QLocale m_locale;
    QDate m_departure;
    QDate m_return;
    QList<Row> m_rows;
    bool m_withItems = true;
};

} // namespace viatica
