// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport_index.h"
#include "domain/any_item.h"
#include "domain/finding.h"
#include "domain/trip.h"

namespace viatica {

/// What does not fit together on a trip, in the order in which it will be met. What is not known (a place without
/// coordinates that is no city with an airport) is never complained about. Where travellers are named, each one's own
/// bookings are looked at, with those on which nobody is named; findings that several share come once.
/// The same trip gives the same findings, wherever and whenever.
[[nodiscard]] QList<Finding> checkTrip(const TripDraft& trip, const TripItems& items, const AirportIndex& airports);

} // namespace viatica
