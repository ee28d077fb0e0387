// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked_trip.h"

#include <algorithm>

namespace viatica::checks {

namespace {

// In seconds. What is longer is a frame for other things: a fair, a festival.
constexpr qint64 longestAppointment = 12 * 3600;
constexpr qint64 tolerableWithCars = 3600;

qint64 commonSeconds(const CheckedItem& a, const CheckedItem& b)
{
    return std::max(a.begin.instant, b.begin.instant).secsTo(std::min(a.end.instant, b.end.instant));
}

bool isAppointment(const CheckedItem& item)
{
    return !item.asEvent()->allDay && item.begin.instant.secsTo(item.end.instant) <= longestAppointment;
}

bool isDuring(const CheckedItem& event, const CheckedItem& other)
{
    return event.begin.instant >= other.begin.instant && event.end.instant <= other.end.instant;
}

void add(CheckedTrip& trip, const Party& party, FindingSeverity severity, const CheckedItem& first,
         const CheckedItem& next)
{
    if (trip.has(FindingKind::Duplicate, first.ref, next.ref))
        return;
    Finding finding = CheckedTrip::about(FindingKind::Overlap, severity, {&first, &next});
    finding.from = std::max(first.begin.date(), next.begin.date());
    trip.add(finding,
             {fact(first.begin.instant), fact(first.end.instant), fact(next.begin.instant), fact(next.end.instant)},
             next.begin.instant, &party);
}

void checkStays(CheckedTrip& trip, const Party& party, const CheckedItem& first, const CheckedItem& next)
{
    const bool commonNight = std::max(first.begin.date(), next.begin.date()) < std::min(first.lastDate, next.lastDate);
    if (commonNight && !areTwoRooms(std::get<Hotel>(first.item), std::get<Hotel>(next.item)))
        add(trip, party, FindingSeverity::Warning, first, next);
}

void checkEvents(CheckedTrip& trip, const Party& party, const CheckedItem& first, const CheckedItem& next)
{
    if (!isAppointment(first) || !isAppointment(next) || commonSeconds(first, next) <= 0)
        return;
    const bool isWithin = isDuring(first, next) || isDuring(next, first);
    add(trip, party, isWithin ? FindingSeverity::Hint : FindingSeverity::Warning, first, next);
}

void checkCarPair(CheckedTrip& trip, const Party& party, const CheckedItem& first, const CheckedItem& next)
{
    if (commonSeconds(first, next) > tolerableWithCars)
        add(trip, party, FindingSeverity::Hint, first, next);
}

void checkRideAndEvent(CheckedTrip& trip, const Party& party, const CheckedItem& ride, const CheckedItem& event)
{
    const bool isPoint = event.begin.instant == event.end.instant;
    const bool meets = isPoint
                           ? event.begin.instant > ride.begin.instant && event.begin.instant < ride.end.instant
                           : isAppointment(event) && commonSeconds(ride, event) > 0;
    if (!meets)
        return;
    const auto* onGround = std::get_if<Transportation>(&ride.item);
    const bool onBoard = onGround != nullptr && isDuring(event, ride); // a dinner on the night train
    if (ride.begin.instant <= event.begin.instant)
        add(trip, party, onBoard ? FindingSeverity::Hint : FindingSeverity::Warning, ride, event);
    else
        add(trip, party, FindingSeverity::Warning, event, ride);
}

template <class Check>
void forEachMeetingPair(const ItemList& items, const Check& check)
{
    for (qsizetype i = 0; i < items.size(); ++i)
        for (qsizetype k = i + 1; k < items.size(); ++k) {
            if (items.at(k)->begin.instant >= items.at(i)->end.instant)
                break;
            check(*items.at(i), *items.at(k));
        }
}

} // namespace

void checkOverlaps(CheckedTrip& trip, const Party& party)
{
    const auto with = [&](auto check) {
        return [&trip, &party, check](const CheckedItem& a, const CheckedItem& b) { check(trip, party, a, b); };
    };
    forEachMeetingPair(party.stays, with(checkStays));
    forEachMeetingPair(party.events, with(checkEvents));
    forEachMeetingPair(party.cars, with(checkCarPair));
    for (const CheckedItem* ride : party.rides)
        for (const CheckedItem* event : party.events)
            checkRideAndEvent(trip, party, *ride, *event);
}

} // namespace viatica::checks
