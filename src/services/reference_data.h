// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airline.h"
#include "domain/airport_index.h"
#include "domain/city.h"

#include <QList>

namespace viatica {

/// Counts the editions of the program's list of airports: raised by one whenever airports.csv or countries.csv changes,
/// so that a database learns that it has an older list.
inline constexpr int airportListEdition = 1;

/// The lists that are part of the program. Each call reads its list anew and takes milliseconds: keep what it returns.
/// May be called on any thread. @throws Error(Internal) when the program lacks the list
[[nodiscard]] QList<Airport> listedAirports();
/// What airports and cities are called otherwise, and the metropolitan areas.
[[nodiscard]] AirportNames listedAirportNames();
[[nodiscard]] QList<Airline> listedAirlines();
/// With the names that they have in other languages.
[[nodiscard]] QList<ListedCity> listedCities();

} // namespace viatica
