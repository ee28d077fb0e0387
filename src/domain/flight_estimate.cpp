// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/flight_estimate.h"

#include "domain/local_time.h"

#include <cmath>
#include <cstdlib>

namespace viatica {

namespace {

// Taxiing, climbing and descending cost about that much beside cruising.
constexpr double minutesOnTheWay = 35;
constexpr double kilometersPerMinute = 830.0 / 60;
constexpr int daysEitherWay = 2;

} // namespace

std::chrono::minutes estimatedFlightTime(double kilometers)
{
    return std::chrono::minutes(std::lround(minutesOnTheWay + kilometers / kilometersPerMinute));
}

std::optional<QDate> likelyArrivalDate(const QDateTime& departure, const QTime& arrival, QStringView zone,
                                       const std::optional<std::chrono::minutes>& usual)
{
    const QDate departs = localMoment(departure, zone).date();
    std::optional<QDate> best;
    qint64 bestDifference = 0;
    for (int days = -daysEitherWay; days <= daysEitherWay; ++days) {
        const auto local = instantOf(departs.addDays(days), arrival, zone);
        if (!local || local->instant <= departure)
            continue;
        const qint64 wanted = usual ? std::chrono::seconds(*usual).count() : 0;
        const qint64 difference = std::abs(departure.secsTo(local->instant) - wanted);
        if (!best || difference < bestDifference) {
            best = departs.addDays(days);
            bestDifference = difference;
        }
    }
    return best;
}

} // namespace viatica
