// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked_trip.h"
#include "domain/search_text.h"

#include <algorithm>

namespace viatica::checks {

namespace {

/// When the ride arrives that leaves on the trip's last day and goes on into the next; invalid where there is none.
QDateTime lateArrival(const CheckedTrip& trip)
{
    const QDate last = trip.trip().returnDate;
    QDateTime arrival;
    for (const CheckedItem& item : trip.items())
        if (item.isRide() && item.begin.date() <= last && item.lastDate == last.addDays(1))
            arrival = arrival.isValid() ? std::min(arrival, item.end.instant) : item.end.instant;
    return arrival;
}

/// The first date of an item outside the trip; an invalid date where it lies within. Who leaves on the last day may
/// arrive on the next, and go on from there.
QDate dateOutside(const CheckedItem& item, const TripDraft& trip, const QDateTime& lateArrival)
{
    const QDate begin = item.begin.date();
    const QDate lastArrival = trip.returnDate.addDays(1);
    const bool goesOn =
        item.isRide() && begin == lastArrival && lateArrival.isValid() && item.begin.instant >= lateArrival;
    if (begin < trip.departureDate || (begin > trip.returnDate && !goesOn))
        return begin;
    const QDate last = item.isRide() ? lastArrival : trip.returnDate;
    return item.lastDate > last ? item.lastDate : QDate();
}

bool isToldOtherwise(const CheckedTrip& trip, const CheckedItem& item)
{
    return (item.isStay() && trip.has(FindingKind::CheckOutAfterReturn, item.ref)) ||
           (item.isCar() && trip.has(FindingKind::CarAfterDeparture, item.ref));
}

void checkZone(CheckedTrip& trip, const CheckedItem& item, const Place& place, const PlaceTime& moment)
{
    const QString expected = trip.places().otherZoneOf(place, moment);
    if (expected.isEmpty())
        return;
    Finding finding = CheckedTrip::about(FindingKind::ZoneOfOtherPlace, FindingSeverity::Warning, {&item});
    finding.place = place.name;
    finding.zone = moment.zone;
    finding.expectedZone = expected;
    trip.add(finding, {place.name, moment.zone, expected}, moment.instant);
}

/// A city's name alone says where a stay is; what else is typed as a place (Victoria, Central) may be anywhere.
bool saysWhere(const CheckedItem& item, const Place& place)
{
    return item.isFlight() || item.isStay() || place.isKnown();
}

QString folded(const QString& text)
{
    return foldedForSearch(text);
}

/// What two bookings of one thing have in common.
struct Same
{
    bool operator()(const Flight& a, const Flight& b) const
    {
        return folded(a.flightNumber) == folded(b.flightNumber) && a.origin == b.origin &&
               a.departure.date() == b.departure.date();
    }
    bool operator()(const Hotel& a, const Hotel& b) const
    {
        return folded(a.name) == folded(b.name) && !areTwoRooms(a, b) && a.checkIn < b.checkOut &&
               b.checkIn < a.checkOut;
    }
    bool operator()(const Transportation& a, const Transportation& b) const
    {
        return a.method == b.method && folded(a.origin) == folded(b.origin) &&
               folded(a.destination) == folded(b.destination) && a.departure == b.departure;
    }
    bool operator()(const CarRental& a, const CarRental& b) const
    {
        return folded(a.company) == folded(b.company) && folded(a.pickupLocation) == folded(b.pickupLocation) &&
               a.pickup == b.pickup;
    }
    bool operator()(const Event& a, const Event& b) const
    {
        return folded(a.name) == folded(b.name) && a.start == b.start;
    }
    template <class A, class B>
    bool operator()(const A&, const B&) const
    {
        return false;
    }
};

constexpr qint64 longestBetweenDuplicates = 24 * 3600; // seconds between their beginnings; stays may be further apart

} // namespace

void checkDates(CheckedTrip& trip)
{
    const QDateTime late = lateArrival(trip);
    for (const CheckedItem& item : trip.items()) {
        const QDate outside = dateOutside(item, trip.trip(), late);
        if (!outside.isValid() || isToldOtherwise(trip, item))
            continue;
        const bool isBefore = outside < trip.trip().departureDate;
        Finding finding = CheckedTrip::about(FindingKind::OutsideTrip, FindingSeverity::Warning, {&item});
        finding.from = outside;
        finding.to = isBefore ? trip.trip().departureDate : trip.trip().returnDate;
        trip.add(finding, {outside.toString(Qt::ISODate), finding.to.toString(Qt::ISODate)}, item.begin.instant);
    }
}

void checkZones(CheckedTrip& trip)
{
    for (const CheckedItem& item : trip.items()) {
        if (saysWhere(item, item.from))
            checkZone(trip, item, item.from, item.begin);
        if ((item.isRide() || item.isCar()) && saysWhere(item, item.to))
            checkZone(trip, item, item.to, item.end);
    }
}

void checkDuplicates(CheckedTrip& trip)
{
    const QList<CheckedItem>& items = trip.items();
    for (qsizetype i = 0; i < items.size(); ++i) {
        const CheckedItem& first = items.at(i);
        for (qsizetype k = i + 1; k < items.size(); ++k) {
            const CheckedItem& next = items.at(k);
            const qint64 apart = first.begin.instant.secsTo(next.begin.instant);
            if (apart > longestBetweenDuplicates && next.begin.instant >= first.end.instant)
                break;
            if (!std::visit(Same(), first.item, next.item) || !trip.shareTraveller(first, next))
                continue;
            trip.add(CheckedTrip::about(FindingKind::Duplicate, FindingSeverity::Warning, {&first, &next}), {},
                     next.begin.instant);
        }
    }
}

} // namespace viatica::checks
