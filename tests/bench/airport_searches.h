// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace viatica::bench {

/// Searches for airports as they are typed, over the table of queries that the tests use: by the program's index, by a
/// scan over all airports, and by the specification's statement in plain libpq. Prints the figures and returns them.
[[nodiscard]] QJsonObject measureAirportSearches(int runs);

} // namespace viatica::bench
