// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/trip_items.h"
#include "services/trip_service.h"
#include "services/trip_sql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace viatica {

namespace {

/// A flight number's designator; NULL where it is none.
QByteArray designator(const QByteArray& number)
{
    return "substring(upper(regexp_replace(" + number +
           ", '[^A-Za-z0-9]', '', 'g')) FROM '^([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})0*[1-9][0-9]{0,3}[A-Z]?$')";
}

/// The great circle between the airports "a" and "b" in kilometres; NULL where a position is missing. The
/// formula and the radius are those of greatCircleKilometers().
QByteArray kilometers()
{
    const QByteArray south = R"(radians(a."latitude"::float8))";
    const QByteArray north = R"(radians(b."latitude"::float8))";
    const QByteArray east = R"(radians(b."longitude"::float8 - a."longitude"::float8))";
    // least() would take a missing position for the other side of the globe.
    return R"(CASE WHEN a."latitude" + a."longitude" + b."latitude" + b."longitude" IS NOT NULL THEN)"
           " 2 * 6371.0088 * asin(sqrt(least(1, sin((" +
           north + " - " + south + ") / 2) ^ 2 + cos(" + south + ") * cos(" + north + ") * sin(" + east +
           " / 2) ^ 2))) END";
}

/// The CTE "mine" of the trips of $1, with the year of their departure.
QByteArray ownTrips()
{
    return R"(mine AS MATERIALIZED (SELECT t."id", t."departureDate", t."returnDate",)"
           R"( extract(year FROM t."departureDate")::integer AS year FROM trips t WHERE )" +
           tripsql::owned("$1::uuid") + ')';
}

/// The CTEs of what was flown: each flight on a trip, each place that one began or ended at, and their sums
/// by year.
QByteArray flownByYear()
{
    const auto place = [](const char* end) {
        const QByteArray row(end);
        return "SELECT f.year, " + row + R"(.iata AS code, )" + row + ".city, " + row + ".country, " + row +
               R"(."isoCountry" AS iso FROM flight f JOIN airports )" + row + " ON " + row + ".iata = f." +
               (row == "a" ? "origin" : "destination");
    };
    return R"(flight AS MATERIALIZED (SELECT t.year, f."id", f."origin", f."destination", )" +
           designator(R"(f."flightNumber")") + " AS airline, " + kilometers() +
           R"( AS kilometers FROM flights f JOIN mine t ON t."id" = f."tripId")"
           R"( LEFT JOIN airports a ON a.iata = f."origin" LEFT JOIN airports b ON b.iata = f."destination")"
           R"( WHERE f."userId" = $1::uuid), place AS MATERIALIZED ()" +
           place("a") + " UNION ALL " + place("b") +
           R"(), flown AS (SELECT f.year, count(*) AS flights, sum(f.kilometers) AS kilometers,)"
           R"( count(DISTINCT f.airline) AS airlines FROM flight f GROUP BY f.year),)"
           R"( visited AS (SELECT p.year, count(DISTINCT p.country) AS countries, count(DISTINCT p.code) AS airports)"
           R"( FROM place p GROUP BY p.year),)"
           R"( used AS (SELECT f.year, count(*) AS vouchers FROM voucher_attachments v)"
           R"( JOIN flight f ON f."id" = v."flightId" GROUP BY f.year))";
}

/// The CTE "slept" of nights in hotels by year.
QByteArray sleptByYear()
{
    // Each zone is looked up once, however many hotels are in it.
    const auto localDate = [](const char* column) {
        return QByteArray("(h.\"") + column + "\" AT TIME ZONE z.known)::date";
    };
    return R"(zones AS MATERIALIZED (SELECT h.name, )" + tripitems::zoneName("h.name") +
           R"( AS known FROM (SELECT DISTINCT coalesce(h."timezone", '') AS name FROM hotels h)"
           R"( WHERE h."userId" = $1::uuid) AS h),)"
           R"( slept AS (SELECT t.year, sum(greatest(0, )" +
           localDate("checkOutDateTime") + " - " + localDate("checkInDateTime") +
           R"()) AS nights FROM hotels h JOIN mine t ON t."id" = h."tripId")"
           R"( JOIN zones z ON z.name = coalesce(h."timezone", '') WHERE h."userId" = $1::uuid GROUP BY t.year))";
}

/// The most frequent of the rows (code, name) that @p from delivers, as one array.
QByteArray mostFlown(const QByteArray& from)
{
    return "(SELECT coalesce(json_agg(json_build_array(x.code, x.name, x.count) ORDER BY x.count DESC, "
           "x.code, x.name),"
           " '[]') FROM (SELECT y.code, y.name, count(*) AS count FROM (" +
           from + ") AS y GROUP BY y.code, y.name ORDER BY count(*) DESC, y.code, y.name LIMIT " +
           QByteArray::number(TripStatistics::mostFlown) + ") AS x)";
}

QByteArray statisticsStatement()
{
    const auto count = [&](TripFilter filter) {
        return "(SELECT count(*) FROM mine t WHERE " + tripsql::filtered(filter, "$2::date") + ')';
    };
    return "WITH " + ownTrips() +
           R"(, years AS (SELECT t.year, count(*) AS trips, sum(t."returnDate" - t."departureDate" + 1) AS days)"
           R"( FROM mine t GROUP BY t.year), )" +
           flownByYear() + ", " + sleptByYear() + " SELECT " + signedIn("$1") + ", " +
           count(TripFilter::Upcoming) + ", " + count(TripFilter::Current) + ", " + count(TripFilter::Past) +
           ", " + count(TripFilter::All) + ", " + mostFlown("SELECT p.code, p.city AS name FROM place p") +
           ", " +
           mostFlown("SELECT f.airline AS code, '' AS name FROM flight f WHERE f.airline IS NOT NULL") +
           ", " + mostFlown("SELECT coalesce(p.iso, '') AS code, p.country AS name FROM place p") +
           ", y.year, y.trips, y.days, f.flights, coalesce(f.kilometers, 0)::float8, v.countries, v.airports,"
           " f.airlines, s.nights, u.vouchers FROM (SELECT) AS one LEFT JOIN years y ON true"
           " LEFT JOIN flown f ON f.year = y.year LEFT JOIN visited v ON v.year = y.year"
           " LEFT JOIN slept s ON s.year = y.year LEFT JOIN used u ON u.year = y.year ORDER BY y.year DESC";
}

QList<TripStatistics::Flown> readFlown(const QByteArray& json)
{
    QList<TripStatistics::Flown> list;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        const QJsonArray parts = value.toArray();
        list.append({parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toInteger()});
    }
    return list;
}

TripStatistics::Year readYear(RowReader& row)
{
    TripStatistics::Year year;
    year.year = row.next<int>();
    year.trips = row.next<qint64>();
    year.days = row.next<qint64>();
    year.flights = row.next<qint64>();
    year.kilometers = row.next<double>();
    year.countries = row.next<qint64>();
    year.airports = row.next<qint64>();
    year.airlines = row.next<qint64>();
    year.nights = row.next<qint64>();
    year.vouchersUsed = row.next<qint64>();
    return year;
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
        statistics.airports = readFlown(row.next<QByteArray>());
        statistics.airlines = readFlown(row.next<QByteArray>());
        statistics.countries = readFlown(row.next<QByteArray>());
        if (const TripStatistics::Year year = readYear(row); year.trips > 0)
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
