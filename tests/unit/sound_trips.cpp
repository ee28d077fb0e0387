// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/checker_trips.h"

namespace viatica::test {

namespace {

constexpr auto berlin = "Europe/Berlin";
constexpr auto lisbon = "Europe/Lisbon";
constexpr auto tokyo = "Asia/Tokyo";
constexpr auto rome = "Europe/Rome";
constexpr auto train = TransportationMethod::Train;

Bookings twoWeeksInAsia()
{
    Bookings bookings("2027-06-01", "2027-06-15");
    bookings.flight("LH716", "FRA", "2027-06-01T13:40", "HND", "2027-06-02T08:55");
    bookings.stay("Aurora", "Tokyo", tokyo, "2027-06-02T15:00", "2027-06-06T11:00");
    bookings.ride(train, "Tokyo Station", "2027-06-04T09:00", "Nikko", "2027-06-04T11:00", tokyo);
    bookings.ride(train, "Nikko", "2027-06-04T17:00", "Tokyo Station", "2027-06-04T19:00", tokyo);
    bookings.flight("NH17", "HND", "2027-06-06T13:00", "ITM", "2027-06-06T14:10");
    bookings.stay("Willow", "Osaka", tokyo, "2027-06-06T16:00", "2027-06-10T10:00");
    bookings.car("Osaka", "2027-06-07T09:00", "Osaka", "2027-06-09T18:00", tokyo);
    bookings.event("Kabuki", tokyo, "2027-06-03T18:30", "2027-06-03T21:00");
    bookings.flight("KE724", "KIX", "2027-06-10T13:00", "ICN", "2027-06-10T14:55");
    bookings.stay("Pine", "Seoul", "Asia/Seoul", "2027-06-10T15:00", "2027-06-15T11:00");
    bookings.wholeDays("Lantern feast", "Asia/Seoul", "2027-06-12", "2027-06-13");
    // The check-out may be until eleven; the flight leaves at ten.
    bookings.flight("LH719", "ICN", "2027-06-15T10:00", "FRA", "2027-06-15T15:00");
    return bookings;
}

Bookings overTheDateLine()
{
    Bookings bookings("2027-06-01", "2027-06-07");
    bookings.flight("NZ10", "AKL", "2027-06-02T00:30", "HNL", "2027-06-01T10:45");
    bookings.stay("Breaker", "Honolulu", "Pacific/Honolulu", "2027-06-01T15:00", "2027-06-06T11:00");
    bookings.flight("NZ9", "HNL", "2027-06-06T14:00", "AKL", "2027-06-07T21:00");
    return bookings;
}

Bookings dayTrip()
{
    Bookings bookings("2027-06-01", "2027-06-01");
    bookings.flight("LH2470", "MUC", "2027-06-01T07:00", "LHR", "2027-06-01T08:00");
    bookings.event("Meeting", "Europe/London", "2027-06-01T10:00", "2027-06-01T15:00");
    bookings.flight("LH2479", "LHR", "2027-06-01T18:00", "MUC", "2027-06-01T20:50");
    return bookings;
}

Bookings openJawByTrain()
{
    Bookings bookings("2027-06-01", "2027-06-06");
    bookings.flight("LH1844", "MUC", "2027-06-01T09:00", "FCO", "2027-06-01T10:30");
    bookings.stay("Tiber", "Rome", rome, "2027-06-01T15:00", "2027-06-04T11:00");
    bookings.ride(train, "Rome", "2027-06-04T12:00", "Milan", "2027-06-04T15:00", rome);
    bookings.stay("Brera", "Milan", rome, "2027-06-04T16:00", "2027-06-06T11:00");
    bookings.flight("LH1859", "MXP", "2027-06-06T18:00", "MUC", "2027-06-06T19:05");
    return bookings;
}

Bookings openJawByCar()
{
    Bookings bookings("2027-06-01", "2027-06-06");
    bookings.flight("LH1844", "MUC", "2027-06-01T09:00", "FCO", "2027-06-01T10:30");
    bookings.car("Rome", "2027-06-01T11:30", "Milan", "2027-06-06T12:00", rome);
    bookings.stay("Chianti", "Siena", rome, "2027-06-01T18:00", "2027-06-04T10:00");
    bookings.stay("Brera", "Milan", rome, "2027-06-04T16:00", "2027-06-06T11:00");
    bookings.flight("LH1859", "MXP", "2027-06-06T18:00", "MUC", "2027-06-06T19:05");
    return bookings;
}

Bookings byNightTrain()
{
    Bookings bookings("2027-06-01", "2027-06-04");
    bookings.ride(train, "Hamburg", "2027-06-01T20:00", "Vienna", "2027-06-02T08:00", berlin);
    bookings.stay("Ring", "Vienna", "Europe/Vienna", "2027-06-02T14:00", "2027-06-03T11:00");
    bookings.ride(train, "Vienna", "2027-06-03T20:00", "Hamburg", "2027-06-04T08:00", berlin);
    return bookings;
}

Bookings ferryWithTheCar()
{
    Bookings bookings("2027-06-01", "2027-06-05");
    bookings.car("Athens", "2027-06-01T08:00", "Athens", "2027-06-05T20:00", "Europe/Athens");
    const auto ferry = TransportationMethod::Ferry;
    bookings.ride(ferry, "Piraeus", "2027-06-01T21:00", "Heraklion", "2027-06-02T06:00", "Europe/Athens");
    bookings.stay("Minos", "Heraklion", "Europe/Athens", "2027-06-02T14:00", "2027-06-04T11:00");
    bookings.ride(ferry, "Heraklion", "2027-06-04T21:00", "Piraeus", "2027-06-05T06:00", "Europe/Athens");
    return bookings;
}

Bookings twoWhoMeet()
{
    Bookings bookings("2027-06-01", "2027-06-04");
    bookings.travels(refOf(bookings.flight("LH1780", "MUC", "2027-06-01T08:00", "LIS", "2027-06-01T10:10")), "Anna");
    bookings.travels(refOf(bookings.flight("TP565", "HAM", "2027-06-01T08:10", "LIS", "2027-06-01T10:30")), "Ben");
    bookings.stay("Tejo", "Lisbon", lisbon, "2027-06-01T15:00", "2027-06-04T11:00");
    bookings.travels(refOf(bookings.event("Fado", lisbon, "2027-06-02T19:00", "2027-06-02T21:30")), "Anna");
    bookings.travels(refOf(bookings.event("Match", lisbon, "2027-06-02T20:00", "2027-06-02T22:00")), "Ben");
    bookings.travels(refOf(bookings.flight("LH1781", "LIS", "2027-06-04T14:00", "MUC", "2027-06-04T18:10")), "Anna");
    bookings.travels(refOf(bookings.flight("TP566", "LIS", "2027-06-04T14:10", "HAM", "2027-06-04T18:30")), "Ben");
    return bookings;
}

Bookings redEyeHome()
{
    Bookings bookings("2027-06-01", "2027-06-05");
    bookings.flight("LH514", "FRA", "2027-06-01T10:00", "JFK", "2027-06-01T12:30");
    // Two rooms, and the last night is paid for although nobody sleeps it through.
    bookings.stay("Hudson", "New York", "America/New_York", "2027-06-01T15:00", "2027-06-05T11:00").roomNumber =
        QStringLiteral("801");
    bookings.stay("Hudson", "New York", "America/New_York", "2027-06-01T15:00", "2027-06-05T11:00").roomNumber =
        QStringLiteral("802");
    bookings.flight("LH515", "EWR", "2027-06-05T00:15", "FRA", "2027-06-05T13:30");
    return bookings;
}

Bookings homeOnTheDayAfter()
{
    Bookings bookings("2027-06-01", "2027-06-05");
    bookings.ride(TransportationMethod::Taxi, "Home", "2027-06-01T06:00", "Munich Airport", "2027-06-01T06:45", berlin);
    bookings.flight("LH410", "MUC", "2027-06-01T10:00", "JFK", "2027-06-01T13:00");
    bookings.stay("Hudson", "New York", "America/New_York", "2027-06-01T15:00", "2027-06-05T11:00");
    bookings.flight("LH411", "JFK", "2027-06-05T20:00", "MUC", "2027-06-06T09:30");
    bookings.ride(TransportationMethod::Taxi, "Munich Airport", "2027-06-06T10:00", "Home", "2027-06-06T10:45", berlin);
    return bookings;
}

Bookings twiceFromHome()
{
    Bookings bookings("2027-06-01", "2027-06-10");
    bookings.flight("LH1780", "MUC", "2027-06-01T08:00", "LIS", "2027-06-01T10:10");
    bookings.stay("Tejo", "Lisbon", lisbon, "2027-06-01T15:00", "2027-06-04T11:00");
    bookings.flight("LH1781", "LIS", "2027-06-04T14:00", "MUC", "2027-06-04T18:10");
    bookings.flight("LH1844", "MUC", "2027-06-08T09:00", "FCO", "2027-06-08T10:30");
    bookings.stay("Tiber", "Rome", rome, "2027-06-08T15:00", "2027-06-10T11:00");
    bookings.flight("LH1845", "FCO", "2027-06-10T18:00", "MUC", "2027-06-10T19:35");
    return bookings;
}

Bookings onTheRoad()
{
    Bookings bookings("2027-06-01", "2027-06-04");
    bookings.stay("Lake house", "Füssen", berlin, "2027-06-01T15:00", "2027-06-04T11:00");
    bookings.event("Castle", berlin, "2027-06-02T10:00", "2027-06-02T12:00");
    return bookings;
}

Bookings inACamper()
{
    Bookings bookings("2027-06-01", "2027-06-09");
    bookings.flight("NZ1", "LAX", "2027-06-01T21:00", "AKL", "2027-06-03T05:00");
    bookings.car("Auckland", "2027-06-03T09:00", "Auckland", "2027-06-08T16:00", "Pacific/Auckland").vehicle =
        QStringLiteral("Campervan for two");
    bookings.flight("NZ2", "AKL", "2027-06-08T21:00", "LAX", "2027-06-08T14:00");
    return bookings;
}

} // namespace

const QList<SoundTrip>& soundTrips()
{
    static const QList<SoundTrip> trips{
        {"two weeks with flights, stays, trains, a car and events", twoWeeksInAsia},
        {"over the date line and back", overTheDateLine},
        {"a day trip", dayTrip},
        {"back from another city, with a train in between", openJawByTrain},
        {"back from another city, with a car in between", openJawByCar},
        {"nights on trains", byNightTrain},
        {"a ferry by night with the car", ferryWithTheCar},
        {"two who come from different cities and part for an evening", twoWhoMeet},
        {"home by night, from another airport, and two rooms", redEyeHome},
        {"home on the day after the last, by taxi", homeOnTheDayAfter},
        {"home in between", twiceFromHome},
        {"by one's own car", onTheRoad},
        {"in a camper", inACamper},
    };
    return trips;
}

} // namespace viatica::test
