// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/result.h"
#include "services/trip_service.h"

namespace viatica {

/// Reads tripsql::summaryColumns(). The id is null where an outer join found nothing.
[[nodiscard]] TripSummary readSummary(RowReader& row);

/// "trips:user:<id>:": what every cached list of the user's trips begins with.
[[nodiscard]] QString tripsPrefix(UserId user);

} // namespace viatica
