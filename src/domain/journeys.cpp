// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/journeys.h"

#include <algorithm>

namespace viatica {

namespace {

bool wasAt(const Journey& journey, const QString& airport)
{
    return std::any_of(journey.legs.begin(), journey.legs.end(),
                       [&](const Flight& leg) { return leg.origin == airport || leg.destination == airport; });
}

/// Whether a flight goes on with a journey, seen from the place and time alone.
bool continues(const Journey& journey, const Flight& flight)
{
    const Flight& last = journey.legs.last();
    const qint64 wait = last.arrival.secsTo(flight.departure);
    return last.destination == flight.origin && wait >= 0 && wait <= longestLayover &&
           !wasAt(journey, flight.destination);
}

/// The journey that a flight goes on with: of several the one that lands last.
Journey* journeyBefore(QList<Journey>& journeys, const Flight& flight, const TripItems& items)
{
    Journey* best = nullptr;
    for (Journey& journey : journeys) {
        if (!continues(journey, flight) || !shareTraveller(items, refOf(journey.legs.last()), refOf(flight)))
            continue;
        if (best == nullptr || best->legs.last().arrival <= journey.legs.last().arrival)
            best = &journey;
    }
    return best;
}

void complete(Journey& journey, PlaceClocks& clocks, AirportMemory& airports)
{
    journey.departure = endsOf(journey.legs.first(), clocks, airports).begin;
    journey.arrival = endsOf(journey.legs.last(), clocks, airports).end;
    double kilometers = 0;
    for (const Flight& leg : std::as_const(journey.legs)) {
        const std::optional<GeoPoint> from = originOf(leg, airports);
        const std::optional<GeoPoint> to = destinationOf(leg, airports);
        if (!from || !to)
            return;
        kilometers += greatCircleKilometers(*from, *to);
    }
    journey.kilometers = kilometers;
}

} // namespace

bool shareTraveller(const TripItems& items, const ItemRef& a, const ItemRef& b)
{
    const QList<ItemTraveller> first = items.travellers.value(a);
    const QList<ItemTraveller> second = items.travellers.value(b);
    if (first.isEmpty() || second.isEmpty())
        return true;
    return std::any_of(first.begin(), first.end(), [&](const ItemTraveller& one) {
        return std::any_of(second.begin(), second.end(), [&](const ItemTraveller& other) {
            return one.type == other.type && one.id == other.id;
        });
    });
}

QList<Journey> journeysOf(const TripItems& items, PlaceClocks& clocks, AirportMemory& airports)
{
    QList<Flight> flights = items.flights;
    std::stable_sort(flights.begin(), flights.end(),
                     [](const Flight& a, const Flight& b) { return a.departure < b.departure; });
    QList<Journey> journeys;
    for (const Flight& flight : std::as_const(flights)) {
        if (Journey* const before = journeyBefore(journeys, flight, items)) {
            before->layovers.append({flight.origin, before->legs.last().arrival.secsTo(flight.departure)});
            before->legs.append(flight);
        } else {
            journeys.append(Journey());
            journeys.last().legs.append(flight);
        }
    }
    for (Journey& journey : journeys)
        complete(journey, clocks, airports);
    return journeys;
}

} // namespace viatica
