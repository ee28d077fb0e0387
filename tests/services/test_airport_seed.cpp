// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/airport_service.h"
#include "services/program.h"
#include "services/reference_data.h"
#include "services/seed_service.h"
#include "support/plain_login.h"
#include "support/test_database.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

namespace {

struct SeedingProgram
{
    explicit SeedingProgram(const ConnectionProfile& profile)
        : program(profile)
        , seeds(program.database, program.session, program.cache, program.clock)
    {
    }
    Program program;
    SeedService seeds;
};

} // namespace

/// How the table of airports gets what the program brings.
class TestAirportSeed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTableIsFilledInOneStatement()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        SeedingProgram p(database.profile());
        const quint64 before = p.program.statements();
        const AirportSeed seed = await(p.seeds.seedAirports());
        QCOMPARE(p.program.statements(), before + 1);
        QCOMPARE(seed.listed, 8'953);
        QCOMPARE(seed.written, qint64(8'953));
        QCOMPARE(raw.value("SELECT count(*) FROM airports"), QStringLiteral("8953"));
        QCOMPARE(edition(raw), airportListEdition);
        // Coordinates come to the digit.
        QCOMPARE(raw.value("SELECT latitude || ' ' || longitude FROM airports WHERE iata = 'AAA'"),
                 QStringLiteral("-17.352600 -145.510000"));
    }

    void itHappensByItselfOnce()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        SeedingProgram p(database.profile());
        const QSignalSpy loaded(&p.seeds, &SeedService::airportsLoaded);
        QCOMPARE(await(p.seeds.seedAirportsIfNewer()).written, qint64(8'953));
        QCOMPARE(loaded.size(), 1);
        const quint64 before = p.program.statements();
        const QString when = raw.value("SELECT \"loadedAt\" FROM viatica.lists");
        QCOMPARE(await(p.seeds.seedAirportsIfNewer()).listed, 0);
        QCOMPARE(p.program.statements(), before + 1);
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(raw.value("SELECT \"loadedAt\" FROM viatica.lists"), when);
    }

    void anOlderEditionIsBroughtUpToDateAndOwnRowsStay()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        raw.script("INSERT INTO airports (iata, name, city, country) VALUES ('Q0Q', 'Own Field', 'Home', 'Here'), "
                   "('FRA', 'Out of date', 'Nowhere', 'Nowhere');");
        raw.query("INSERT INTO viatica.lists (name, edition) VALUES ('airports', 1)");
        SeedingProgram p(database.profile());
        if (airportListEdition == 1) // there is no older one yet
            raw.script("DELETE FROM viatica.lists");
        QCOMPARE(await(p.seeds.seedAirportsIfNewer()).written, qint64(8'953));
        QCOMPARE(raw.value("SELECT name FROM airports WHERE iata = 'Q0Q'"), QStringLiteral("Own Field"));
        QCOMPARE(raw.value("SELECT city FROM airports WHERE iata = 'FRA'"), QStringLiteral("Frankfurt am Main"));
        QCOMPARE(raw.value("SELECT count(*) FROM airports"), QStringLiteral("8954"));
        QCOMPARE(edition(raw), airportListEdition);
    }

    void aNewerEditionIsLeftAlone()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        raw.script("INSERT INTO airports (iata, name, city, country) VALUES ('FRA', 'From the future', 'F', 'F')");
        raw.query("INSERT INTO viatica.lists (name, edition) VALUES ('airports', $1)",
                  {QString::number(airportListEdition + 1)});
        SeedingProgram p(database.profile());
        QCOMPARE(await(p.seeds.seedAirportsIfNewer()).listed, 0);
        QCOMPARE(raw.value("SELECT count(*) || min(name) FROM airports"), QStringLiteral("1From the future"));
    }

    void whoDoesNotOwnTheTableChangesNothing_data()
    {
        QTest::addColumn<bool>("isMember");
        QTest::newRow("a member of viatica_app") << true;
        QTest::newRow("a login without any right") << false;
    }
    void whoDoesNotOwnTheTableChangesNothing()
    {
        QFETCH(bool, isMember);
        const TestDatabase database;
        RawClient raw(database.profile());
        const PlainLogin login(raw, isMember ? "IN ROLE viatica_app" : "");
        SeedingProgram p(login.profile(database.profile()));
        const QSignalSpy loaded(&p.seeds, &SeedService::airportsLoaded);
        QCOMPARE(await(p.seeds.seedAirportsIfNewer()).listed, 0);
        QCOMPARE(loaded.size(), 0);
        QCOMPARE(raw.value("SELECT (SELECT count(*) FROM airports) + (SELECT count(*) FROM viatica.lists)"),
                 QStringLiteral("0"));
    }

    void twoProgramsThatStartAtOnceLoadItOnce()
    {
        const TestDatabase database;
        SeedingProgram first(database.profile());
        SeedingProgram second(database.profile());
        const auto one = first.seeds.seedAirportsIfNewer();
        const auto other = second.seeds.seedAirportsIfNewer();
        const qint64 written = await(one).written + await(other).written;
        QCOMPARE(written, qint64(8'953));
        RawClient raw(database.profile());
        QCOMPARE(raw.value("SELECT count(*) FROM airports"), QStringLiteral("8953"));
    }

    void searchesFindWhatHasJustBeenLoaded()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        SeedingProgram p(database.profile());
        AirportService airports(&p.program.database, p.program.session, p.program.cache);
        connect(&p.seeds, &SeedService::airportsLoaded, &airports, &AirportService::reload);
        signUp(p.program, QStringLiteral("Anna"));
        raw.query("INSERT INTO viatica.lists (name, edition) VALUES ('airports', $1)",
                  {QString::number(airportListEdition)});
        QVERIFY(await(airports.searchAirports(QStringLiteral("chicago"), 10)).isEmpty());
        await(p.seeds.seedAirports());
        QTRY_COMPARE(await(airports.searchAirports(QStringLiteral("chicago"), 10)).value(0).iata, QStringLiteral("ORD"));
    }

private:
    static int edition(RawClient& raw)
    {
        return raw.value("SELECT edition FROM viatica.lists WHERE name = 'airports'").toInt();
    }
};

QTEST_GUILESS_MAIN(TestAirportSeed)
#include "test_airport_seed.moc"
