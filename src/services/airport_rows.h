// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport_index.h"

#include <memory>
#include <optional>

namespace viatica {

class Connection;

/// The airport that the table has under an IATA code; nothing when there is none, or no session. Blocks; worker threads
/// only.
[[nodiscard]] std::optional<Airport> readAirport(Connection& connection, const QString& code);

/// An index of the table's airports. Where the table has an older edition of the list than the program, or none, it is
/// one of the program's list and of what only the table has. Blocks, and takes tens of milliseconds; worker threads only.
[[nodiscard]] std::shared_ptr<const AirportIndex> readAirportIndex(Connection& connection);

} // namespace viatica
