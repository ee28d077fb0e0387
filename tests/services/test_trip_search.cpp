// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_fixture.h"

using namespace viatica;
using namespace viatica::test;

/// Finding trips: in the list by name and description, and over everything that is in them.
class TestTripSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListFindsLettersWhateverTheirCase_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("found");
        QTest::newRow("part of a name") << QStringLiteral("ome") << QStringLiteral("Rome");
        QTest::newRow("other case") << QStringLiteral("rOME") << QStringLiteral("Rome");
        QTest::newRow("other case beyond ASCII") << QStringLiteral("åLESUND") << QStringLiteral("Ålesund");
        QTest::newRow("composed otherwise") << QStringLiteral("A\u030Alesund") << QStringLiteral("Ålesund");
        QTest::newRow("in the description") << QStringLiteral("CHERRY") << QStringLiteral("Tokyo");
        QTest::newRow("spaces around") << QStringLiteral("  rome ") << QStringLiteral("Rome");
        QTest::newRow("a percent sign is a letter") << QStringLiteral("100%") << QStringLiteral("100% sun");
        QTest::newRow("a percent sign alone") << QStringLiteral("%") << QStringLiteral("100% sun");
        QTest::newRow("an underscore is a letter") << QStringLiteral("_") << QStringLiteral("snake_case");
        QTest::newRow("a backslash is a letter") << QStringLiteral("\\") << QStringLiteral("back\\slash");
        QTest::newRow("emoji") << QStringLiteral("🏝") << QStringLiteral("🏝 Malé");
        QTest::newRow("right to left") << QStringLiteral("טוק") << QStringLiteral("טוקיו");
        QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE trips; --") << QStringLiteral("");
        QTest::newRow("nothing has it") << QStringLiteral("xyzzy") << QStringLiteral("");
    }
    void theListFindsLettersWhateverTheirCase()
    {
        QFETCH(QString, search);
        QFETCH(QString, found);
        TripQuery query;
        query.filter = TripFilter::All;
        query.search = search;
        const TripPage page = m_fixture->page(query);
        QCOMPARE(m_fixture->joined(page.rows), found);
        QCOMPARE(page.total, page.rows.size());
    }

    void blanksSearchForNothing()
    {
        TripQuery query;
        query.filter = TripFilter::All;
        query.search = QStringLiteral("   ");
        QCOMPARE(m_fixture->page(query).total, 8);
        QVERIFY(await(m_fixture->trips.searchTrips(QStringLiteral("  "))).isEmpty());
    }

    void aSearchTextHasALimit()
    {
        TripQuery query;
        query.search = QString(501, QLatin1Char('x'));
        AWAIT_ERROR(tooLong, m_fixture->trips.getUserTrips(query), ErrorKind::Validation);
        query.search = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        AWAIT_ERROR(nul, m_fixture->trips.getUserTrips(query), ErrorKind::Validation);
        query.search = QString(QChar(0xD800));
        AWAIT_ERROR(half, m_fixture->trips.searchTrips(query.search), ErrorKind::Validation);
        QVERIFY(half->fields().contains(QStringLiteral("search")));
        for (const int limit : {0, 201}) {
            AWAIT_ERROR(error, m_fixture->trips.searchTrips(QStringLiteral("x"), limit),
                        ErrorKind::Validation);
        }
        QCOMPARE(m_fixture->count("trips"), 9);
    }

    void everythingInATripLeadsToIt_data()
    {
        QTest::addColumn<QString>("search");
        for (const char* search :
             {"LH701",    "lh 701",  "fra",    "hnd",    "PNR1", "hotel 1", "ginza",
              "HTL1",     "JR East", "hikari", "kyoto",  "TRN1", "nippon",  "kei car",
              "osaka",    "CAR1",    "kabuki", "minami", "EVT1", "cherry",  "tok ginza kabuki",
              "frankfurt"})
            QTest::newRow(search) << QString::fromLatin1(search);
    }
    void everythingInATripLeadsToIt()
    {
        QFETCH(QString, search);
        QCOMPARE(m_fixture->joined(await(m_fixture->trips.searchTrips(search))), QStringLiteral("Tokyo"));
    }

    void whatOnlyLooksLikeAPatternIsNotOne()
    {
        for (const char* search : {"LH%01", "LH_01", "%", "\\%"}) {
            const auto found = await(m_fixture->trips.searchTrips(QString::fromLatin1(search)));
            QVERIFY2(found.isEmpty() || found.constFirst().name == QLatin1String("100% sun"), search);
        }
        QVERIFY(await(m_fixture->trips.searchTrips(QStringLiteral("tokyo rome"))).isEmpty());
    }

    void theBestMatchComesFirst()
    {
        TripFixture f;
        f.makeTrip(f.anna, QStringLiteral("Nothing"), QStringLiteral("2029-01-01"),
                   QStringLiteral("2029-01-02"), QStringLiteral("We may see Oslo"));
        const TripId hotel = f.makeTrip(f.anna, QStringLiteral("Norway"), QStringLiteral("2028-01-01"),
                                        QStringLiteral("2028-01-02"));
        f.raw.query(
            R"(INSERT INTO hotels ("userId", "tripId", name, city, "checkInDateTime", "checkOutDateTime"))"
            " VALUES ($1, $2, 'Grand', 'Oslo', '2028-01-01', '2028-01-02')",
            {f.anna.user.id.toString(), hotel.toString()});
        f.makeTrip(f.anna, QStringLiteral("To Oslo"), QStringLiteral("2027-01-01"),
                   QStringLiteral("2027-01-02"));
        f.makeTrip(f.anna, QStringLiteral("Oslo old"), QStringLiteral("2025-01-01"),
                   QStringLiteral("2025-01-02"));
        f.makeTrip(f.anna, QStringLiteral("Oslo new"), QStringLiteral("2026-01-01"),
                   QStringLiteral("2026-01-02"));
        QCOMPARE(f.joined(await(f.trips.searchTrips(QStringLiteral("oslo")))),
                 QStringLiteral("Oslo new, Oslo old, To Oslo, Norway, Nothing"));
        QCOMPARE(f.joined(await(f.trips.searchTrips(QStringLiteral("oslo"), 2))),
                 QStringLiteral("Oslo new, Oslo old"));
    }

    void tripsOfOthersAreFoundWhenTheyAreShared()
    {
        TripFixture f;
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-06-01"),
                                      QStringLiteral("2027-06-15"));
        f.fillTrip(f.ben, his, 1);
        QVERIFY(await(f.trips.searchTrips(QStringLiteral("kabuki"))).isEmpty());
        f.share(his, f.anna);
        const auto found = await(f.trips.searchTrips(QStringLiteral("kabuki")));
        QCOMPARE(f.joined(found), QStringLiteral("His"));
        QCOMPARE(found.constFirst().sharedBy, QStringLiteral("Ben Okafor"));
        QCOMPARE(found.constFirst().flights, 1);
        const auto [statements, roundTrips] =
            f.program.cost([&] { await(f.trips.searchTrips(QStringLiteral("ginza"))); });
        QCOMPARE(statements, 1u);
        QCOMPARE(roundTrips, 1u);
    }

    void initTestCase()
    {
        m_fixture = std::make_unique<TripFixture>();
        TripFixture& f = *m_fixture;
        for (const char* name :
             {"Rome", "Ålesund", "100% sun", "snake_case", "back\\slash", "🏝 Malé", "טוקיו"})
            f.makeTrip(f.anna, QString::fromUtf8(name), QStringLiteral("2028-01-01"),
                       QStringLiteral("2028-01-02"));
        const TripId tokyo =
            f.makeTrip(f.anna, QStringLiteral("Tokyo"), QStringLiteral("2027-06-01"),
                       QStringLiteral("2027-06-15"), QStringLiteral("For the cherry blossom"));
        f.fillTrip(f.anna, tokyo, 1);
        f.raw.script(
            "INSERT INTO airports (iata, name, city, country) VALUES ('FRA', 'Main', 'Frankfurt', 'Germany')"
            " ON CONFLICT DO NOTHING");
        f.fillTrip(f.ben, f.makeTrip(f.ben, QStringLiteral("Rome of Ben"), QStringLiteral("2027-06-01"),
                                     QStringLiteral("2027-06-15")));
    }
    void cleanupTestCase() { m_fixture.reset(); }

private:
    std::unique_ptr<TripFixture> m_fixture; ///< one for all the searches that change nothing
};

QTEST_GUILESS_MAIN(TestTripSearch)
#include "test_trip_search.moc"
