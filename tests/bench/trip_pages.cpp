// SPDX-License-Identifier: GPL-3.0-or-later
#include "trip_pages.h"

#include "db/database.h"
#include "services/cache_service.h"
#include "services/session.h"
#include "services/trip_cursor.h"
#include "services/trip_service.h"
#include "services/trip_sql.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QEventLoop>
#include <QFutureWatcher>

namespace viatica::bench {

namespace {

using namespace viatica::test;

constexpr const char* token = "00000000000000000000000000000000000000000000000000000000000000aa";

/// User 1 has 10,000 trips from ten years ago until in ten years, with two flights and a hotel each; 999
/// others have the rest.
void makeData(RawClient& raw)
{
    raw.script(
        R"(INSERT INTO users (id, email, password, "firstName", "lastName")
           SELECT md5('user' || n)::uuid, 'user' || n || '@example.org', '!', 'First' || n, 'Last'
           FROM generate_series(1, 1000) n;
           INSERT INTO trips (id, "userId", name, "departureDate", "returnDate", description)
           SELECT md5('trip' || n)::uuid, md5('user' || CASE WHEN n <= 10000 THEN 1 ELSE 2 + n % 999 END)::uuid,
                  (ARRAY['Rome', 'Tokyo', 'Oslo', 'Lima', 'Ålesund', 'Zürich', 'Cairo'])[1 + n * 7919 % 7] || ' ' || n % 3001,
                  d, d + n % 14, repeat('A few words about the trip. ', 8)
           FROM (SELECT n, date '2017-03-01' + ('x' || left(md5('date' || n), 7))::bit(28)::int % 7300 AS d
                 FROM generate_series(1, 200000) n) AS days;
           INSERT INTO flights ("userId", "tripId", "flightNumber", origin, destination, "departureDateTime",
                                "arrivalDateTime", "originTimezone", "destinationTimezone")
           SELECT t."userId", t.id, 'LH' || n, 'FRA', 'HND', t."departureDate" + interval '10 h',
                  t."departureDate" + interval '22 h', 'Europe/Berlin', 'Asia/Tokyo'
           FROM trips t, generate_series(1, 2) n WHERE t."userId" = md5('user1')::uuid;
           INSERT INTO hotels ("userId", "tripId", name, "checkInDateTime", "checkOutDateTime", timezone)
           SELECT t."userId", t.id, 'Hotel', t."departureDate" + interval '15 h', t."returnDate" + interval '30 h',
                  'Asia/Tokyo'
           FROM trips t WHERE t."userId" = md5('user1')::uuid;
           INSERT INTO viatica.trip_members ("tripId", "userId")
           SELECT id, md5('user1')::uuid FROM trips WHERE "userId" = md5('user2')::uuid ORDER BY id LIMIT 20;)");
    raw.query(
        R"(INSERT INTO viatica.sessions ("userId", "tokenHash") VALUES (md5('user1')::uuid, sha256(decode($1, 'hex'))))",
        {QString::fromLatin1(token)});
    raw.query("VACUUM ANALYZE");
}

/// Waits without polling, so that the figure is that of the work.
TripPage waitFor(const QFuture<TripPage>& future)
{
    QFutureWatcher<TripPage> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<TripPage>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

class PageBench
{
public:
    explicit PageBench(int runs)
        : m_runs(runs)
        , m_raw(m_testDatabase.profile())
    {
        makeData(m_raw);
        User user;
        user.id = *UserId::fromString(m_raw.value("SELECT md5('user1')::uuid"));
        m_session.begin(user);
        m_database.emplace(m_testDatabase.profile());
        m_database->setSession(token);
        m_trips.emplace(*m_database, m_session, m_cache, m_clock);
        m_plain.emplace(m_testDatabase.profile().libpqParameters(),
                        QByteArray("-c role=viatica_app -c plan_cache_mode=force_generic_plan -c "
                                   "timezone=UTC -c viatica.session=") +
                            token);
    }

    QList<Measurement> run()
    {
        for (const TripFilter filter :
             {TripFilter::Upcoming, TripFilter::Current, TripFilter::Past, TripFilter::All})
            for (const TripSort sort : {TripSort::Departure, TripSort::Return, TripSort::Name}) {
                TripQuery query;
                query.filter = filter;
                query.sort = sort;
                measure(query, "first");
                if (goToLastPage(query))
                    measure(query, "last");
            }
        return m_measurements;
    }

private:
    /// The cursor before the last page: the twenty-first row from the end.
    bool goToLastPage(TripQuery& query)
    {
        TripQuery backwards = query;
        backwards.order = orderOf(query) == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        backwards.limit = query.limit + 1;
        const TripPage page = waitFor(m_trips->getUserTrips(backwards));
        if (page.rows.size() <= query.limit)
            return false;
        query.page = 2;
        query.after = TripCursor::behind(page.rows.constLast(), sortOf(query), orderOf(query)).toText();
        return true;
    }

    void measure(const TripQuery& query, const char* which)
    {
        tripsql::PageShape shape;
        shape.filter = query.filter;
        shape.sort = sortOf(query);
        shape.order = orderOf(query);
        shape.continued = !query.after.isEmpty();
        const tripsql::PageStatement& page = tripsql::pageStatement(shape);
        const QList<QByteArray> values = valuesFor(query, page);
        const QList<Parameter> parameters(values.begin(), values.end());

        Measurement measurement;
        measurement.name = QStringLiteral("%1 by %2, %3 page")
                               .arg(toString(query.filter), toString(sortOf(query)), QLatin1String(which));
        const QByteArray name = page.statement.name();
        m_plain->prepare(name, page.statement.sql());
        constexpr int warmUp = 10; // PostgreSQL settles for a plan after some runs
        for (int i = -warmUp; i < m_runs; ++i) {
            const double computed = m_plain->serverTime();
            const double plain = milliseconds([&] { m_plain->execute(name, values); });
            const double server = m_plain->serverTime() - computed;
            const double connection = await(m_database->run(
                [&](Connection& c) { return milliseconds([&] { c.execute(page.statement, parameters); }); }));
            m_cache.clear();
            const double service = milliseconds([&] { waitFor(m_trips->getUserTrips(query)); });
            if (i < 0)
                continue;
            measurement.libpq.add(plain);
            measurement.server.add(server);
            measurement.connection.add(connection);
            measurement.service.add(service);
        }
        m_measurements.append(measurement);
    }

    QList<QByteArray> valuesFor(const TripQuery& query, const tripsql::PageStatement& page)
    {
        TripCursor cursor;
        if (!query.after.isEmpty())
            cursor = TripCursor::fromText(query.after, sortOf(query), orderOf(query));
        QList<QByteArray> values;
        for (const tripsql::Slot slot : page.values.order()) {
            switch (slot) {
            case tripsql::Slot::User:
                values << m_session.userId().toString().toLatin1();
                break;
            case tripsql::Slot::Today:
                values << m_clock.today().toString(Qt::ISODate).toLatin1();
                break;
            case tripsql::Slot::Limit:
                values << QByteArray::number(query.limit + 1);
                break;
            case tripsql::Slot::After:
                values << cursor.value.toUtf8();
                break;
            case tripsql::Slot::AfterId:
                values << cursor.id.toString().toLatin1();
                break;
            case tripsql::Slot::Pattern:
            case tripsql::Slot::Ids:
                break;
            }
        }
        return values;
    }

    int m_runs;
    TestDatabase m_testDatabase;
    RawClient m_raw;
    FakeClock m_clock;
    CacheService m_cache;
    Session m_session;
    std::optional<Database> m_database;
    std::optional<TripService> m_trips;
    std::optional<PlainLibpq> m_plain;
    QList<Measurement> m_measurements;
};

} // namespace

QList<Measurement> measureTripPages(int runs)
{
    return PageBench(runs).run();
}

} // namespace viatica::bench
