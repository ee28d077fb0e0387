// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cache_service.h"
#include "services/trip_service.h"

#include <QtTest>

using namespace viatica;
using namespace std::chrono_literals;

namespace {

const UserId anna = *UserId::fromString(u"0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01");
const UserId ben = *UserId::fromString(u"0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d02");

TripPage pageOf(int rows)
{
    TripPage page;
    page.rows.resize(rows);
    page.total = rows;
    return page;
}

/// A cache on a clock that the test moves.
struct Bench
{
    explicit Bench(qsizetype cost = 10'000)
        : cache(cost, [this] { return now; })
    {
    }

    std::chrono::milliseconds now{1'000'000};
    CacheService cache;

    void put(const QString& key, int value, std::chrono::milliseconds life = 1h, qsizetype cost = 1)
    {
        cache.insert(key, value, life, key, cache.generation(key), cost);
    }
};

} // namespace

class TestCacheService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasReadComesBack()
    {
        Bench bench;
        QVERIFY(!bench.cache.find<int>(QStringLiteral("k")));
        bench.put(QStringLiteral("k"), 7);
        QCOMPARE(bench.cache.find<int>(QStringLiteral("k")), std::optional(7));
        QCOMPARE(bench.cache.counters().misses, 1u);
        QCOMPARE(bench.cache.counters().hits, 1u);
    }

    void aNewerReadReplacesAnOlderOne()
    {
        Bench bench;
        bench.put(QStringLiteral("k"), 1, 1h, 3);
        bench.put(QStringLiteral("k"), 2, 1h, 2);
        QCOMPARE(bench.cache.find<int>(QStringLiteral("k")), std::optional(2));
        QCOMPARE(bench.cache.size(), 1);
        QCOMPARE(bench.cache.totalCost(), 2);
        QCOMPARE(bench.cache.counters().evictions, 0u);
    }

    void nothingIsShownPastItsTime()
    {
        Bench bench;
        bench.put(QStringLiteral("k"), 1, 5min);
        bench.now += 5min - 1ms;
        QVERIFY(bench.cache.find<int>(QStringLiteral("k")));
        bench.now += 1ms;
        QVERIFY(!bench.cache.find<int>(QStringLiteral("k")));
        QCOMPARE(bench.cache.counters().expirations, 1u);
        QCOMPARE(bench.cache.counters().misses, 1u);
        QCOMPARE(bench.cache.size(), 0);
    }

    void readingDoesNotProlongALife()
    {
        Bench bench;
        bench.put(QStringLiteral("k"), 1, 2min);
        bench.now += 1min;
        QVERIFY(bench.cache.find<int>(QStringLiteral("k")));
        bench.now += 1min;
        QVERIFY(!bench.cache.find<int>(QStringLiteral("k")));
    }

    void theLeastRecentlyUsedGoesFirst()
    {
        Bench bench(3);
        bench.put(QStringLiteral("a"), 1);
        bench.put(QStringLiteral("b"), 2);
        bench.put(QStringLiteral("c"), 3);
        QVERIFY(bench.cache.find<int>(QStringLiteral("a")));
        bench.put(QStringLiteral("d"), 4);
        QVERIFY(bench.cache.find<int>(QStringLiteral("a")));
        QVERIFY(!bench.cache.find<int>(QStringLiteral("b")));
        QVERIFY(bench.cache.find<int>(QStringLiteral("c")));
        QVERIFY(bench.cache.find<int>(QStringLiteral("d")));
        QCOMPARE(bench.cache.counters().evictions, 1u);
    }

    void memoryIsBoundedByRowsNotByEntries()
    {
        Bench bench(100);
        for (int i = 0; i < 10; ++i)
            bench.put(QString::number(i), i, 1h, 20);
        QCOMPARE(bench.cache.size(), 5);
        QCOMPARE(bench.cache.totalCost(), 100);
        QCOMPARE(bench.cache.counters().evictions, 5u);
    }

    void whatIsLargerThanTheCacheDrivesNothingOut()
    {
        Bench bench(10);
        bench.put(QStringLiteral("small"), 1);
        bench.put(QStringLiteral("huge"), 2, 1h, 11);
        QVERIFY(bench.cache.find<int>(QStringLiteral("small")));
        QVERIFY(!bench.cache.find<int>(QStringLiteral("huge")));
        QCOMPARE(bench.cache.counters().evictions, 0u);
    }

