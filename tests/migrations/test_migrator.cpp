// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "db/connection.h"
#include "db/migrator.h"
#include "domain/error.h"
#include "support/plain_login.h"
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <thread>
#include <vector>

using namespace viatica;
using namespace viatica::test;

namespace {

std::unique_ptr<Connection> ownerOf(const ConnectionProfile& profile)
{
    return Connection::open(profile, {Identity::Login, {}});
}

/// A step of a made-up history.
Migration step(int number, const QByteArray& up, const QByteArray& down = {})
{
    return {number, QStringLiteral("%1_step").arg(number, 4, 10, QLatin1Char('0')), up, down};
}

/// The program's own first steps, and made-up ones after them.
QList<Migration> historyWith(const QList<QByteArray>& scripts)
{
    QList<Migration> history = loadMigrations().mid(0, 1);
    for (const QByteArray& script : scripts)
        history << step(int(history.size()) + 1, script);
    return history;
}

std::optional<Error> failureOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

} // namespace

/// Fails the test function with what is in only one of two dumps.
#define VERIFY_SAME(before, after)                                                                           \
    do {                                                                                                     \
        const QByteArray difference_ = difference(before, after);                                            \
        QVERIFY2(difference_.isEmpty(), difference_.constData());                                            \
    } while (false)

