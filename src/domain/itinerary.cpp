// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/itinerary.h"

#include "domain/itinerary_days.h"

#include <algorithm>

namespace viatica {

namespace {

// Dates in between are told for each date, but not for decades that somebody mistyped.
constexpr qint64 longestListedItem = 400;

/// Makes the entries of one item after the other.
class EntryMaker
{
public:
    EntryMaker(const TripDraft& trip, const QList<Journey>& journeys, PlaceClocks& clocks, AirportMemory& airports,
               ItineraryDays& days)
        : m_trip(trip)
        , m_clocks(clocks)
        , m_airports(airports)
        , m_days(days)
    {
        for (qsizetype journey = 0; journey < journeys.size(); ++journey)
            for (qsizetype leg = 0; leg < journeys.at(journey).legs.size(); ++leg)
                m_legs.insert(refOf(journeys.at(journey).legs.at(leg)), {int(journey), int(leg)});
    }

    void add(const AnyItem& item)
    {
        ItineraryEntry entry = common(item);
        const QDate first = entry.begin.date();
        const QDate last = lastDateOf(item, {entry.begin, entry.end});
        const bool isStay = entry.item.kind == ItemKind::Hotel;
        const auto dates = int(first.daysTo(last)) + 1;
        entry.count = std::max(isStay ? dates - 1 : dates, isStay ? 0 : 1);
        entry.number = std::min(entry.count, 1);
        if (last == first) {
            m_days.add(entry, first, entry.begin.instant);
            return;
        }
        entry.part = ItemPart::Begin;
        m_days.add(entry, first, entry.begin.instant);
        addBetween(entry, first, last);
        entry.part = ItemPart::End;
        entry.number = isStay ? 0 : entry.count;
        m_days.add(entry, last, entry.end.instant);
    }

private:
    struct Leg
    {
        int journey = -1;
        int index = -1;
    };

    ItineraryEntry common(const AnyItem& item)
    {
        ItineraryEntry entry;
        entry.item = refOf(item);
        const ItemEnds ends = endsOf(item, m_clocks, m_airports);
        entry.begin = ends.begin;
        entry.end = ends.end;
        if (const auto* event = std::get_if<Event>(&item))
            entry.allDay = event->allDay;
        const std::optional<GeoPoint> from = originOf(item, m_airports);
        const std::optional<GeoPoint> to = destinationOf(item, m_airports);
        if (from && to)
            entry.kilometers = greatCircleKilometers(*from, *to);
        const Leg leg = m_legs.value(entry.item);
        entry.journey = leg.journey;
        entry.leg = leg.index;
        return entry;
    }

    void addBetween(ItineraryEntry entry, const QDate& first, const QDate& last)
    {
        const bool isLong = first.daysTo(last) > longestListedItem;
        const QDate from = isLong ? std::max(first.addDays(1), m_trip.departureDate) : first.addDays(1);
        const QDate to = isLong ? std::min({last.addDays(-1), m_trip.returnDate, from.addDays(longestListedItem)})
                                : last.addDays(-1);
        entry.part = ItemPart::Middle;
        for (QDate date = from; date <= to; date = date.addDays(1)) {
            entry.number = int(first.daysTo(date)) + 1;
            m_days.add(entry, date, m_clocks.startOfDay(date, entry.begin.zone));
        }
    }

    const TripDraft& m_trip;
    PlaceClocks& m_clocks;
    AirportMemory& m_airports;
    ItineraryDays& m_days;
    QHash<ItemRef, Leg> m_legs;
};

} // namespace

Itinerary makeItinerary(const TripDraft& trip, const TripItems& items, const AirportLookup& airports)
{
    PlaceClocks clocks;
    AirportMemory memory(airports);
    Itinerary itinerary;
    itinerary.journeys = journeysOf(items, clocks, memory);
    ItineraryDays days;
    EntryMaker maker(trip, itinerary.journeys, clocks, memory, days);
    for (const AnyItem& item : allItems(items))
        maker.add(item);
    itinerary.days = days.take(trip);
    return itinerary;
}

} // namespace viatica
