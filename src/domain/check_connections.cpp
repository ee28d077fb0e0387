// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked_trip.h"
#include "domain/search_text.h"

namespace viatica::checks {

namespace {

constexpr qint64 neededAtOneAirport = 45;       // minutes
constexpr qint64 neededBetweenAirports = 180;   // minutes, of one city

qint64 minutesBetween(const CheckedItem& first, const CheckedItem& next)
{
    return first.end.instant.secsTo(next.begin.instant) / 60;
}

bool isSameName(const CheckedItem& first, const CheckedItem& next)
{
    const auto* arriving = std::get_if<Flight>(&first.item);
    const auto* leaving = std::get_if<Flight>(&next.item);
    if (arriving != nullptr && leaving != nullptr)
        return arriving->destination == leaving->origin;
    return foldedForSearch(first.to.name) == foldedForSearch(next.from.name);
}

/// Whether the first one arrives where the next one leaves from. Near a city that says nothing of two trains.
bool leadsTo(const CheckedTrip& trip, const CheckedItem& first, const CheckedItem& next)
{
    return isSameName(first, next) ||
           ((first.isFlight() || next.isFlight()) && trip.places().areTogether(first.to, next.from));
}

void addImpossible(CheckedTrip& trip, const Party& party, const CheckedItem& first, const CheckedItem& next)
{
    Finding finding = CheckedTrip::about(FindingKind::ImpossibleConnection, FindingSeverity::Error, {&first, &next});
    finding.minutes = minutesBetween(first, next);
    finding.place = first.to.name;
    finding.otherPlace = next.from.name;
    trip.add(finding, {fact(first.end.instant), fact(next.begin.instant)}, next.begin.instant, &party);
}

/// Two rides at the same time: one leads to the other, or it is impossible to be on both.
void checkPair(CheckedTrip& trip, const Party& party, const CheckedItem& first, const CheckedItem& next)
{
    if (trip.has(FindingKind::Duplicate, first.ref, next.ref))
        return;
    if (leadsTo(trip, first, next))
        return addImpossible(trip, party, first, next);
    if (leadsTo(trip, next, first))
        return addImpossible(trip, party, next, first);
    const Finding finding = CheckedTrip::about(FindingKind::Overlap, FindingSeverity::Error, {&first, &next});
    trip.add(finding,
             {fact(first.begin.instant), fact(first.end.instant), fact(next.begin.instant), fact(next.end.instant)},
             next.begin.instant, &party);
}

void checkChange(CheckedTrip& trip, const Party& party, const CheckedItem& first, const CheckedItem& next)
{
    const qint64 minutes = minutesBetween(first, next);
    const bool isOneAirport = isSameName(first, next);
    const qint64 needed = isOneAirport ? neededAtOneAirport : neededBetweenAirports;
    if (minutes >= needed || (!isOneAirport && !trip.places().areTogether(first.to, next.from)))
        return;
    Finding finding = CheckedTrip::about(FindingKind::ShortConnection, FindingSeverity::Warning, {&first, &next});
    finding.minutes = minutes;
    finding.neededMinutes = needed;
    finding.place = std::get<Flight>(first.item).destination;
    finding.otherPlace = std::get<Flight>(next.item).origin;
    trip.add(finding, {QString::number(minutes), finding.place, finding.otherPlace}, next.begin.instant, &party);
}

/// The flight that lands last before another one leaves; null for the first.
const CheckedItem* flightBefore(const Party& party, const CheckedItem& flight)
{
    const CheckedItem* before = nullptr;
    for (const CheckedItem* one : party.rides) {
        if (one->begin.instant >= flight.begin.instant)
            break;
        if (one->isFlight() && one->end.instant <= flight.begin.instant &&
            (before == nullptr || before->end.instant <= one->end.instant))
            before = one;
    }
    return before;
}

} // namespace

void checkConnections(CheckedTrip& trip, const Party& party)
{
    for (qsizetype i = 0; i < party.rides.size(); ++i) {
        const CheckedItem& ride = *party.rides.at(i);
        for (qsizetype k = i + 1; k < party.rides.size(); ++k) {
            if (party.rides.at(k)->begin.instant >= ride.end.instant)
                break;
            checkPair(trip, party, ride, *party.rides.at(k));
        }
        if (ride.isFlight())
            if (const CheckedItem* const before = flightBefore(party, ride))
                checkChange(trip, party, *before, ride);
    }
}

} // namespace viatica::checks
