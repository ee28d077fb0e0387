// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/trip_items.h"
#include "services/trip_service.h"
#include "services/trip_sql.h"

#include <QPointer>

namespace viatica {

namespace {

QByteArray statisticsStatement()
{
    using namespace tripsql;
    const QByteArray user = "$1::uuid";
    const QByteArray today = "$2::date";
    const auto count = [&](TripFilter filter) {
        return "(SELECT count(*) FROM mine t WHERE " + filtered(filter, today) + ')';
    };
    // Each zone is looked up once, however many hotels are in it.
    const auto localDate = [](const char* column) {
        return QByteArray("(h.\"") + column + "\" AT TIME ZONE z.known)::date";
    };
    const QByteArray nights =
        "greatest(0, " + localDate("checkOutDateTime") + " - " + localDate("checkInDateTime") + ')';
    return R"(WITH mine AS MATERIALIZED (SELECT t."id", t."departureDate", t."returnDate",)"
           R"( extract(year FROM t."departureDate")::integer AS year FROM trips t WHERE )" +
           owned(user) +
           R"(), years AS (SELECT t.year, count(*) AS trips, sum(t."returnDate" - t."departureDate" + 1) AS days)"
           R"( FROM mine t GROUP BY t.year),)"
           R"( flown AS (SELECT t.year, count(*) AS flights FROM flights f JOIN mine t ON t."id" = f."tripId")"
           R"( WHERE f."userId" = )" +
           user +
           R"( GROUP BY t.year),)"
           R"( zones AS MATERIALIZED (SELECT h.name, )" +
           tripitems::zoneName("h.name") +
           R"( AS known FROM (SELECT DISTINCT coalesce(h."timezone", '') AS name FROM hotels h)"
           R"( WHERE h."userId" = )" +
           user +
           R"() AS h),)"
           R"( slept AS (SELECT t.year, sum()" +
           nights +
           R"() AS nights FROM hotels h JOIN mine t ON t."id" = h."tripId")"
           R"( JOIN zones z ON z.name = coalesce(h."timezone", '') WHERE h."userId" = )" +
           user + " GROUP BY t.year) SELECT " + signedIn("$1") + ", " + count(TripFilter::Upcoming) + ", " +
           count(TripFilter::Current) + ", " + count(TripFilter::Past) + ", " + count(TripFilter::All) +
           ", y.year, y.trips, y.days, f.flights, s.nights FROM (SELECT) AS one LEFT JOIN years y ON true"
           " LEFT JOIN flown f ON f.year = y.year LEFT JOIN slept s ON s.year = y.year ORDER BY y.year DESC";
}

TripStatistics readStatistics(const Result& result)
{
    TripStatistics statistics;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        for (qint64 TripCounts::*number :
             {&TripCounts::upcoming, &TripCounts::current, &TripCounts::past, &TripCounts::all})
            statistics.trips.*number = row.next<qint64>();
        TripStatistics::Year year;
        year.year = row.next<int>();
        year.trips = row.next<qint64>();
        year.days = row.next<qint64>();
        year.flights = row.next<qint64>();
        year.nights = row.next<qint64>();
        if (year.trips > 0)
            statistics.years.append(year);
    }
    return statistics;
}

} // namespace

QFuture<TripStatistics> TripService::getTripStatistics()
{
    return guarded<TripStatistics>([&] {
        const UserId user = signedInUser();
        if (const auto cached = m_cache.getCachedTripStats(user))
            return readyFuture(*cached);
        return m_database.run(
            [user, today = m_today](Connection& connection) {
                static const Statement statement(statisticsStatement());
                return readStatistics(connection.execute(statement, user, today));
            },
            [user, self = QPointer(this),
             started = m_cache.tripStatsGeneration(user)](const TripStatistics& statistics) {
                if (self)
                    self->m_cache.cacheTripStats(user, statistics, started);
            });
    });
}

} // namespace viatica
