// SPDX-License-Identifier: GPL-3.0-or-later
// One trip, alone or with all that hangs on it, and the items that are in no trip.
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/trip_items.h"
#include "services/trip_rows.h"
#include "services/trip_service.h"
#include "services/trip_sql.h"

#include "db/entity_sql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace viatica {

namespace {

using namespace tripitems;

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

QByteArray detailsStatement()
{
    QByteArray text = withSession(visibleTrip());
    const QByteArray children = ", " + itemArrays(R"(i."tripId" = t."id")") + ", " + companionsArray() +
                                ", " + travellersArray() + ", " + invitationsArray() + ", " +
                                voucherUsesArray();
    text.insert(text.lastIndexOf(" FROM (SELECT) AS one"), children);
    return "WITH items AS MATERIALIZED (" + itemIds(R"(i."tripId" = $1::uuid)") + ") " + text;
}

QByteArray standaloneStatement()
{
    const QByteArray condition = R"(i."userId" = $1::uuid AND i."tripId" IS NULL)";
    return "WITH items AS MATERIALIZED (" + itemIds(condition) + ") SELECT " + signedIn("$1") + ", " +
           itemArrays(condition) + ", " + travellersArray() + ", " + voucherUsesArray();
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

void readItems(RowReader& row, TripDetails& details)
{
    for (QList<QJsonObject> TripDetails::*kind :
         {&TripDetails::flights, &TripDetails::hotels, &TripDetails::transportation, &TripDetails::carRentals,
          &TripDetails::events})
        details.*kind = nextObjects(row);
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

QFuture<TripDetails> TripService::getTripWithDetails(TripId id)
{
    return guarded<TripDetails>([&] {
        return m_database.run([id, user = signedInUser()](Connection& connection) {
            static const Statement statement(detailsStatement());
            const Result result = connection.execute(statement, id, user);
            RowReader row = result.row(0);
            TripDetails details;
            readVisibleTrip(row, details.trip, details.sharedBy);
            readItems(row, details);
            details.companions = nextObjects(row);
            details.itemCompanions = nextObjects(row);
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

QFuture<TripDetails> TripService::getStandaloneItems()
{
    return guarded<TripDetails>([&] {
        return m_database.run([user = signedInUser()](Connection& connection) {
            static const Statement statement(standaloneStatement());
            const Result result = connection.execute(statement, user);
            RowReader row = result.row(0);
            requireSignedIn(row.next<bool>());
            TripDetails details;
            readItems(row, details);
            details.itemCompanions = nextObjects(row);
            details.voucherAttachments = nextObjects(row);
            return details;
        });
    });
}

} // namespace viatica
