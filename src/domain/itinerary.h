// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journeys.h"
#include "domain/trip.h"

namespace viatica {

/// What of an item an entry of the time line shows.
enum class ItemPart {
    Whole, ///< begin and end on one date, or an event without an end
    Begin, ///< departure, check-in, pick-up, the first day of an event
    Middle, ///< a date in between: a night of a stay, a day with a car, a day in the air
    End,   ///< arrival, check-out, return, the last day of an event
};

/// One line of a day.
struct ItineraryEntry
{
    ItemRef item;
    ItemPart part = ItemPart::Whole;
    PlaceTime begin; ///< of the item, whatever part of it the entry shows
    PlaceTime end;   ///< likewise; invalid for an event without an end
    bool allDay = false; ///< an event of whole days
    /// A stay: the night that begins on this date, 1 to count, and none on the day of the check-out (0). Anything else
    /// over several dates: the date, 1 to count. An item on one date: 1 of 1, a stay without a night 0 of 0.
    int number = 1;
    int count = 1;
    std::optional<double> kilometers; ///< along the globe, of a flight or ride whose places are known
    int journey = -1; ///< of a flight: index in Itinerary::journeys
    int leg = -1;     ///< of a flight: index in Journey::legs

    /// From begin to end, in seconds; nothing for an event without an end.
    [[nodiscard]] std::optional<qint64> seconds() const
    {
        return end.isValid() ? std::optional(begin.instant.secsTo(end.instant)) : std::nullopt;
    }
    /// How many dates later than it begins, on the clocks there, the item ends: +1, or −1 over the date line.
    [[nodiscard]] int dayShift() const { return end.isValid() ? int(begin.date().daysTo(end.date())) : 0; }
};

/// A date, as whoever travels lives it.
struct ItineraryDay
{
    QDate date;
    QString zone; ///< of the place where the day begins; empty where nobody knows
    bool isOutside = false; ///< before the trip's departure or after its return
    QList<ItineraryEntry> entries; ///< whole days, then by the clock, then nights

    /// Nothing is on this date of the trip.
    [[nodiscard]] bool isGap() const { return entries.isEmpty(); }
};

/// A trip as a time line.
struct Itinerary
{
    /// All dates of the trip and those of items outside of it, in the order in which they are lived: over the date line
    /// a date comes twice. Empty dates of a trip longer than longestListedTrip are left out.
    QList<ItineraryDay> days;
    QList<Journey> journeys;
};

inline constexpr int longestListedTrip = 400; ///< in days

/// Puts the items of a trip in order. The same trip and items give the same itinerary, wherever and whenever.
[[nodiscard]] Itinerary makeItinerary(const TripDraft& trip, const TripItems& items, const AirportLookup& airports);

} // namespace viatica
