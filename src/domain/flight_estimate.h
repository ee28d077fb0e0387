// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <chrono>
#include <optional>

namespace viatica {

/// How long a flight over that distance takes from gate to gate, roughly: good enough to tell on which day it lands.
[[nodiscard]] std::chrono::minutes estimatedFlightTime(double kilometers);

/// The day on which a flight that departs at @p departure lands, when the clock of the destination shows @p arrival
/// then: the one whose flight time is nearest to @p usual, or without that the first one after the departure. It can
/// be the day before, across the date line. Nothing where the zone is unknown.
[[nodiscard]] std::optional<QDate> likelyArrivalDate(const QDateTime& departure, const QTime& arrival,
                                                     QStringView zone,
                                                     const std::optional<std::chrono::minutes>& usual = {});

} // namespace viatica
