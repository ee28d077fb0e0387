// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/airport_service.h"
#include "services/program.h"
#include "services/reference_data.h"
#include "services/seed_service.h"
#include "support/builders.h"
#include "support/test_database.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

namespace {

using namespace std::chrono_literals;

/// A program with the airports' services over a database of its own.
struct AirportProgram
{
    AirportProgram()
        : raw(database.profile())
        , program(database.profile())
        , seeds(program.database, program.session, program.cache, program.clock)
        , airports(&program.database, program.session, program.cache)
    {
        QObject::connect(&seeds, &SeedService::airportsLoaded, &airports, &AirportService::reload);
    }

    [[nodiscard]] QString found(const QString& query, int limit = 10)
    {
        QStringList codes;
        for (const Airport& airport : await(airports.searchAirports(query, limit)))
            codes << airport.iata;
        return codes.join(QLatin1Char(' '));
    }
    [[nodiscard]] QString cityOf(const QString& code)
    {
        const auto airport = await(airports.getAirportByCode(code));
        return airport ? airport->city : QStringLiteral("none");
    }
    [[nodiscard]] quint64 statements() const { return program.statements(); }

    TestDatabase database;
    RawClient raw;
    Program program;
    SeedService seeds;
    AirportService airports;
};

} // namespace

class TestAirportService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASessionTheProgramsListAnswers()
    {
        AirportProgram p;
        QCOMPARE(p.found(QStringLiteral("lon"), 2), QStringLiteral("LHR LGW"));
        QCOMPARE(p.cityOf(QStringLiteral("ord")), QStringLiteral("Chicago"));
        QCOMPARE(p.cityOf(QStringLiteral("QQQ")), QStringLiteral("none"));
        QCOMPARE(p.statements(), quint64(0));
    }

    void withoutADatabaseItDoesSoToo()
    {
        Session session;
        CacheService cache;
        AirportService airports(nullptr, session, cache);
        QCOMPARE(await(airports.searchAirports(QStringLiteral("tokyo"), 1)).value(0).iata, QStringLiteral("HND"));
        QVERIFY(!await(airports.getAirportByCode(QStringLiteral("QQQ"))));
    }

    void anEmptyTableIsNoEmptyWorld()
    {
        AirportProgram p;
        signUp(p.program, QStringLiteral("Anna"));
        QCOMPARE(p.raw.value("SELECT count(*) FROM airports"), QStringLiteral("0"));
        QCOMPARE(p.found(QStringLiteral("chicago"), 2), QStringLiteral("ORD MDW"));
    }

    void whoeverSignsInFindsTheDatabasesAirports()
    {
        AirportProgram p;
        await(p.seeds.seedAirports());
        p.raw.script("INSERT INTO airports (iata, name, city, country) VALUES ('Q0Q', 'Own Field', 'Home', 'Here');"
                     "UPDATE airports SET city = 'Chicagoland' WHERE iata = 'ORD'");
        QCOMPARE(p.cityOf(QStringLiteral("ORD")), QStringLiteral("Chicago")); // nobody is signed in
        const QSignalSpy changed(&p.airports, &AirportService::airportsChanged);
        signUp(p.program, QStringLiteral("Anna"));
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(p.cityOf(QStringLiteral("ORD")), QStringLiteral("Chicagoland"));
        QCOMPARE(p.found(QStringLiteral("own fi"), 1), QStringLiteral("Q0Q"));
    }

    void anAirportComesWithAllThatIsKnown()
    {
        AirportProgram p;
        await(p.seeds.seedAirports());
        signUp(p.program, QStringLiteral("Anna"));
        const auto found = await(p.airports.getAirportByCode(QStringLiteral(" fra ")));
        QVERIFY(found);
        Airport listed;
        for (const Airport& airport : listedAirports())
            if (airport.iata == QLatin1String("FRA"))
                listed = airport;
        QVERIFY(*found == listed);
        QCOMPARE(found->icao, QStringLiteral("EDDF"));
        QCOMPARE(found->country, QStringLiteral("Germany"));
        QCOMPARE(found->timezone, QStringLiteral("Europe/Berlin"));
        QVERIFY(found->scheduled && found->position && found->rank > 90);
        // By its other code, and by one that an airport had before.
        QCOMPARE(await(p.airports.getAirportByCode(QStringLiteral("EDDF"))).value().iata, QStringLiteral("FRA"));
        QCOMPARE(await(p.airports.getAirportByCode(QStringLiteral("TSE"))).value().iata, QStringLiteral("NQZ"));
    }

    void whatOtherProgramsWroteIsReadAsItIs()
    {
        AirportProgram p;
        p.raw.script("INSERT INTO airports (iata, name, city, country) VALUES ('Q0Q', 'Own Field', 'Home', 'Here')");
        signUp(p.program, QStringLiteral("Anna"));
        const auto own = await(p.airports.getAirportByCode(QStringLiteral("Q0Q")));
        QVERIFY(own);
        QVERIFY(!own->position && own->timezone.isEmpty() && own->icao.isEmpty() && own->rank == 0 && !own->scheduled);
        QCOMPARE(p.found(QStringLiteral("home")).section(QLatin1Char(' '), 0, 0), QStringLiteral("Q0Q"));
        // The table has no edition: the list counts, and what only the table has.
        QCOMPARE(p.cityOf(QStringLiteral("ORD")), QStringLiteral("Chicago"));
    }

    void anOlderTableGivesWayToTheList()
    {
        AirportProgram p;
        p.raw.script("INSERT INTO airports (iata, name, city, country) VALUES ('ORD', 'Orchard Field', 'Old', 'US')");
        signUp(p.program, QStringLiteral("Anna"));
        QCOMPARE(p.cityOf(QStringLiteral("ORD")), QStringLiteral("Chicago"));
        p.raw.query("INSERT INTO viatica.lists (name, edition) VALUES ('airports', $1)",
                    {QString::number(airportListEdition + 1)});
        p.airports.reload();
        QTRY_COMPARE(p.cityOf(QStringLiteral("ORD")), QStringLiteral("Old"));
    }

    void theSecondQuestionIsAnsweredFromTheCache()
    {
        AirportProgram p;
        await(p.seeds.seedAirports());
        signUp(p.program, QStringLiteral("Anna"));
        QCOMPARE(p.found(QStringLiteral("chicago")).left(7), QStringLiteral("ORD MDW"));
        QCOMPARE(p.cityOf(QStringLiteral("ORD")), QStringLiteral("Chicago"));
        QVERIFY(p.program.cache.find<QList<Airport>>(QStringLiteral("airport:search:chicago:10")));
        QVERIFY(p.program.cache.find<std::optional<Airport>>(QStringLiteral("airport:code:ORD")));
        const quint64 hits = p.program.cache.counters().hits;
        const auto search = p.airports.searchAirports(QStringLiteral("  Chicago "), 10);
        QVERIFY(search.isFinished());
        QCOMPARE(search.result().value(0).iata, QStringLiteral("ORD"));
        QVERIFY(p.airports.getAirportByCode(QStringLiteral("ord")).isFinished());
        QCOMPARE(p.program.cache.counters().hits, hits + 2);
    }

    void whatIsNotThereIsRememberedForADay()
    {
        auto time = 0ms;
        const TestDatabase database;
        Database pool(database.profile());
        Session session;
        CacheService cache(1'000, [&time] { return time; });
        FakeClock clock;
        UserService users(pool, session, cache, clock);
        AirportService airports(&pool, session, cache);
        await(users.registerUser(registrationOf(QStringLiteral("Anna"))));
        const auto asks = [&] {
            const quint64 before = pool.counters().statements;
            if (await(airports.getAirportByCode(QStringLiteral("QQQ"))))
                QTest::qFail("found", __FILE__, __LINE__);
            return pool.counters().statements > before;
        };
        QVERIFY(asks());
        QVERIFY(!asks());
        time += 23h + 59min;
        QVERIFY(!asks());
        time += 2min;
        QVERIFY(asks());
        // What can be no code is not even looked for.
        const qsizetype kept = cache.size();
        for (const char* code : {"", "X", "TOOLONG", "É12", "a'b", "%%%"})
            QVERIFY(!await(airports.getAirportByCode(QString::fromUtf8(code))));
        QCOMPARE(cache.size(), kept);
    }

    void anAirportThatAnotherProgramAddsIsFoundByItsCodeAndThenByItsName()
    {
        AirportProgram p;
        await(p.seeds.seedAirports());
        signUp(p.program, QStringLiteral("Anna"));
        QCOMPARE(p.found(QStringLiteral("new field of ours")), QString());
        p.raw.script("INSERT INTO airports (iata, name, city, country) VALUES ('Q0Q', 'New Field of Ours', 'Home', "
                     "'Here')");
        QCOMPARE(p.cityOf(QStringLiteral("Q0Q")), QStringLiteral("Home"));
        QTRY_COMPARE(p.found(QStringLiteral("new field of ours")), QStringLiteral("Q0Q"));
    }

    void anEndedSessionIsNotTakenForAMissingAirport()
    {
        AirportProgram p;
        signUp(p.program, QStringLiteral("Anna"));
        QCOMPARE(p.cityOf(QStringLiteral("ORD")), QStringLiteral("Chicago"));
        p.raw.script("DELETE FROM viatica.sessions");
        AWAIT_ERROR(error, p.airports.getAirportByCode(QStringLiteral("QQQ")), ErrorKind::AccessDenied);
        QVERIFY(!p.program.cache.getCachedAirportByCode(QStringLiteral("QQQ")));
        // Searching goes on.
        QCOMPARE(p.found(QStringLiteral("tokyo"), 1), QStringLiteral("HND"));
    }

    void questionsBeforeTheIndexIsThereWaitForIt()
    {
        AirportProgram p;
        const auto first = p.airports.searchAirports(QStringLiteral("tokyo"), 1);
        const auto second = p.airports.getAirportByCode(QStringLiteral("ORD"));
        QVERIFY(!first.isFinished() && !second.isFinished());
        QCOMPARE(await(first).value(0).iata, QStringLiteral("HND"));
        QCOMPARE(await(second).value().iata, QStringLiteral("ORD"));
        QVERIFY(p.airports.searchAirports(QStringLiteral("osaka"), 1).isFinished());
    }

    void theLimitIsKept()
    {
        AirportProgram p;
        QCOMPARE(await(p.airports.searchAirports(QStringLiteral("a"), 20)).size(), 20);
        QCOMPARE(await(p.airports.searchAirports(QStringLiteral("a"), 0)).size(), 1);
        QCOMPARE(await(p.airports.searchAirports(QStringLiteral("a"), 100'000)).size(), 100);
    }

    void hostileTextsFindNothingAndBreakNothing()
    {
        AirportProgram p;
        QVERIFY(!p.found(QStringLiteral("a")).isEmpty());
        const QString nul = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
        for (const QString& text :
             {QString(10'000, QLatin1Char('a')), QString(10'000, QLatin1Char(' ')), nul, QString(QChar(0xd800)),
              QStringLiteral("'; DROP TABLE airports; --"), QStringLiteral("\n\n\n"), QStringLiteral("👨‍👩‍👧‍👦"),
              QStringLiteral("a b c d e f g h i j k l m n o p q r s t u v w x y z").repeated(5)})
            QVERIFY(await(p.airports.searchAirports(text, 10)).size() <= 10);
    }

    void rulesGetTheIndexThatSearchesUse()
    {
        AirportProgram p;
        const auto index = await(p.airports.index());
        QVERIFY(index && index->size() > 0);
        const QFuture<std::shared_ptr<const AirportIndex>> again = p.airports.index();
        QVERIFY(again.isFinished());
        QCOMPARE(again.result(), index);
        const QSignalSpy changed(&p.airports, &AirportService::airportsChanged);
        p.airports.reload();
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(await(p.airports.index()) != index);
    }

    void airlinesAreKnownByBothDesignators()
    {
        AirportProgram p;
        for (const char* code : {"LH", "lh", "DLH", " dlh "})
            QCOMPARE(p.airports.getAirlineByCode(QString::fromLatin1(code)).value().name, QStringLiteral("Lufthansa"));
        QCOMPARE(p.airports.getAirlineByCode(QStringLiteral("3U")).value().icao, QStringLiteral("CSC"));
        QVERIFY(!p.airports.getAirlineByCode(QStringLiteral("??")));
        QVERIFY(!p.airports.getAirlineByCode(QString()));
        QCOMPARE(listedAirlines().size(), 352);
    }

    void aFlightNumberNamesItsAirline()
    {
        AirportProgram p;
        ParsedFlightNumber parsed = p.airports.parseFlightNumber(QStringLiteral("LH-0400"));
        QCOMPARE(parsed.number.value().toString(), QStringLiteral("LH400"));
        QCOMPARE(parsed.airline.value().name, QStringLiteral("Lufthansa"));
        QVERIFY(parsed.problem.isEmpty());
        parsed = p.airports.parseFlightNumber(QStringLiteral("BAW12A"));
        QCOMPARE(parsed.airline.value().iata, QStringLiteral("BA"));
        parsed = p.airports.parseFlightNumber(QStringLiteral("Q0 1"));
        QVERIFY(parsed.number && !parsed.airline && parsed.problem.isEmpty());
        parsed = p.airports.parseFlightNumber(QStringLiteral("12345"));
        QVERIFY(!parsed.number && !parsed.airline && !parsed.problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAirportService)
#include "test_airport_service.moc"
