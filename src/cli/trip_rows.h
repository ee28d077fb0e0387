// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "services/trip_service.h"

namespace viatica {

/// A row of the list: the columns without the description, the counts, and the owner's name or null.
[[nodiscard]] QJsonObject tripListObject(const TripSummary& trip);
[[nodiscard]] QStringList tripListHeadings();
[[nodiscard]] QStringList tripListRow(const TripSummary& trip);

void printTrip(const Output& output, const Trip& trip);
void printTrip(const Output& output, const TripDetails& details);

[[nodiscard]] QJsonObject tripStatisticsObject(const TripStatistics& statistics);
void printTripStatistics(const Output& output, const TripStatistics& statistics);

} // namespace viatica
