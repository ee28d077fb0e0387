// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/seed_service.h"
#include "services/trip_fixture.h"

#include <QElapsedTimer>

using namespace viatica;
using namespace viatica::test;

namespace {

/// A program that loads the sample for an account.
struct Seeding
{
    explicit Seeding(TripFixture& fixture, const Account& account)
        : program(fixture.programOf(account))
        , seeds(program->database, program->session, program->cache, fixture.clock)
    {
    }
    SampleSeed operator()() { return await(seeds.seedSample()); }

    std::unique_ptr<Program> program;
    SeedService seeds;
};

} // namespace

/// The sample data in a database, by the program's own rights.
class TestSampleSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSampleIsWholeAndComesOnce()
    {
        TripFixture f;
        Seeding seed(f, f.anna);
        SampleSeed done = seed();
        QCOMPARE(done.trips, 30);
        QCOMPARE(done.items,
                 f.raw
                     .value("SELECT (SELECT count(*) FROM flights) + (SELECT count(*) FROM hotels) + "
                            "(SELECT count(*) FROM transportation) + (SELECT count(*) FROM "
                            "car_rentals) + (SELECT count(*) FROM events)")
                     .toLongLong());
        QVERIFY(done.items > 180);
        QCOMPARE(done.companions, 6);
        QCOMPARE(done.vouchers, 10);
        QCOMPARE(f.raw.value("SELECT count(*) FROM flights WHERE \"tripId\" IS NULL"), QStringLiteral("1"));

        // Also weeks later, when the same words mean other days.
        f.clock.setToday(f.clock.today().addDays(45));
        done = seed();
        QCOMPARE(done.trips + done.items + done.companions + done.vouchers, 0);
    }

    void manyTodaysBreakNoRule()
    {
        TripFixture f;
        // Weeks apart by a day, so that each weekday comes; and days beside changes of the clock.
        QList<QDate> days{{2028, 2, 28}, {2028, 2, 29},  {2028, 3, 12},
                          {2028, 3, 26}, {2028, 10, 29}, {2028, 11, 5}};
        for (int i = 0; i < 50; ++i)
            days.append(QDate(2027, 12, 28).addDays(8 * i));
        for (qsizetype i = 0; i < days.size(); ++i) {
            f.clock.setToday(days.at(i));
            const Account account = f.makeAccount(QStringLiteral("Guest%1").arg(i), QStringLiteral("Sample"));
            QCOMPARE(Seeding(f, account)().trips, 30);
            QCOMPARE(
                f.raw.value("SELECT string_agg(DISTINCT status, ',' ORDER BY status) FROM vouchers WHERE "
                            "\"userId\" = $1",
                            {account.user.id.toString()}),
                QStringLiteral("EXPIRED,OPEN,PARTIALLY_USED,TRANSFERRED,USED"));
        }
    }

    void balancesAreTheSumsOfTheirUses()
    {
        TripFixture f;
        (void)Seeding(f, f.anna)();
        QCOMPARE(f.raw.value(
                     "SELECT count(*) FROM vouchers v WHERE \"usedAmount\" <> (SELECT "
                     "coalesce(sum(\"amountUsed\"), 0) FROM voucher_attachments WHERE \"voucherId\" = v.id)"),
                 QStringLiteral("0"));
        QCOMPARE(f.raw.value("SELECT string_agg(DISTINCT currency, ',' ORDER BY currency) FROM vouchers"),
                 QStringLiteral("EUR,GBP,JPY,USD"));
        QCOMPARE(f.raw.value("SELECT count(*) FROM vouchers WHERE \"totalValue\" IS NULL"),
                 QStringLiteral("1"));
        QCOMPARE(
            f.raw.value("SELECT count(*) FROM vouchers WHERE status = 'OPEN' AND \"expirationDate\" BETWEEN "
                        "$1::date AND $1::date + 30",
                        {f.clock.today().toString(Qt::ISODate)}),
            QStringLiteral("1"));
        // A chain: each reissue holds what the one before had left.
        QCOMPARE(f.raw.value(
                     "SELECT string_agg(p.status || '/' || p.\"totalValue\" - p.\"usedAmount\" || '=' || "
                     "c.\"totalValue\", ' ' ORDER BY c.\"voucherNumber\") FROM vouchers c JOIN vouchers p ON "
                     "p.id = c.\"parentVoucherId\""),
                 QStringLiteral("TRANSFERRED/223.60=223.60 TRANSFERRED/223.60=223.60"));
    }

    void whatSomebodyMadeOfTheSampleStays()
    {
        TripFixture f;
        Seeding seed(f, f.anna);
        (void)seed();
        // A flight that a voucher was used on goes, and the voucher with it; a reissue is deleted.
        f.raw.script("DELETE FROM flights WHERE \"flightNumber\" = 'LH1808';"
                     "DELETE FROM vouchers WHERE \"voucherNumber\" LIKE 'LH-220%';"
                     "DELETE FROM vouchers WHERE \"voucherNumber\" LIKE '%-R2-%';"
                     "DELETE FROM trips WHERE name = 'Highway 1'");
        f.clock.setToday(f.clock.today().addDays(30));
        const SampleSeed again = seed();
        QCOMPARE(again.trips, 1);
        QCOMPARE(again.vouchers, 1); // the reissue would have to take from a voucher that may be spent by now
        QCOMPARE(f.raw.value("SELECT count(*) FROM flights WHERE \"flightNumber\" = 'LH1808'"),
                 QStringLiteral("0"));
        QCOMPARE(
            f.raw.value("SELECT count(*) FROM flights f JOIN trips t ON t.id = f.\"tripId\" WHERE t.name = "
                        "'Highway 1'"),
            QStringLiteral("2"));
    }

    void itIsQuickAndTakesFewStatements()
    {
        TripFixture f;
        Seeding first(f, f.anna);
        QElapsedTimer timer;
        timer.start();
        const quint64 before = first.program->database.counters().statements;
        (void)first();
        const qint64 milliseconds = timer.elapsed();
        const quint64 statements = first.program->database.counters().statements - before;
        qInfo("sample data: %lld ms, %llu statements", milliseconds,
              static_cast<unsigned long long>(statements));
        QVERIFY(statements <= 20);
        // The same however much there is to add: now it is nothing.
        const quint64 again = first.program->database.counters().statements;
        (void)first();
        QCOMPARE(first.program->database.counters().statements - again, statements);
    }

    void nobodyElseSeesIt()
    {
        TripFixture f;
        (void)Seeding(f, f.anna)();
        QCOMPARE(await(f.programOf(f.ben)->trips.getUserTrips({})).rows.size(), 0);
        QCOMPARE(Seeding(f, f.ben)().vouchers, 10); // whose numbers are unique among all users
    }
};

QTEST_GUILESS_MAIN(TestSampleSeed)
#include "test_sample_seed.moc"
