// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace viatica {

namespace {

constexpr double earthRadius = 6371.0088; // km, mean radius of the IUGG

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double squaredSine(double angle)
{
    const double sine = std::sin(angle);
    return sine * sine;
}

} // namespace

bool isOnGlobe(const GeoPoint& point)
{
    return std::abs(point.latitude) <= 90 && std::abs(point.longitude) <= 180;
}

// The haversine formula: exact enough also for places that are close to each other or opposite.
double greatCircleKilometers(const GeoPoint& from, const GeoPoint& to)
{
    const double south = radians(from.latitude);
    const double north = radians(to.latitude);
    const double h = squaredSine((north - south) / 2)
                     + std::cos(south) * std::cos(north) * squaredSine(radians(to.longitude - from.longitude) / 2);
    return 2 * earthRadius * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

} // namespace viatica
