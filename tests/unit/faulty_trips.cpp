// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/checker_trips.h"

namespace viatica::test {

namespace {

constexpr auto berlin = "Europe/Berlin";
constexpr auto lisbon = "Europe/Lisbon";
constexpr auto tokyo = "Asia/Tokyo";
constexpr auto train = TransportationMethod::Train;

using Change = std::function<void(Bookings&)>;

/// Munich to Lisbon from 1 to 4 June, a stay in Lisbon, and what a test adds.
std::function<Bookings()> lisbonAnd(const Change& change)
{
    return [change] {
        Bookings bookings("2027-06-01", "2027-06-04");
        bookings.flight("LH1780", "MUC", "2027-06-01T08:00", "LIS", "2027-06-01T10:10");
        bookings.stay("Tejo", "Lisbon", lisbon, "2027-06-01T15:00", "2027-06-04T11:00");
        bookings.flight("LH1781", "LIS", "2027-06-04T14:00", "MUC", "2027-06-04T18:10");
        change(bookings);
        return bookings;
    };
}

/// The two flights alone, and what a test adds.
std::function<Bookings()> flightsToLisbonAnd(const Change& change)
{
    return lisbonAnd([change](Bookings& bookings) {
        bookings.items.hotels.clear();
        change(bookings);
    });
}

/// A trip from the first to the tenth of June.
std::function<Bookings()> tenDays(const Change& fill)
{
    return [fill] {
        Bookings bookings("2027-06-01", "2027-06-10");
        fill(bookings);
        return bookings;
    };
}

/// There and back on one day, with another flight on the way out.
std::function<Bookings()> outBy(const char* first, const char* arrivesAt, const char* arrives, const char* leavesFrom,
                                const char* leaves)
{
    return tenDays([=](Bookings& bookings) {
        bookings.flight(first, "MUC", "2027-06-01T06:00", arrivesAt, arrives);
        bookings.flight("BA2", leavesFrom, leaves, "EDI", "2027-06-01T13:30");
        bookings.flight("BA3", "EDI", "2027-06-01T18:00", "MUC", "2027-06-01T22:00");
    });
}

QList<FaultyTrip> connections()
{
    return {
        {"44 minutes at one airport", {"short-connection warning: LH1, BA2"},
         outBy("LH1", "LHR", "2027-06-01T07:00", "LHR", "2027-06-01T07:44")},
        {"no time at all", {"short-connection warning: LH1, BA2"},
         outBy("LH1", "LHR", "2027-06-01T07:00", "LHR", "2027-06-01T07:00")},
        {"one minute too late", {"impossible-connection error: LH1, BA2"},
         outBy("LH1", "LHR", "2027-06-01T07:00", "LHR", "2027-06-01T06:59")},
        {"from Heathrow to Gatwick in 179 minutes", {"short-connection warning: LH1, BA2"},
         outBy("LH1", "LHR", "2027-06-01T07:00", "LGW", "2027-06-01T09:59")},
        {"from Heathrow to Gatwick before landing", {"impossible-connection error: LH1, BA2"},
         outBy("LH1", "LHR", "2027-06-01T07:00", "LGW", "2027-06-01T06:50")},
        {"to London and on from Manchester", {"different-places warning: LH1, BA2"},
         outBy("LH1", "LHR", "2027-06-01T07:00", "MAN", "2027-06-01T11:30")},
        {"to Narita and on from Haneda in two hours with a bus", {"short-connection warning: LH714, NH17"},
         [] {
             Bookings bookings("2027-06-01", "2027-06-03");
             bookings.flight("LH714", "MUC", "2027-06-01T13:00", "NRT", "2027-06-02T08:00");
             bookings.ride(TransportationMethod::Bus, "NRT", "2027-06-02T08:30", "HND", "2027-06-02T09:45", tokyo);
             bookings.flight("NH17", "HND", "2027-06-02T10:00", "ITM", "2027-06-02T11:10");
             bookings.stay("Willow", "Osaka", tokyo, "2027-06-02T15:00", "2027-06-03T09:00");
             bookings.flight("LH743", "KIX", "2027-06-03T12:00", "MUC", "2027-06-03T18:00");
             return bookings;
         }},
        {"a train that arrives after the flight has left", {"impossible-connection error: Augsburg – Munich, LH1780"},
         lisbonAnd([](Bookings& bookings) {
             bookings.ride(train, "Augsburg", "2027-06-01T07:30", "Munich", "2027-06-01T08:20", berlin);
         })},
        {"a stop that was entered for the day before", {"different-places warning: LH1, LH9"},
         tenDays([](Bookings& bookings) {
             bookings.flight("LH1", "FRA", "2027-06-01T10:00", "MUC", "2027-06-01T11:00");
             bookings.flight("LH9", "HAM", "2027-06-01T14:00", "FRA", "2027-06-01T15:10");
         })},
    };
}

QList<FaultyTrip> places()
{
    return {
        {"a train from another city than the flight landed in", {"different-places warning: LH1780, Porto – Lisbon"},
         lisbonAnd([](Bookings& bookings) {
             bookings.ride(train, "Porto", "2027-06-02T10:00", "Lisbon", "2027-06-02T13:00", lisbon);
         })},
        {"a train away and none back", {"different-places warning: Lisbon – Porto, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.ride(train, "Lisbon", "2027-06-02T10:00", "Porto", "2027-06-02T13:00", lisbon);
         })},
        {"a train whose places are coordinates", {"different-places warning: Here – There, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             auto& ride = bookings.ride(train, "Here", "2027-06-02T10:00", "There", "2027-06-02T13:00", lisbon);
             ride.originLatitude = 38.71;
             ride.originLongitude = -9.14;
             ride.destinationLatitude = 41.15;
             ride.destinationLongitude = -8.61;
         })},
        {"a car that is picked up elsewhere", {"different-places warning: LH1780, Kestrel Cars"},
         lisbonAnd([](Bookings& bookings) {
             bookings.car("Porto", "2027-06-01T12:00", "Lisbon", "2027-06-04T11:00", lisbon);
         })},
        {"a car that is handed back elsewhere", {"car-elsewhere warning: Kestrel Cars, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.car("Lisbon", "2027-06-01T12:00", "Porto", "2027-06-04T09:00", lisbon);
         })},
        {"a car that is due after the flight home", {"car-after-departure error: Kestrel Cars, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.car("Lisbon Airport", "2027-06-01T12:00", "Lisbon Airport", "2027-06-04T14:30", lisbon);
         })},
        {"a car that is due on the day after", {"car-after-departure error: Kestrel Cars, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.car("LIS", "2027-06-01T12:00", "LIS", "2027-06-05T10:00", lisbon);
         })},
        {"a one-way flight", {"no-way-back warning: LH1780"},
         lisbonAnd([](Bookings& bookings) { bookings.items.flights.removeLast(); })},
        {"a way back to another city", {"no-way-back warning: LH1780, LH1171"},
         lisbonAnd([](Bookings& bookings) {
             bookings.items.flights.removeLast();
             bookings.flight("LH1171", "LIS", "2027-06-04T14:00", "FRA", "2027-06-04T18:00");
         })},
        {"a train away from home after the flight back", {"no-way-back warning: LH1780, Munich – Hamburg"},
         lisbonAnd([](Bookings& bookings) {
             bookings.ride(train, "Munich", "2027-06-04T19:30", "Hamburg", "2027-06-05T01:00", berlin);
         })},
    };
}

