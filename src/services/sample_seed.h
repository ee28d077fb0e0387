// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace viatica {

class Connection;
struct SampleSeed;

/// The sample data of one user as rows for the tables: what the program brings is told in days around @p
/// today and in local times, which become dates and instants. Ids follow from the user's id, so that the same
/// rows come out again.
class SampleRows
{
public:
    SampleRows(UserId user, const QDate& today);

    /// Inserts what is not there. Blocks; worker threads only, in a transaction.
    [[nodiscard]] SampleSeed insert(Connection& connection) const;

private:
    void addCompanions(const QJsonArray& companions);
    void addTrip(const QJsonObject& trip);
    void addItems(const QJsonObject& trip, const char* kind, const char* table, const char* itemType);
    void addTravellers(const char* itemType, const QString& itemId, const QJsonObject& item);
    void addVouchers(const QJsonArray& vouchers);
    void add(const QString& table, const QJsonObject& row) { m_rows[table].append(row); }
    [[nodiscard]] QString id(const QString& key) const;

    const UserId m_user;
    const QDate m_today;
    QHash<QString, QJsonArray> m_rows; ///< by table
};

} // namespace viatica
