// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trip_places.h"

#include "domain/search_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace viatica {

namespace {

constexpr double airportsOfOneCity = 50; // kilometres: Düsseldorf and Cologne, 56 apart, are two
constexpr double nearby = 100;           // from a city's airport to its stations, hotels and suburbs
constexpr double surroundings = 150;     // where one airport at least has the right zone
constexpr double kilometersPerDegree = 111;

double leastDistance(const Place& a, const Place& b)
{
    double least = std::numeric_limits<double>::max();
    for (const GeoPoint& from : a.positions)
        for (const GeoPoint& to : b.positions)
            least = std::min(least, greatCircleKilometers(from, to));
    return least;
}

bool isFurtherSouth(const Airport* airport, double latitude)
{
    return airport->position->latitude < latitude;
}

/// What stands behind a city's name and is no part of it.
bool isWordForStation(const QString& folded)
{
    static const QStringList words{
        QStringLiteral("airport"),  QStringLiteral("station"),  QStringLiteral("central"),  QStringLiteral("hbf"),
        QStringLiteral("terminal"), QStringLiteral("flughafen"), QStringLiteral("bahnhof"), QStringLiteral("zob"),
        QStringLiteral("port"),     QStringLiteral("hafen"),    QStringLiteral("centre"),   QStringLiteral("center"),
        QStringLiteral("downtown"), QStringLiteral("city"),     QStringLiteral("main"),     QStringLiteral("hauptbahnhof")};
    return words.contains(folded);
}

bool looksLikeCode(const QString& text)
{
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

} // namespace

Place PlaceFinder::airport(const QString& code) const
{
    Place place;
    place.name = code;
    if (const Airport* const found = m_airports.byCode(code)) {
        place.airport = *found;
        place.name = found->city.isEmpty() ? found->iata : found->city;
        if (found->position)
            place.positions << *found->position;
        return place;
    }
    for (const Airport& one : airportsNamed(code))
        if (one.position)
            place.positions << *one.position;
    return place;
}

QList<Airport> PlaceFinder::airportsNamed(const QString& text) const
{
    QStringList words = foldedForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (;;) {
        const QList<Airport> found = m_airports.airportsOfCity(words.join(QLatin1Char(' ')));
        if (!found.isEmpty() || words.size() < 2 || !isWordForStation(words.last()))
            return found;
        words.removeLast();
    }
}

QStringList PlaceFinder::zonesNear(const GeoPoint& position) const
{
    if (m_byLatitude.empty()) {
        for (const Airport& airport : m_airports.airports())
            if (airport.position)
                m_byLatitude.push_back(&airport);
        std::sort(m_byLatitude.begin(), m_byLatitude.end(), [](const Airport* a, const Airport* b) {
            return a->position->latitude < b->position->latitude;
        });
    }
    constexpr double reach = surroundings / kilometersPerDegree;
    auto at = std::lower_bound(m_byLatitude.begin(), m_byLatitude.end(), position.latitude - reach, isFurtherSouth);
    QStringList zones;
    for (; at != m_byLatitude.end() && (*at)->position->latitude <= position.latitude + reach; ++at) {
        const Airport& airport = **at;
        if (!zones.contains(airport.timezone) && greatCircleKilometers(*airport.position, position) <= surroundings)
            zones.append(airport.timezone);
    }
    return zones;
}

int PlaceFinder::offsetIn(const QString& zone, const QDateTime& instant) const
{
    return m_clocks.at(instant, zone).local.offsetFromUtc();
}

Place PlaceFinder::place(const QString& text, const std::optional<GeoPoint>& position, const PlaceTime& moment) const
{
    Place place;
    place.name = text;
    if (position) {
        place.positions << *position;
        return place;
    }
    if (looksLikeCode(text))
        if (Place airport = this->airport(text); airport.airport)
            return airport;
    for (const Airport& airport : airportsNamed(text))
        if (airport.position &&
            (moment.zone.isEmpty() || offsetIn(airport.timezone, moment.instant) == moment.local.offsetFromUtc()))
            place.positions << *airport.position;
    return place;
}

bool PlaceFinder::areApart(const Place& a, const Place& b) const
{
    return a.isKnown() && b.isKnown() && !areTogether(a, b);
}

bool PlaceFinder::areTogether(const Place& a, const Place& b) const
{
    if (!a.isKnown() || !b.isKnown())
        return false;
    if (a.airport && b.airport)
        return m_airports.serveOneCity(*a.airport, *b.airport) || leastDistance(a, b) <= airportsOfOneCity;
    return leastDistance(a, b) <= nearby;
}

QString PlaceFinder::otherZoneOf(const Place& place, const PlaceTime& moment) const
{
    if (moment.zone.isEmpty() || !moment.isValid())
        return {};
    QStringList zones;
    if (place.airport)
        zones << place.airport->timezone;
    else if (place.isKnown())
        zones = zonesNear(place.positions.first());
    else
        for (const Airport& airport : airportsNamed(place.name))
            zones << airport.timezone;
    zones.removeAll(QString());
    const int offset = moment.local.offsetFromUtc();
    const bool fits = std::any_of(zones.begin(), zones.end(),
                                  [&](const QString& zone) { return offsetIn(zone, moment.instant) == offset; });
    return fits || zones.isEmpty() ? QString() : zones.first();
}

} // namespace viatica
