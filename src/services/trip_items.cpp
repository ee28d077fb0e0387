// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_items.h"

#include "db/entity_sql.h"
#include "domain/any_item.h"

namespace viatica::tripitems {

namespace {

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

template <class Entity>
ItemTable tableOf()
{
    using Declared = Declaration<Entity>;
    ItemTable table{Declared::kind,           toString(Declared::kind).toLatin1(),
                    Declared::table,          Declared::start.name,
                    Declared::startZone.name, Declared::end.name,
                    Declared::endZone.name,   {}};
    forEachDraftColumn<Entity>([&](const auto& column) {
        table.columns.append({column.name, column.searched, column.personal});
    });
    return table;
}

} // namespace

const QList<ItemTable>& itemTables()
{
    static const QList<ItemTable> tables = [] {
        QList<ItemTable> all;
        forEachItemType([&](auto type) { all.append(tableOf<typename decltype(type)::type>()); });
        return all;
    }();
    return tables;
}

const ItemTable& itemTable(ItemKind kind)
{
    return itemTables().at(qsizetype(kind));
}

QByteArray zoneName(const QByteArray& zone)
{
    return "viatica.zone_or_utc(" + zone + ')';
}

QByteArray localTime(const QByteArray& column, const QByteArray& zone)
{
    return '(' + column + " AT TIME ZONE " + zoneName(zone) + ')';
}

QByteArray movedStart(const ItemTable& table, const QByteArray& days)
{
    return moved(ofRow(table.start), ofRow(table.startZone), days);
}

QByteArray movedEnd(const ItemTable& table, const QByteArray& days)
{
    const QByteArray start = movedStart(table, days);
    const QByteArray end = moved(ofRow(table.end), ofRow(table.endZone), days);
    return "CASE WHEN " + end + " < " + start + " THEN " + start + " + (" + ofRow(table.end) + " - " +
           ofRow(table.start) + ") ELSE " + end + " END";
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

CopiedColumns copiedColumns(const ItemTable& table, const QByteArray& days)
{
    CopiedColumns copied;
    const auto add = [&](const char* name, const QByteArray& value) {
        copied.names += (copied.names.isEmpty() ? "" : ", ") + sql::quoted(name);
        copied.values += (copied.values.isEmpty() ? "" : ", ") + value;
    };
    for (const ItemColumn& column : table.columns) {
        if (column.personal || qstrcmp(column.name, "tripId") == 0)
            continue;
        if (qstrcmp(column.name, table.start) == 0)
            add(column.name, movedStart(table, days));
        else if (qstrcmp(column.name, table.end) == 0)
            add(column.name, movedEnd(table, days));
        else
            add(column.name, ofRow(column.name));
    }
    return copied;
}

QByteArray stampText(const QByteArray& column)
{
    return "to_char(" + column + R"( AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))";
}

QByteArray jsonArray(const QByteArray& object, const QByteArray& from, const QByteArray& order)
{
    return "(SELECT coalesce(json_agg(" + object + " ORDER BY " + order + "), '[]') FROM " + from + ')';
}

QByteArray itemIds(const QByteArray& condition, const QByteArray& columns)
{
    QByteArray text;
    for (const ItemTable& table : itemTables()) {
        if (!text.isEmpty())
            text += " UNION ALL ";
        text += "SELECT '" + table.type + "'::text AS type, i.\"id\"" +
                (columns.isEmpty() ? columns : ", " + columns) + " FROM " + table.name + " i WHERE " + condition;
    }
    return text;
}

QByteArray travellerOrder()
{
    return R"(a."travelerType" = 'USER' DESC, c."name" COLLATE "und-x-icu", a."id")";
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
