// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport_index.h"
#include "domain/place_time.h"

#include <vector>

namespace viatica {

/// Where something is, as far as it is known.
struct Place
{
    QString name; ///< for a person: a city, else what was booked
    std::optional<Airport> airport;
    /// One for a place that is known, several where several cities have the name, none for one that is not known.
    QList<GeoPoint> positions;

    [[nodiscard]] bool isKnown() const { return !positions.isEmpty(); }
};

/// Finds places by what bookings say of them: a code, coordinates, or the name of a city that has an airport. Made for one
/// pass over the items of a trip, on one thread; the index has to live as long.
class PlaceFinder
{
public:
    explicit PlaceFinder(const AirportIndex& airports)
        : m_airports(airports)
    {
    }

    /// An airport, else a city of that name.
    [[nodiscard]] Place airport(const QString& code) const;
    /// @p text names a city, or a station or airport there; of several cities only those count whose clocks show, at
    /// @p moment, what those in its zone show.
    [[nodiscard]] Place place(const QString& text, const std::optional<GeoPoint>& position, const PlaceTime& moment) const;

    /// Both are known, and one is not in the other's city or nearby.
    [[nodiscard]] bool areApart(const Place& a, const Place& b) const;
    /// Both are known, and one is in the other's city or nearby.
    [[nodiscard]] bool areTogether(const Place& a, const Place& b) const;

    /// The zone of a place, where the clocks there show something else than those in the zone of @p moment. Nothing where
    /// they show the same, or nobody knows.
    [[nodiscard]] QString otherZoneOf(const Place& place, const PlaceTime& moment) const;

private:
    [[nodiscard]] QList<Airport> airportsNamed(const QString& text) const;
    /// The zones of the airports around.
    [[nodiscard]] QStringList zonesNear(const GeoPoint& position) const;
    [[nodiscard]] int offsetIn(const QString& zone, const QDateTime& instant) const;

    const AirportIndex& m_airports;
    mutable PlaceClocks m_clocks;
    mutable std::vector<const Airport*> m_byLatitude; ///< from south to north; made when it is first needed
};

} // namespace viatica
