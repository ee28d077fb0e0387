// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/result.h"
#include "db/statement.h"
#include "services/trip_service.h"

namespace viatica {

/// The statement of TripService::getTripWithDetails(): $1 is the trip, $2 the user.
[[nodiscard]] const Statement& tripDetailsStatement();

/// Reads tripsql::summaryColumns(). The id is null where an outer join found nothing.
[[nodiscard]] TripSummary readSummary(RowReader& row);

/// "trips:user:<id>:": what every cached list of the user's trips begins with.
[[nodiscard]] QString tripsPrefix(UserId user);

} // namespace viatica
