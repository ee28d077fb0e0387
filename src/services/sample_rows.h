// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace viatica {

/// The sample data of one user as rows for the tables: what the program brings (resources/sample.json) is
/// told in days around @p today, weekdays and clock times of the place, which become dates and instants. Ids
/// follow from the user's id, so that the same rows come out again. Knows no database.
class SampleRows
{
public:
    /// @throws Error(Internal) when the program's file is damaged
    SampleRows(UserId user, const QDate& today);

    /// The rows of a table, as jsonb_populate_recordset() takes them; none for a table without samples.
    [[nodiscard]] QJsonArray rows(const QString& table) const { return m_rows.value(table); }
    /// Vouchers that take the place of others, in the order in which they do so; they are not in
    /// rows("vouchers"), nor are their uses in rows("voucher_attachments").
    [[nodiscard]] QList<QJsonObject> reissues() const { return m_reissues; }

private:
    /// What the items of a trip have in common.
    struct Surroundings
    {
        QString key;
        QString tripId; ///< none: the items stand alone
        QDate day;      ///< day 0 of the items
        QString zone;   ///< for those that name no other
        QJsonArray people;
    };

    void addCompanions(const QJsonArray& companions);
    void addTrip(const QJsonObject& trip);
    void addItems(const QJsonArray& items, const Surroundings& trip);
    void addTravellers(const QString& itemType, const QString& itemId, const QJsonArray& people,
                       const QJsonArray& seats);
    void addVouchers(const QJsonArray& vouchers);
    [[nodiscard]] QJsonObject use(const QString& voucherId, const QJsonObject& use) const;
    void add(const QString& table, const QJsonObject& row) { m_rows[table].append(row); }
    [[nodiscard]] QString id(const QString& key) const;

    const UserId m_user;
    const QDate m_today;
    QJsonObject m_airportZones;
    QHash<QString, QJsonArray> m_rows; ///< by table
    QList<QJsonObject> m_reissues;
};

} // namespace viatica
