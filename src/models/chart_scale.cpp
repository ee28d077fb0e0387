// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/chart_scale.h"

#include <cmath>

namespace viatica {

namespace {

constexpr int mostYears = 100; // a bar of a few pixels each
constexpr double mostSteps = 5;

} // namespace

QList<ChartBar> yearBars(const QLocale& locale, const QList<TripStatistics::Year>& years, YearMeasure measure)
{
    QList<ChartBar> bars;
    if (years.isEmpty())
        return bars;
    const bool fill = years.first().year - years.last().year < mostYears;
    int next = years.last().year;
    for (auto year = years.crbegin(); year != years.crend(); ++year) {
        for (; fill && next < year->year; ++next) {
            TripStatistics::Year none;
            none.year = next;
            bars.append({QString::number(next), 0, measureText(locale, none, measure)});
        }
        bars.append({QString::number(year->year), measureValue(locale, *year, measure),
                     measureText(locale, *year, measure)});
        next = year->year + 1;
    }
    return bars;
}

QList<double> chartSteps(double largest)
{
    QList<double> steps;
    if (!(largest >= 1))
        return steps;
    double step = 1;
    for (int i = 0; largest / step > mostSteps; ++i)
        step *= i % 3 == 1 ? 2.5 : 2; // 1, 2, 5, 10, 20, 50, …
    for (int i = 1; i * step <= largest; ++i)
        steps.append(i * step);
    return steps;
}

} // namespace viatica
