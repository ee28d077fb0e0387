// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/place_time.h"

namespace viatica {

/// The time between two flights of a journey.
struct Layover
{
    QString airport; ///< the code that both flights name
    qint64 seconds = 0;

    friend bool operator==(const Layover& a, const Layover& b)
    {
        return a.airport == b.airport && a.seconds == b.seconds;
    }
};

/// Flights that belong together: each leaves, within 24 hours, from the airport at which the one before it lands. A
/// flight back to an airport where the journey was before begins another one. A single flight is a journey of one leg.
struct Journey
{
    QList<Flight> legs;
    QList<Layover> layovers; ///< one less than legs
    PlaceTime departure;
    PlaceTime arrival;
    std::optional<double> kilometers; ///< along all legs; nothing where one of them is not known

    [[nodiscard]] qint64 seconds() const { return departure.instant.secsTo(arrival.instant); }
};

inline constexpr qint64 longestLayover = 24 * 3600; ///< in seconds

/// Whether somebody may be on both items; where nobody is named, everybody is.
[[nodiscard]] bool shareTraveller(const TripItems& items, const ItemRef& a, const ItemRef& b);

/// All flights of the trip as journeys, the earliest first. Two flights that nobody takes both of are no connection.
[[nodiscard]] QList<Journey> journeysOf(const TripItems& items, PlaceClocks& clocks, AirportMemory& airports);

} // namespace viatica
