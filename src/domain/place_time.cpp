// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/place_time.h"

#include "domain/item_rules.h"
#include "domain/local_time.h"

#include <algorithm>

namespace viatica {

namespace {

QString zoneOr(const QString& zone, const QString& airportCode, AirportMemory& airports)
{
    if (!zone.isEmpty())
        return zone;
    const std::optional<Airport>& airport = airports.find(airportCode);
    return airport ? airport->timezone : QString();
}

std::optional<GeoPoint> airportPosition(const QString& code, AirportMemory& airports)
{
    const std::optional<Airport>& airport = airports.find(code);
    return airport ? airport->position : std::nullopt;
}

} // namespace

const QTimeZone& PlaceClocks::zoneNamed(const QString& name, const QDateTime& instant)
{
    const auto known = m_zones.constFind(name);
    return known != m_zones.constEnd() ? *known : *m_zones.insert(name, localMoment(instant, name).timeZone());
}

PlaceTime PlaceClocks::at(const QDateTime& instant, const QString& zone)
{
    if (!instant.isValid())
        return {};
    return {instant, instant.toTimeZone(zoneNamed(zone, instant)), zone};
}

QDateTime PlaceClocks::startOfDay(const QDate& date, const QString& zone)
{
    static const QDateTime any = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    const QDateTime start = date.startOfDay(zoneNamed(zone, any));
    if (start.isValid())
        return start.toUTC();
    // A day that the place never had.
    const std::optional<LocalInstant> moment = instantOf(date, QTime(0, 0), zone);
    return moment ? moment->instant : QDateTime(date, QTime(0, 0), Qt::UTC);
}

const std::optional<Airport>& AirportMemory::find(const QString& code)
{
    auto found = m_found.find(code);
    if (found == m_found.end())
        found = m_found.insert(code, m_lookup && !code.isEmpty() ? m_lookup(code) : std::nullopt);
    return *found;
}

ItemEnds endsOf(const AnyItem& item, PlaceClocks& clocks, AirportMemory& airports)
{
    QString startZone = startZoneOf(item);
    QString endZone = endZoneOf(item);
    if (const auto* flight = std::get_if<Flight>(&item)) {
        startZone = zoneOr(startZone, flight->origin, airports);
        endZone = zoneOr(endZone, flight->destination, airports);
    }
    return {clocks.at(startOf(item), startZone), clocks.at(endOf(item), endZone)};
}

QDate lastDateOf(const AnyItem& item, const ItemEnds& ends)
{
    if (!ends.end.isValid())
        return ends.begin.date();
    const auto* event = std::get_if<Event>(&item);
    const bool endsAtMidnight = event != nullptr && event->end > event->start && ends.end.local.time() == QTime(0, 0);
    return endsAtMidnight ? std::max(ends.begin.date(), ends.end.date().addDays(-1)) : ends.end.date();
}

std::optional<GeoPoint> originOf(const AnyItem& item, AirportMemory& airports)
{
    if (const auto* flight = std::get_if<Flight>(&item))
        return airportPosition(flight->origin, airports);
    if (const auto* ride = std::get_if<Transportation>(&item))
        return itemrules::position(ride->originLatitude, ride->originLongitude);
    return std::nullopt;
}

std::optional<GeoPoint> destinationOf(const AnyItem& item, AirportMemory& airports)
{
    if (const auto* flight = std::get_if<Flight>(&item))
        return airportPosition(flight->destination, airports);
    if (const auto* ride = std::get_if<Transportation>(&item))
        return itemrules::position(ride->destinationLatitude, ride->destinationLongitude);
    return std::nullopt;
}

} // namespace viatica
