// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_items.h"

#include "db/entity_sql.h"

namespace viatica::tripitems {

namespace {

using Form = ItemColumn::Form;
constexpr unsigned searched = ItemColumn::Searched;
constexpr unsigned personal = ItemColumn::Personal;

QByteArray pair(const char* name, const QByteArray& expression)
{
    return QByteArray("'") + name + "', " + expression;
}

QByteArray movedLocally(const QByteArray& column, const QByteArray& zone, const QByteArray& days)
{
    return '(' + localTime(column, zone) + " + make_interval(days => " + days + "))";
}

QByteArray moved(const QByteArray& column, const QByteArray& zone, const QByteArray& days)
{
    return '(' + movedLocally(column, zone, days) + " AT TIME ZONE " + zoneName(zone) + ')';
}

QByteArray ofRow(const char* column)
{
    return "i." + sql::quoted(column);
}

QByteArray delivered(const ItemColumn& column)
{
    const QByteArray name = "i." + sql::quoted(column.name);
    return column.form == Form::Instant ? instantText(name) : name;
}

} // namespace

const QList<ItemKind>& itemKinds()
{
    static const QList<ItemKind> kinds{
        {"FLIGHT",
         "flights",
         "departureDateTime",
         "originTimezone",
         "arrivalDateTime",
         "destinationTimezone",
         {{"flightNumber", Form::Text, searched},
          {"origin", Form::Text, searched},
          {"destination", Form::Text, searched},
          {"seatNumber", Form::Text, personal},
          {"confirmationCode", Form::Text, searched | personal}}},
        {"HOTEL",
         "hotels",
         "checkInDateTime",
         "timezone",
         "checkOutDateTime",
         "timezone",
         {{"name", Form::Text, searched},
          {"address", Form::Text, searched},
          {"city", Form::Text, searched},
          {"phone"},
          {"latitude", Form::Plain},
          {"longitude", Form::Plain},
          {"roomNumber", Form::Text, personal},
          {"confirmationCode", Form::Text, searched | personal}}},
        {"TRANSPORTATION",
         "transportation",
         "departureDateTime",
         "originTimezone",
         "arrivalDateTime",
         "destinationTimezone",
         {{"method"},
          {"carrier", Form::Text, searched},
          {"journeyNumber", Form::Text, searched},
          {"origin", Form::Text, searched},
          {"destination", Form::Text, searched},
          {"originLatitude", Form::Plain},
          {"originLongitude", Form::Plain},
          {"destinationLatitude", Form::Plain},
          {"destinationLongitude", Form::Plain},
          {"seatNumber", Form::Text, personal},
          {"confirmationCode", Form::Text, searched | personal}}},
        {"CAR_RENTAL",
         "car_rentals",
         "pickupDateTime",
         "pickupTimezone",
         "dropoffDateTime",
         "dropoffTimezone",
         {{"company", Form::Text, searched},
          {"vehicle", Form::Text, searched},
          {"pickupLocation", Form::Text, searched},
          {"dropoffLocation", Form::Text, searched},
          {"pickupLatitude", Form::Plain},
          {"pickupLongitude", Form::Plain},
          {"dropoffLatitude", Form::Plain},
          {"dropoffLongitude", Form::Plain},
          {"confirmationCode", Form::Text, searched | personal}}},
        {"EVENT",
         "events",
         "startDateTime",
         "timezone",
         "endDateTime",
         "timezone",
         {{"name", Form::Text, searched},
          {"category"},
          {"location", Form::Text, searched},
          {"address", Form::Text, searched},
          {"allDay", Form::Plain},
          {"latitude", Form::Plain},
          {"longitude", Form::Plain},
          {"contactPhone"},
          {"contactEmail"},
          {"url"},
          {"confirmationCode", Form::Text, searched | personal}}},
    };
    return kinds;
}

QByteArray zoneName(const QByteArray& zone)
{
    return "viatica.zone_or_utc(" + zone + ')';
}

QByteArray localTime(const QByteArray& column, const QByteArray& zone)
{
    return '(' + column + " AT TIME ZONE " + zoneName(zone) + ')';
}

QByteArray movedStart(const ItemKind& kind, const QByteArray& days)
{
    return moved(ofRow(kind.start), ofRow(kind.startZone), days);
}

QByteArray movedEnd(const ItemKind& kind, const QByteArray& days)
{
    const QByteArray start = movedStart(kind, days);
    const QByteArray end = moved(ofRow(kind.end), ofRow(kind.endZone), days);
    return "CASE WHEN " + end + " < " + start + " THEN " + start + " + (" + ofRow(kind.end) + " - " +
           ofRow(kind.start) + ") ELSE " + end + " END";
}

QByteArray movedClock(const QByteArray& column, const QByteArray& zone, const QByteArray& days)
{
    // By so much clocks are set anywhere.
    return "(SELECT CASE WHEN m.instant AT TIME ZONE m.zone <> m.wall THEN 'SKIPPED'"
           " WHEN EXISTS (SELECT FROM unnest('{-2 h,-1 h,-30 min,30 min,1 h,2 h}'::interval[]) AS step"
           " WHERE (m.instant + step) AT TIME ZONE m.zone = m.wall) THEN 'TWICE' END FROM (SELECT " +
           movedLocally(column, zone, days) + " AS wall, " + moved(column, zone, days) + " AS instant, " +
           zoneName(zone) + " AS zone) AS m)";
}

QByteArray instantText(const QByteArray& column)
{
    return "(to_char(" + column + R"( AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || rtrim(to_char()" + column +
           R"(, '.US'), '.0') || 'Z'))";
}

QByteArray stampText(const QByteArray& column)
{
    return "to_char(" + column + R"( AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))";
}

QByteArray itemObject(const ItemKind& kind)
{
    QByteArray object = "json_build_object(" + pair("id", "i.\"id\"") + ", " + pair("tripId", "i.\"tripId\"");
    const auto add = [&](const ItemColumn& column) { object += ", " + pair(column.name, delivered(column)); };
    for (const ItemColumn& column : kind.columns)
        add(column);
    add({kind.start, Form::Instant});
    add({kind.end, Form::Instant});
    add({kind.startZone});
    if (qstrcmp(kind.startZone, kind.endZone) != 0)
        add({kind.endZone});
    add({"notes"});
    return object + ", " + pair("createdAt", stampText("i.\"createdAt\"")) + ", " +
           pair("updatedAt", stampText("i.\"updatedAt\"")) + ", " + pair("version", "i.xmin::text") + ')';
}

QByteArray jsonArray(const QByteArray& object, const QByteArray& from, const QByteArray& order)
{
    return "(SELECT coalesce(json_agg(" + object + " ORDER BY " + order + "), '[]') FROM " + from + ')';
}

QByteArray itemArrays(const QByteArray& condition)
{
    QByteArray arrays;
    for (const ItemKind& kind : itemKinds()) {
        if (!arrays.isEmpty())
            arrays += ", ";
        arrays += jsonArray(itemObject(kind), QByteArray(kind.table) + " i WHERE " + condition,
                            "i." + sql::quoted(kind.start) + ", i.\"id\"");
    }
    return arrays;
}

QByteArray itemIds(const QByteArray& condition)
{
    QByteArray text;
    for (const ItemKind& kind : itemKinds()) {
        if (!text.isEmpty())
            text += " UNION ALL ";
        text += QByteArray("SELECT '") + kind.type + "'::text AS type, i.\"id\" FROM " + kind.table +
                " i WHERE " + condition;
    }
    return text;
}

QByteArray travellersArray()
{
    return jsonArray(
        R"(json_build_object('id', a."id", 'itemType', a."itemType", 'itemId', a."itemId",)"
        R"( 'travelerType', a."travelerType", 'travelerId', a."travelerId", 'seatNumber', a."seatNumber",)"
        R"( 'name', c."name"))",
        R"(items i JOIN item_companions a ON a."itemType" = i.type AND a."itemId" = i."id")"
        R"( LEFT JOIN travel_companions c ON a."travelerType" = 'COMPANION' AND c."id" = a."travelerId")",
        R"(a."createdAt", a."id")");
}

QByteArray voucherUsesArray()
{
    return jsonArray(
        R"(json_build_object('id', a."id", 'voucherId', a."voucherId", 'flightId', a."flightId",)"
        R"( 'travelerType', a."travelerType", 'travelerId', a."travelerId",)"
        R"( 'amountUsed', a."amountUsed"::text, 'currency', v."currency", 'issuer', v."issuer",)"
        R"( 'voucherNumber', v."voucherNumber"))",
        R"(items i JOIN voucher_attachments a ON i.type = 'FLIGHT' AND a."flightId" = i."id")"
        R"( JOIN vouchers v ON v."id" = a."voucherId")",
        R"(a."createdAt", a."id")");
}

} // namespace viatica::tripitems
