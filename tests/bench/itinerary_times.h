// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace viatica::bench {

/// Times of making the time line of a trip and of checking it, with 10, 100 and 500 items. Prints and returns them.
[[nodiscard]] QJsonObject measureItineraries(int runs);

} // namespace viatica::bench
