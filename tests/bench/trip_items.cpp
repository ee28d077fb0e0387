// SPDX-License-Identifier: GPL-3.0-or-later
#include "trip_items.h"

#include "measurement.h"

#include "domain/trip_checker.h"
#include "models/timeline.h"
#include "unit/bookings.h"
#include "services/trip_fixture.h"
#include "services/trip_rows.h"

#include <QEventLoop>
#include <QFutureWatcher>

#include <cstdio>

namespace viatica::bench {

namespace {

using namespace viatica::test;

constexpr int warmUp = 10; // PostgreSQL settles for a plan after some runs
constexpr int kinds = 5;

QJsonObject report(const QString& name, const Series& series)
{
    std::printf("%-36s %9.3f %9.3f\n", qPrintable(name), series.median(), series.p99());
    return {{QStringLiteral("median"), series.median()}, {QStringLiteral("p99"), series.p99()}};
}

/// Waits without polling, so that the figure is that of the work.
TripDetails waitFor(const QFuture<TripDetails>& future)
{
    QFutureWatcher<TripDetails> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<TripDetails>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

QJsonObject measure(TripFixture& f, PlainLibpq& plain, int items, int runs)
{
    const TripId trip = f.makeTrip(f.anna, QStringLiteral("Trip"), QStringLiteral("2027-06-01"),
                                   QStringLiteral("2027-06-15"));
    f.fillTrip(f.anna, trip, items / kinds);
    f.raw.query("ANALYZE");
    const UserId user = f.anna.user.id;
    const QList<QByteArray> values{trip.toString().toLatin1(), user.toString().toLatin1()};
    const Statement& statement = tripDetailsStatement();
    const QLocale locale(QLocale::English, QLocale::UnitedKingdom);
    Series libpq;
    Series connection;
    Series service;
    Series rows;
    for (int i = -warmUp; i < runs; ++i) {
        const double byLibpq = milliseconds([&] { plain.execute("details", values); });
        const double byConnection = await(f.program.database.run([&](Connection& c) {
            return milliseconds(
                [&] { c.execute(statement, QList<Parameter>(values.begin(), values.end())); });
        }));
        TripDetails details;
        const double byService = milliseconds([&] { details = waitFor(f.trips.getTripWithDetails(trip)); });
        const double toRows = milliseconds([&] {
            TimelineFindings findings;
            findings.findings = checkTrip(details.trip, details, test::programAirports());
            (void)timelineRows(locale, details.trip, details,
                               makeItinerary(details.trip, details, test::airportLookup()), findings);
        });
        if (i < 0)
            continue;
        libpq.add(byLibpq);
        connection.add(byConnection);
        service.add(byService);
        rows.add(toRows);
    }
    const auto name = [items](const char* what) {
        return QStringLiteral("%1 items, %2").arg(items).arg(QLatin1String(what));
    };
    return {{QStringLiteral("libpq"), report(name("libpq"), libpq)},
            {QStringLiteral("connection"), report(name("connection"), connection)},
            {QStringLiteral("service"), report(name("service"), service)},
            {QStringLiteral("rows"), report(name("rows of the list"), rows)}};
}

} // namespace

QJsonObject measureTripItems(int runs)
{
    TripFixture f;
    PlainLibpq plain(
        f.testDatabase.profile().libpqParameters(),
        "-c role=viatica_app -c plan_cache_mode=force_generic_plan -c timezone=UTC -c viatica.session=" +
            f.anna.token);
    plain.prepare("details", tripDetailsStatement().sql());
    std::printf("Opening a trip (ms: median, p99)\n");
    QJsonObject figures;
    for (const int items : {10, 100, 500})
        figures.insert(QString::number(items), measure(f, plain, items, runs));
    std::printf("\n");
    return figures;
}

} // namespace viatica::bench
