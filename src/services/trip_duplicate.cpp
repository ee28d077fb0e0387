// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"
#include "services/base_service.h"
#include "services/guarded.h"
#include "services/session.h"
#include "services/trip_items.h"
#include "services/trip_service.h"

#include <QCoreApplication>
#include <QPointer>

namespace viatica {

namespace {

using tripitems::ItemTable;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripService)
};

// $1 is the trip, $2 the owner, $3 the copy, $4 by how many days it moves.
constexpr const char* days = "$4::integer";

/// The id of a copied row: the same whenever the same copy is made again, so that a repeat after a lost
/// answer makes nothing twice. In the form of a random id (version 4).
QByteArray copyOf(const QByteArray& id)
{
    return "overlay(overlay(md5($3::uuid::text || " + id +
           "::text) placing '4' from 13) placing '8' from 17)::uuid";
}

QByteArray copiedItems(const ItemTable& table)
{
    const tripitems::CopiedColumns copied = tripitems::copiedColumns(table, days);
    return QByteArray("INSERT INTO ") + table.name + R"( ("id", "userId", "tripId", )" + copied.names +
           ") SELECT " + copyOf("i.\"id\"") + ", $2::uuid, $3::uuid, " + copied.values + " FROM " + table.name +
           R"( i WHERE i."tripId" = $1::uuid AND i."userId" = $2::uuid ON CONFLICT ("id") DO NOTHING)";
}

QByteArray childrenStatement()
{
    QByteArray text = "WITH ";
    for (const ItemTable& table : tripitems::itemTables())
        text += QByteArray("copied_") + table.name + " AS (" + copiedItems(table) + "), ";
    // Asked for nothing, the statement still does all of it.
    return text +
           R"(copied_companions AS (INSERT INTO trip_companions ("id", "tripId", "companionId") SELECT )" +
           copyOf("c.\"id\"") +
           R"(, $3::uuid, c."companionId" FROM trip_companions c WHERE c."tripId" = $1::uuid ON CONFLICT DO NOTHING))"
           " SELECT";
}

QByteArray travellersStatement()
{
    return R"(INSERT INTO item_companions ("id", "itemType", "itemId", "travelerType", "travelerId") SELECT )" +
           copyOf("a.\"id\"") + R"(, a."itemType", )" + copyOf("a.\"itemId\"") +
           R"(, a."travelerType", a."travelerId" FROM ()" +
           tripitems::itemIds(R"(i."tripId" = $1::uuid AND i."userId" = $2::uuid)") +
           R"() AS i JOIN item_companions a ON a."itemType" = i.type AND a."itemId" = i."id")"
           R"( ON CONFLICT DO NOTHING)";
}

TripDraft copyOf(const Trip& original, const QDate& newDeparture, const QString& name)
{
    TripDraft draft = original;
    if (!name.trimmed().isEmpty())
        draft.name = name;
    draft.departureDate = newDeparture;
    draft.returnDate = newDeparture.addDays(original.days() - 1);
    return normalized(draft);
}

} // namespace

QFuture<Trip> TripService::duplicateTrip(TripId id, const QDate& newDeparture, TripId copy,
                                          const QString& name)
{
    return guarded<Trip>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=](Connection& connection) {
                static const Statement children(childrenStatement());
                static const Statement travellers(travellersStatement());
                using Trips = BaseService<Trip>;
                Transaction transaction(connection);
                const std::optional<Trip> found = Trips::findById(connection, id, user);
                if (!found)
                    throw notFound();
                const Trip& original = *found;
                Trips::verifyOwnership(original, user);
                const TripDraft draft = copyOf(original, newDeparture, name);
                throwIfInvalid(validate(draft), Messages::tr("The trip cannot be copied to this day."));
                const Trip made = Trips::create(connection, copy, user, draft);
                const qint64 distance = original.departureDate.daysTo(newDeparture);
                connection.execute(children, id, user, copy, distance);
                connection.execute(travellers, id, user, copy);
                transaction.commit();
                return made;
            },
            [self = QPointer(this), user](const Trip& trip) {
                if (self)
                    self->noteCreated(user, trip);
            });
    });
}

} // namespace viatica
