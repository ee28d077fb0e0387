// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "services/trip_service.h"

namespace viatica {

/// The items of these trips as rows of an export, each trip's along time: one statement, whatever their number.
/// @throws Error(AccessDenied) when the session has ended
[[nodiscard]] QHash<TripId, QList<ExportedItem>> readExportedItems(Connection& connection, const QList<TripId>& trips,
                                                                   UserId user);

} // namespace viatica
