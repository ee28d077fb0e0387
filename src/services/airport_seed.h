// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace viatica {

class Connection;
struct AirportSeed;

/// Writes the program's airports into the table. Blocks; worker threads only.
[[nodiscard]] AirportSeed loadAirports(Connection& connection);

} // namespace viatica
