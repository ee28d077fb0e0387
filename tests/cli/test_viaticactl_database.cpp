// SPDX-License-Identifier: GPL-3.0-or-later
// The real program as the owner of a database uses it: schema, seeds, grants, upkeep.
#include "cli/terminal.h"
#include "support/raw_client.h"
#include "support/test_database.h"

using namespace viatica;
using namespace viatica::test;

class TestViaticactlDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDatabaseIsToldAndSetUp();
    void aDatabaseOfAnOlderVersionIsToldInWords();
    void tablesOfAnotherProgramAreLeftAlone();
    void airportsAreLoadedOnceAndOwnOnesStay();
    void sampleDataIsBelievableAndComesOnce();
    void sampleDataIsForTheSignedInUserAlone();
    void aLoginThatIsGrantedCanWork();
    void onlyALoginThatIsThereIsGranted_data();
    void onlyALoginThatIsThereIsGranted();
    void upkeepTidiesAndReports();
    void whoDoesNotOwnTheTablesIsToldSo();
};

void TestViaticactlDatabase::anEmptyDatabaseIsToldAndSetUp()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    Terminal terminal;
    terminal.use(database.profile());
    Outcome outcome = terminal.json(words("db status"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("schema"), QStringLiteral("empty"));
    QCOMPARE(outcome.json().value(QLatin1String("local")).toBool(), false);
    QVERIFY(outcome.text("serverVersion").startsWith(QLatin1String("15")));
    const qsizetype steps = outcome.json().value(QLatin1String("pending")).toArray().size();
    QVERIFY(steps > 40);

    terminal.set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    outcome = terminal.json(words("trips list"));
    RUNS_WITH(outcome, 1);
    QVERIFY2(outcome.text("message").contains(QLatin1String("viaticactl db migrate")),
             outcome.error.constData());

    outcome = terminal.json(words("db migrate"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("applied")).toArray().size(), steps);
    outcome = terminal.json(words("db migrate"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("applied")).toArray().size(), 0);
    outcome = terminal.json(words("db status"));
    QCOMPARE(outcome.text("schema"), QStringLiteral("current"));
    QCOMPARE(outcome.json().value(QLatin1String("applied")).toArray().size(), steps);
    const Outcome text = terminal.run(words("db status"));
    RUNS_WITH(text, 0);
    QVERIFY2(text.out.contains("PostgreSQL 15"), text.out.constData());
}

void TestViaticactlDatabase::aDatabaseOfAnOlderVersionIsToldInWords()
{
    const TestDatabase database;
    Terminal terminal;
    terminal.use(database.profile());
    Outcome outcome = terminal.json(words("db undo"));
    RUNS_WITH(outcome, 0);
    const QJsonObject undone = outcome.json().value(QLatin1String("undone")).toObject();
    QVERIFY(undone.value(QLatin1String("number")).toInt() > 40);
    outcome = terminal.json(words("db status"));
    QCOMPARE(outcome.text("schema"), QStringLiteral("outdated"));
    QCOMPARE(outcome.json().value(QLatin1String("pending")).toArray().first()[QLatin1String("name")],
             undone.value(QLatin1String("name")));
    terminal.set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    outcome = terminal.json(words("trips list"));
    RUNS_WITH(outcome, 1);
    QVERIFY2(outcome.text("message").contains(QLatin1String("older version")), outcome.error.constData());
    RUNS_WITH(terminal.run(words("db migrate")), 0);
    QCOMPARE(terminal.json(words("db status")).text("schema"), QStringLiteral("current"));
}

void TestViaticactlDatabase::tablesOfAnotherProgramAreLeftAlone()
{
    const TestDatabase database(TestDatabase::Content::Empty);
    RawClient(database.profile()).script("CREATE TABLE trips (id integer); INSERT INTO trips VALUES (7)");
    Terminal terminal;
    terminal.use(database.profile());
    const Outcome outcome = terminal.json(words("db migrate"));
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("Conflict"));
    QCOMPARE(RawClient(database.profile()).value("SELECT id FROM trips"), QStringLiteral("7"));
}

