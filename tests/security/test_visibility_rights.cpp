// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QSet>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using Identity = World::Identity;

namespace {

const QByteArray ourSchemas = "relnamespace::regnamespace::text IN ('public', 'viatica')";

/// What the role may call, and nothing else.
const QStringList callable{
    QStringLiteral("viatica.begin_sign_in(text,text)"),
    QStringLiteral("viatica.cancel_invitation(uuid)"),
    QStringLiteral("viatica.change_email(uuid,text,text)"),
    QStringLiteral("viatica.change_password(uuid,text,text)"),
    QStringLiteral("viatica.count_own_trips(date,date,date)"),
    QStringLiteral("viatica.current_user_id()"),
    QStringLiteral("viatica.delete_account(uuid,text)"),
    QStringLiteral("viatica.empty_trash(uuid[])"),
    QStringLiteral("viatica.end_session(uuid)"),
    QStringLiteral("viatica.expire_vouchers(date)"),
    QStringLiteral("viatica.invite(uuid,text)"),
    QStringLiteral("viatica.leave(uuid)"),
    QStringLiteral("viatica.link_companion(uuid,text)"),
    QStringLiteral("viatica.list_sessions()"),
    QStringLiteral("viatica.mark_certificate(uuid,boolean)"),
    QStringLiteral("viatica.owner_names(uuid[])"),
    QStringLiteral("viatica.pending_invitations()"),
    QStringLiteral("viatica.register(uuid,text,text,text,text,text)"),
    QStringLiteral("viatica.respond(uuid,boolean)"),
    QStringLiteral("viatica.restore(uuid,boolean)"),
    QStringLiteral("viatica.resume_session()"),
    QStringLiteral("viatica.sent_invitations()"),
    QStringLiteral("viatica.shared_trip_ids()"),
    QStringLiteral("viatica.sign_in(uuid,text,text,text)"),
    QStringLiteral("viatica.sign_out()"),
    QStringLiteral("viatica.trash_rows(text,uuid[])"),
    QStringLiteral("viatica.trip_people(uuid)"),
    QStringLiteral("viatica.zone_or_utc(text)"),
};

/// Tables that nobody but their owner may touch at all, so that row-level security would have nothing to
/// decide.
const QStringList untouchable{
    QStringLiteral("viatica.sessions"),
    QStringLiteral("viatica.secrets"),
    QStringLiteral("viatica.sign_in_attempts"),
    QStringLiteral("viatica.trip_members"),
};
/// The one that everybody reads whole.
const auto history = QStringLiteral("viatica.migrations");

/// Columns that the role may not write, by table; all others it may write in at least one way.
struct Unwritable
{
    const char* table;
    QStringList insert;
    QStringList update;
};

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

const QList<Unwritable> unwritable{
    {"public.trips", words("createdAt updatedAt"), words("createdAt id updatedAt userId")},
    {"public.flights", words("createdAt updatedAt"), words("createdAt id updatedAt userId")},
    {"public.hotels", words("createdAt updatedAt"), words("createdAt id updatedAt userId")},
    {"public.transportation", words("createdAt updatedAt"), words("createdAt id updatedAt userId")},
    {"public.car_rentals", words("createdAt updatedAt"), words("createdAt id updatedAt userId")},
    {"public.events", words("createdAt updatedAt"), words("createdAt id updatedAt userId")},
    {"public.travel_companions", words("createdAt updatedAt userId"),
     words("createdAt createdBy id updatedAt userId")},
    {"public.vouchers", words("createdAt status updatedAt usedAmount"),
     words("createdAt id status updatedAt usedAmount userId")},
    {"public.trip_companions", words("createdAt updatedAt"),
     words("companionId createdAt id tripId updatedAt")},
    {"public.item_companions", words("createdAt updatedAt"),
     words("createdAt id itemId itemType travelerId travelerType updatedAt")},
    {"public.voucher_attachments", words("createdAt updatedAt"),
     words("createdAt flightId id updatedAt voucherId")},
    {"viatica.ignored_findings", words("createdAt"), words("createdAt key tripId userId")},
    {"public.users", words("createdAt email firstName id lastName password updatedAt"),
     words("createdAt email id password updatedAt")},
};
/// Tables of which it writes no column at all.
const QStringList readOnly = words("public.airports public.trip_invitations public.companion_relationships "
                                   "viatica.trash viatica.migrations viatica.lists");

} // namespace

