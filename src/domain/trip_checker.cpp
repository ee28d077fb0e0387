// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trip_checker.h"

#include "domain/checked_trip.h"

namespace viatica {

QList<Finding> checkTrip(const TripDraft& trip, const TripItems& items, const AirportIndex& airports)
{
    checks::CheckedTrip checked(trip, items, airports);
    checks::checkDuplicates(checked);
    for (const checks::Party& party : checked.parties()) {
        checks::checkConnections(checked, party);
        checks::checkOverlaps(checked, party);
        checks::checkPlaces(checked, party);
        checks::checkCars(checked, party);
        checks::checkNights(checked, party);
        checks::checkWayBack(checked, party);
    }
    checks::checkDates(checked);
    checks::checkZones(checked);
    return checked.take();
}

} // namespace viatica