/// A failed step leaves nothing, a strange database is left alone, and whatever was done can be taken back.
class TestMigrator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyDatabaseIsSetUpWhole()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        const auto connection = ownerOf(database.profile());
        Migrator migrator(*connection);
        const auto count = loadMigrations().size();
        QCOMPARE(migrator.status().pending.size(), count);

        QStringList told;
        QCOMPARE(migrator.migrate([&](const Migration& migration, int index, int of) {
            QCOMPARE(index, told.size());
            QCOMPARE(of, count);
            told << migration.name;
        }),
                 count);
        QCOMPARE(told.size(), count);
        const MigrationStatus status = migrator.status();
        QVERIFY(status.pending.isEmpty());
        QCOMPARE(status.applied.size(), count);
        QCOMPARE(status.applied.last().checksum, loadMigrations().last().checksum());
        QVERIFY(status.applied.last().appliedAt.isValid());
        migrator.requireCurrent();
    }

    void startingAgainChangesNothing()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        const auto before = dumpCatalog(raw);
        const QByteArray records =
            "SELECT md5(string_agg(m::text, ',' ORDER BY number)) FROM viatica.migrations m";
        const QString recordsBefore = raw.value(records);
        const auto connection = ownerOf(database.profile());
        QCOMPARE(Migrator(*connection).migrate(), 0);
        VERIFY_SAME(before, dumpCatalog(raw));
        QCOMPARE(raw.value(records), recordsBefore);
    }

    void everyStepCanBeTakenBackAndDoneAgain()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        const auto connection = ownerOf(database.profile());
        Migrator migrator(*connection);
        const auto migrations = loadMigrations();

        QList<QByteArrayList> levels{dumpCatalog(raw)};
        for (const Migration& migration : migrations) {
            const QByteArray name = migration.name.toUtf8();
            QCOMPARE(migrator.migrate({}, migration.number), 1);
            const auto up = dumpCatalog(raw);
            QVERIFY2(!difference(levels.last(), up).isEmpty(), name + " changed nothing that this test sees");
            QCOMPARE(migrator.undo()->number, migration.number);
            const auto down = difference(levels.last(), dumpCatalog(raw));
            QVERIFY2(down.isEmpty(), name + " down" + down);
            QCOMPARE(migrator.migrate({}, migration.number), 1);
            const auto again = difference(up, dumpCatalog(raw));
            QVERIFY2(again.isEmpty(), name + " again" + again);
            levels << up;
        }

        for (qsizetype level = migrations.size(); level > 0; --level) {
            QCOMPARE(migrator.undo()->number, int(level));
            const auto left = difference(levels.at(level - 1), dumpCatalog(raw));
            QVERIFY2(left.isEmpty(), migrations.at(level - 1).name.toUtf8() + " down from the top" + left);
        }
        QVERIFY(!migrator.undo());
        QCOMPARE(migrator.migrate(), migrations.size());
        VERIFY_SAME(levels.last(), dumpCatalog(raw));
    }

    void takingEverythingBackLeavesAnEmptyDatabaseAndTheRoleOfOthers()
    {
        const TestDatabase empty(TestDatabase::Content::Empty);
        RawClient emptyRaw(empty.profile());
        const TestDatabase database;
        RawClient raw(database.profile());
        const auto connection = ownerOf(database.profile());
        Migrator migrator(*connection);
        while (migrator.undo()) {
        }
        VERIFY_SAME(dumpCatalog(emptyRaw), dumpCatalog(raw));
        QCOMPARE(raw.value("SELECT count(*) FROM pg_roles WHERE rolname = 'viatica_app'"),
                 QStringLiteral("1"));
        QVERIFY(migrator.status().applied.isEmpty());
    }

    void stepsWithDataInTheTablesCanBeTakenBack()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        raw.script(
            "INSERT INTO users (email, password, \"firstName\", \"lastName\") VALUES ('a@b.c', 'x', 'A', "
            "'B');"
            "INSERT INTO trips (\"userId\", name, \"departureDate\", \"returnDate\") "
            "SELECT id, 'Rome', '2027-03-01', '2027-03-02' FROM users;"
            "INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, \"departureDateTime\", "
            "\"arrivalDateTime\") SELECT id, 'AZ1', 'LIN', 'FCO', now(), now() FROM trips;"
            "INSERT INTO viatica.trip_members SELECT t.id, t.\"userId\" FROM trips t");
        const auto connection = ownerOf(database.profile());
        Migrator migrator(*connection);
        while (migrator.undo()) {
        }
        QCOMPARE(relations(raw), QByteArrayList());
    }

    void aScriptThatWasChangedAfterwardsIsRefused()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        const auto connection = ownerOf(database.profile());
        QCOMPARE(Migrator(*connection, historyWith({"CREATE TABLE one ()"})).migrate(), 2);
        const auto before = dumpCatalog(raw);

        const auto changed = failureOf([&] {
            Migrator(*connection, historyWith({"CREATE TABLE another ()", "CREATE TABLE two ()"})).migrate();
        });
        QVERIFY(changed);
        QVERIFY2(changed->message().contains(QStringLiteral("0002_step")), changed->what());
        VERIFY_SAME(before, dumpCatalog(raw));

        QList<Migration> renamed = historyWith({"CREATE TABLE one ()"});
        renamed.last().name = QStringLiteral("0002_renamed");
        QVERIFY(failureOf([&] { Migrator(*connection, renamed).migrate(); }));
        QVERIFY(failureOf([&] { Migrator(*connection, renamed).undo(); }));
        QVERIFY(failureOf([&] { Migrator(*connection, renamed).requireCurrent(); }));
        VERIFY_SAME(before, dumpCatalog(raw));
    }

    void aHistoryWithAGapIsRefused()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        raw.script("DELETE FROM viatica.migrations WHERE number = 3");
        const auto before = dumpCatalog(raw);
        const auto connection = ownerOf(database.profile());
        const auto error = failureOf([&] { Migrator(*connection).migrate(); });
        QVERIFY(error);
        QVERIFY2(error->message().contains(QLatin1Char('4')), error->what());
        QVERIFY(failureOf([&] { Migrator(*connection).undo(); }));
        VERIFY_SAME(before, dumpCatalog(raw));
    }

    void aDatabaseOfANewerProgramIsLeftAlone()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        raw.script("INSERT INTO viatica.migrations (number, name, sha256) "
                   "SELECT max(number) + 1, 'from_the_future', 'x' FROM viatica.migrations");
        const auto before = dumpCatalog(raw);
        const auto connection = ownerOf(database.profile());
        for (const auto& call : QList<std::function<void()>>{
                 [&] { Migrator(*connection).migrate(); },
                 [&] { Migrator(*connection).undo(); },
                 [&] { Migrator(*connection).requireCurrent(); },
             }) {
            const auto error = failureOf(call);
            QVERIFY(error);
            QVERIFY2(error->message().contains(QStringLiteral("newer")), error->what());
        }
        VERIFY_SAME(before, dumpCatalog(raw));
    }

    void aDatabaseOfAnotherProgramIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("made");
        QTest::newRow("one of its tables") << QByteArray("CREATE TABLE vouchers (id int)");
        QTest::newRow("a Sequelize server")
            << QByteArray("CREATE TABLE users (id uuid PRIMARY KEY, email varchar(255)); CREATE TABLE "
                          "\"SequelizeMeta\" (name text)");
        QTest::newRow("a view") << QByteArray("CREATE VIEW trips AS SELECT 1 AS id");
        QTest::newRow("a materialized view")
            << QByteArray("CREATE MATERIALIZED VIEW airports AS SELECT 1 AS id");
        QTest::newRow("a partitioned table")
            << QByteArray("CREATE TABLE flights (id int) PARTITION BY RANGE (id)");
    }
    void aDatabaseOfAnotherProgramIsLeftAlone()
    {
        QFETCH(QByteArray, made);
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        raw.script(made);
        const auto before = dumpCatalog(raw);
        const auto connection = ownerOf(database.profile());
        const auto error = failureOf([&] { Migrator(*connection).migrate(); });
        QVERIFY(error);
        QVERIFY2(error->kind() == ErrorKind::Conflict, error->what());
        QVERIFY2(error->message().contains(QStringLiteral("another program")), error->what());
        VERIFY_SAME(before, dumpCatalog(raw));
    }

    void aSchemaOfThatNameThatSomebodyElseMadeIsLeftAlone()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        raw.script("CREATE SCHEMA viatica; CREATE TABLE viatica.theirs (id int)");
        const auto before = dumpCatalog(raw);
        const auto connection = ownerOf(database.profile());
        QVERIFY(failureOf([&] { Migrator(*connection).migrate(); }));
        VERIFY_SAME(before, dumpCatalog(raw));
    }

    void otherTablesOfTheDatabaseAreNoHindrance()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        raw.script(
            "CREATE TABLE public.diary (id int); CREATE SCHEMA other; CREATE TABLE other.trips (id int)");
        const auto connection = ownerOf(database.profile());
        QCOMPARE(Migrator(*connection).migrate(), loadMigrations().size());
    }

    void aLoginThatMayNotSetUpTablesIsToldWho()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        const PlainLogin login(raw);
        const auto before = dumpCatalog(raw);
        const auto connection = ownerOf(login.profile(database.profile()));
        const auto error = failureOf([&] { Migrator(*connection).migrate(); });
        QVERIFY(error);
        QCOMPARE(error->sqlState(), QStringLiteral("42501"));
        QVERIFY2(error->message().contains(QStringLiteral("owner")), error->what());
        VERIFY_SAME(before, dumpCatalog(raw));
    }

    void anOrdinaryOwnerOfADatabaseCanSetItUpAndTakeItBack()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        const TestDatabase other; // has made the role of the cluster
        const PlainLogin login(raw);
        const QByteArray name = database.profile().database.toLatin1();
        raw.script("ALTER DATABASE " + name + " OWNER TO " + login.name());
        const auto before = dumpCatalog(raw);
        {
            const auto connection = ownerOf(login.profile(database.profile()));
            Migrator migrator(*connection);
            QCOMPARE(migrator.migrate(), loadMigrations().size());

            // What the functions do, they do as this login.
            RawClient app(database.profile(), "-c role=viatica_app");
            const QString token = app.value("SELECT token FROM viatica.register(NULL, 'anna@example.org', "
                                            "'correct horse', 'Anna', 'Example', 'here')");
            QCOMPARE(token.size(), 64);
            app.query("SELECT set_config('viatica.session', $1, false)", {token});
            QCOMPARE(app.affected("INSERT INTO trips (\"userId\", name, \"departureDate\", \"returnDate\") "
                                  "VALUES (viatica.current_user_id(), 'Rome', '2027-03-01', '2027-03-02')"),
                     1);
            const QString trashed =
                app.value("SELECT \"trashId\" FROM viatica.trash_rows('TRIP', ARRAY(SELECT id "
                          "FROM trips))");
            QCOMPARE(app.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
            app.query("SELECT viatica.restore($1)", {trashed});
            QCOMPARE(app.value("SELECT name FROM trips"), QStringLiteral("Rome"));
            while (migrator.undo()) {
            }
        }
        VERIFY_SAME(before, dumpCatalog(raw));
        raw.script("ALTER DATABASE " + name + " OWNER TO CURRENT_USER");
    }

    void aServerWithoutPgcryptoIsToldWhatToInstall_data()
    {
        // pgcrypto itself is there wherever tests run: an extension that no server has takes the same way.
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("by itself") << QByteArray("CREATE EXTENSION viatica_has_no_such_extension");
        QTest::newRow("in a block") << QByteArray(
            "DO $do$ BEGIN CREATE EXTENSION viatica_has_no_such_extension SCHEMA viatica; END $do$");
    }
    void aServerWithoutPgcryptoIsToldWhatToInstall()
    {
        QFETCH(QByteArray, script);
        const TestDatabase database(TestDatabase::Content::Empty);
        const auto connection = ownerOf(database.profile());
        const auto error = failureOf([&] { Migrator(*connection, historyWith({script})).migrate(); });
        QVERIFY(error);
        QVERIFY2(error->message().contains(QStringLiteral("pgcrypto")), error->what());
    }

    void aScriptThatWouldEndItsTransactionIsRefused_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("commit") << QByteArray("CREATE TABLE one (); COMMIT; CREATE TABLE two ()");
        QTest::newRow("after a comment")
            << QByteArray("CREATE TABLE one ();\n-- harmless\n/* this too */ commit");
        QTest::newRow("rollback") << QByteArray("CREATE TABLE one (); rollback; CREATE TABLE two ()");
        QTest::newRow("begin") << QByteArray("BEGIN; CREATE TABLE one ()");
        QTest::newRow("prepared") << QByteArray("CREATE TABLE one (); PREPARE TRANSACTION 'x'");
        QTest::newRow("in a block") << QByteArray("CREATE TABLE one (); DO $do$ BEGIN COMMIT; END $do$");
    }
    void aScriptThatWouldEndItsTransactionIsRefused()
    {
        QFETCH(QByteArray, script);
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        const auto connection = ownerOf(database.profile());
        QVERIFY(failureOf([&] { Migrator(*connection, historyWith({script})).migrate(); }));
        QCOMPARE(relations(raw), QByteArrayList{"viatica.migrations"});
        QCOMPARE(raw.value("SELECT count(*) FROM viatica.migrations"), QStringLiteral("1"));
    }

    void aScriptThatFailsLeavesNothingOfItself_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("at its end") << QByteArray(
            "CREATE TABLE one (); CREATE FUNCTION f() RETURNS int LANGUAGE sql "
            "AS $x$SELECT 1; SELECT 2$x$; SELECT 1/0");
        QTest::newRow("in its middle") << QByteArray("CREATE TABLE one (); SELECT 1/0; CREATE TABLE two ()");
        QTest::newRow("in its grammar") << QByteArray("CREATE TABLE one (); CREATE TABEL two ()");
        QTest::newRow("when it commits") << QByteArray("CREATE TABLE one (id int PRIMARY KEY); CREATE TABLE "
                                                       "two (id int REFERENCES one DEFERRABLE INITIALLY "
                                                       "DEFERRED); INSERT INTO two VALUES (1)");
    }
    void aScriptThatFailsLeavesNothingOfItself()
    {
        QFETCH(QByteArray, script);
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        const auto connection = ownerOf(database.profile());
        QVERIFY(failureOf([&] {
            Migrator(*connection, historyWith({script, "CREATE TABLE three ()"})).migrate();
        }));
        QCOMPARE(relations(raw), QByteArrayList{"viatica.migrations"});
        QCOMPARE(raw.value("SELECT max(number) FROM viatica.migrations"), QStringLiteral("1"));
        // The connection and its lock are as good as before.
        QCOMPARE(Migrator(*connection, historyWith({"CREATE TABLE mended ()"})).migrate(), 1);
    }

    void aStepBackThatFailsKeepsTheStep()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        const auto connection = ownerOf(database.profile());
        QList<Migration> history = historyWith({"CREATE TABLE one ()"});
        history.last().down = "DROP TABLE one; SELECT 1/0";
        Migrator migrator(*connection, history);
        QCOMPARE(migrator.migrate(), 2);
        QVERIFY(failureOf([&] { migrator.undo(); }));
        QCOMPARE(migrator.status().applied.size(), 2);
        QVERIFY(relations(raw).contains("public.one"));
    }

    void programsThatStartTogetherSetUpOnce()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        constexpr int programs = 4;
        std::array<int, programs> applied{};
        std::array<std::optional<Error>, programs> failures;
        std::vector<std::thread> threads;
        for (size_t i = 0; i < programs; ++i)
            threads.emplace_back([&, i] {
                failures.at(i) = failureOf([&] {
                    const auto connection = ownerOf(database.profile());
                    applied.at(i) = Migrator(*connection).migrate();
                });
            });
        for (std::thread& thread : threads)
            thread.join();
        for (const auto& failure : failures)
            QVERIFY2(!failure, failure ? failure->what() : "");
        QCOMPARE(std::accumulate(applied.begin(), applied.end(), 0), int(loadMigrations().size()));
        QCOMPARE(*std::max_element(applied.begin(), applied.end()), int(loadMigrations().size()));
    }

    void aWaitingProgramSeesWhatTheOtherOneDid()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        std::optional<Error> failure;
        int applied = -1;
        std::thread second;
        const auto connection = ownerOf(database.profile());
        Migrator(*connection).migrate([&](const Migration& migration, int, int) {
            if (migration.number == 2)
                second = std::thread([&] {
                    failure = failureOf([&] {
                        const auto own = ownerOf(database.profile());
                        applied = Migrator(*own).migrate();
                    });
                });
        });
        second.join();
        QVERIFY2(!failure, failure ? failure->what() : "");
        QCOMPARE(applied, 0);
    }

    void pgcryptoStaysWhereTheServerHadIt()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        raw.script("CREATE EXTENSION pgcrypto SCHEMA public");
        const auto before = dumpCatalog(raw);
        const auto connection = ownerOf(database.profile());
        Migrator migrator(*connection);
        migrator.migrate();
        QCOMPARE(raw.value("SELECT extnamespace::regnamespace FROM pg_extension WHERE extname = 'pgcrypto'"),
                 QStringLiteral("public"));
        RawClient app(database.profile(), "-c role=viatica_app");
        QCOMPARE(app.value(
                     "SELECT status FROM viatica.register(NULL, 'anna@example.org', 'correct horse', 'Anna', "
                     "'Example', 'here')"),
                 QStringLiteral("OK"));
        while (migrator.undo()) {
        }
        VERIFY_SAME(before, dumpCatalog(raw));
    }

    void pgcryptoInASchemaWithAStrangeNameIsFoundToo()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient raw(database.profile());
        raw.script("CREATE SCHEMA \"it's \"\"$1\"\" 100%s\"; CREATE EXTENSION pgcrypto SCHEMA \"it's "
                   "\"\"$1\"\" 100%s\"");
        const auto connection = ownerOf(database.profile());
        Migrator(*connection).migrate();
        QCOMPARE(raw.value("SELECT length(viatica.random_bytes(16))"), QStringLiteral("16"));
        QVERIFY(
            raw.value("SELECT viatica.hash_password('correct horse')").startsWith(QStringLiteral("$2a$12$")));
    }

    void aRoleThatGoesPastRowSecurityIsRefused()
    {
        // The role belongs to the cluster that other tests use at this moment, so that only the rule is
        // looked at.
        const TestDatabase database;
        RawClient raw(database.profile());
        QCOMPARE(
            raw.value("SELECT rolsuper OR rolbypassrls OR rolcanlogin OR rolcreaterole OR rolcreatedb FROM "
                      "pg_roles WHERE rolname = 'viatica_app'"),
            QStringLiteral("f"));
        QCOMPARE(raw.value("SELECT count(*) FROM pg_auth_members WHERE member = 'viatica_app'::regrole"),
                 QStringLiteral("0"));
    }

    void aProgramOfAnOlderDatabaseIsToldToAskItsOwner()
    {
        const TestDatabase database;
        const auto owner = ownerOf(database.profile());
        Migrator(*owner).undo();
        const auto app = Connection::open(database.profile(), {Identity::Application, {}});
        const auto error = failureOf([&] { Migrator(*app).requireCurrent(); });
        QVERIFY(error);
        QVERIFY2(error->kind() == ErrorKind::AccessDenied, error->what());
        QVERIFY2(error->message().contains(QStringLiteral("owner")), error->what());
        Migrator(*owner).migrate();
        Migrator(*app).requireCurrent();
    }

    void anEmptyDatabaseIsNotMistakenForAReadyOne()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        const TestDatabase other; // has made the role of the cluster
        const auto app = Connection::open(database.profile(), {Identity::Application, {}});
        const auto error = failureOf([&] { Migrator(*app).requireCurrent(); });
        QVERIFY(error);
        QVERIFY2(error->kind() == ErrorKind::AccessDenied, error->what());
    }

    void theApplicationRoleCannotMigrateNorUndo()
    {
        const TestDatabase database;
        RawClient raw(database.profile());
        const auto before = dumpCatalog(raw);
        const auto app = Connection::open(database.profile(), {Identity::Application, {}});
        QVERIFY(failureOf([&] { Migrator(*app).undo(); }));
        QList<Migration> more = loadMigrations();
        more << step(int(more.size()) + 1, "CREATE TABLE public.mine ()");
        QVERIFY(failureOf([&] { Migrator(*app, more).migrate(); }));
        VERIFY_SAME(before, dumpCatalog(raw));
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "test_migrator.moc"