QList<FaultyTrip> overlaps()
{
    return {
        {"two flights at once", {"overlap error: LH1780, TP1"},
         lisbonAnd([](Bookings& bookings) {
             bookings.flight("TP1", "MUC", "2027-06-01T08:30", "LIS", "2027-06-01T10:30");
         })},
        {"a dinner during the flight", {"overlap warning: LH1781, Dinner"},
         lisbonAnd([](Bookings& bookings) { bookings.event("Dinner", lisbon, "2027-06-04T15:00", "2027-06-04T16:00"); })},
        {"a dinner without an end during the flight", {"overlap warning: LH1781, Dinner"},
         lisbonAnd([](Bookings& bookings) { bookings.event("Dinner", lisbon, "2027-06-04T15:00"); })},
        {"a match that lasts longer than until the flight", {"overlap warning: Match, LH1781"},
         lisbonAnd([](Bookings& bookings) { bookings.event("Match", lisbon, "2027-06-04T13:00", "2027-06-04T15:00"); })},
        {"two concerts that overlap", {"overlap warning: Fado, Opera"},
         lisbonAnd([](Bookings& bookings) {
             bookings.event("Fado", lisbon, "2027-06-02T19:00", "2027-06-02T21:30");
             bookings.event("Opera", lisbon, "2027-06-02T21:00", "2027-06-02T23:30");
         })},
        {"a talk within a conference", {"overlap hint: Conference, Talk"},
         lisbonAnd([](Bookings& bookings) {
             bookings.event("Conference", lisbon, "2027-06-02T09:00", "2027-06-02T17:00");
             bookings.event("Talk", lisbon, "2027-06-02T11:00", "2027-06-02T12:00");
         })},
        {"two houses for one night", {"overlap warning: Tejo, Alfama"},
         lisbonAnd([](Bookings& bookings) {
             bookings.stay("Alfama", "Lisbon", lisbon, "2027-06-03T15:00", "2027-06-04T11:00");
         })},
        {"two cars", {"overlap hint: Kestrel Cars, Kestrel Cars"},
         lisbonAnd([](Bookings& bookings) {
             bookings.car("Lisbon", "2027-06-01T12:00", "Lisbon", "2027-06-03T10:00", lisbon);
             bookings.car("Sintra", "2027-06-02T12:00", "Lisbon", "2027-06-04T10:00", lisbon);
         })},
        {"a train during another", {"overlap error: Lisbon – Sintra, Lisbon – Cascais"},
         lisbonAnd([](Bookings& bookings) {
             bookings.ride(train, "Lisbon", "2027-06-02T10:00", "Sintra", "2027-06-02T10:50", lisbon);
             bookings.ride(train, "Lisbon", "2027-06-02T10:30", "Cascais", "2027-06-02T11:10", lisbon);
         })},
    };
}

