// SPDX-License-Identifier: GPL-3.0-or-later
#include "itinerary_times.h"

#include "measurement.h"

#include "domain/itinerary.h"
#include "domain/trip_checker.h"
#include "unit/bookings.h"

#include <QJsonArray>

#include <cstdio>

namespace viatica::bench {

namespace {

using namespace viatica::test;

QByteArray day(const QDate& first, int days, const char* time)
{
    return first.addDays(days).toString(Qt::ISODate).toLatin1() + 'T' + time;
}

/// A trip from city to city: of each five items a flight, a stay, a train, a car and an event.
Bookings longTrip(int count)
{
    const QDate first(2027, 1, 4);
    Bookings bookings("2027-01-04", "2027-12-30");
    const char* const airports[] = {"FRA", "HND"};
    const char* const cities[] = {"Frankfurt", "Tokyo"};
    const char* const zones[] = {"Europe/Berlin", "Asia/Tokyo"};
    for (int i = 0; i < count / 5; ++i) {
        const int start = 3 * i;
        const int here = i % 2;
        const int there = 1 - here;
        bookings.flight("LH716", airports[here], day(first, start, "09:00"), airports[there], day(first, start + 1, "08:00"));
        Hotel& stay = bookings.stay("Aurora", cities[there], zones[there], day(first, start + 1, "15:00"),
                                    day(first, start + 3, "06:00"));
        stay.latitude = there == 0 ? 50.11 : 35.68;
        stay.longitude = there == 0 ? 8.68 : 139.76;
        bookings.ride(TransportationMethod::Train, cities[there], day(first, start + 1, "10:00"), "Elsewhere",
                      day(first, start + 1, "12:00"), zones[there]);
        bookings.car(cities[there], day(first, start + 2, "09:00"), cities[there], day(first, start + 2, "18:00"), zones[there]);
        bookings.event("Dinner", zones[there], day(first, start + 1, "19:00"), day(first, start + 1, "21:00"));
    }
    return bookings;
}

QJsonObject report(const char* name, int items, const Series& series)
{
    std::printf("%-12s %4d items %9.3f %9.3f %9.3f\n", name, items, series.median(), series.p99(), series.longest());
    return {{QStringLiteral("items"), items}, {QStringLiteral("median"), series.median()}, {QStringLiteral("p99"), series.p99()}};
}

} // namespace

QJsonObject measureItineraries(int runs)
{
    const AirportIndex& airports = programAirports();
    const AirportLookup lookup = airportLookup();
    std::printf("Time line and checker (ms: median, p99, longest)\n");
    QJsonArray lines;
    QJsonArray checks;
    for (const int count : {10, 100, 500}) {
        const Bookings bookings = longTrip(count);
        Series making;
        Series checking;
        for (int run = 0; run < runs; ++run) {
            making.add(milliseconds([&] { (void)makeItinerary(bookings.trip, bookings.items, lookup); }));
            checking.add(milliseconds([&] { (void)checkTrip(bookings.trip, bookings.items, airports); }));
        }
        lines.append(report("time line", count, making));
        checks.append(report("checker", count, checking));
    }
    std::printf("\n");
    return {{QStringLiteral("timeLine"), lines}, {QStringLiteral("checker"), checks}};
}

} // namespace viatica::bench