void TestViaticactlDatabase::airportsAreLoadedOnceAndOwnOnesStay()
{
    const TestDatabase database;
    RawClient client(database.profile());
    client.script(
        "INSERT INTO airports (iata, name, city, country) VALUES ('Q0Q', 'Own Field', 'Home', 'Here'), "
        "('FRA', 'Out of date', 'Nowhere', 'Nowhere')");
    Terminal terminal;
    terminal.use(database.profile());
    Outcome outcome = terminal.json(words("db seed airports"));
    RUNS_WITH(outcome, 0);
    const int listed = outcome.json().value(QLatin1String("listed")).toInt();
    QVERIFY(listed > 8'000);
    QCOMPARE(outcome.json().value(QLatin1String("written")).toInt(), listed);
    QCOMPARE(client.value("SELECT count(*) FROM airports").toInt(), listed + 1);
    QCOMPARE(
        client
            .query("SELECT icao, city, country, timezone, latitude::numeric(5,1)::text, scheduled::text, "
                   "\"isoCountry\" FROM airports WHERE iata = 'FRA'")
            .value(0),
        (QStringList{QStringLiteral("EDDF"), QStringLiteral("Frankfurt am Main"), QStringLiteral("Germany"),
                     QStringLiteral("Europe/Berlin"), QStringLiteral("50.0"), QStringLiteral("true"),
                     QStringLiteral("DE")}));
    QCOMPARE(client.value("SELECT name FROM airports WHERE iata = 'Q0Q'"), QStringLiteral("Own Field"));
    QCOMPARE(
        client.value(
            "SELECT count(*) FROM airports WHERE iata <> 'Q0Q' AND (timezone IS NULL OR latitude IS NULL OR "
            "\"isoCountry\" IS NULL OR country = \"isoCountry\" OR icao = '' OR keywords = '')"),
        QStringLiteral("0"));
    outcome = terminal.json(words("db seed airports"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("written")).toInt(), 0);
}

void TestViaticactlDatabase::sampleDataIsBelievableAndComesOnce()
{
    const TestDatabase database;
    Terminal terminal;
    terminal.use(database.profile());
    terminal.actAs(QStringLiteral("Ada"), database.profile());
    Outcome outcome = terminal.json(words("db seed sample"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("trips")).toInt(), 30);
    QVERIFY(outcome.json().value(QLatin1String("items")).toInt() > 180);
    QVERIFY(outcome.json().value(QLatin1String("vouchers")).toInt() > 3);
    RawClient client(database.profile());
    // Every booking lies within its trip, as the checker of trips would have it.
    QCOMPARE(client.value("SELECT count(*) FROM flights f JOIN trips t ON t.id = f.\"tripId\" WHERE "
                          "(f.\"departureDateTime\" "
                          "AT TIME ZONE f.\"originTimezone\")::date < t.\"departureDate\" OR "
                          "(f.\"arrivalDateTime\" AT TIME "
                          "ZONE f.\"destinationTimezone\")::date > t.\"returnDate\""),
             QStringLiteral("0"));
    QCOMPARE(client.value(
                 "SELECT count(*) FROM hotels h JOIN trips t ON t.id = h.\"tripId\" WHERE "
                 "(h.\"checkInDateTime\" AT "
                 "TIME ZONE h.timezone)::date < t.\"departureDate\" OR (h.\"checkOutDateTime\" AT TIME ZONE "
                 "h.timezone)::date > t.\"returnDate\""),
             QStringLiteral("0"));
    QVERIFY(client.value("SELECT count(*) FROM item_companions").toInt() > 30);
    QCOMPARE(client.value("SELECT string_agg(DISTINCT status, ',' ORDER BY status) FROM vouchers"),
             QStringLiteral("EXPIRED,OPEN,PARTIALLY_USED,TRANSFERRED,USED"));
    QCOMPARE(client.value("SELECT count(*) FROM vouchers v WHERE \"usedAmount\" <> (SELECT "
                          "coalesce(sum(\"amountUsed\"), 0) "
                          "FROM voucher_attachments WHERE \"voucherId\" = v.id)"),
             QStringLiteral("0"));
    for (const char* filter : {"upcoming", "current", "past"})
        QVERIFY(!terminal.json(words("trips list --filter") + QStringList{QLatin1String(filter)})
                     .items()
                     .isEmpty());

    outcome = terminal.json(words("db seed sample"));
    RUNS_WITH(outcome, 0);
    for (const char* kind : {"trips", "items", "companions", "vouchers"})
        QCOMPARE(outcome.json().value(QLatin1String(kind)).toInt(), 0);
}

void TestViaticactlDatabase::sampleDataIsForTheSignedInUserAlone()
{
    const TestDatabase database;
    Terminal terminal;
    terminal.use(database.profile());
    RUNS_WITH(terminal.run(words("db seed sample")), 1);
    terminal.actAs(QStringLiteral("Bob"), database.profile());
    const QString bobs = terminal.session();
    terminal.actAs(QStringLiteral("Ada"), database.profile());
    RUNS_WITH(terminal.run(words("db seed sample")), 0);
    terminal.set("VIATICA_SESSION", bobs);
    QCOMPARE(terminal.json(words("trips list")).items().size(), 0);
    // Voucher numbers are unique among all users, and both can have the sample.
    const Outcome outcome = terminal.json(words("db seed sample"));
    RUNS_WITH(outcome, 0);
    QVERIFY(outcome.json().value(QLatin1String("vouchers")).toInt() > 3);
}

void TestViaticactlDatabase::aLoginThatIsGrantedCanWork()
{
    const TestDatabase database;
    RawClient client(database.profile());
    // A name that breaks out of careless quoting.
    const QString login = QStringLiteral("agent \"7'; --%1").arg(QCoreApplication::applicationPid());
    client.query("SELECT set_config('test.login', $1, false)", {login});
    client.script(
        "DO $do$ BEGIN EXECUTE format('CREATE ROLE %I LOGIN', current_setting('test.login')); END $do$");
    Terminal terminal;
    terminal.use(database.profile());
    ConnectionProfile profile = database.profile();
    profile.user = login;
    Terminal agent;
    agent.use(profile);
    agent.set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    const Outcome before = agent.json(words("trips list"));
    RUNS_WITH(before, 1);
    QVERIFY2(before.text("message").contains(QLatin1String("db grant")), before.error.constData());

    const Outcome granted = terminal.json(words("db grant") + QStringList{login});
    RUNS_WITH(granted, 0);
    QCOMPARE(granted.text("login"), login);
    agent.signUp(QStringLiteral("Ada"));
    agent.addTrip(QStringLiteral("Rome"), QStringLiteral("2030-01-01"), QStringLiteral("2030-01-02"));
    QCOMPARE(agent.json(words("trips list")).column("name"), QStringList{QStringLiteral("Rome")});
    client.script("DO $do$ BEGIN EXECUTE format('DROP ROLE %I', current_setting('test.login')); END $do$");
}

void TestViaticactlDatabase::onlyALoginThatIsThereIsGranted_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("kind");
    QTest::newRow("unknown") << QStringLiteral("nobody-here") << QStringLiteral("NotFound");
    QTest::newRow("SQL") << QStringLiteral("x; DROP TABLE trips; --") << QStringLiteral("NotFound");
    QTest::newRow("empty") << QString() << QStringLiteral("Validation");
}