QList<FaultyTrip> nights()
{
    return {
        {"the last night is missing", {"night-without-bed warning: Tejo, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.items.hotels.first().checkOut = placeTime("2027-06-03T11:00", QString::fromLatin1(lisbon));
         })},
        {"the first night is missing", {"night-without-bed warning: LH1780, Tejo"},
         lisbonAnd([](Bookings& bookings) {
             bookings.items.hotels.first().checkIn = placeTime("2027-06-02T15:00", QString::fromLatin1(lisbon));
         })},
        {"a night between two stays", {"night-without-bed warning: Tejo, Alfama"},
         lisbonAnd([](Bookings& bookings) {
             bookings.items.hotels.first().checkOut = placeTime("2027-06-02T11:00", QString::fromLatin1(lisbon));
             bookings.stay("Alfama", "Lisbon", lisbon, "2027-06-03T15:00", "2027-06-04T11:00");
         })},
        {"no stay at all", {"night-without-bed hint: LH1780, LH1781"}, flightsToLisbonAnd([](Bookings&) {})},
        {"a night at the airport", {"night-without-bed hint: LH1, TP2"},
         tenDays([](Bookings& bookings) {
             bookings.flight("LH1", "MUC", "2027-06-01T18:00", "LIS", "2027-06-01T20:10");
             bookings.flight("TP2", "LIS", "2027-06-02T09:00", "FNC", "2027-06-02T10:45");
             bookings.flight("LH3", "FNC", "2027-06-02T18:00", "MUC", "2027-06-02T23:30");
         })},
        {"a landing after one at night", {"night-without-bed warning: TK1, Pera"},
         tenDays([](Bookings& bookings) {
             bookings.flight("TK1", "MUC", "2027-06-01T21:45", "IST", "2027-06-02T01:30");
             bookings.stay("Pera", "Istanbul", "Europe/Istanbul", "2027-06-02T15:00", "2027-06-04T11:00");
             bookings.flight("TK2", "IST", "2027-06-04T14:00", "MUC", "2027-06-04T15:50");
         })},
        {"a stay that ends before the trip does", {"night-without-bed warning: Lake house"},
         [] {
             Bookings bookings("2027-06-01", "2027-06-05");
             bookings.stay("Lake house", "Füssen", berlin, "2027-06-01T15:00", "2027-06-04T11:00");
             return bookings;
         }},
        {"a room kept while flying elsewhere", {"night-without-bed warning: TP1, TP2"},
         lisbonAnd([](Bookings& bookings) {
             bookings.flight("TP1", "LIS", "2027-06-02T10:00", "OPO", "2027-06-02T11:00");
             bookings.flight("TP2", "OPO", "2027-06-03T18:00", "LIS", "2027-06-03T19:00");
         })},
    };
}

