// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measurement.h"

namespace viatica::bench {

/// The first and the last page of every filter and sort, for a user who owns 10,000 of 200,000 trips and sees
/// twenty of somebody else.
[[nodiscard]] QList<Measurement> measureTripPages(int runs);

} // namespace viatica::bench