/// What the role may do at all, read from the catalog, so that a new table, column or function that nobody
/// thought about fails here.
class TestVisibilityRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_world = std::make_unique<World>();
        // So that names come with their schemas.
        m_catalog = std::make_unique<RawClient>(m_world->profile(), "-c search_path=pg_catalog");
    }
    void cleanupTestCase()
    {
        m_catalog.reset();
        m_world.reset();
    }

    void everyTableHasRowSecurityOrNoRightAtAll()
    {
        const auto tables = column(
            "SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND " +
            ourSchemas + " AND NOT relrowsecurity");
        for (const QString& table : tables) {
            if (table == history)
                continue;
            QVERIFY2(untouchable.contains(table), qPrintable(table));
            QVERIFY2(rightsOn(table).isEmpty(), qPrintable(table + QLatin1Char(' ') + rightsOn(table)));
        }
    }

    void everyTableWithRowSecurityHasAPolicyForEachRightThatIsGiven()
    {
        // A right without a policy is useless, a policy without a right is an oversight.
        const auto faults = m_world->owner().query(R"sql(
            WITH tables AS (SELECT oid, oid::regclass::text AS name FROM pg_class
                            WHERE relkind IN ('r', 'p') AND relrowsecurity),
            commands AS (SELECT * FROM (VALUES ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) c (word, letter))
            SELECT t.name, c.word FROM tables t, commands c
            WHERE EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = t.oid AND p.polcmd::text IN (c.letter, '*'))
                  <> (has_table_privilege('viatica_app', t.oid, c.word)
                      OR c.word <> 'DELETE' AND has_any_column_privilege('viatica_app', t.oid, c.word)))sql");
        QVERIFY2(faults.isEmpty(), qPrintable(faults.value(0).join(QLatin1Char(' '))));
    }

    void everyPolicyAsksForTheSession()
    {
        QCOMPARE(m_world->owner().value(
                     "SELECT string_agg(tablename || ' ' || policyname, ', ') FROM pg_policies "
                     "WHERE coalesce(qual, '') || coalesce(with_check, '') !~ 'current_user_id' "
                     "OR roles <> '{viatica_app}' OR permissive <> 'PERMISSIVE'"),
                 QString());
    }

    void theOwnerOfTheTablesIsNotLimited()
    {
        QCOMPARE(m_world->owner().value("SELECT count(*) FROM pg_class WHERE relforcerowsecurity"),
                 QStringLiteral("0"));
        QCOMPARE(m_world->owner().value("SELECT count(*) FROM trips"), QStringLiteral("3"));
    }

    void columnsThatTheDatabaseKeepsCannotBeWritten()
    {
        for (const Unwritable& table : unwritable) {
            QCOMPARE(columnsWithout(table.table, "INSERT"), table.insert);
            QCOMPARE(columnsWithout(table.table, "UPDATE"), table.update);
        }
        for (const QString& table : readOnly)
            for (const char* right : {"INSERT", "UPDATE"})
                QCOMPARE(
                    m_world->owner().value("SELECT has_any_column_privilege('viatica_app', $1::regclass, $2)",
                                           {table, QString::fromLatin1(right)}),
                    QStringLiteral("f"));
        // Every table is in one of the lists.
        QStringList known = readOnly + untouchable;
        for (const Unwritable& table : unwritable)
            known << QString::fromLatin1(table.table);
        known.sort();
        QCOMPARE(
            column(
                "SELECT relnamespace::regnamespace || '.' || relname FROM pg_class WHERE relkind = 'r' AND " +
                ourSchemas),
            known);
    }

    void onlyThePasswordAndTheTrashsContentCannotBeRead()
    {
        for (const QStringList& table :
             m_world->owner().query("SELECT relnamespace::regnamespace || '.' || relname FROM pg_class WHERE "
                                    "relkind = 'r' AND " +
                                    ourSchemas)) {
            const QStringList hidden = columnsWithout(table.at(0).toUtf8(), "SELECT");
            if (untouchable.contains(table.at(0)))
                continue;
            if (table.at(0) == QStringLiteral("public.users"))
                QCOMPARE(hidden, QStringList{QStringLiteral("password")});
            else if (table.at(0) == QStringLiteral("viatica.trash"))
                QCOMPARE(hidden, QStringList{QStringLiteral("content")});
            else
                QVERIFY2(hidden.isEmpty(), qPrintable(table.at(0)));
        }
    }

    void writingAComputedColumnIsRefusedToItsOwnerToo_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql :
             {R"(UPDATE vouchers SET "usedAmount" = 0 WHERE id = '{voucher}')",
              "UPDATE vouchers SET status = 'OPEN' WHERE id = '{voucher}'",
              R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", "usedAmount")
                 VALUES ('{anna}', 'GENERAL', 'x', 'N', 0))",
              R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", status)
                 VALUES ('{anna}', 'GENERAL', 'x', 'N', 'USED'))",
              R"(UPDATE trips SET "createdAt" = now())", R"(UPDATE trips SET "updatedAt" = now())",
              R"(INSERT INTO trips ("userId", name, "departureDate", "returnDate", "createdAt")
                 VALUES ('{anna}', 'x', now(), now(), now()))",
              R"(UPDATE users SET "createdAt" = now())", "UPDATE users SET email = 'dora@example.org'",
              "UPDATE users SET password = '!'"})
            QTest::addRow("%.60s", withIds(sql).constData()) << QByteArray(sql);
    }
    void writingAComputedColumnIsRefusedToItsOwnerToo()
    {
        QFETCH(QByteArray, sql);
        QCOMPARE(m_world->outcome(Identity::Anna, sql), QStringLiteral("42501"));
    }

    void onlyTheFunctionsOfTheProgramCanBeCalled()
    {
        QCOMPARE(column("SELECT p.oid::regprocedure::text FROM pg_proc p WHERE pronamespace = "
                        "'viatica'::regnamespace "
                        "AND has_function_privilege('viatica_app', p.oid, 'EXECUTE') "
                        "AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"),
                 callable);
    }

    void aCountOfTripsTellsOfOnesOwnAlone()
    {
        for (const auto& [identity, who] : World::identities()) {
            const QString own = m_world->as(identity).value(
                R"(SELECT count(*) FROM trips WHERE "userId" = viatica.current_user_id())");
            for (const char* dates : {"NULL, NULL, NULL", "'0001-01-01', NULL, NULL",
                                      "NULL, '0001-01-01', NULL", "NULL, NULL, 'infinity'"})
                QVERIFY2(m_world->as(identity).value(QByteArray("SELECT viatica.count_own_trips(") + dates +
                                                     ')') == own,
                         who);
            QVERIFY2(World::isSignedIn(identity) || own == QStringLiteral("0"), who);
        }
    }

    void functionsOfTheExtensionAreOutOfReachOfOthersAccounts()
    {
        // pgcrypto's own functions may be called by everybody who may use the schema: they know no secret.
        QCOMPARE(m_world->owner().value(
                     "SELECT count(*) FROM pg_proc p JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e' "
                     "WHERE pronamespace = 'viatica'::regnamespace AND prosecdef"),
                 QStringLiteral("0"));
    }

    void nobodyElseMayCallThem()
    {
        QCOMPARE(column("SELECT p.oid::regprocedure::text FROM pg_proc p WHERE pronamespace = "
                        "'viatica'::regnamespace "
                        "AND has_function_privilege('public', p.oid, 'EXECUTE') "
                        "AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"),
                 QStringList());
    }

    void functionsOfTheOwnersRightsCannotBeFooledByASearchPath()
    {
        QCOMPARE(column("SELECT oid::regprocedure::text FROM pg_proc p WHERE prosecdef AND pronamespace = "
                        "'viatica'::regnamespace AND coalesce(array_to_string(proconfig, ';'), '') <> "
                        "'search_path=pg_catalog, pg_temp'"),
                 QStringList());
    }

    void theRoleOwnsNothingAndBelongsToNothing()
    {
        RawClient& owner = m_world->owner();
        QCOMPARE(owner.value(
                     "SELECT count(*) FROM pg_shdepend WHERE refobjid = 'viatica_app'::regrole AND deptype = "
                     "'o' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())"),
                 QStringLiteral("0"));
        QCOMPARE(owner.value("SELECT has_schema_privilege('viatica_app', 'public', 'CREATE') OR "
                             "has_schema_privilege('viatica_app', 'viatica', 'CREATE') OR "
                             "has_database_privilege('viatica_app', current_database(), 'CREATE')"),
                 QStringLiteral("f"));
    }

    void everybodyElseHasNoRightAtAll()
    {
        QCOMPARE(
            column(
                "SELECT oid::regclass::text FROM pg_class c WHERE " + ourSchemas +
                " AND relkind = 'r' AND (has_table_privilege('public', oid, 'SELECT, INSERT, UPDATE, DELETE, "
                "TRUNCATE, REFERENCES, TRIGGER') OR has_any_column_privilege('public', oid, 'SELECT, INSERT, "
                "UPDATE, REFERENCES'))"),
            QStringList());
        QCOMPARE(m_world->owner().value("SELECT has_schema_privilege('public', 'viatica', 'USAGE')"),
                 QStringLiteral("f"));
    }

private:
    QStringList column(const QByteArray& sql)
    {
        QStringList values;
        const auto rows = m_catalog->query(sql);
        for (const QStringList& row : rows)
            values << row.at(0);
        values.sort();
        return values;
    }

    QString rightsOn(const QString& table)
    {
        return m_world->owner().value(
            "SELECT string_agg(r, ' ') FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', "
            "'REFERENCES', 'TRIGGER']) r WHERE has_table_privilege('viatica_app', $1::regclass, r) OR (r IN "
            "('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') AND has_any_column_privilege('viatica_app', "
            "$1::regclass, r))",
            {table});
    }

    QStringList columnsWithout(const QByteArray& table, const char* right)
    {
        return column(
            "SELECT attname FROM pg_attribute WHERE attrelid = '" + table +
            "'::regclass AND attnum > 0 AND NOT attisdropped AND NOT has_column_privilege('viatica_app', "
            "attrelid, attnum, '" +
            right + "')");
    }

    std::unique_ptr<World> m_world;
    std::unique_ptr<RawClient> m_catalog;
};

QTEST_GUILESS_MAIN(TestVisibilityRights)
#include "test_visibility_rights.moc"
