// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace viatica;
using namespace viatica::test;

namespace {

TripQuery filtered(TripFilter filter)
{
    TripQuery query;
    query.filter = filter;
    return query;
}

} // namespace

/// The list of trips: what belongs to it, in which order, and page after page.
class TestTripPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { m_tied.reset(); }

    void aTripThatStartsTodayIsUpcomingAndCurrent()
    {
        TripFixture f;
        f.makeTrip(f.anna, QStringLiteral("gone"), QStringLiteral("2027-02-01"),
                   QStringLiteral("2027-02-28"));
        f.makeTrip(f.anna, QStringLiteral("ends today"), QStringLiteral("2027-02-20"),
                   QStringLiteral("2027-03-01"));
        f.makeTrip(f.anna, QStringLiteral("starts today"), QStringLiteral("2027-03-01"),
                   QStringLiteral("2027-03-05"));
        f.makeTrip(f.anna, QStringLiteral("tomorrow"), QStringLiteral("2027-03-02"),
                   QStringLiteral("2027-03-02"));
        QCOMPARE(f.names(filtered(TripFilter::Upcoming)), QStringLiteral("starts today, tomorrow"));
        QCOMPARE(f.names(filtered(TripFilter::Current)), QStringLiteral("ends today, starts today"));
        QCOMPARE(f.names(filtered(TripFilter::Past)), QStringLiteral("gone"));
        QCOMPARE(f.names(filtered(TripFilter::All)),
                 QStringLiteral("gone, ends today, starts today, tomorrow"));
        const TripCounts counts = await(f.trips.getTripCounts());
        QCOMPARE(counts.upcoming, 2);
        QCOMPARE(counts.current, 2);
        QCOMPARE(counts.past, 1);
        QCOMPARE(counts.all, 4);
    }

    void pastTripsComeLatestFirstAndUpcomingSoonestFirst()
    {
        TripFixture f;
        f.makeTrip(f.anna, QStringLiteral("older"), QStringLiteral("2025-01-01"),
                   QStringLiteral("2025-01-05"));
        f.makeTrip(f.anna, QStringLiteral("newer"), QStringLiteral("2026-01-01"),
                   QStringLiteral("2026-01-05"));
        f.makeTrip(f.anna, QStringLiteral("later"), QStringLiteral("2028-01-01"),
                   QStringLiteral("2028-01-05"));
        f.makeTrip(f.anna, QStringLiteral("sooner"), QStringLiteral("2027-05-01"),
                   QStringLiteral("2029-01-05"));
        QCOMPARE(f.names(filtered(TripFilter::Past)), QStringLiteral("newer, older"));
        QCOMPARE(f.names(filtered(TripFilter::Upcoming)), QStringLiteral("sooner, later"));
    }

    void namesSortAsPeopleExpect()
    {
        TripFixture f;
        for (const char* name : {"Zürich", "zebra", "Århus", "Oslo", "éclair", "Eden"})
            f.makeTrip(f.anna, QString::fromUtf8(name), QStringLiteral("2025-01-01"),
                       QStringLiteral("2025-01-05"));
        TripQuery query = filtered(TripFilter::Past);
        query.sort = TripSort::Name;
        QCOMPARE(f.names(query), QStringLiteral("Århus, éclair, Eden, Oslo, zebra, Zürich"));
        query.order = Qt::DescendingOrder;
        QCOMPARE(f.names(query), QStringLiteral("Zürich, zebra, Oslo, Eden, éclair, Århus"));
    }

    void aRowTellsWhatHangsOnTheTrip()
    {
        TripFixture f;
        const TripId id = f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                     QStringLiteral("2027-06-15"), QStringLiteral("Long text"));
        f.fillTrip(f.anna, id, 2);
        f.addCompanion(f.anna, id, QStringLiteral("Ida"));
        const TripPage page = f.page();
        QCOMPARE(page.total, 1);
        QCOMPARE(page.rows.size(), 1);
        const TripSummary& trip = page.rows.constFirst();
        QCOMPARE(trip.id, id);
        QCOMPARE(trip.userId, f.anna.user.id);
        QCOMPARE(trip.days(), 15);
        QCOMPARE(trip.flights, 2);
        QCOMPARE(trip.hotels, 2);
        QCOMPARE(trip.transportation, 2);
        QCOMPARE(trip.carRentals, 2);
        QCOMPARE(trip.events, 2);
        QCOMPARE(trip.items(), 10);
        QCOMPARE(trip.companions, 1);
        QVERIFY(trip.sharedBy.isEmpty());
        QVERIFY(trip.description.isEmpty());
        QVERIFY(trip.createdAt.isValid());
        QCOMPARE(trip.version.value, f.raw.value("SELECT xmin::text FROM trips"));
    }

    void pagesLoseAndDoubleNothingThroughTies_data()
    {
        QTest::addColumn<TripFilter>("filter");
        QTest::addColumn<TripSort>("sort");
        QTest::addColumn<Qt::SortOrder>("order");
        QTest::addColumn<TripOwnership>("ownership");
        QTest::addColumn<QString>("search");
        for (const TripFilter filter :
             {TripFilter::Upcoming, TripFilter::Current, TripFilter::Past, TripFilter::All})
            for (const TripSort sort : {TripSort::Departure, TripSort::Return, TripSort::Name})
                for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                    for (const TripOwnership ownership :
                         {TripOwnership::Own, TripOwnership::Shared, TripOwnership::OwnAndShared})
                        for (const char* search : {"", "e"})
                            QTest::addRow("%s by %s %s, ownership %d, search '%s'",
                                          qPrintable(toString(filter)), qPrintable(toString(sort)),
                                          order == Qt::AscendingOrder ? "up" : "down", int(ownership), search)
                                << filter << sort << order << ownership << QString::fromLatin1(search);
    }
    void pagesLoseAndDoubleNothingThroughTies()
    {
        QFETCH(TripFilter, filter);
        QFETCH(TripSort, sort);
        QFETCH(Qt::SortOrder, order);
        QFETCH(TripOwnership, ownership);
        QFETCH(QString, search);
        TripFixture& f = tiedTrips();

        TripQuery query;
        query.filter = filter;
        query.sort = sort;
        query.order = order;
        query.ownership = ownership;
        query.search = search;
        query.limit = 1000;
        const TripPage whole = f.page(query);
        QCOMPARE(whole.rows.size(), expectedRows(f, filter, ownership, search));
        QCOMPARE(whole.total, whole.rows.size());
        QVERIFY(whole.next.isEmpty());
        for (qsizetype i = 1; i < whole.rows.size(); ++i)
            QVERIFY(isBefore(whole.rows.at(i - 1), whole.rows.at(i), sort, order));

        query.limit = 7;
        QList<TripId> paged;
        do {
            const TripPage page = f.page(query);
            QCOMPARE(page.total, whole.total);
            QVERIFY(page.rows.size() == query.limit || page.next.isEmpty());
            for (const TripSummary& trip : page.rows)
                paged.append(trip.id);
            query.after = page.next;
            ++query.page;
            QVERIFY(query.page < 100);
        } while (!query.after.isEmpty());
        QList<TripId> expected;
        for (const TripSummary& trip : whole.rows)
            expected.append(trip.id);
        QCOMPARE(paged, expected);
    }

    void manyOfAFilterSortByNameLikeFew()
    {
        // Past 400 trips of a filter the statement takes another way through the indexes.
        TripFixture f;
        f.raw.query(
            R"(INSERT INTO trips ("userId", name, "departureDate", "returnDate") SELECT $1, 'Trip ' || lpad()"
            R"((n * 7 % 900)::text, 3, '0'), date '2027-04-01' + n % 5, date '2027-05-01' FROM generate_series(1, 900) n)",
            {f.anna.user.id.toString()});
        TripQuery query;
        query.sort = TripSort::Name;
        query.limit = 300;
        QStringList names;
        do {
            const TripPage page = f.page(query);
            QCOMPARE(page.total, 900);
            for (const TripSummary& trip : page.rows)
                names << trip.name;
            query.after = page.next;
            ++query.page;
        } while (!query.after.isEmpty());
        QCOMPARE(names.size(), 900);
        QVERIFY(std::is_sorted(names.begin(), names.end()));
    }

    void aPageIsOneStatementWhateverItsSize()
    {
        TripFixture f;
        f.raw.query(
            R"(INSERT INTO trips ("userId", name, "departureDate", "returnDate") SELECT $1, 'Trip', '2028-01-01',)"
            " '2028-01-02' FROM generate_series(1, 500) n",
            {f.anna.user.id.toString()});
        for (const int limit : {1, 20, 500}) {
            TripQuery query;
            query.limit = limit;
            const auto [statements, roundTrips] = f.program.cost([&] {
                f.program.cache.clear();
                QCOMPARE(f.page(query).rows.size(), limit);
            });
            QCOMPARE(statements, 1u);
            QCOMPARE(roundTrips, 1u);
        }
        const auto [statements, roundTrips] = f.program.cost([&] {
            f.program.cache.clear();
            await(f.trips.getTripCounts());
        });
        QCOMPARE(statements, 1u);
        QCOMPARE(roundTrips, 1u);
    }

    void sharedTripsAreListedWithTheirOwnersName()
    {
        TripFixture f;
        f.makeTrip(f.anna, QStringLiteral("mine"), QStringLiteral("2027-06-01"),
                   QStringLiteral("2027-06-02"));
        const TripId his = f.makeTrip(f.ben, QStringLiteral("his"), QStringLiteral("2027-05-01"),
                                      QStringLiteral("2027-05-02"));
        f.makeTrip(f.ben, QStringLiteral("secret"), QStringLiteral("2027-05-01"),
                   QStringLiteral("2027-05-02"));
        f.fillTrip(f.ben, his, 1);
        f.addCompanion(f.ben, his, QStringLiteral("Ida"));
        f.share(his, f.anna);

        const TripPage page = f.page();
        QCOMPARE(f.joined(page.rows), QStringLiteral("his, mine"));
        QCOMPARE(page.total, 2);
        QCOMPARE(page.rows.at(0).sharedBy, QStringLiteral("Ben Okafor"));
        QCOMPARE(page.rows.at(0).flights, 1);
        QCOMPARE(page.rows.at(0).companions, 2); // Ida, and Anna herself
        QVERIFY(page.rows.at(1).sharedBy.isEmpty());

        TripQuery query;
        query.ownership = TripOwnership::Own;
        QCOMPARE(f.names(query), QStringLiteral("mine"));
        query.ownership = TripOwnership::Shared;
        QCOMPARE(f.names(query), QStringLiteral("his"));
        QCOMPARE(await(f.trips.getTripCounts()).all, 2);
    }

    void anEndedSessionIsNotAnEmptyList()
    {
        TripFixture f;
        f.page();
        f.raw.query("DELETE FROM viatica.sessions");
        f.program.cache.clear();
        AWAIT_ERROR(page, f.trips.getUserTrips({}), ErrorKind::AccessDenied);
        AWAIT_ERROR(counts, f.trips.getTripCounts(), ErrorKind::AccessDenied);
        AWAIT_ERROR(statistics, f.trips.getTripStatistics(), ErrorKind::AccessDenied);
        AWAIT_ERROR(found, f.trips.searchTrips(QStringLiteral("x")), ErrorKind::AccessDenied);
        AWAIT_ERROR(details, f.trips.getTripWithDetails(TripId::create()), ErrorKind::AccessDenied);
        AWAIT_ERROR(single, f.trips.getTrip(TripId::create()), ErrorKind::AccessDenied);
        AWAIT_ERROR(standalone, f.trips.getStandaloneItems(), ErrorKind::AccessDenied);
        AWAIT_ERROR(created, f.trips.createTrip(f.draft()), ErrorKind::AccessDenied);
        AWAIT_ERROR(changed, f.trips.updateTrip(TripId::create(), f.draft(), {QStringLiteral("1")}),
                    ErrorKind::AccessDenied);
        AWAIT_ERROR(deleted, f.trips.deleteTrips({TripId::create()}), ErrorKind::AccessDenied);
        AWAIT_ERROR(copied, f.trips.duplicateTrip(TripId::create(), {2028, 1, 1}), ErrorKind::AccessDenied);
        QCOMPARE(page->message(), QStringLiteral("Please sign in again."));
    }

    void nobodySignedInIsToldSoWithoutAStatement()
    {
        TripFixture f;
        f.program.session.end();
        AWAIT_ERROR(error, f.trips.getUserTrips({}), ErrorKind::AccessDenied);
        QCOMPARE(f.program.database.counters().statements, 0u);
    }

    void aCursorThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("cursor");
        const auto encoded = [](const QJsonArray& parts) {
            return QString::fromLatin1(QJsonDocument(parts).toJson().toBase64());
        };
        const QString id = TripId::create().toString();
        const QLatin1String departure("departure");
        const QLatin1String up("asc");
        QTest::newRow("noise") << QStringLiteral("%%%");
        QTest::newRow("an object") << QString::fromLatin1(QByteArray("{}").toBase64());
        QTest::newRow("an empty list") << encoded({});
        QTest::newRow("another order")
            << encoded({departure, QLatin1String("desc"), QLatin1String("2027-01-01"), id});
        QTest::newRow("another column") << encoded({QLatin1String("name"), up, QLatin1String("Rome"), id});
        QTest::newRow("no date") << encoded({departure, up, QLatin1String("2027-02-30"), id});
        QTest::newRow("SQL for a date")
            << encoded({departure, up, QLatin1String("'; DROP TABLE trips; --"), id});
        QTest::newRow("infinity") << encoded({departure, up, QLatin1String("infinity"), id});
        QTest::newRow("a number") << encoded({departure, up, 7, id});
        QTest::newRow("no id") << encoded({departure, up, QLatin1String("2027-01-01"), QLatin1String("7")});
        QTest::newRow("one too many") << encoded({departure, up, QLatin1String("2027-01-01"), id, 1});
        QTest::newRow("much too long") << QString(100'000, QLatin1Char('A'));
    }
    void aCursorThatIsNoneIsRefused()
    {
        QFETCH(QString, cursor);
        TripFixture& f = tiedTrips();
        const quint64 before = f.program.database.counters().statements;
        TripQuery query;
        query.after = cursor;
        query.page = 2;
        AWAIT_ERROR(error, f.trips.getUserTrips(query), ErrorKind::Validation);
        QVERIFY(!error->message().isEmpty());
        QCOMPARE(f.program.database.counters().statements, before);
    }

    void aPageHasOneToAThousandRows()
    {
        TripFixture f;
        TripQuery query;
        for (const int limit : {-1, 0, 1001}) {
            query.limit = limit;
            AWAIT_ERROR(error, f.trips.getUserTrips(query), ErrorKind::Validation);
            QVERIFY(error->fields().contains(QStringLiteral("limit")));
        }
        query.limit = 20;
        query.page = 0;
        AWAIT_ERROR(error, f.trips.getUserTrips(query), ErrorKind::Validation);
    }

