// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace viatica::bench {

/// Opening a trip of 10, 100 and 500 items: its one statement by plain libpq, by the program's connection, by the whole
/// service up to typed items, and making the rows of the list from those. Prints the figures and returns them.
[[nodiscard]] QJsonObject measureTripItems(int runs);

} // namespace viatica::bench