QList<FaultyTrip> dates()
{
    return {
        {"a check-out after the flight home", {"check-out-after-return warning: Tejo, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.items.hotels.first().checkOut = placeTime("2027-06-05T11:00", QString::fromLatin1(lisbon));
         })},
        {"an event before the trip", {"outside-trip warning: Opera"},
         lisbonAnd([](Bookings& bookings) { bookings.event("Opera", lisbon, "2027-05-31T19:00"); })},
        {"an event a year later", {"outside-trip warning: Opera"},
         lisbonAnd([](Bookings& bookings) { bookings.event("Opera", lisbon, "2028-06-02T19:00"); })},
        {"whole days past the end", {"outside-trip warning: Feast"},
         lisbonAnd([](Bookings& bookings) { bookings.wholeDays("Feast", lisbon, "2027-06-03", "2027-06-06"); })},
        {"a flight on the evening before", {"outside-trip warning: LH1780"},
         [] {
             Bookings bookings("2027-06-02", "2027-06-04");
             bookings.flight("LH1780", "MUC", "2027-06-01T18:00", "LIS", "2027-06-01T20:10");
             bookings.stay("Tejo", "Lisbon", lisbon, "2027-06-02T00:30", "2027-06-04T11:00");
             bookings.flight("LH1781", "LIS", "2027-06-04T14:00", "MUC", "2027-06-04T18:10");
             return bookings;
         }},
        {"a car beyond the end of a trip on the road", {"outside-trip warning: Kestrel Cars"},
         [] {
             Bookings bookings("2027-06-01", "2027-06-03");
             bookings.car("Munich", "2027-06-01T09:00", "Munich", "2027-06-04T09:00", berlin);
             return bookings;
         }},
    };
}

QList<FaultyTrip> zonesAndDuplicates()
{
    return {
        {"a flight in the zone of the other end", {"zone-of-other-place warning: LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.items.flights.last().originTimezone = QString::fromLatin1(berlin);
         })},
        {"a stay in the zone of home", {"zone-of-other-place warning: Aurora"},
         tenDays([](Bookings& bookings) {
             bookings.flight("LH716", "FRA", "2027-06-01T13:40", "HND", "2027-06-02T08:55");
             bookings.stay("Aurora", "Tokyo", berlin, "2027-06-02T06:00", "2027-06-05T03:00");
             bookings.flight("LH717", "HND", "2027-06-05T12:00", "FRA", "2027-06-05T19:00");
         })},
        {"an event whose position is elsewhere", {"zone-of-other-place warning: Fado"},
         lisbonAnd([](Bookings& bookings) {
             Event& event = bookings.event("Fado", berlin, "2027-06-02T19:00", "2027-06-02T21:30");
             event.latitude = 38.71;
             event.longitude = -9.14;
         })},
        {"a flight booked twice", {"duplicate warning: LH1781, LH1781"},
         lisbonAnd([](Bookings& bookings) {
             bookings.flight("LH1781", "LIS", "2027-06-04T14:00", "MUC", "2027-06-04T18:10");
         })},
        {"a stay typed once with its code and once without", {"duplicate warning: Tejo, TEJO"},
         lisbonAnd([](Bookings& bookings) {
             bookings.stay("TEJO", "Lisbon", lisbon, "2027-06-01T16:00", "2027-06-04T11:00").confirmationCode =
                 QStringLiteral("X1");
         })},
        {"a train booked twice", {"duplicate warning: Lisbon – Sintra, Lisbon – Sintra"},
         lisbonAnd([](Bookings& bookings) {
             for (int i = 0; i < 2; ++i)
                 bookings.ride(train, "Lisbon", "2027-06-02T10:00", "Sintra", "2027-06-02T10:50", lisbon);
         })},
        {"a car booked twice", {"duplicate warning: Kestrel Cars, Kestrel Cars"},
         lisbonAnd([](Bookings& bookings) {
             for (int i = 0; i < 2; ++i)
                 bookings.car("Lisbon", "2027-06-01T12:00", "Lisbon", "2027-06-03T10:00", lisbon);
         })},
        {"an event booked twice", {"duplicate warning: Fado, Fado"},
         lisbonAnd([](Bookings& bookings) {
             for (int i = 0; i < 2; ++i)
                 bookings.event("Fado", lisbon, "2027-06-02T19:00", "2027-06-02T21:30");
         })},
    };
}

} // namespace

const QList<FaultyTrip>& faultyTrips()
{
    static const QList<FaultyTrip> trips =
        connections() + places() + overlaps() + nights() + dates() + zonesAndDuplicates();
    return trips;
}

} // namespace viatica::test
