// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/item_service.h"

#include <QObject>

namespace viatica {

class AirportService;
class CacheService;
class Database;
class Session;
class TripService;

/// The services of the five kinds of items, what goes over kinds, and who is told of changes.
class ItemServices final : public QObject
{
    Q_OBJECT

public:
    ItemServices(Database& database, Session& session, CacheService& cache, TripService& trips,
                 AirportService& airports, QObject* parent = nullptr);

    FlightService flights;
    HotelService hotels;
    TransportationService transportation;
    CarRentalService carRentals;
    EventService events;

    /// The service of a kind that is known at compile time: of<Flight>().
    template <class Entity>
    [[nodiscard]] ItemService<Entity>& of();

    /// As ItemService::remove(), of several kinds in one statement.
    QFuture<QList<TrashedItem>> remove(const QList<ItemRef>& items);
    /// As ItemService::moveToTrip(), of several kinds in one statement.
    QFuture<ItemMove> moveToTrip(const QList<ItemRef>& items, TripId trip);
    /// Takes a move back: those items that are still where it put them go where they were, and who travelled
    /// on them does so again, where that is still possible. Returns that part of @p move which was taken
    /// back; moveToTrip() makes it again. Errors: InvalidReference when a former trip is gone.
    QFuture<ItemMove> undoMove(const ItemMove& move);

    /// Drops what is cached and tells everyone to read again, as after a change of any trip.
    void invalidate();

Q_SIGNALS:
    /// Items of these trips were added, changed, moved or removed; a null id means those in no trip. No trips
    /// at all: it may be any. What is cached of the trips has been dropped, and TripService::tripsReset()
    /// been emitted.
    void itemsChanged(const QList<viatica::TripId>& trips);
    /// They are in the trash. itemsChanged() follows.
    void itemsRemoved(const QList<viatica::ItemRef>& items);

private:
    template <class Entity>
    friend class ItemService;

    /// @throws Error(AccessDenied) when nobody is signed in
    [[nodiscard]] UserId signedInUser() const;
    void noteChanged(UserId user, const QList<TripId>& trips);
    void noteRemoved(UserId user, const QList<TrashedItem>& items);
    void noteMoved(UserId user, const ItemMove& move);

    Database& m_database;
    Session& m_session;
    CacheService& m_cache;
    TripService& m_trips;
    AirportService& m_airports;
};

template <class Entity>
ItemService<Entity>& ItemServices::of()
{
    if constexpr (std::is_same_v<Entity, Flight>)
        return flights;
    else if constexpr (std::is_same_v<Entity, Hotel>)
        return hotels;
    else if constexpr (std::is_same_v<Entity, Transportation>)
        return transportation;
    else if constexpr (std::is_same_v<Entity, CarRental>)
        return carRentals;
    else
        return events;
}

} // namespace viatica
