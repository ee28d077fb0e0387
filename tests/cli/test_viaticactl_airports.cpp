// SPDX-License-Identifier: GPL-3.0-or-later
// The real program finds airports and takes flight numbers apart.
#include "cli/terminal.h"
#include "support/raw_client.h"
#include "support/test_database.h"

using namespace viatica;
using namespace viatica::test;

class TestViaticactlAirports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withNobodySignedInNoDatabaseIsMade()
    {
        Terminal terminal;
        const QString folder = terminal.path(QStringLiteral("data"));
        terminal.set("VIATICA_DATA_DIR", folder);
        Outcome outcome = terminal.json({QStringLiteral("airports"), QStringLiteral("search"), QStringLiteral("são paulo"),
                                         QStringLiteral("--limit"), QStringLiteral("3")});
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.column("iata"),
                 (QStringList{QStringLiteral("GRU"), QStringLiteral("CGH"), QStringLiteral("VCP")}));
        QVERIFY(outcome.json().contains(QLatin1String("next")));
        outcome = terminal.json(words("airports show ord"));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("city"), QStringLiteral("Chicago"));
        QCOMPARE(outcome.text("timezone"), QStringLiteral("America/Chicago"));
        QVERIFY(outcome.json().value(QLatin1String("latitude")).isDouble());
        outcome = terminal.run(words("airports search heathrow"));
        RUNS_WITH(outcome, 0);
        QVERIFY2(outcome.out.contains("LHR") && outcome.out.contains("London"), outcome.out.constData());
        QVERIFY(!QFileInfo::exists(folder));
    }

    void whatIsNotThereIsSaid()
    {
        Terminal terminal;
        Outcome outcome = terminal.json(words("airports show QQQ"));
        RUNS_WITH(outcome, 1);
        QCOMPARE(outcome.text("kind"), QStringLiteral("NotFound"));
        outcome = terminal.json(words("airports search qqqqqq"));
        RUNS_WITH(outcome, 0);
        QVERIFY(outcome.items().isEmpty());
        for (const char* line : {"airports search x --limit 0", "airports search x --limit 101",
                                 "airports search x --limit a", "airports search", "airports show", "flights parse"})
            RUNS_WITH(terminal.run(words(line)), 2);
    }

    void whoIsSignedInFindsTheDatabasesAirports()
    {
        const TestDatabase database;
        Terminal terminal;
        terminal.use(database.profile());
        RawClient(database.profile())
            .script("INSERT INTO airports (iata, name, city, country) VALUES ('Q0Q', 'Own Field', 'Home', 'Here')");
        terminal.actAs(QStringLiteral("Ada"), database.profile());
        Outcome outcome = terminal.json(words("airports show q0q"));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("city"), QStringLiteral("Home"));
        QVERIFY(outcome.json().value(QLatin1String("latitude")).isNull());
        outcome = terminal.json({QStringLiteral("airports"), QStringLiteral("search"), QStringLiteral("own field")});
        QCOMPARE(outcome.column("iata").value(0), QStringLiteral("Q0Q"));
    }

    void flightNumbersAreTakenApart()
    {
        Terminal terminal;
        Outcome outcome = terminal.json(words("flights parse 3u-08633"));
        RUNS_WITH(outcome, 1); // five digits
        outcome = terminal.json(words("flights parse LH-0400"));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("flightNumber"), QStringLiteral("LH400"));
        QCOMPARE(outcome.json().value(QLatin1String("number")).toInt(), 400);
        QCOMPARE(outcome.json().value(QLatin1String("airline")).toObject().value(QLatin1String("name")).toString(),
                 QStringLiteral("Lufthansa"));
        outcome = terminal.json(words("flights parse BAW12A"));
        QCOMPARE(outcome.text("suffix"), QStringLiteral("A"));
        outcome = terminal.json({QStringLiteral("flights"), QStringLiteral("parse"), QString()});
        RUNS_WITH(outcome, 1);
        QVERIFY(!outcome.field("flightNumber").isEmpty());
        outcome = terminal.json(words("flights parse 12345"));
        RUNS_WITH(outcome, 1);
        QCOMPARE(outcome.text("kind"), QStringLiteral("Validation"));
    }

    void theOwnersMigrationBringsTheAirports()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        Terminal terminal;
        terminal.use(database.profile());
        Outcome outcome = terminal.json(words("db migrate"));
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.json().value(QLatin1String("airportsWritten")).toInt(), 8'953);
        QCOMPARE(RawClient(database.profile()).value("SELECT count(*) FROM airports"), QStringLiteral("8953"));
        outcome = terminal.json(words("db migrate"));
        QCOMPARE(outcome.json().value(QLatin1String("airportsWritten")).toInt(-1), 0);
    }
};

QTEST_GUILESS_MAIN(TestViaticactlAirports)
#include "test_viaticactl_airports.moc"
