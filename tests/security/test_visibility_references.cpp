// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using Identity = World::Identity;

namespace {

/// A statement of Dora's that names {x}: a row of Anna's, or none at all.
struct Reference
{
    const char* name;
    const char* foreign; ///< the id of Anna's row
    const char* sql;
};

const QList<Reference> references{
    {"an item on a foreign trip", "trip",
     R"(INSERT INTO hotels (id, "userId", "tripId", name, "checkInDateTime", "checkOutDateTime")
        VALUES ('{new}', '{dora}', '{x}', 'x', now(), now()))"},
    {"an item on a foreign trip, without an owner", "trip",
     R"(INSERT INTO events (id, "tripId", name, "startDateTime") VALUES ('{new}', '{x}', 'x', now()))"},
    {"an item for a foreign account", "anna",
     R"(INSERT INTO events (id, "userId", name, "startDateTime") VALUES ('{new}', '{x}', 'x', now()))"},
    {"moving an item to a foreign trip", "trip",
     R"(UPDATE flights SET "tripId" = '{x}' WHERE id = '{doraFlight}')"},
    {"taking a foreign item", "flight", R"(UPDATE flights SET "tripId" = '{doraTrip}' WHERE id = '{x}')"},
    {"a foreign companion on one's trip", "chris",
     R"(INSERT INTO trip_companions (id, "tripId", "companionId") VALUES ('{new}', '{doraTrip}', '{x}'))"},
    {"one's companion on a foreign trip", "trip",
     R"(INSERT INTO trip_companions (id, "tripId", "companionId") VALUES ('{new}', '{x}', '{doraCompanion}'))"},
    {"a foreign companion on one's item", "chris",
     R"(INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId")
        VALUES ('{new}', 'FLIGHT', '{doraFlight}', 'COMPANION', '{x}'))"},
    {"a foreign account on one's item", "anna",
     R"(INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId")
        VALUES ('{new}', 'FLIGHT', '{doraFlight}', 'USER', '{x}'))"},
    {"oneself on a foreign item", "hotel",
     R"(INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId")
        VALUES ('{new}', 'HOTEL', '{x}', 'USER', '{dora}'))"},
    {"a reissue of a foreign voucher", "voucher",
     R"(INSERT INTO vouchers (id, "userId", type, issuer, "voucherNumber", "totalValue", "parentVoucherId")
        VALUES ('{new}', '{dora}', 'GENERAL', 'x', 'NEW-1', 60, '{x}'))"},
    {"linking to a foreign voucher", "voucher",
     R"(UPDATE vouchers SET "parentVoucherId" = '{x}' WHERE id = '{doraVoucher}')"},
    {"a foreign voucher on one's flight", "voucher",
     R"(INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId", "amountUsed")
        VALUES ('{new}', '{x}', '{doraFlight}', 'USER', '{dora}', 1))"},
    {"one's voucher on a foreign flight", "flight",
     R"(INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId", "amountUsed")
        VALUES ('{new}', '{doraVoucher}', '{x}', 'USER', '{dora}', 1))"},
    {"one's voucher for a foreign companion", "chris",
     R"(INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId", "amountUsed")
        VALUES ('{new}', '{doraVoucher}', '{doraFlight}', 'COMPANION', '{x}', 1))"},
    {"giving one's use to a foreign companion", "chris",
     R"(UPDATE voucher_attachments SET "travelerType" = 'COMPANION', "travelerId" = '{x}'
        WHERE id = '{doraAttachment}')"},

    {"function invite", "trip", "SELECT viatica.invite('{x}', 'ben@example.org')"},
    {"function invite, without an account", "trip", "SELECT viatica.invite('{x}', 'nobody@example.org')"},
    {"function respond", "pending", "SELECT viatica.respond('{x}', true)"},
    {"function cancel_invitation", "pending", "SELECT FROM viatica.cancel_invitation('{x}') c WHERE c"},
    {"function leave", "trip", "SELECT FROM viatica.leave('{x}') l WHERE l"},
    {"function trip_people", "trip", "SELECT FROM viatica.trip_people('{x}')"},
    {"function owner_names", "trip", "SELECT FROM viatica.owner_names(ARRAY['{x}']::uuid[])"},
    {"function link_companion", "chris", "SELECT viatica.link_companion('{x}', 'dora@example.org')"},
    {"function link_companion, to an account", "chris",
     "SELECT viatica.link_companion('{x}', 'ben@example.org')"},
    {"function mark_certificate", "voucher", "SELECT viatica.mark_certificate('{x}', true)"},
    {"function trash_rows of a trip", "trip", "SELECT FROM viatica.trash_rows('TRIP', ARRAY['{x}']::uuid[])"},
    {"function trash_rows of a flight", "flight",
     "SELECT FROM viatica.trash_rows('FLIGHT', ARRAY['{x}']::uuid[])"},
    {"function trash_rows of a hotel", "hotel",
     "SELECT FROM viatica.trash_rows('HOTEL', ARRAY['{x}']::uuid[])"},
    {"function trash_rows of a ride", "ride",
     "SELECT FROM viatica.trash_rows('TRANSPORTATION', ARRAY['{x}']::uuid[])"},
    {"function trash_rows of a car", "car",
     "SELECT FROM viatica.trash_rows('CAR_RENTAL', ARRAY['{x}']::uuid[])"},
    {"function trash_rows of an event", "event",
     "SELECT FROM viatica.trash_rows('EVENT', ARRAY['{x}']::uuid[])"},
    {"function trash_rows of a voucher", "voucher",
     "SELECT FROM viatica.trash_rows('VOUCHER', ARRAY['{x}']::uuid[])"},
    // A companion in use is refused to the owner by another answer, which must not show.
    {"function trash_rows of a companion in use", "chris",
     "SELECT FROM viatica.trash_rows('COMPANION', ARRAY['{x}']::uuid[])"},
    {"function restore", "trashed", "SELECT viatica.restore('{x}')"},
    {"function empty_trash", "trashed",
     "SELECT FROM viatica.empty_trash(ARRAY['{x}']::uuid[]) n WHERE n > 0"},
    {"function end_session", "annasSession", "SELECT FROM viatica.end_session('{x}') e WHERE e"},
};

} // namespace

