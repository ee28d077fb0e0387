// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace viatica {

/// A place on the globe, in degrees: north and east are positive.
struct GeoPoint
{
    double latitude = 0;
    double longitude = 0;

    friend bool operator==(const GeoPoint& a, const GeoPoint& b)
    {
        return a.latitude == b.latitude && a.longitude == b.longitude;
    }
    friend bool operator!=(const GeoPoint& a, const GeoPoint& b) { return !(a == b); }
};

/// Whether there is such a place: latitude within ±90, longitude within ±180, neither of them NaN.
[[nodiscard]] bool isOnGlobe(const GeoPoint& point);

/// The shortest way between two places along the globe, in kilometres, on a sphere of the Earth's mean radius
/// (6371.0088 km). It differs from the way on the ellipsoid by at most half a percent.
[[nodiscard]] double greatCircleKilometers(const GeoPoint& from, const GeoPoint& to);

} // namespace viatica
