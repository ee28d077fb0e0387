// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/car_rental.h"
#include "domain/event.h"
#include "domain/flight.h"
#include "domain/hotel.h"
#include "domain/transportation.h"

#include <QHash>
#include <QList>

#include <type_traits>
#include <variant>

namespace viatica {

/// An item of any kind; the alternatives are in the order of ItemKind.
using AnyItem = std::variant<Flight, Hotel, Transportation, CarRental, Event>;

/// What is on a trip, or in none: the items by kind, each list by its beginning, and who travels on each.
struct TripItems
{
    QList<Flight> flights;
    QList<Hotel> hotels;
    QList<Transportation> transportation;
    QList<CarRental> carRentals;
    QList<Event> events;
    QHash<ItemRef, QList<ItemTraveller>> travellers;

    [[nodiscard]] qsizetype count() const
    {
        return flights.size() + hotels.size() + transportation.size() + carRentals.size() + events.size();
    }
};

/// The list of one kind.
template <class Entity, class Items>
auto& listOf(Items& items)
{
    if constexpr (std::is_same_v<Entity, Flight>)
        return items.flights;
    else if constexpr (std::is_same_v<Entity, Hotel>)
        return items.hotels;
    else if constexpr (std::is_same_v<Entity, Transportation>)
        return items.transportation;
    else if constexpr (std::is_same_v<Entity, CarRental>)
        return items.carRentals;
    else {
        static_assert(std::is_same_v<Entity, Event>);
        return items.events;
    }
}

/// A value that names a kind of item at compile time: ItemType<Flight>.
template <class Entity>
struct ItemType
{
    using type = Entity;
};

/// Calls visit(ItemType<Flight>()), visit(ItemType<Hotel>()), … in the order of ItemKind.
template <class Visitor>
constexpr void forEachItemType(Visitor&& visit)
{
    visit(ItemType<Flight>());
    visit(ItemType<Hotel>());
    visit(ItemType<Transportation>());
    visit(ItemType<CarRental>());
    visit(ItemType<Event>());
}

/// Calls visit(ItemType<…>()) for one kind and returns what it returns.
template <class Visitor>
decltype(auto) withItemType(ItemKind kind, Visitor&& visit)
{
    switch (kind) {
    case ItemKind::Flight:
        return visit(ItemType<Flight>());
    case ItemKind::Hotel:
        return visit(ItemType<Hotel>());
    case ItemKind::Transportation:
        return visit(ItemType<Transportation>());
    case ItemKind::CarRental:
        return visit(ItemType<CarRental>());
    case ItemKind::Event:
        break;
    }
    return visit(ItemType<Event>());
}

template <class Entity>
[[nodiscard]] ItemRef refOf(const Entity& item)
{
    return {Declaration<Entity>::kind, item.id.uuid()};
}

template <class Entity>
[[nodiscard]] const QDateTime& startOf(const Entity& item)
{
    return item.*Declaration<Entity>::start.member;
}

/// Invalid for an event without an end.
template <class Entity>
[[nodiscard]] const QDateTime& endOf(const Entity& item)
{
    return item.*Declaration<Entity>::end.member;
}

template <class Entity>
[[nodiscard]] const QString& startZoneOf(const Entity& item)
{
    return item.*Declaration<Entity>::startZone.member;
}

template <class Entity>
[[nodiscard]] const QString& endZoneOf(const Entity& item)
{
    return item.*Declaration<Entity>::endZone.member;
}

[[nodiscard]] inline ItemRef refOf(const AnyItem& item)
{
    return std::visit([](const auto& one) { return refOf(one); }, item);
}

[[nodiscard]] inline QDateTime startOf(const AnyItem& item)
{
    return std::visit([](const auto& one) { return startOf(one); }, item);
}

[[nodiscard]] inline QDateTime endOf(const AnyItem& item)
{
    return std::visit([](const auto& one) { return endOf(one); }, item);
}

[[nodiscard]] inline QString startZoneOf(const AnyItem& item)
{
    return std::visit([](const auto& one) { return startZoneOf(one); }, item);
}

[[nodiscard]] inline QString endZoneOf(const AnyItem& item)
{
    return std::visit([](const auto& one) { return endZoneOf(one); }, item);
}

/// All items of all kinds, the earliest first; of two that begin at once, in the order of their kinds.
[[nodiscard]] QList<AnyItem> allItems(const TripItems& items);

} // namespace viatica
