// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the kinds: deleting, moving between trips, taking a move back, and telling of changes.
#include "services/item_services.h"

#include "db/connection.h"
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/item_moves.h"
#include "services/item_removal.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/trip_service.h"

#include <QPointer>

#include <utility>

namespace viatica {

ItemServices::ItemServices(Database& database, Session& session, CacheService& cache, TripService& trips,
                           AirportService& airports, QObject* parent)
    : QObject(parent)
    , flights(*this)
    , hotels(*this)
    , transportation(*this)
    , carRentals(*this)
    , events(*this)
    , m_database(database)
    , m_session(session)
    , m_cache(cache)
    , m_trips(trips)
    , m_airports(airports)
{
}

UserId ItemServices::signedInUser() const
{
    if (!m_session.isSignedIn())
        throw notSignedIn();
    return m_session.userId();
}

void ItemServices::noteChanged(UserId user, const QList<TripId>& trips)
{
    m_cache.invalidateUserTrips(user);
    m_cache.invalidateTripStats(user);
    if (m_session.userId() != user)
        return;
    m_trips.invalidate();
    Q_EMIT itemsChanged(trips);
}

void ItemServices::invalidate()
{
    if (const UserId user = m_session.userId(); !user.isNull())
        noteChanged(user, {});
}

void ItemServices::noteRemoved(UserId user, const QList<TrashedItem>& items)
{
    if (items.isEmpty())
        return;
    QList<ItemRef> gone;
    QList<TripId> trips;
    bool areTripsKnown = true;
    for (const TrashedItem& entry : items) {
        gone.append(entry.item);
        areTripsKnown = areTripsKnown && entry.trip.has_value();
        if (entry.trip && !trips.contains(*entry.trip))
            trips.append(*entry.trip);
    }
    // The uses of vouchers on flights went with them, and the balances came back.
    m_cache.invalidateUserVouchers(user);
    if (m_session.userId() == user)
        Q_EMIT itemsRemoved(gone);
    noteChanged(user, areTripsKnown ? trips : QList<TripId>());
}

void ItemServices::noteMoved(UserId user, const ItemMove& move)
{
    QList<TripId> trips{move.to};
    for (const ItemMove::Moved& moved : move.items)
        if (!trips.contains(moved.from))
            trips.append(moved.from);
    if (!move.items.isEmpty())
        noteChanged(user, trips);
}

QFuture<QList<TrashedItem>> ItemServices::remove(const QList<ItemRef>& items)
{
    return guarded<QList<TrashedItem>>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, wasTried = false](Connection& connection) mutable {
                const bool isRepeat = std::exchange(wasTried, true);
                QList<TrashedItem> trashed = removeItems(connection, items, user);
                // Run again, because the answer was lost: they may have gone the first time.
                if (isRepeat && trashed.size() < items.size())
                    trashed = itemsRemovedBefore(connection, items, user);
                return trashed;
            },
            [self = QPointer(this), user](const QList<TrashedItem>& trashed) {
                if (self)
                    self->noteRemoved(user, trashed);
            });
    });
}

QFuture<ItemMove> ItemServices::moveToTrip(const QList<ItemRef>& items, TripId trip)
{
    return guarded<ItemMove>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, attempted = ItemMove()](Connection& connection) mutable {
                Transaction transaction(connection);
                attempted = rememberedMove(moveItemsToTrip(connection, items, trip, user), attempted);
                transaction.commit();
                return attempted;
            },
            [self = QPointer(this), user](const ItemMove& move) {
                if (self)
                    self->noteMoved(user, move);
            });
    });
}

QFuture<ItemMove> ItemServices::undoMove(const ItemMove& move)
{
    return guarded<ItemMove>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [=, attempted = ItemMove()](Connection& connection) mutable {
                Transaction transaction(connection);
                const ItemMove undone = moveItemsBack(connection, move, user);
                // Run again, because the answer to the COMMIT was lost: they went back the first time.
                if (undone.items.size() >= attempted.items.size())
                    attempted = undone;
                transaction.commit();
                return attempted;
            },
            [self = QPointer(this), user](const ItemMove& undone) {
                if (self)
                    self->noteMoved(user, undone);
            });
    });
}

} // namespace viatica
