// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/year_measure.h"

namespace viatica {

/// One bar of a chart.
struct ChartBar
{
    QString label; ///< below it: "2027"
    double value = 0;
    QString text; ///< the value as it is read: "9,406 km"
    friend bool operator==(const ChartBar&, const ChartBar&) = default;
};

/// A bar per year from the first to the last one, those without trips included as long as they are not too
/// many to be seen. The oldest comes first. @p years as in TripStatistics: the newest first
[[nodiscard]] QList<ChartBar> yearBars(const QLocale& locale, const QList<TripStatistics::Year>& years,
                                       YearMeasure measure);

/// Where lines across a chart help to read it: two to five whole round numbers, none of them above @p
/// largest; fewer for small numbers, none for zero.
[[nodiscard]] QList<double> chartSteps(double largest);

} // namespace viatica