private:
    /// 40 trips of Anna and 20 shared by Ben, with few different dates and names.
    TripFixture& tiedTrips()
    {
        if (!m_tied) {
            m_tied = std::make_unique<TripFixture>();
            TripFixture& f = *m_tied;
            const QByteArray rows =
                R"(INSERT INTO trips ("userId", name, "departureDate", "returnDate", description))"
                R"( SELECT $1, (ARRAY['Eden', 'rome', 'Rome', 'Ålesund'])[1 + n % 4],)"
                R"( date '2027-03-01' + (n % 5 - 2) * 3, date '2027-03-01' + (n % 5 - 2) * 3 + n % 3 * 4,)"
                R"( CASE WHEN n % 7 = 0 THEN 'sea' ELSE '' END FROM generate_series(1, $2::int) n)";
            f.raw.query(rows, {f.anna.user.id.toString(), QStringLiteral("40")});
            f.raw.query(rows, {f.ben.user.id.toString(), QStringLiteral("25")});
            f.raw.query(R"(INSERT INTO viatica.trip_members ("tripId", "userId") SELECT id, $1 FROM trips)"
                        R"( WHERE "userId" = $2 ORDER BY id LIMIT 20)",
                        {f.anna.user.id.toString(), f.ben.user.id.toString()});
        }
        return *m_tied;
    }

    /// The same question put to the tables in the plainest way.
    static qsizetype expectedRows(TripFixture& f, TripFilter filter, TripOwnership ownership,
                                  const QString& search)
    {
        QByteArray sql = R"(SELECT count(*) FROM trips t WHERE )";
        const QByteArray own = R"("userId" = $1::uuid)";
        const QByteArray shared =
            R"(id IN (SELECT "tripId" FROM viatica.trip_members WHERE viatica.trip_members."userId" = $1::uuid))";
        sql += ownership == TripOwnership::Own      ? own
               : ownership == TripOwnership::Shared ? shared
                                                    : '(' + own + " OR " + shared + ')';
        if (filter == TripFilter::Upcoming)
            sql += R"( AND "departureDate" >= '2027-03-01')";
        if (filter == TripFilter::Current)
            sql += R"( AND '2027-03-01' BETWEEN "departureDate" AND "returnDate")";
        if (filter == TripFilter::Past)
            sql += R"( AND "returnDate" < '2027-03-01')";
        if (!search.isEmpty())
            sql += R"( AND (name ILIKE '%e%' OR description ILIKE '%e%'))";
        return f.raw.value(sql, {f.anna.user.id.toString()}).toLongLong();
    }

    static bool isBefore(const TripSummary& a, const TripSummary& b, TripSort sort, Qt::SortOrder order)
    {
        if (sort == TripSort::Name)
            return a.name != b.name || (order == Qt::AscendingOrder) == (a.id.toString() < b.id.toString());
        const QDate first = sort == TripSort::Departure ? a.departureDate : a.returnDate;
        const QDate second = sort == TripSort::Departure ? b.departureDate : b.returnDate;
        if (first != second)
            return (order == Qt::AscendingOrder) == (first < second);
        return (order == Qt::AscendingOrder) == (a.id.toString() < b.id.toString());
    }

    std::unique_ptr<TripFixture> m_tied; ///< made once for all the ways of reading it, which change nothing

    void laterPagesNeedNotCountAgain()
    {
        TripFixture f;
        for (int i = 0; i < 5; ++i)
            f.makeTrip(f.anna, QString::number(i), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-02"));
        TripQuery query;
        query.limit = 2;
        TripPage page = f.page(query);
        QCOMPARE(page.total, 5);
        query.after = page.next;
        query.page = 2;
        query.counted = false;
        page = f.page(query);
        QCOMPARE(page.total, -1);
        QCOMPARE(page.rows.size(), 2);
        QVERIFY(!page.next.isEmpty());
        // What is kept without a total is not handed to who wants one.
        query.counted = true;
        QCOMPARE(f.page(query).total, 5);
    }
};

QTEST_GUILESS_MAIN(TestTripPages)
#include "test_trip_pages.moc"
