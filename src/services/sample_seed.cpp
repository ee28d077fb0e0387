// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sample_seed.h"

#include "db/connection.h"
#include "services/sample_rows.h"
#include "services/seed_service.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <array>

namespace viatica {

namespace {

/// How a table takes rows: those whose id is there already are left alone.
struct Insertion
{
    Insertion(const char* tableName, const QStringList& parentColumns, const QByteArray& columns)
        : table(QLatin1String(tableName))
        , parents(parentColumns)
        , statement(QByteArrayLiteral("INSERT INTO ") + tableName + " (" + columns + ") SELECT " + columns +
                    " FROM jsonb_populate_recordset(NULL::" + tableName +
                    ", $1::jsonb) ON CONFLICT (id) DO NOTHING RETURNING id::text")
    {
    }

    QString table;
    QStringList parents; ///< the columns that say what a row belongs to
    Statement statement;
};

const std::array<Insertion, 8>& tripInsertions()
{
    // In the order in which rows need each other.
    static const std::array<Insertion, 8> all{{
        {"trips", {}, R"(id, "userId", name, "departureDate", "returnDate", purpose, description)"},
        {"trip_companions", {QStringLiteral("tripId")}, R"(id, "tripId", "companionId")"},
        {"flights",
         {QStringLiteral("tripId")},
         R"(id, "userId", "tripId", "flightNumber", origin, destination, "departureDateTime", )"
         R"("arrivalDateTime", "originTimezone", "destinationTimezone", "seatNumber", "confirmationCode", notes)"},
        {"hotels",
         {QStringLiteral("tripId")},
         R"(id, "userId", "tripId", name, address, city, "checkInDateTime", "checkOutDateTime", timezone, )"
         R"("roomNumber", "confirmationCode", notes)"},
        {"transportation",
         {QStringLiteral("tripId")},
         R"(id, "userId", "tripId", method, carrier, "journeyNumber", origin, destination, )"
         R"("departureDateTime", "arrivalDateTime", "originTimezone", "destinationTimezone", "seatNumber", )"
         R"("confirmationCode", notes)"},
        {"car_rentals",
         {QStringLiteral("tripId")},
         R"(id, "userId", "tripId", company, vehicle, "pickupLocation", "dropoffLocation", "pickupDateTime", )"
         R"("dropoffDateTime", "pickupTimezone", "dropoffTimezone", "confirmationCode", notes)"},
        {"events",
         {QStringLiteral("tripId")},
         R"(id, "userId", "tripId", name, category, location, "startDateTime", "endDateTime", "allDay", )"
         R"(timezone, "confirmationCode", notes)"},
        {"item_companions",
         {QStringLiteral("itemId")},
         R"(id, "itemType", "itemId", "travelerType", "travelerId", "seatNumber")"},
    }};
    return all;
}

/// Inserts tables one after the other and knows which rows are new.
class Inserter
{
public:
    explicit Inserter(Connection& connection)
        : m_connection(connection)
    {
    }

    /// @returns how many rows were not there
    qint64 insert(const Insertion& insertion, const QJsonArray& rows)
    {
        QJsonArray wanted;
        for (const QJsonValue& row : rows)
            if (belongsToNew(row.toObject(), insertion.parents))
                wanted.append(row);
        const Result result =
            m_connection.execute(insertion.statement, QJsonDocument(wanted).toJson(QJsonDocument::Compact));
        for (int i = 0; i < result.rowCount(); ++i)
            m_new.insert(result.row(i).next<QString>());
        return result.rowCount();
    }

private:
    [[nodiscard]] bool belongsToNew(const QJsonObject& row, const QStringList& parents) const
    {
        return std::all_of(parents.begin(), parents.end(), [&](const QString& parent) {
            const QJsonValue id = row.value(parent);
            return !id.isString() || m_new.contains(id.toString());
        });
    }

    Connection& m_connection;
    QSet<QString> m_new;
};

/// Reissues come after the uses of what they stand for, which takes no more uses then.
qint64 insertVouchers(Inserter& inserter, const SampleRows& rows)
{
    static const QByteArray columns =
        R"(id, "userId", type, issuer, "voucherNumber", currency, "totalValue", "expirationDate", )"
        R"("parentVoucherId", notes)";
    static const Insertion vouchers("vouchers", {}, columns);
    static const Insertion uses("voucher_attachments",
                                {QStringLiteral("voucherId"), QStringLiteral("flightId")},
                                R"(id, "voucherId", "flightId", "travelerId", "travelerType", "amountUsed")");
    static const Insertion reissues("vouchers", {QStringLiteral("parentVoucherId")}, columns);
    qint64 added = inserter.insert(vouchers, rows.rows(vouchers.table));
    inserter.insert(uses, rows.rows(uses.table));
    // One by one: the next stands for the one before.
    for (const QJsonObject& reissue : rows.reissues())
        added += inserter.insert(reissues, QJsonArray{reissue});
    return added;
}

} // namespace

SampleSeed insertSample(Connection& connection, const SampleRows& rows, const QDate& today)
{
    static const Insertion companions("travel_companions", {},
                                      R"(id, "createdBy", name, email, "dateOfBirth", relationship)");
    SampleSeed seed;
    Inserter inserter(connection);
    seed.companions = inserter.insert(companions, rows.rows(companions.table));
    for (const Insertion& insertion : tripInsertions()) {
        const qint64 added = inserter.insert(insertion, rows.rows(insertion.table));
        if (insertion.table == QLatin1String("trips"))
            seed.trips = added;
        else if (!insertion.table.endsWith(QLatin1String("_companions")))
            seed.items += added;
    }
    seed.vouchers = insertVouchers(inserter, rows);
    // One of the vouchers has had its day.
    static const Statement expire(QByteArrayLiteral("SELECT viatica.expire_vouchers($1)"));
    connection.execute(expire, today);
    return seed;
}

} // namespace viatica
