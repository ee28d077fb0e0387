// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked_trip.h"

#include <algorithm>

namespace viatica::checks {

namespace {

/// The rented cars that somebody has at some time between two moments, by their beginning.
ItemList carsBetween(const Party& party, const QDateTime& from, const QDateTime& to)
{
    ItemList cars;
    std::copy_if(party.cars.begin(), party.cars.end(), std::back_inserter(cars), [&](const CheckedItem* car) {
        return car->begin.instant < to && car->end.instant > from;
    });
    return cars;
}

void addApart(CheckedTrip& trip, const Party& party, FindingKind kind, const CheckedItem& first,
              const CheckedItem& next)
{
    Finding finding = CheckedTrip::about(kind, FindingSeverity::Warning, {&first, &next});
    finding.place = first.to.name;
    finding.otherPlace = next.from.name;
    trip.add(finding, {finding.place, finding.otherPlace}, next.begin.instant, &party);
}

/// The way from one ride to the next: on foot within a city, or by a car that is picked up where the ride arrives.
void checkWay(CheckedTrip& trip, const Party& party, const CheckedItem& first, const CheckedItem& next)
{
    const ItemList cars = carsBetween(party, first.end.instant, next.begin.instant);
    const CheckedItem& goesOn = cars.isEmpty() ? next : *cars.first();
    if (goesOn.begin.instant >= first.end.instant && trip.places().areApart(first.to, goesOn.from))
        addApart(trip, party, FindingKind::DifferentPlaces, first, goesOn);
}

/// The next ride of those who hand a car back, unless they take another car.
const CheckedItem* rideAfter(const Party& party, const CheckedItem& car)
{
    const auto next = std::find_if(party.rides.begin(), party.rides.end(), [&](const CheckedItem* ride) {
        return ride->begin.instant >= car.end.instant;
    });
    if (next == party.rides.end())
        return nullptr;
    const ItemList cars = carsBetween(party, car.end.instant, (*next)->begin.instant);
    return cars.isEmpty() ? *next : nullptr;
}

/// The last ride that begins while somebody has the car; null where there is none.
const CheckedItem* lastRideDuring(const Party& party, const CheckedItem& car)
{
    const CheckedItem* last = nullptr;
    for (const CheckedItem* ride : party.rides)
        if (ride->begin.instant > car.begin.instant && ride->begin.instant < car.end.instant)
            last = ride;
    return last;
}

void checkHandingBack(CheckedTrip& trip, const Party& party, const CheckedItem& car)
{
    const CheckedItem* const ride = lastRideDuring(party, car);
    if (ride == nullptr)
        return;
    const Place& back = car.to.isKnown() ? car.to : car.from;
    const bool isUnderWay = ride->isFlight() && ride->end.instant > car.end.instant;
    if (!isUnderWay && !trip.places().areApart(ride->to, back))
        return;
    Finding finding = CheckedTrip::about(FindingKind::CarAfterDeparture, FindingSeverity::Error, {&car, ride});
    finding.place = back.name;
    trip.add(finding, {fact(car.end.instant), fact(ride->begin.instant)}, ride->begin.instant, &party);
}

} // namespace

void checkPlaces(CheckedTrip& trip, const Party& party)
{
    const CheckedItem* last = nullptr;
    for (const CheckedItem* ride : party.rides) {
        if (last != nullptr && ride->begin.instant >= last->end.instant)
            checkWay(trip, party, *last, *ride);
        if (last == nullptr || ride->end.instant >= last->end.instant)
            last = ride;
    }
}

void checkCars(CheckedTrip& trip, const Party& party)
{
    for (const CheckedItem* car : party.cars) {
        checkHandingBack(trip, party, *car);
        const CheckedItem* const next = rideAfter(party, *car);
        if (next != nullptr && trip.places().areApart(car->to, next->from))
            addApart(trip, party, FindingKind::CarElsewhere, *car, *next);
    }
}

void checkWayBack(CheckedTrip& trip, const Party& party)
{
    const CheckedItem* first = nullptr;
    const CheckedItem* last = nullptr;
    for (const CheckedItem* item : party.items) {
        const bool moves = item->isRide() || item->isCar();
        if (!moves || (item->isCar() && trip.has(FindingKind::CarAfterDeparture, item->ref)))
            continue;
        if (first == nullptr)
            first = item;
        if (last == nullptr || item->end.instant >= last->end.instant)
            last = item;
    }
    if (last == nullptr || !trip.places().areApart(party.home, placeAfter(*last)))
        return;
    Finding finding = CheckedTrip::about(FindingKind::NoWayBack, FindingSeverity::Warning,
                                         first == last ? ItemList{last} : ItemList{first, last});
    finding.place = party.home.name;
    finding.otherPlace = placeAfter(*last).name;
    trip.add(finding, {finding.place, finding.otherPlace}, last->end.instant, &party);
}

} // namespace viatica::checks
