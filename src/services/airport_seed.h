// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace viatica {

class Connection;
struct AirportSeed;

/// Writes the program's airports and the edition of their list into the database, in one statement: all of it or
/// nothing. Blocks; worker threads only.
[[nodiscard]] AirportSeed loadAirports(Connection& connection);

/// The same if the database has an older edition or none, and if the login may write the table. Otherwise it does nothing
/// and says so with a count of 0. Blocks; worker threads only.
[[nodiscard]] AirportSeed loadAirportsIfNewer(Connection& connection);

} // namespace viatica
