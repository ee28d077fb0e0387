// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/flight_zones.h"

#include "domain/zone.h"

namespace viatica {

namespace {

/// What an open end of a flight is looked up by: an airport's code, which has three letters. Nothing for any
/// other.
QString codeFor(const QString& zone, const QString& place)
{
    return zone.isEmpty() && place.size() == 3 ? place : QString();
}

QString zoneOf(const std::optional<Airport>& airport)
{
    const bool isKnown = airport && resolveZone(airport->timezone).has_value();
    return isKnown ? airport->timezone : QString();
}

} // namespace

QFuture<FlightDraft> completedZones(AirportService& airports, QObject* context, const FlightDraft& draft)
{
    const auto origin = airports.getAirportByCode(codeFor(draft.originTimezone, draft.origin));
    const auto destination = airports.getAirportByCode(codeFor(draft.destinationTimezone, draft.destination));
    return QFuture<std::optional<Airport>>(origin)
        .then(context,
              [=](const std::optional<Airport>& from) {
                  FlightDraft completed = draft;
                  if (completed.originTimezone.isEmpty())
                      completed.originTimezone = zoneOf(from);
                  return QFuture<std::optional<Airport>>(destination)
                      .then(context, [completed](const std::optional<Airport>& to) {
                          FlightDraft both = completed;
                          if (both.destinationTimezone.isEmpty())
                              both.destinationTimezone = zoneOf(to);
                          return both;
                      });
              })
        .unwrap();
}

} // namespace viatica
