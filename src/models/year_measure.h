// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/trip_statistics.h"

#include <QLocale>

#include <array>
#include <optional>

namespace viatica {

/// What is counted of a year, in the order of the table's columns.
enum class YearMeasure { Trips, Days, Nights, Flights, Distance, Countries, Airports, Airlines, Vouchers };

inline constexpr std::array yearMeasures{YearMeasure::Trips,    YearMeasure::Days,     YearMeasure::Nights,
                                         YearMeasure::Flights,  YearMeasure::Distance, YearMeasure::Countries,
                                         YearMeasure::Airports, YearMeasure::Airlines, YearMeasure::Vouchers};

/// "flights": what settings call it.
[[nodiscard]] QString toString(YearMeasure measure);
[[nodiscard]] std::optional<YearMeasure> yearMeasureFromString(const QString& text);

/// "Flights": the heading of the column.
[[nodiscard]] QString measureName(YearMeasure measure);
/// What exactly is counted, as a sentence.
[[nodiscard]] QString measureExplanation(YearMeasure measure);
/// The number; a distance in the unit of the locale, see localDistance().
[[nodiscard]] double measureValue(const QLocale& locale, const TripStatistics::Year& year,
                                  YearMeasure measure);
/// The number as it is read, a distance with its unit.
[[nodiscard]] QString measureText(const QLocale& locale, const TripStatistics::Year& year,
                                  YearMeasure measure);

} // namespace viatica
