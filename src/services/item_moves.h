// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/item_results.h"

namespace viatica {

class Connection;

/// Puts items into a trip, or with a null one into none: one statement. Those that are gone or somebody
/// else's are left out; those that are there already come from there. @throws Error(InvalidReference)
[[nodiscard]] ItemMove moveItemsToTrip(Connection& connection, const QList<ItemRef>& items, TripId trip,
                                       UserId user);

/// The move @p now with what an attempt before it says of the items that are there already: it was committed,
/// and only its answer lost.
[[nodiscard]] ItemMove rememberedMove(ItemMove now, const ItemMove& attempt);

/// Takes a move back, in two statements. Returns that part of it which was taken back.
/// @throws Error(InvalidReference)
[[nodiscard]] ItemMove moveItemsBack(Connection& connection, const ItemMove& move, UserId user);

} // namespace viatica
