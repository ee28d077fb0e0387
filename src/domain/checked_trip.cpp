// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked_trip.h"

#include "domain/item_rules.h"
#include "domain/journeys.h"
#include "domain/search_text.h"

#include <algorithm>

namespace viatica::checks {

namespace {

bool isSamePerson(const ItemTraveller& a, const ItemTraveller& b)
{
    return a.type == b.type && a.id == b.id;
}

bool contains(const QList<ItemTraveller>& people, const ItemTraveller& person)
{
    return std::any_of(people.begin(), people.end(),
                       [&](const ItemTraveller& one) { return isSamePerson(one, person); });
}

/// Names a place and fills in the rest of an item.
struct Filler
{
    const PlaceFinder& places;
    CheckedItem& checked;

    void operator()(const Flight& flight) const
    {
        checked.name = flight.flightNumber;
        checked.from = places.airport(flight.origin);
        checked.to = places.airport(flight.destination);
    }
    void operator()(const Hotel& stay) const
    {
        checked.name = stay.name;
        checked.from = places.place(stay.city, itemrules::position(stay.latitude, stay.longitude), checked.begin);
        checked.to = checked.from;
    }
    void operator()(const Transportation& ride) const
    {
        checked.name = ride.origin + QStringLiteral(" – ") + ride.destination;
        checked.from = places.place(ride.origin, itemrules::position(ride.originLatitude, ride.originLongitude),
                                    checked.begin);
        checked.to = places.place(ride.destination,
                                  itemrules::position(ride.destinationLatitude, ride.destinationLongitude), checked.end);
    }
    void operator()(const CarRental& car) const
    {
        checked.name = car.company;
        checked.from = places.place(car.pickupLocation, itemrules::position(car.pickupLatitude, car.pickupLongitude),
                                    checked.begin);
        checked.to = places.place(
            car.dropoffLocation, itemrules::position(car.dropoffLatitude, car.dropoffLongitude), checked.end);
    }
    void operator()(const Event& event) const
    {
        checked.name = event.name;
        checked.from = places.place(event.location, itemrules::position(event.latitude, event.longitude), checked.begin);
        checked.to = checked.from;
    }
};

AirportLookup lookupIn(const AirportIndex& airports)
{
    return [&airports](const QString& code) {
        const Airport* found = airports.byCode(code);
        return found != nullptr ? std::optional(*found) : std::nullopt;
    };
}

} // namespace

bool areTwoRooms(const Hotel& a, const Hotel& b)
{
    const auto differ = [](const QString& one, const QString& other) {
        return !one.isEmpty() && !other.isEmpty() && one != other;
    };
    return foldedForSearch(a.name) == foldedForSearch(b.name) &&
           (differ(a.roomNumber, b.roomNumber) || differ(a.confirmationCode, b.confirmationCode));
}

const Place& placeAfter(const CheckedItem& item)
{
    return item.to.isKnown() || item.isFlight() ? item.to : item.from;
}

QString fact(const QDateTime& instant)
{
    return QString::number(instant.toSecsSinceEpoch());
}

CheckedTrip::CheckedTrip(const TripDraft& trip, const TripItems& items, const AirportIndex& airports)
    : m_trip(trip)
    , m_given(items)
    , m_places(airports)
    , m_airports(lookupIn(airports))
{
    m_items.reserve(items.count());
    for (const AnyItem& item : allItems(items))
        if (startOf(item).isValid())
            addItem(item);
    makeParties();
}

void CheckedTrip::addItem(const AnyItem& item)
{
    CheckedItem checked;
    checked.item = item;
    checked.ref = refOf(item);
    const ItemEnds ends = endsOf(item, m_clocks, m_airports);
    checked.begin = ends.begin;
    checked.end = ends.end.isValid() ? ends.end : ends.begin;
    checked.lastDate = lastDateOf(item, ends);
    std::visit(Filler{m_places, checked}, item);
    m_items.append(checked);
}

QList<ItemTraveller> CheckedTrip::people() const
{
    QList<ItemTraveller> people;
    for (const CheckedItem& item : m_items)
        for (const ItemTraveller& traveller : m_given.travellers.value(item.ref))
            if (!contains(people, traveller))
                people.append(traveller);
    return people;
}

Party CheckedTrip::partyOf(const ItemTraveller* person) const
{
    Party party;
    for (const CheckedItem& item : m_items) {
        const QList<ItemTraveller> named = m_given.travellers.value(item.ref);
        if (person != nullptr && !named.isEmpty() && !contains(named, *person))
            continue;
        party.items.append(&item);
        ItemList& ofKind = item.isRide()   ? party.rides
                           : item.isStay() ? party.stays
                           : item.isCar()  ? party.cars
                                           : party.events;
        ofKind.append(&item);
    }
    party.home = homeOf(party);
    return party;
}

Place CheckedTrip::homeOf(const Party& party) const
{
    for (const CheckedItem* item : party.items) {
        if (item->isStay())
            return {};
        const bool moves = item->isRide() || item->isCar();
        if (moves && (item->from.isKnown() || item->isFlight()))
            return item->from;
    }
    return {};
}

void CheckedTrip::makeParties()
{
    const QList<ItemTraveller> everybody = people();
    if (everybody.isEmpty())
        m_parties.append(partyOf(nullptr));
    for (const ItemTraveller& person : everybody) {
        Party party = partyOf(&person);
        const auto same = std::find_if(m_parties.begin(), m_parties.end(),
                                       [&](const Party& other) { return other.items == party.items; });
        if (same != m_parties.end()) {
            same->people.append(person);
            continue;
        }
        party.people.append(person);
        m_parties.append(party);
    }
}

bool CheckedTrip::shareTraveller(const CheckedItem& a, const CheckedItem& b) const
{
    return viatica::shareTraveller(m_given, a.ref, b.ref);
}

Finding CheckedTrip::about(FindingKind kind, FindingSeverity severity, const ItemList& items)
{
    Finding finding;
    finding.kind = kind;
    finding.severity = severity;
    for (const CheckedItem* item : items) {
        finding.items.append(item->ref);
        finding.names.append(item->name);
    }
    return finding;
}

void CheckedTrip::add(Finding finding, const QStringList& facts, const QDateTime& met, const Party* party)
{
    finding.key = keyOf(finding, facts);
    const QList<ItemTraveller> people = party != nullptr ? party->people : QList<ItemTraveller>();
    const auto known = m_byKey.constFind(finding.key);
    if (known == m_byKey.constEnd()) {
        finding.travellers = people;
        m_byKey.insert(finding.key, m_findings.size());
        m_findings.append({finding, met});
        return;
    }
    QList<ItemTraveller>& told = m_findings[*known].finding.travellers;
    for (const ItemTraveller& person : people)
        if (!contains(told, person))
            told.append(person);
}

bool CheckedTrip::has(FindingKind kind, const ItemRef& item) const
{
    return has(kind, item, item);
}

bool CheckedTrip::has(FindingKind kind, const ItemRef& a, const ItemRef& b) const
{
    return std::any_of(m_findings.begin(), m_findings.end(), [&](const Met& met) {
        return met.finding.kind == kind && met.finding.items.contains(a) && met.finding.items.contains(b);
    });
}

QList<Finding> CheckedTrip::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const Met& a, const Met& b) { return a.moment < b.moment; });
    const qsizetype everybody = people().size();
    QList<Finding> findings;
    for (Met& met : m_findings) {
        if (met.finding.travellers.size() == everybody)
            met.finding.travellers.clear();
        findings.append(met.finding);
    }
    m_findings.clear();
    m_byKey.clear();
    return findings;
}

} // namespace viatica::checks
