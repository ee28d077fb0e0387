// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_moves.h"

#include "db/connection.h"
#include "services/item_refs.h"
#include "services/item_travellers.h"
#include "services/service_error.h"
#include "services/trip_items.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace viatica {

namespace {

using tripitems::ItemTable;

/// The CTE "moved" of what has been moved: kind, id, and the trip it was in. Of the rows "i" that "wanted"
/// names and for which @p condition holds, the trip becomes @p trip, an expression over "wanted" as "w". Rows
/// are locked in order before they are read, so that what is remembered is what is replaced.
QByteArray movedItems(const QByteArray& condition, const QByteArray& trip)
{
    QByteArray text;
    QByteArray all;
    for (const ItemTable& table : tripitems::itemTables()) {
        const QByteArray name(table.name);
        text += "old_" + name + R"( AS (SELECT i."id", i."tripId", )" + trip + " AS target FROM " + name +
                " i JOIN wanted w ON w.kind = '" + table.type +
                R"(' AND w.id = i."id" WHERE i."userId" = $2::uuid)" + condition +
                R"( ORDER BY i."id" FOR NO KEY UPDATE OF i), moved_)" + name + " AS (UPDATE " + name +
                R"( AS i SET "tripId" = o.target FROM old_)" + name +
                R"( o WHERE i."id" = o."id" RETURNING ')" + table.type +
                R"('::text AS kind, i."id", o."tripId" AS "fromTrip"), )";
        all += (all.isEmpty() ? "SELECT " : " UNION ALL SELECT ") +
               (R"(kind, "id", "fromTrip" FROM moved_)" + name);
    }
    return text + "moved AS (" + all + ')';
}

/// $1 is the items, $2 the owner, $3 the trip or NULL.
QByteArray moveStatement()
{
    // The statement sees the travellers as they were before the triggers of the move take some of them away.
    const QByteArray leaving = tripitems::jsonArray(
        travellerObject(),
        travellerTables() +
            R"( WHERE a."itemType" = m.kind AND a."itemId" = m."id" AND a."travelerType" = 'COMPANION')"
            R"( AND NOT EXISTS (SELECT FROM trip_companions tc WHERE tc."tripId" = $3::uuid)"
            R"( AND tc."companionId" = a."travelerId"))",
        tripitems::travellerOrder());
    return "WITH " + itemrefs::wanted("$1") + ", " + movedItems({}, "$3::uuid") + " SELECT " +
           signedIn("$2") + R"(, m.kind, m."id", m."fromTrip", CASE WHEN $3::uuid IS NULL THEN '[]' ELSE )" +
           leaving + " END FROM (SELECT) AS one LEFT JOIN moved m ON true";
}

/// $1 is the items, each with the trip that it goes back to, $2 the owner, $3 the trip that they are expected
/// in.
QByteArray moveBackStatement()
{
    return R"(WITH wanted AS MATERIALIZED (SELECT w.kind, w.id, w."from" FROM jsonb_to_recordset($1::jsonb))"
           R"( AS w(kind text, id uuid, "from" uuid)), )" +
           movedItems(R"( AND i."tripId" IS NOT DISTINCT FROM $3::uuid)", "w.\"from\"") + " SELECT " +
           signedIn("$2") + R"(, m.kind, m."id" FROM (SELECT) AS one LEFT JOIN moved m ON true)";
}

QString textOf(const QUuid& id)
{
    return id.toString(QUuid::WithoutBraces);
}

QByteArray placesAsJson(const QList<ItemMove::Moved>& items)
{
    QJsonArray array;
    for (const ItemMove::Moved& moved : items)
        array.append(QJsonObject{{QStringLiteral("kind"), toString(moved.item.kind)},
                                 {QStringLiteral("id"), textOf(moved.item.id)},
                                 {QStringLiteral("from"),
                                  moved.from.isNull() ? QJsonValue() : QJsonValue(moved.from.toString())}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QByteArray peopleAsJson(const ItemMove& move)
{
    QHash<ItemRef, TripId> places;
    for (const ItemMove::Moved& moved : move.items)
        places.insert(moved.item, moved.from);
    QJsonArray array;
    for (const ItemMove::Left& left : move.left) {
        const TripId trip = places.value(left.item);
        array.append(
            QJsonObject{{QStringLiteral("kind"), toString(left.item.kind)},
                        {QStringLiteral("id"), textOf(left.item.id)},
                        {QStringLiteral("trip"), trip.isNull() ? QJsonValue() : QJsonValue(trip.toString())},
                        {QStringLiteral("type"), toString(left.traveller.type)},
                        {QStringLiteral("who"), textOf(left.traveller.id)},
                        {QStringLiteral("seat"), left.traveller.seatNumber}});
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

/// Whoever can travel on the items again does so.
void bringBack(Connection& connection, const ItemMove& move)
{
    static const Statement statement(QByteArrayLiteral(
        R"(INSERT INTO item_companions ("itemType", "itemId", "travelerType", "travelerId", "seatNumber"))"
        R"( SELECT l.kind, l.id, l.type, l.who, nullif(l.seat, '') FROM jsonb_to_recordset($1::jsonb))"
        R"( AS l(kind text, id uuid, trip uuid, type text, who uuid, seat text) WHERE CASE WHEN l.trip IS NULL)"
        R"( THEN EXISTS (SELECT FROM travel_companions c WHERE c."id" = l.who) ELSE EXISTS (SELECT FROM)"
        R"( trip_companions tc WHERE tc."tripId" = l.trip AND tc."companionId" = l.who) END)"
        R"( ON CONFLICT DO NOTHING)"));
    connection.execute(statement, peopleAsJson(move));
}

/// The parts of a move that are about these items.
ItemMove partOf(const ItemMove& move, const QSet<ItemRef>& items)
{
    ItemMove part;
    part.to = move.to;
    std::copy_if(move.items.begin(), move.items.end(), std::back_inserter(part.items),
                 [&](const ItemMove::Moved& moved) { return items.contains(moved.item); });
    std::copy_if(move.left.begin(), move.left.end(), std::back_inserter(part.left),
                 [&](const ItemMove::Left& left) { return items.contains(left.item); });
    return part;
}

} // namespace

ItemMove moveItemsToTrip(Connection& connection, const QList<ItemRef>& items, TripId trip, UserId user)
{
    static const Statement statement(moveStatement());
    const Result result = connection.execute(statement, itemrefs::asJson(items), user, trip);
    ItemMove move;
    move.to = trip;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        const std::optional<ItemRef> item = itemrefs::next(row);
        if (!item)
            continue;
        move.items.append({*item, row.next<TripId>()});
        for (const ItemTraveller& traveller : travellersFromJson(row.next<QByteArray>()))
            move.left.append({*item, traveller});
    }
    return move;
}

ItemMove rememberedMove(ItemMove now, const ItemMove& attempt)
{
    QSet<ItemRef> wereThere;
    for (const ItemMove::Moved& moved : std::as_const(now.items))
        if (moved.from == now.to)
            wereThere.insert(moved.item);
    const ItemMove before = partOf(attempt, wereThere);
    for (ItemMove::Moved& moved : now.items)
        for (const ItemMove::Moved& earlier : before.items)
            if (earlier.item == moved.item)
                moved.from = earlier.from;
    now.left += before.left;
    return now;
}

ItemMove moveItemsBack(Connection& connection, const ItemMove& move, UserId user)
{
    static const Statement statement(moveBackStatement());
    const Result result = connection.execute(statement, placesAsJson(move.items), user, move.to);
    QSet<ItemRef> done;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        if (const std::optional<ItemRef> item = itemrefs::next(row))
            done.insert(*item);
    }
    const ItemMove undone = partOf(move, done);
    bringBack(connection, undone);
    return undone;
}

} // namespace viatica
