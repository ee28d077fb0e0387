// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/trip_outline.h"

#include <QAbstractListModel>

namespace viatica {

/// The outline of one trip as a flat list: headings of days and what happens on them. Another trip resets it;
/// a newer version of the same trip changes it row by row, so that the place in the list stays.
class TripOutlineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        TypeRole = Qt::UserRole, ///< int of OutlineRow::Type
        KindRole,                ///< int of ItemKind
        TimeRole,
        ZoneRole,
        TitleRole,
        DetailRole,
        TodayRole, ///< whether it is a heading of the present day
        ItemRole,  ///< QUuid of the item
        ConfirmationCodeRole,
    };

    explicit TripOutlineModel(QLocale locale = QLocale(), QObject* parent = nullptr);

    void setDetails(const TripDetails& details);
    void clear();
    /// The day whose heading stands out.
    void setToday(const QDate& today);
    /// The first row of the present day, or of the next one that has something; -1 when all is over.
    [[nodiscard]] int rowOfToday() const;
    [[nodiscard]] TripId trip() const { return m_trip; }
    [[nodiscard]] const OutlineRow& row(int index) const { return m_rows.at(index); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void applyDifference(const QList<OutlineRow>& rows);

    const QLocale m_locale;
    TripId m_trip;
    QDate m_today;
    QList<OutlineRow> m_rows;
};

} // namespace viatica
