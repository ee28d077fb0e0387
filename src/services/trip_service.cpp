// SPDX-License-Identifier: GPL-3.0-or-later
// Creating, changing and deleting trips, and what all of the service's methods share.
#include "services/trip_service.h"

#include "domain/text.h"
#include "domain/validation.h"
#include "services/base_service.h"
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/session.h"
#include "services/trip_rows.h"

#include <QCoreApplication>
#include <QPointer>

#include <utility>

namespace viatica {

namespace {

using Trips = BaseService<Trip>;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripService)
};

/// The draft as it is stored. @throws Error(Validation)
TripDraft checked(const TripDraft& draft)
{
    TripDraft clean = normalized(draft);
    throwIfInvalid(validate(clean), Messages::tr("The trip cannot be saved like this."));
    return clean;
}

QList<TrashedTrip> trashedTrips(const QList<Trips::Trashed>& trashed)
{
    QList<TrashedTrip> trips;
    for (const Trips::Trashed& entry : trashed)
        trips.append({entry.trash, entry.id, entry.title});
    return trips;
}

} // namespace

QString toString(TripSort sort)
{
    switch (sort) {
    case TripSort::Return:
        return QStringLiteral("return");
    case TripSort::Name:
        return QStringLiteral("name");
    case TripSort::Departure:
        break;
    }
    return QStringLiteral("departure");
}

std::optional<TripSort> tripSortFromString(QStringView text)
{
    for (const TripSort sort : {TripSort::Departure, TripSort::Return, TripSort::Name})
        if (toString(sort) == text)
            return sort;
    return std::nullopt;
}

TripSort sortOf(const TripQuery& query)
{
    return query.sort.value_or(query.filter == TripFilter::Past ? TripSort::Return : TripSort::Departure);
}

Qt::SortOrder orderOf(const TripQuery& query)
{
    const bool latestFirst = query.filter == TripFilter::Past && sortOf(query) != TripSort::Name;
    return query.order.value_or(latestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
}

QString tripsPrefix(UserId user)
{
    return QStringLiteral("trips:user:%1:").arg(user.toString());
}

TripService::TripService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_session(session)
    , m_cache(cache)
    , m_clock(clock)
    , m_today(clock.today())
{
}

UserId TripService::signedInUser()
{
    if (!m_session.isSignedIn())
        throw notSignedIn();
    const UserId user = m_session.userId();
    // What is cached was counted from another day. A read that is still under way was asked with that day
    // too; the invalidation keeps it out.
    if (const QDate today = m_clock.today(); today != m_today) {
        m_today = today;
        forget(user);
    }
    return user;
}

void TripService::forget(UserId user)
{
    m_cache.invalidateUserTrips(user);
    m_cache.invalidateTripStats(user);
}

void TripService::invalidate()
{
    if (m_session.isSignedIn())
        forget(m_session.userId());
    Q_EMIT tripsReset();
}

void TripService::noteCreated(UserId user, const Trip& trip)
{
    forget(user);
    Q_EMIT tripCreated(trip);
}

void TripService::noteChanged(UserId user, const Trip& trip)
{
    forget(user);
    Q_EMIT tripChanged(trip);
}

void TripService::noteRestored(TripId id)
{
    if (m_session.isSignedIn()) {
        forget(m_session.userId());
        m_cache.invalidateUserVouchers(m_session.userId());
    }
    Q_EMIT tripRestored(id);
}

QFuture<Trip> TripService::createTrip(const TripDraft& draft, TripId id)
{
    return guarded<Trip>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [user, id, clean = checked(draft)](Connection& connection) {
                return Trips::create(connection, id, user, clean);
            },
            [self = QPointer(this), user](const Trip& trip) {
                if (self)
                    self->noteCreated(user, trip);
            });
    });
}

QFuture<Trip> TripService::updateTrip(TripId id, const TripDraft& draft, const RowVersion& version)
{
    return guarded<Trip>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [user, id, version, clean = checked(draft)](Connection& connection) {
                return Trips::update(connection, id, user, clean, version);
            },
            [self = QPointer(this), user](const Trip& trip) {
                if (self)
                    self->noteChanged(user, trip);
            });
    });
}

QFuture<QList<TrashedTrip>> TripService::deleteTrips(const QList<TripId>& ids)
{
    return guarded<QList<TrashedTrip>>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [user, ids, wasTried = false](Connection& connection) mutable {
                const bool isRepeat = std::exchange(wasTried, true);
                QList<Trips::Trashed> trashed = Trips::remove(connection, ids, user);
                // Run again, because the answer was lost: the trips may have gone the first time.
                if (isRepeat && trashed.size() < ids.size())
                    trashed = Trips::removedBefore(connection, ids, user);
                return trashedTrips(trashed);
            },
            [self = QPointer(this), user](const QList<TrashedTrip>& trashed) {
                if (self)
                    self->noteDeleted(user, trashed);
            });
    });
}

QFuture<QList<TrashedTrip>> TripService::findDeleted(const QList<TripId>& ids)
{
    return guarded<QList<TrashedTrip>>([&] {
        const UserId user = signedInUser();
        return m_database.run(
            [user, ids](Connection& connection) {
                return trashedTrips(Trips::removedBefore(connection, ids, user));
            },
            [self = QPointer(this), user](const QList<TrashedTrip>& trashed) {
                if (self && !trashed.isEmpty())
                    self->noteDeleted(user, trashed);
            });
    });
}

// The uses of vouchers on the trips' flights went with them, and the balances came back.
void TripService::noteDeleted(UserId user, const QList<TrashedTrip>& trashed)
{
    forget(user);
    m_cache.invalidateUserVouchers(user);
    QList<TripId> gone;
    for (const TrashedTrip& trip : trashed)
        gone.append(trip.trip);
    if (!gone.isEmpty())
        Q_EMIT tripsRemoved(gone);
}

} // namespace viatica
