// SPDX-License-Identifier: GPL-3.0-or-later
// One trip, alone or with all that hangs on it, and the items that are in no trip.
#include "services/guarded.h"
#include "services/item_cursor.h"
#include "services/item_rows.h"
#include "services/item_travellers.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/trip_items.h"
#include "services/trip_rows.h"
#include "services/trip_service.h"
#include "services/trip_sql.h"

#include "db/entity_sql.h"

#include <algorithm>

namespace viatica {

namespace {

using namespace tripitems;

constexpr int largestPage = 1'000;

/// The trip of $1 if $2 may see it, with the owner's name where that is somebody else.
QByteArray visibleTrip()
{
    return "SELECT " + sql::columns<Trip>("t") +
           R"(, t.xmin::text, CASE WHEN t."userId" <> $2::uuid THEN)"
           R"( (SELECT o.name FROM viatica.owner_names(ARRAY[t."id"]) AS o) END)"
           R"( FROM (SELECT) AS one LEFT JOIN trips t ON t."id" = $1::uuid AND )" +
           tripsql::ownedOrShared("$2::uuid");
}

QByteArray withSession(QByteArray select)
{
    return select.replace(0, qstrlen("SELECT "), "SELECT " + signedIn("$2") + ", ");
}

/// Names alone on a trip of somebody else; the user's own companions in full.
QByteArray companionsArray()
{
    return R"(CASE WHEN t."userId" = $2::uuid THEN )" +
           jsonArray(
               R"(json_build_object('id', c."id", 'companionId', p."id", 'name', p."name", 'email', p."email",)"
               R"( 'relationship', p."relationship", 'dateOfBirth', p."dateOfBirth", 'userId', p."userId"))",
               R"(trip_companions c JOIN travel_companions p ON p."id" = c."companionId" WHERE c."tripId" = t."id")",
               R"(p."name" COLLATE "und-x-icu", c."id")") +
           R"( WHEN t."id" IS NOT NULL THEN )" +
           jsonArray(R"(json_build_object('name', p.name, 'role', p.role, 'me', p.me))",
                     R"(viatica.trip_people(t."id") AS p)",
                     R"(p.role = 'OWNER' DESC, p.name COLLATE "und-x-icu")") +
           " ELSE '[]' END";
}

QByteArray invitationsArray()
{
    // Who was invited is known by name where the user has a companion with that account.
    return jsonArray(
        R"(json_build_object('id', v."id", 'tripId', v."tripId", 'invitedUserId', v."invitedUserId",)"
        R"( 'invitedBy', v."invitedBy", 'status', v."status", 'name', (SELECT p."name" FROM)"
        R"( travel_companions p WHERE p."createdBy" = $2::uuid AND p."userId" = v."invitedUserId")"
        R"( ORDER BY p."createdAt" LIMIT 1), 'createdAt', )" +
            stampText(R"(v."createdAt")") + R"(, 'updatedAt', )" + stampText(R"(v."updatedAt")") + ')',
        R"(trip_invitations v WHERE v."tripId" = t."id")", R"(v."createdAt", v."id")");
}

/// The five arrays of items for which @p condition holds, each followed by a comma.
QByteArray itemArrays(const QByteArray& condition)
{
    QByteArray arrays;
    forEachItemType([&](auto type) {
        arrays += itemrows::listExpression<typename decltype(type)::type>(condition) + ", ";
    });
    return arrays;
}

QByteArray detailsStatement()
{
    QByteArray text = withSession(visibleTrip());
    const QByteArray children = ", " + itemArrays(R"(i."tripId" = t."id")") + travellersOfItems() + ", " +
                                companionsArray() + ", " + invitationsArray() + ", " + voucherUsesArray();
    text.insert(text.lastIndexOf(" FROM (SELECT) AS one"), children);
    return "WITH items AS MATERIALIZED (" + itemIds(R"(i."tripId" = $1::uuid)") + ") " + text;
}

/// $1 is the owner, $2 how many; a following page begins after the instant $3 and the id $4.
QByteArray standaloneStatement(bool continued)
{
    const auto microseconds = [](const char* column) { return Codec<QDateTime>::select(column); };
    QByteArray all;
    for (const ItemTable& table : itemTables())
        all += (all.isEmpty() ? "SELECT '" : " UNION ALL SELECT '") + table.type +
               R"('::text AS type, i."id", i.)" + sql::quoted(table.start) + " AS at FROM " + table.name +
               R"( i WHERE i."userId" = $1::uuid AND i."tripId" IS NULL)";
    // One more than asked for is looked for, to know whether there is a next page.
    return R"(WITH found AS MATERIALIZED (SELECT x.type, x."id", x.at FROM ()" + all + ") AS x" +
           (continued ? " WHERE (" + microseconds("x.at") + R"(, x."id") > ($3::bigint, $4::uuid))"
                      : QByteArray()) +
           R"( ORDER BY x.at, x."id" LIMIT $2::bigint + 1), items AS MATERIALIZED (SELECT f.type, f."id", f.at)"
           R"( FROM found f ORDER BY f.at, f."id" LIMIT $2::bigint) SELECT )" +
           signedIn("$1") + ", " + itemArrays(R"(i."id" = ANY(ARRAY(SELECT p."id" FROM items p)))") +
           travellersOfItems() + ", " + voucherUsesArray() + ", " + microseconds("e.at") +
           R"(, e."id" FROM (SELECT) AS one LEFT JOIN LATERAL (SELECT p.at, p."id" FROM items p)"
           R"( ORDER BY p.at DESC, p."id" DESC LIMIT 1) AS e ON (SELECT count(*) FROM found) > $2::bigint)";
}

QList<QJsonObject> nextObjects(RowReader& row)
{
    const QJsonArray array = QJsonDocument::fromJson(row.next<QByteArray>()).array();
    QList<QJsonObject> objects;
    objects.reserve(array.size());
    for (const auto& value : array)
        objects.append(value.toObject());
    return objects;
}

void readItems(RowReader& row, TripItems& items)
{
    forEachItemType([&](auto type) {
        using Entity = typename decltype(type)::type;
        listOf<Entity>(items) = itemrows::items<Entity>(row.next<QByteArray>());
    });
    items.travellers = travellersByItem(row.next<QByteArray>());
}

/// The columns of visibleTrip(), after the session. @throws Error(NotFound)
void readVisibleTrip(RowReader& row, Trip& trip, QString& sharedBy)
{
    requireSignedIn(row.next<bool>());
    row.read<Trip>(trip);
    trip.version.value = row.next<QString>();
    sharedBy = row.next<QString>();
    if (trip.id.isNull())
        throw notFound();
}

} // namespace

const Statement& tripDetailsStatement()
{
    static const Statement statement(detailsStatement());
    return statement;
}

QFuture<TripDetails> TripService::getTripWithDetails(TripId id)
{
    return guarded<TripDetails>([&] {
        return m_database.run([id, user = signedInUser()](Connection& connection) {
            const Result result = connection.execute(tripDetailsStatement(), id, user);
            RowReader row = result.row(0);
            TripDetails details;
            readVisibleTrip(row, details.trip, details.sharedBy);
            readItems(row, details);
            details.companions = nextObjects(row);
            details.invitations = nextObjects(row);
            details.voucherAttachments = nextObjects(row);
            return details;
        });
    });
}

QFuture<Trip> TripService::getTrip(TripId id)
{
    return guarded<Trip>([&] {
        return m_database.run([id, user = signedInUser()](Connection& connection) {
            static const Statement statement(withSession(visibleTrip()));
            const Result result = connection.execute(statement, id, user);
            RowReader row = result.row(0);
            Trip trip;
            QString sharedBy;
            readVisibleTrip(row, trip, sharedBy);
            return trip;
        });
    });
}

QFuture<StandaloneItems> TripService::getStandaloneItems(int limit, const QString& after)
{
    return guarded<StandaloneItems>([&] {
        const UserId user = signedInUser();
        const int size = std::clamp(limit, 1, largestPage);
        const auto cursor = after.isEmpty() ? std::nullopt : std::optional(itemCursorFromText(after));
        return m_database.run([=](Connection& connection) {
            static const Statement first(standaloneStatement(false));
            static const Statement following(standaloneStatement(true));
            const Result result = cursor ? connection.execute(following, user, size, cursor->start,
                                                              cursor->id.toByteArray(QUuid::WithoutBraces))
                                         : connection.execute(first, user, size);
            RowReader row = result.row(0);
            requireSignedIn(row.next<bool>());
            StandaloneItems items;
            readItems(row, items);
            items.voucherAttachments = nextObjects(row);
            const auto start = row.next<std::optional<qint64>>();
            const QUuid last = QUuid::fromString(row.next<QString>());
            if (start)
                items.next = toText(ItemCursor{*start, last});
            return items;
        });
    });
}

} // namespace viatica