void TestViaticactlDatabase::onlyALoginThatIsThereIsGranted()
{
    QFETCH(QString, login);
    QFETCH(QString, kind);
    const TestDatabase database;
    Terminal terminal;
    terminal.use(database.profile());
    const Outcome outcome = terminal.json({QStringLiteral("db"), QStringLiteral("grant"), login});
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), kind);
    QVERIFY(!outcome.field("login").isEmpty());
}

void TestViaticactlDatabase::upkeepTidiesAndReports()
{
    const TestDatabase database;
    Terminal terminal;
    terminal.use(database.profile());
    terminal.actAs(QStringLiteral("Bob"), database.profile());
    terminal.actAs(QStringLiteral("Ada"), database.profile());
    terminal.addTrip(QStringLiteral("Rome"), QStringLiteral("2030-01-01"), QStringLiteral("2030-01-02"));
    RawClient client(database.profile());
    client.script(
        "INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", \"expirationDate\", status) "
        "SELECT id, 'GENERAL', 'Acme', 'old', current_date - 800, 'EXPIRED' FROM users WHERE \"firstName\" = "
        "'Ada';"
        "INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", \"expirationDate\", status) "
        "SELECT id, 'GENERAL', 'Acme', 'recent', current_date - 30, 'EXPIRED' FROM users WHERE \"firstName\" "
        "= 'Ada';"
        "INSERT INTO trip_invitations (\"tripId\", \"invitedUserId\", \"invitedBy\", status, \"updatedAt\") "
        "SELECT t.id, b.id, t.\"userId\", 'declined', now() - interval '100 days' FROM trips t, users b "
        "WHERE b.\"firstName\" = 'Bob'");
    client.script("UPDATE vouchers SET status = 'EXPIRED'");
    const Outcome outcome = terminal.json(words("db maintain"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("expiredVouchers")).toInt(), 1);
    QCOMPARE(outcome.json().value(QLatin1String("oldInvitations")).toInt(), 1);
    QCOMPARE(outcome.json().value(QLatin1String("tables")).toInt(), 15);
    const QJsonArray indexes = outcome.json().value(QLatin1String("indexes")).toArray();
    QVERIFY(indexes.size() > 40);
    QVERIFY(indexes.first()[QLatin1String("bytes")].toInt() >= 8192);
    QCOMPARE(client.value("SELECT \"voucherNumber\" FROM vouchers"), QStringLiteral("recent"));
    QCOMPARE(client.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    QVERIFY(client.value("SELECT last_analyze FROM pg_stat_user_tables WHERE relname = 'trips'").size() > 0);
}

void TestViaticactlDatabase::whoDoesNotOwnTheTablesIsToldSo()
{
    const TestDatabase database;
    RawClient client(database.profile());
    const QString login = QStringLiteral("visitor%1").arg(QCoreApplication::applicationPid());
    client.query("SELECT set_config('test.login', $1, false)", {login});
    client.script("DO $do$ BEGIN EXECUTE format('CREATE ROLE %I LOGIN IN ROLE viatica_app', "
                  "current_setting('test.login')); END $do$");
    ConnectionProfile profile = database.profile();
    profile.user = login;
    Terminal terminal;
    terminal.use(profile);
    for (const char* command :
         {"db maintain", "db undo", "db seed airports", "db grant postgres", "db grant viatica"}) {
        const Outcome outcome = terminal.json(words(command));
        RUNS_WITH(outcome, 1);
        if (outcome.text("kind") != QLatin1String("NotFound")) // what the owner is called
            QCOMPARE(outcome.text("kind"), QStringLiteral("AccessDenied"));
    }
    // What anybody who may work may know.
    RUNS_WITH(terminal.run(words("db status")), 0);
    client.script("DO $do$ BEGIN EXECUTE format('DROP ROLE %I', current_setting('test.login')); END $do$");
}

QTEST_GUILESS_MAIN(TestViaticactlDatabase)
#include "test_viaticactl_database.moc"