/// A row of somebody else answers exactly like one that does not exist, and clever statements find no way
/// around.
class TestVisibilityReferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        m_world->owner().query(withIds("UPDATE viatica.sessions SET id = '{annasSession}' WHERE "
                                       "\"tokenHash\" = sha256(decode($1, 'hex'))"),
                               {QString::fromLatin1(World::token(Identity::Anna))});
    }
    void cleanupTestCase() { m_world.reset(); }

    void aForeignRowAnswersLikeAMissingOne_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QByteArray>("foreign");
        QTest::addColumn<World::Identity>("identity");
        for (const Reference& reference : references) {
            QTest::addRow("%s, a stranger", reference.name)
                << QByteArray(reference.sql) << QByteArray(reference.foreign) << Identity::Dora;
            QTest::addRow("%s, nobody", reference.name)
                << QByteArray(reference.sql) << QByteArray(reference.foreign) << Identity::Forged;
        }
    }
    void aForeignRowAnswersLikeAMissingOne()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QByteArray, foreign);
        QFETCH(World::Identity, identity);
        QCOMPARE(wholeAnswer(identity, QByteArray(sql).replace("{x}", '{' + foreign + '}'), foreign),
                 wholeAnswer(identity, QByteArray(sql).replace("{x}", "{missing}"), "missing"));
    }

    void aMemberOfATripCannotWorkWithWhatHangsOnIt_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* sql, const char* expected) {
            QTest::newRow(name) << QByteArray(sql) << QString::fromLatin1(expected);
        };
        row("inviting others", "SELECT viatica.invite('{trip}', 'dora@example.org')", "P0002");
        row("answering for another", "SELECT viatica.respond('{pending}', true)", "P0002");
        row("cancelling an invitation", "SELECT FROM viatica.cancel_invitation('{pending}') c WHERE c", "0");
        row("trashing the trip", "SELECT FROM viatica.trash_rows('TRIP', ARRAY['{trip}']::uuid[])", "0");
        row("trashing an item", "SELECT FROM viatica.trash_rows('FLIGHT', ARRAY['{flight}']::uuid[])", "0");
        row("moving an item away", R"(UPDATE flights SET "tripId" = NULL WHERE id = '{flight}')", "0");
        row("travelling on it by oneself",
            R"(INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId")
               VALUES ('{new}', 'FLIGHT', '{flight}', 'USER', '{ben}'))",
            "23503 item_companions_item_exists");
        row("paying for it",
            R"(INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId",
                                                "amountUsed")
               VALUES ('{new}', '{voucher}', '{flight}', 'USER', '{ben}', 1))",
            "23503 voucher_attachments_voucher_id_fkey");
        row("linking the companion", "SELECT viatica.link_companion('{chris}', 'ben@example.org')", "P0002");
        row("locking the trip", "SELECT FROM trips WHERE id = '{trip}' FOR UPDATE", "0");
        row("locking the trip softly", "SELECT FROM trips WHERE id = '{trip}' FOR KEY SHARE", "0");
    }
    void aMemberOfATripCannotWorkWithWhatHangsOnIt()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, expected);
        QCOMPARE(m_world->outcome(Identity::Ben, sql), expected);
    }

    void rowsCannotBeGivenAway_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (
            const char* sql :
            {R"(UPDATE trips SET "userId" = '{anna}')", R"(UPDATE flights SET "userId" = '{anna}')",
             R"(UPDATE vouchers SET "userId" = '{anna}')",
             R"(UPDATE travel_companions SET "createdBy" = '{anna}')",
             R"(UPDATE travel_companions SET "userId" = '{anna}')", "UPDATE users SET id = '{anna}'",
             "UPDATE trips SET id = '{new}'",
             R"(INSERT INTO travel_companions ("createdBy", "userId", name) VALUES ('{dora}', '{anna}', 'x'))"})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void rowsCannotBeGivenAway()
    {
        QFETCH(QByteArray, sql);
        QCOMPARE(m_world->outcome(Identity::Dora, sql), QStringLiteral("42501"));
    }

    void aFunctionInAConditionSeesNoRowThatThePolicyHides()
    {
        // A cheap function of the attacker's own, which the planner would love to run first.
        const auto dora = m_world->connect(Identity::Dora);
        dora->script(
            "CREATE TEMP TABLE seen (what text);"
            "CREATE FUNCTION pg_temp.note(what text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS "
            "$x$BEGIN INSERT INTO seen VALUES (what); RETURN true; END$x$;");
        for (const char* sql : {"SELECT FROM trips WHERE pg_temp.note(name)",
                                "SELECT FROM vouchers WHERE pg_temp.note(\"voucherNumber\")",
                                "SELECT FROM flights WHERE pg_temp.note(\"flightNumber\")",
                                "SELECT FROM travel_companions WHERE pg_temp.note(name)",
                                "SELECT FROM users WHERE pg_temp.note(email)",
                                "SELECT FROM item_companions WHERE pg_temp.note(\"seatNumber\")",
                                "SELECT FROM viatica.trash WHERE pg_temp.note(title)",
                                "SELECT FROM trips t JOIN flights f ON pg_temp.note(f.\"flightNumber\")",
                                "UPDATE trips SET name = name WHERE pg_temp.note(name)",
                                "DELETE FROM voucher_attachments WHERE pg_temp.note(\"amountUsed\"::text)"})
            dora->query(sql);
        const QString seen =
            dora->value("SELECT string_agg(DISTINCT what, ',' ORDER BY what) FROM seen WHERE what <> ''");
        QCOMPARE(seen, QStringLiteral("10.00,Cusco,DORA-1,Dan,LA1,Lima,dora@example.org"));
    }

    void anErrorTellsNothingOfRowsThatThePolicyHides_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a condition that fails") << QByteArray("SELECT FROM trips WHERE name::int > 0");
        QTest::newRow("a duplicate number")
            << QByteArray("UPDATE vouchers SET \"voucherNumber\" = 'ANNA-1' WHERE id = '{doraVoucher}'");
        QTest::newRow("a duplicate key") << QByteArray(
            R"(INSERT INTO trips (id, "userId", name, "departureDate", "returnDate")
               VALUES ('{trip}', '{dora}', 'x', '2027-01-01', '2027-01-02'))");
        QTest::newRow("a companion's address") << QByteArray("SELECT viatica.link_companion('{chris}', 'x')");
    }
    void anErrorTellsNothingOfRowsThatThePolicyHides()
    {
        QFETCH(QByteArray, sql);
        RawClient& dora = m_world->as(Identity::Dora);
        try {
            dora.query(withIds(sql));
            QFAIL("it succeeded");
        } catch (const SqlError& error) {
            const QString text = QString::fromUtf8(error.what());
            for (const char* secret : {"Rome", "Oslo", "Anna", "surprise", "(ANNA", "ITA", "2027-03-01"})
                QVERIFY2(!text.contains(QLatin1String(secret)), error.what());
        }
    }

    void statisticsOfThePlannerTellNothing()
    {
        m_world->owner().script("ANALYZE");
        for (const char* sql :
             {"SELECT FROM pg_stats WHERE schemaname IN ('public', 'viatica') AND tablename <> "
              "'migrations'",
              "SELECT FROM pg_stats_ext"})
            QCOMPARE(m_world->outcome(Identity::Dora, sql), QStringLiteral("0"));
        QCOMPARE(m_world->outcome(Identity::Dora, "SELECT FROM pg_statistic"), QStringLiteral("42501"));
    }

    void switchingRowSecurityOffIsAnErrorAndNotAWayIn()
    {
        const auto dora = m_world->connect(Identity::Dora);
        dora->script("SET row_security = off");
        QCOMPARE(dora->stateOf("SELECT FROM trips"), QStringLiteral("42501"));
    }

    void objectsOfTheAttackersOwnAreNotTakenForTheRealOnes()
    {
        const auto dora = m_world->connect(Identity::Dora);
        // Tables, functions, types and operators before everything else on the search path.
        dora->script(withIds(
            "CREATE TEMP TABLE trips (id uuid, \"userId\" uuid);"
            "CREATE TEMP TABLE sessions (id uuid, \"userId\" uuid, \"tokenHash\" bytea, \"expiresAt\" "
            "timestamptz);"
            "CREATE TEMP TABLE users AS SELECT '{anna}'::uuid AS id, 'x'::text AS email;"
            "CREATE TYPE pg_temp.uuid AS (a int);"
            "CREATE FUNCTION pg_temp.now() RETURNS timestamptz LANGUAGE sql AS $$SELECT "
            "'1999-01-01'::timestamptz$$;"
            "CREATE FUNCTION pg_temp.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$SELECT ''::bytea$$;"
            "CREATE FUNCTION pg_temp.current_user_id() RETURNS pg_catalog.uuid LANGUAGE sql AS "
            "$$SELECT '{anna}'::pg_catalog.uuid$$;"
            "CREATE FUNCTION pg_temp.same(pg_catalog.uuid, pg_catalog.uuid) RETURNS boolean LANGUAGE sql AS "
            "$$SELECT true$$;"
            "CREATE OPERATOR pg_temp.= (LEFTARG = pg_catalog.uuid, RIGHTARG = pg_catalog.uuid, FUNCTION = "
            "pg_temp.same);"
            "SET search_path = pg_temp, public, pg_catalog"));
        QCOMPARE(dora->value("SELECT viatica.current_user_id()"), idOf("dora"));
        QCOMPARE(dora->value("SELECT count(*) FROM public.trips"), QStringLiteral("1"));
        QCOMPARE(dora->value("SELECT email FROM viatica.resume_session()"),
                 QStringLiteral("dora@example.org"));
        QCOMPARE(World::outcomeOn(
                     *dora, "SELECT FROM viatica.trash_rows('TRIP', ARRAY['{trip}']::pg_catalog.uuid[])"),
                 QStringLiteral("0"));
        QCOMPARE(World::outcomeOn(*dora, "SELECT viatica.invite('{trip}', 'ben@example.org')"),
                 QStringLiteral("P0002"));
        QCOMPARE(World::outcomeOn(*dora, "SELECT FROM viatica.trip_people('{trip}')"), QStringLiteral("0"));
        QCOMPARE(World::outcomeOn(*dora, "DELETE FROM public.flights WHERE origin <> ''"),
                 QStringLiteral("1"));
    }

    void hostileTextIsOnlyTextForEveryFunction()
    {
        const QString hostile = QStringLiteral("'; DROP TABLE trips; --\\ $x$ %s %I {}\u202e\U0001F9F3");
        RawClient& dora = m_world->as(Identity::Dora);
        QCOMPARE(dora.value("SELECT status FROM viatica.sign_in(gen_random_uuid(), $1, $1, $1)", {hostile}),
                 QStringLiteral("NO_ATTEMPT"));
        QVERIFY(!dora.value("SELECT viatica.begin_sign_in($1, $1)", {hostile}).isEmpty());
        QCOMPARE(dora.stateOf("SELECT viatica.register(NULL, $1, $1, $1, $1, $1)", {hostile}),
                 QStringLiteral("23514"));
        QCOMPARE(dora.stateOf(withIds("SELECT viatica.invite('{doraTrip}', $1)"), {hostile}),
                 QStringLiteral("23503"));
        QCOMPARE(dora.stateOf("SELECT viatica.trash_rows($1, '{}')", {hostile}), QStringLiteral("23514"));
        QCOMPARE(m_world->owner().value("SELECT count(*) FROM trips"), QStringLiteral("3"));
    }

private:
    /// Everything that comes back: rows, SQLSTATE, the sentence with its details. @p id is left out.
    QString wholeAnswer(Identity identity, const QByteArray& sql, const QByteArray& id)
    {
        RawClient& client = m_world->as(identity);
        QString answer;
        client.script("BEGIN");
        try {
            answer = QString::number(client.affected(withIds(sql)));
        } catch (const SqlError& error) {
            answer = QString::fromUtf8(error.what()) + error.constraint();
        }
        client.script("ROLLBACK");
        return answer.replace(idOf(id), QStringLiteral("that id"));
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestVisibilityReferences)
#include "test_visibility_references.moc"
