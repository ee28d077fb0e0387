// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_export_items.h"

#include "db/entity_sql.h"
#include "services/service_error.h"
#include "services/trip_items.h"

#include <algorithm>

namespace viatica {

namespace {

/// What the five kinds have in common for a reader of a table, as expressions over a row "i".
struct Shared
{
    ItemKind kind;
    const char* title;
    const char* from;
    const char* to;
};

constexpr Shared sharedColumns[] = {
    {ItemKind::Flight, R"(i."flightNumber")", R"(i."origin")", R"(i."destination")"},
    {ItemKind::Hotel, R"(i."name")", R"(concat_ws(', ', nullif(i."address", ''), nullif(i."city", '')))", "''"},
    {ItemKind::Transportation,
     R"(coalesce(nullif(concat_ws(' ', nullif(i."carrier", ''), nullif(i."journeyNumber", '')), ''), i."method"))",
     R"(i."origin")", R"(i."destination")"},
    {ItemKind::CarRental, R"(concat_ws(' ', nullif(i."company", ''), nullif(i."vehicle", '')))", R"(i."pickupLocation")",
     R"(i."dropoffLocation")"},
    {ItemKind::Event, R"(i."name")", R"(concat_ws(', ', nullif(i."location", ''), nullif(i."address", '')))", "''"},
};

const Shared& sharedOf(const tripitems::ItemTable& table)
{
    const auto found = std::find_if(std::begin(sharedColumns), std::end(sharedColumns),
                                    [&](const Shared& shared) { return shared.kind == table.kind; });
    Q_ASSERT(found != std::end(sharedColumns));
    return *found;
}

QByteArray localText(const char* column, const char* zone)
{
    return "to_char(" + tripitems::localTime("i." + sql::quoted(column), "i." + sql::quoted(zone)) +
           R"(, 'YYYY-MM-DD"T"HH24:MI'))";
}

QByteArray travellers(const tripitems::ItemTable& table)
{
    // Of the accounts, the session sees its own alone.
    return QByteArray(R"((SELECT string_agg(coalesce(c."name", concat_ws(' ', u."firstName", u."lastName")), '; ')"
                      R"( ORDER BY )" +
                      tripitems::travellerOrder() + R"() FILTER (WHERE coalesce(c."id", u."id") IS NOT NULL))"
                      R"( FROM item_companions a)"
                      R"( LEFT JOIN travel_companions c ON a."travelerType" = 'COMPANION' AND c."id" = a."travelerId")"
                      R"( LEFT JOIN users u ON a."travelerType" = 'USER' AND u."id" = a."travelerId")"
                      R"( WHERE a."itemType" = ')") +
           table.type + R"(' AND a."itemId" = i."id"))";
}

QByteArray rowsOf(const tripitems::ItemTable& table)
{
    const Shared& shared = sharedOf(table);
    const auto zone = [](const char* column) { return tripitems::zoneName("i." + sql::quoted(column)); };
    return R"(SELECT i."tripId", ')" + table.type + "'::text AS kind, " + shared.title + " AS title, " +
           shared.from + " AS origin, " + shared.to + " AS destination, " + localText(table.start, table.startZone) +
           " AS starts, " + zone(table.startZone) + " AS start_zone, " + localText(table.end, table.endZone) +
           " AS ends, CASE WHEN i." + sql::quoted(table.end) + " IS NOT NULL THEN " + zone(table.endZone) +
           R"( END AS end_zone, i."confirmationCode" AS code, )" + travellers(table) +
           " AS travellers, i." + sql::quoted(table.start) + R"( AS at, i."id" FROM )" + table.name +
           R"( i WHERE i."tripId" = ANY($1::uuid[]))";
}

QByteArray itemsStatement()
{
    QByteArray rows;
    for (const tripitems::ItemTable& table : tripitems::itemTables())
        rows += (rows.isEmpty() ? "" : " UNION ALL ") + rowsOf(table);
    return "SELECT " + signedIn("$2") +
           R"(, r."tripId", r.kind, r.title, r.origin, r.destination, r.starts, r.start_zone, r.ends, r.end_zone,)"
           " r.code, r.travellers FROM (SELECT) AS one LEFT JOIN (" +
           rows + R"() AS r ON true ORDER BY r."tripId", r.at, r."id")";
}

} // namespace

QHash<TripId, QList<ExportedItem>> readExportedItems(Connection& connection, const QList<TripId>& trips, UserId user)
{
    static const Statement statement(itemsStatement());
    const Result result = connection.execute(statement, trips, user);
    QHash<TripId, QList<ExportedItem>> items;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        const auto trip = row.next<TripId>();
        ExportedItem item;
        for (QString ExportedItem::*text :
             {&ExportedItem::kind, &ExportedItem::title, &ExportedItem::from, &ExportedItem::to, &ExportedItem::start,
              &ExportedItem::startZone, &ExportedItem::end, &ExportedItem::endZone, &ExportedItem::confirmationCode,
              &ExportedItem::travellers})
            item.*text = row.next<QString>();
        if (!trip.isNull())
            items[trip].append(item);
    }
    return items;
}

} // namespace viatica
