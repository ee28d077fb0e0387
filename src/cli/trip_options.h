// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/error.h"
#include "domain/id.h"
#include "domain/trip.h"

namespace viatica {

struct TripQuery;

/// From --filter, --search, --sort, --order, --limit and --after. @throws UsageError for words that are none
/// of theirs
[[nodiscard]] TripQuery tripQuery(const Invocation& invocation);

/// A trip's id as typed. What cannot be an id names no trip. @throws Error(NotFound)
[[nodiscard]] TripId tripId(const QString& text);
[[nodiscard]] Error noSuchTrip();

/// Whether any column of a trip is given.
[[nodiscard]] bool hasTripOptions(const Invocation& invocation);
/// Puts what is given into the draft. A value that its column cannot take is a fault of the data, not of the
/// usage.
/// @throws Error(Validation) with all faulty fields, those of the draft's rules included; UsageError for
/// --description-file
void applyTripOptions(const Invocation& invocation, TripDraft& draft);

} // namespace viatica
