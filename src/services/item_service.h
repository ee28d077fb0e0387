// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "services/item_results.h"

#include <QDate>
#include <QFuture>

#include <optional>

namespace viatica {

class ItemServices;

/// The items of one kind of the signed-in user, and those on trips that are shared with the user, which are
/// only read. Every method takes a fixed number of statements. All: AccessDenied when nobody is signed in.
/// What was changed is told by ItemServices, after the commit.
template <class Entity>
class ItemService
{
public:
    using Draft = typename Declaration<Entity>::Draft;
    using EntityId = decltype(Entity::id);
    using Record = ItemRecord<Entity>;

    explicit ItemService(ItemServices& all)
        : m_all(all)
    {
    }
    Q_DISABLE_COPY_MOVE(ItemService)

    /// Errors: NotFound.
    QFuture<Record> get(EntityId id);
    /// @p id is made by the caller, so that a repeat after a lost answer is the same create. Zones that a
    /// flight's draft leaves open are those of its airports, where they are known. Errors: Validation with
    /// all faults at once; InvalidReference at "tripId" when there is no such trip, at "travelerId" for
    /// somebody who is not on it.
    QFuture<Entity> create(const Draft& draft, const QList<ItemTraveller>& travellers = {},
                           EntityId id = EntityId::create());
    /// @p travellers nothing: they stay as they are, but for those who are not on the trip that the item is
    /// moved to. Errors: as create(); Stale with current<Entity>() when the item was changed since @p version
    /// was read, and without one when it was deleted; InvalidReference at "tripId" when its trip was deleted,
    /// and the item with it; AccessDenied for an item of somebody else.
    QFuture<Entity> update(EntityId id, const Draft& draft,
                           const std::optional<QList<ItemTraveller>>& travellers, const RowVersion& version);
    /// Into the trash, with who travels on them and the uses of vouchers on flights. Those that are gone or
    /// somebody else's are left out of the result.
    QFuture<QList<TrashedItem>> remove(const QList<EntityId>& ids);
    /// @p trip null: into no trip. Companions who are not on the trip do not travel on the items any more.
    /// Those that are gone or somebody else's are left out of the result. Errors: InvalidReference when there
    /// is no such trip.
    QFuture<ItemMove> moveToTrip(const QList<EntityId>& ids, TripId trip);
    /// A copy in the same trip, with the same travellers, without codes and seats. @p newDay: where the clock
    /// of its place shows the same time on that day; invalid: at the same time. Errors: NotFound,
    /// AccessDenied for an item of somebody else, Validation for a day that is too far.
    QFuture<Entity> duplicate(EntityId id, const QDate& newDay = {}, EntityId copy = EntityId::create());
    /// Those of a trip, by their beginnings, without notes. Errors: NotFound.
    QFuture<QList<Record>> listByTrip(TripId trip);
    /// Those in no trip. @p limit 1 to 1000; @p after is ItemPage::next of the page before. Errors:
    /// Validation for a cursor that is none.
    QFuture<ItemPage<Entity>> listStandalone(int limit = 200, const QString& after = {});

private:
    QFuture<Entity> insert(UserId user, EntityId id, const Draft& draft,
                           const QList<ItemTraveller>& travellers);
    QFuture<Entity> write(UserId user, EntityId id, const Draft& draft,
                          const std::optional<QList<ItemTraveller>>& travellers, const RowVersion& version);

    ItemServices& m_all;
};

extern template class ItemService<Flight>;
extern template class ItemService<Hotel>;
extern template class ItemService<Transportation>;
extern template class ItemService<CarRental>;
extern template class ItemService<Event>;

using FlightService = ItemService<Flight>;
using HotelService = ItemService<Hotel>;
using TransportationService = ItemService<Transportation>;
using CarRentalService = ItemService<CarRental>;
using EventService = ItemService<Event>;

} // namespace viatica