    void aChangeDropsWhatItTouchesAndNothingElse()
    {
        Bench bench;
        bench.put(QStringLiteral("trips:user:1:all:1"), 1);
        bench.put(QStringLiteral("trips:user:1:past:2"), 2);
        bench.put(QStringLiteral("trips:user:2:all:1"), 3);
        bench.cache.invalidate(QStringLiteral("trips:user:1:"));
        QVERIFY(!bench.cache.find<int>(QStringLiteral("trips:user:1:all:1")));
        QVERIFY(!bench.cache.find<int>(QStringLiteral("trips:user:1:past:2")));
        QCOMPARE(bench.cache.find<int>(QStringLiteral("trips:user:2:all:1")), std::optional(3));
        QCOMPARE(bench.cache.counters().invalidations, 2u);
    }

    void clearDropsAll()
    {
        Bench bench;
        bench.put(QStringLiteral("a"), 1);
        bench.put(QStringLiteral("b"), 2);
        bench.cache.clear();
        QCOMPARE(bench.cache.size(), 0);
        QCOMPARE(bench.cache.counters().invalidations, 2u);
    }

    void aReadThatAChangeOvertookIsNotStored_data()
    {
        QTest::addColumn<QString>("changed");
        QTest::addColumn<bool>("stored");
        QTest::newRow("the entry's own prefix") << "trips:user:1:" << false;
        QTest::newRow("a wider one") << "trips:" << false;
        QTest::newRow("a narrower one") << "trips:user:1:all:1" << false;
        QTest::newRow("all") << QString() << false;
        QTest::newRow("somebody else's") << "trips:user:2:" << true;
        QTest::newRow("another kind") << "vouchers:user:1" << true;
    }
    void aReadThatAChangeOvertookIsNotStored()
    {
        QFETCH(QString, changed);
        QFETCH(bool, stored);
        Bench bench;
        const auto prefix = QStringLiteral("trips:user:1:");
        const auto key = QStringLiteral("trips:user:1:all:1");
        const auto started = bench.cache.generation(prefix);
        if (changed.isEmpty())
            bench.cache.clear();
        else
            bench.cache.invalidate(changed);
        bench.cache.insert(key, 1, 1h, prefix, started);
        QCOMPARE(bench.cache.find<int>(key).has_value(), stored);
        QCOMPARE(bench.cache.counters().staleFills, stored ? 0u : 1u);
    }

    void aReadThatBeganAfterTheChangeIsStored()
    {
        Bench bench;
        bench.cache.invalidate(QStringLiteral("a"));
        bench.put(QStringLiteral("a"), 1);
        QVERIFY(bench.cache.find<int>(QStringLiteral("a")));
    }

    void aStaleReadLeavesTheFreshOneInPlace()
    {
        Bench bench;
        const auto started = bench.cache.generation(QStringLiteral("a"));
        bench.cache.invalidate(QStringLiteral("a"));
        bench.put(QStringLiteral("a"), 2);
        bench.cache.insert(QStringLiteral("a"), 1, 1h, QStringLiteral("a"), started);
        QCOMPARE(bench.cache.find<int>(QStringLiteral("a")), std::optional(2));
    }

