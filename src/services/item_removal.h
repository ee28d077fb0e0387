// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/item_results.h"

namespace viatica {

class Connection;

/// Puts items into the trash, one statement. Those that are gone or somebody else's are left out.
[[nodiscard]] QList<TrashedItem> removeItems(Connection& connection, const QList<ItemRef>& items,
                                             UserId user);

/// What an earlier, committed run of removeItems() whose answer was lost put there.
[[nodiscard]] QList<TrashedItem> itemsRemovedBefore(Connection& connection, const QList<ItemRef>& items,
                                                    UserId user);

} // namespace viatica
