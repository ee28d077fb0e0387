// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_fixture.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

using namespace std::chrono_literals;

/// What of the trips is kept in memory, and when it is let go.
class TestTripCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondLookCostsNothing()
    {
        TripFixture f;
        f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-06-01"),
                   QStringLiteral("2027-06-15"));
        const auto look = [&] {
            QCOMPARE(f.page().total, 1);
            QCOMPARE(await(f.trips.getTripCounts()).all, 1);
            QCOMPARE(await(f.trips.getTripStatistics()).trips.all, 1);
        };
        look();
        const quint64 statements = f.program.database.counters().statements;
        const QFuture<TripPage> cached = f.trips.getUserTrips({});
        QVERIFY(cached.isFinished());
        look();
        QCOMPARE(f.program.database.counters().statements, statements);
        QVERIFY(f.program.cache.find<TripPage>(
            QStringLiteral("trips:user:%1:upcoming:1").arg(f.anna.user.id.toString())));
        QVERIFY(f.program.cache.find<TripStatistics>(
            QStringLiteral("trips:stats:%1").arg(f.anna.user.id.toString())));
    }

    void pagesAreKeptForFiveMinutesAndStatisticsForTen()
    {
        TripFixture f;
        const auto asks = [&](auto action) {
            const quint64 before = f.program.database.counters().statements;
            action();
            return f.program.database.counters().statements > before;
        };
        const auto page = [&] { f.page(); };
        const auto counts = [&] { await(f.trips.getTripCounts()); };
        const auto statistics = [&] { await(f.trips.getTripStatistics()); };
        QVERIFY(asks(page) && asks(counts) && asks(statistics));
        f.program.steadyTime += 299s;
        QVERIFY(!asks(page) && !asks(counts) && !asks(statistics));
        f.program.steadyTime += 2s;
        QVERIFY(asks(page) && asks(counts) && !asks(statistics));
        f.program.steadyTime += 300s;
        QVERIFY(asks(statistics));
    }

    void everyWayOfAskingHasAnEntryOfItsOwn()
    {
        TripFixture f;
        f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-06-01"),
                   QStringLiteral("2027-06-15"));
        f.makeTrip(f.anna, QStringLiteral("Oslo"), QStringLiteral("2027-07-01"),
                   QStringLiteral("2027-07-15"));
        QList<TripQuery> queries(10);
        queries[1].filter = TripFilter::All;
        queries[2].search = QStringLiteral("o");
        queries[3].search = QStringLiteral("desc");
        queries[4].sort = TripSort::Name;
        queries[5].order = Qt::DescendingOrder;
        queries[6].ownership = TripOwnership::Own;
        queries[7].ownership = TripOwnership::Shared;
        queries[8].limit = 1;
        queries[9].limit = 1;
        queries[9].page = 2;
        queries[9].after = f.page(queries[8]).next;
        f.program.cache.clear();
        QStringList first;
        for (const TripQuery& query : std::as_const(queries))
            first << f.names(query);
        QCOMPARE(f.program.cache.size(), queries.size());
        const quint64 statements = f.program.database.counters().statements;
        QStringList second;
        for (const TripQuery& query : std::as_const(queries))
            second << f.names(query);
        QCOMPARE(second, first);
        QCOMPARE(f.program.database.counters().statements, statements);
        QCOMPARE(first.mid(4, 2), (QStringList{QStringLiteral("Oslo, Rome"), QStringLiteral("Oslo, Rome")}));
        QCOMPARE(first.mid(8), (QStringList{QStringLiteral("Rome"), QStringLiteral("Oslo")}));

        // What is asked for in words that happen to be the default is the default.
        TripQuery spelledOut;
        spelledOut.sort = TripSort::Departure;
        spelledOut.order = Qt::AscendingOrder;
        f.page(spelledOut);
        QCOMPARE(f.program.database.counters().statements, statements);
    }

    void aPageIsNotTakenForTheSameNumberAfterAnotherCursor()
    {
        TripFixture f;
        for (const char* name : {"a", "b", "c"})
            f.makeTrip(f.anna, QString::fromLatin1(name), QStringLiteral("2027-06-01"),
                       QStringLiteral("2027-06-15"));
        TripQuery query;
        query.sort = TripSort::Name;
        query.limit = 1;
        const TripPage first = f.page(query);
        query.page = 2;
        query.after = first.next;
        const TripPage second = f.page(query);
        QCOMPARE(f.joined(second.rows), QStringLiteral("b"));
        query.after = second.next; // the caller counted wrongly
        QCOMPARE(f.names(query), QStringLiteral("c"));
    }

    void everyChangeOfOnesOwnIsSeenAtOnce()
    {
        TripFixture f;
        QCOMPARE(f.page().total, 0);
        QCOMPARE(await(f.trips.getTripStatistics()).trips.all, 0);
        // A listener that reads again must not get what was.
        QList<qint64> seen;
        const auto readAgain = [&] {
            f.trips.getUserTrips({}).then([&](const TripPage& page) { seen << page.total; });
        };
        connect(&f.trips, &TripService::tripCreated, this, readAgain);
        connect(&f.trips, &TripService::tripsRemoved, this, readAgain);
        const Trip trip = await(f.trips.createTrip(f.draft()));
        QTRY_COMPARE(seen, QList<qint64>{1});
        QCOMPARE(await(f.trips.getTripStatistics()).trips.all, 1);
        QCOMPARE(await(f.trips.getTripCounts()).all, 1);

        await(f.trips.updateTrip(trip.id, f.draft(QStringLiteral("Oslo")), trip.version));
        QCOMPARE(f.names({}), QStringLiteral("Oslo"));
        await(f.trips.duplicateTrip(trip.id, {2028, 1, 1}));
        QTRY_COMPARE(seen, (QList<qint64>{1, 2}));
        await(f.trips.deleteTrips({trip.id}));
        QTRY_COMPARE(seen, (QList<qint64>{1, 2, 1}));
        QCOMPARE(await(f.trips.getTripCounts()).all, 1);
        disconnect(&f.trips, nullptr, this, nullptr);
    }

    void aDeleteDropsWhatIsKnownOfVouchers()
    {
        TripFixture f;
        const Trip trip = await(f.trips.createTrip(f.draft()));
        const QString key = QStringLiteral("vouchers:user:%1").arg(f.anna.user.id.toString());
        f.program.cache.insert(key, 1, 5min, key, f.program.cache.generation(key));
        await(f.trips.deleteTrips({trip.id}));
        QVERIFY(!f.program.cache.find<int>(key));
    }

    void aRefusedChangeDropsNothing()
    {
        TripFixture f;
        f.page();
        const qsizetype size = f.program.cache.size();
        QVERIFY(size > 0);
        AWAIT_ERROR(error, f.trips.updateTrip(TripId::create(), f.draft(), {}), ErrorKind::NotFound);
        QCOMPARE(f.program.cache.size(), size);
    }

    void whatDependsOnTodayLeavesAtMidnight()
    {
        TripFixture f;
        f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-03-01"),
                   QStringLiteral("2027-03-01"));
        QCOMPARE(f.page().total, 1);
        QCOMPARE(await(f.trips.getTripCounts()).upcoming, 1);
        QCOMPARE(await(f.trips.getTripStatistics()).trips.current, 1);
        f.clock.setToday({2027, 3, 2});
        QCOMPARE(f.page().total, 0);
        QCOMPARE(await(f.trips.getTripCounts()).past, 1);
        QCOMPARE(await(f.trips.getTripStatistics()).trips.past, 1);
    }

    void whatWasReadBeforeAnotherProgramsChangeIsNotKept()
    {
        TripFixture f;
        f.page(); // the connection is open
        f.program.cache.clear();
        const QFuture<TripPage> reading = f.trips.getUserTrips({});
        f.trips.invalidate(); // the notice of a change comes while the page is being read
        await(reading);
        QCOMPARE(f.program.cache.size(), 0);
        QCOMPARE(f.program.cache.counters().staleFills, 1u);
    }

    void aNoticeTellsEverybodyToReadAgain()
    {
        TripFixture f;
        f.page();
        f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-06-01"),
                   QStringLiteral("2027-06-15"));
        QCOMPARE(f.page().total, 0);
        QSignalSpy reset(&f.trips, &TripService::tripsReset);
        f.trips.invalidate();
        QCOMPARE(reset.size(), 1);
        QCOMPARE(f.page().total, 1);
    }

    void anAnswerAfterTheWindowHasGoneHarmsNobody()
    {
        TripFixture f;
        auto other =
            std::make_unique<TripService>(f.program.database, f.program.session, f.program.cache, f.clock);
        const QFuture<Trip> creating = other->createTrip(f.draft());
        const QFuture<TripPage> reading = other->getUserTrips({});
        other.reset();
        await(creating);
        await(reading);
        QCOMPARE(f.count("trips"), 1);
    }
};

QTEST_GUILESS_MAIN(TestTripCache)
#include "test_trip_cache.moc"