    void theGuardHoldsHoweverMuchWasInvalidatedSince()
    {
        Bench bench;
        const auto started = bench.cache.generation(QStringLiteral("a"));
        bench.cache.invalidate(QStringLiteral("a"));
        for (int i = 0; i < 5'000; ++i)
            bench.cache.invalidate(QStringLiteral("other:%1").arg(i));
        bench.cache.insert(QStringLiteral("a"), 1, 1h, QStringLiteral("a"), started);
        QVERIFY(!bench.cache.find<int>(QStringLiteral("a")));
    }

    void keysAreThoseOfTheSpecification()
    {
        Bench bench;
        CacheService& cache = bench.cache;
        cache.cacheUserTrips(anna, TripFilter::Upcoming, 1, pageOf(3), cache.userTripsGeneration(anna));
        const auto key = QStringLiteral("trips:user:0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01:upcoming:1");
        QVERIFY(cache.find<TripPage>(key));
        QCOMPARE(cache.find<TripPage>(key)->total, 3);

        cache.cacheTripStats(anna, {}, cache.tripStatsGeneration(anna));
        QVERIFY(
            cache.find<TripStatistics>(QStringLiteral("trips:stats:0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01")));

        // What later services keep, under the keys by which changes drop it.
        bench.put(QStringLiteral("companions:user:0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01"), 1);
        bench.put(QStringLiteral("vouchers:user:0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01"), 1);
        cache.invalidateUserCompanions(anna);
        cache.invalidateUserVouchers(anna);
        QVERIFY(!cache.find<int>(QStringLiteral("companions:user:0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01")));
        QVERIFY(!cache.find<int>(QStringLiteral("vouchers:user:0a3f1c1e-52d5-4a0e-9a3c-3f1f0a7b9d01")));
    }

    void pagesOfTripsAreKeptApart()
    {
        Bench bench;
        CacheService& cache = bench.cache;
        const auto started = cache.userTripsGeneration(anna);
        cache.cacheUserTrips(anna, TripFilter::Upcoming, 1, pageOf(1), started);
        cache.cacheUserTrips(anna, TripFilter::Upcoming, 2, pageOf(2), started);
        cache.cacheUserTrips(anna, TripFilter::Past, 1, pageOf(3), started);
        cache.cacheUserTrips(anna, TripFilter::Upcoming, 1, pageOf(4), started,
                             QStringLiteral("search=oslo"));
        cache.cacheUserTrips(ben, TripFilter::Upcoming, 1, pageOf(5), cache.userTripsGeneration(ben));
        QCOMPARE(cache.getCachedUserTrips(anna, TripFilter::Upcoming, 1)->total, 1);
        QCOMPARE(cache.getCachedUserTrips(anna, TripFilter::Upcoming, 2)->total, 2);
        QCOMPARE(cache.getCachedUserTrips(anna, TripFilter::Past, 1)->total, 3);
        QCOMPARE(
            cache.getCachedUserTrips(anna, TripFilter::Upcoming, 1, QStringLiteral("search=oslo"))->total, 4);
        QCOMPARE(cache.getCachedUserTrips(ben, TripFilter::Upcoming, 1)->total, 5);
        QCOMPARE(cache.totalCost(), 15);

        cache.invalidateUserTrips(anna);
        QVERIFY(!cache.getCachedUserTrips(anna, TripFilter::Upcoming, 1));
        QVERIFY(!cache.getCachedUserTrips(anna, TripFilter::Upcoming, 1, QStringLiteral("search=oslo")));
        QVERIFY(cache.getCachedUserTrips(ben, TripFilter::Upcoming, 1));
    }

    void tripsAreKeptFiveMinutesAndStatisticsTen()
    {
        Bench bench;
        CacheService& cache = bench.cache;
        cache.cacheUserTrips(anna, TripFilter::All, 1, pageOf(1), cache.userTripsGeneration(anna));
        cache.cacheTripStats(anna, {}, cache.tripStatsGeneration(anna));
        bench.now += 5min;
        QVERIFY(!cache.getCachedUserTrips(anna, TripFilter::All, 1));
        QVERIFY(cache.getCachedTripStats(anna));
        bench.now += 5min;
        QVERIFY(!cache.getCachedTripStats(anna));
    }

    void changesOfTripsLeaveStatisticsToTheirOwnCall()
    {
        Bench bench;
        CacheService& cache = bench.cache;
        cache.cacheUserTrips(anna, TripFilter::All, 1, pageOf(1), cache.userTripsGeneration(anna));
        cache.cacheTripStats(anna, {}, cache.tripStatsGeneration(anna));
        cache.invalidateTripStats(anna);
        QVERIFY(cache.getCachedUserTrips(anna, TripFilter::All, 1));
        QVERIFY(!cache.getCachedTripStats(anna));
    }

    void anEmptyPageIsAnAnswerToo()
    {
        Bench bench;
        bench.cache.cacheUserTrips(anna, TripFilter::All, 1, pageOf(0),
                                   bench.cache.userTripsGeneration(anna));
        QVERIFY(bench.cache.getCachedUserTrips(anna, TripFilter::All, 1));
        QCOMPARE(bench.cache.totalCost(), 1);
    }

    void aHitIsQuick()
    {
        CacheService cache;
        cache.cacheUserTrips(anna, TripFilter::Upcoming, 1, pageOf(20), cache.userTripsGeneration(anna));
        QBENCHMARK
        {
            (void)cache.getCachedUserTrips(anna, TripFilter::Upcoming, 1);
        }
    }
};

QTEST_GUILESS_MAIN(TestCacheService)
#include "test_cache_service.moc"
