// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using Identity = World::Identity;

namespace {

/// A statement that writes Anna's rows, and what comes of it for whom: a number of rows, or an SQLSTATE and
/// the rule's name.
struct Writing
{
    const char* name;
    const char* sql;
    const char* anna;
    const char* others;        ///< anybody else who is signed in
    const char* nobody;        ///< anybody without a valid session
    const char* ben = nullptr; ///< where sharing makes a difference
};

constexpr auto refused = "42501";

const QList<Writing> writings{
    {"users INSERT",
     R"(INSERT INTO users (id, email, password, "firstName", "lastName") VALUES ('{new}', 'a@b.org', '!', 'A', 'B'))",
     refused, refused, refused},
    {"users UPDATE", R"(UPDATE users SET "firstName" = 'X' WHERE id = '{anna}')", "1", "0", "0"},
    {"users UPDATE of all", R"(UPDATE users SET "firstName" = 'X' WHERE id <> viatica.current_user_id())",
     "0", "0", "0"},
    {"users DELETE", "DELETE FROM users WHERE id = '{anna}'", refused, refused, refused},

    {"airports INSERT", "INSERT INTO airports (iata, name, city, country) VALUES ('XXX', 'x', 'x', 'x')",
     refused, refused, refused},
    {"airports UPDATE", "UPDATE airports SET city = 'x'", refused, refused, refused},
    {"airports DELETE", "DELETE FROM airports", refused, refused, refused},
    {"lists INSERT", "INSERT INTO viatica.lists (name, edition) VALUES ('x', 99)", refused, refused, refused},
    {"lists UPDATE", "UPDATE viatica.lists SET edition = 99", refused, refused, refused},
    {"lists DELETE", "DELETE FROM viatica.lists", refused, refused, refused},

    {"ignored_findings INSERT",
     R"(INSERT INTO viatica.ignored_findings ("userId", "tripId", key) VALUES ('{anna}', '{trip}', 'x'))", "1",
     refused, refused},
    // Whoever sees a trip ignores for himself.
    {"ignored_findings INSERT of one's own",
     R"(INSERT INTO viatica.ignored_findings ("userId", "tripId", key)
        VALUES (viatica.current_user_id(), '{trip}', 'x'))",
     "1", refused, refused, "1"},
    {"ignored_findings UPDATE", "UPDATE viatica.ignored_findings SET key = 'x'", refused, refused, refused},
    {"ignored_findings DELETE", "DELETE FROM viatica.ignored_findings WHERE \"userId\" = '{anna}'", "1", "0", "0"},

    {"trips INSERT",
     R"(INSERT INTO trips (id, "userId", name, "departureDate", "returnDate")
        VALUES ('{new}', '{anna}', 'x', '2027-01-01', '2027-01-02'))",
     "1", refused, refused},
    {"trips INSERT over an id",
     R"(INSERT INTO trips (id, "userId", name, "departureDate", "returnDate")
        VALUES ('{trip}', viatica.current_user_id(), 'x', '2027-01-01', '2027-01-02') ON CONFLICT (id) DO NOTHING)",
     "0", "0", refused},
    {"trips INSERT that overwrites",
     R"(INSERT INTO trips (id, "userId", name, "departureDate", "returnDate")
        VALUES ('{trip}', viatica.current_user_id(), 'x', '2027-01-01', '2027-01-02')
        ON CONFLICT (id) DO UPDATE SET name = 'x')",
     "1", refused, refused},
    {"trips UPDATE", "UPDATE trips SET name = 'x' WHERE id = '{trip}'", "1", "0", "0"},
    {"trips DELETE", "DELETE FROM trips WHERE id = '{trip}'", "1", "0", "0"},

    {"flights INSERT",
     R"(INSERT INTO flights (id, "userId", "tripId", "flightNumber", origin, destination, "departureDateTime",
                             "arrivalDateTime")
        VALUES ('{new}', '{anna}', '{trip}', 'X1', 'A', 'B', now(), now()))",
     "1", refused, refused},
    {"flights INSERT without a trip",
     R"(INSERT INTO flights (id, "userId", "flightNumber", origin, destination, "departureDateTime",
                             "arrivalDateTime") VALUES ('{new}', '{anna}', 'X1', 'A', 'B', now(), now()))",
     "1", refused, refused},
    // The owner comes from the trip, as far as the writer sees the trip.
    {"flights INSERT without an owner",
     R"(INSERT INTO flights (id, "tripId", "flightNumber", origin, destination, "departureDateTime",
                             "arrivalDateTime") VALUES ('{new}', '{trip}', 'X1', 'A', 'B', now(), now()))",
     "1", "23503 flights_trip_id_fkey", "23503 flights_trip_id_fkey", refused},
    {"flights INSERT of one's own",
     R"(INSERT INTO flights (id, "userId", "tripId", "flightNumber", origin, destination, "departureDateTime",
                             "arrivalDateTime")
        VALUES ('{new}', viatica.current_user_id(), '{trip}', 'X1', 'A', 'B', now(), now()))",
     "1", "23503 flights_trip_id_fkey", "23503 flights_trip_id_fkey"},
    {"flights UPDATE", "UPDATE flights SET notes = 'x' WHERE id = '{flight}'", "1", "0", "0"},
    {"flights DELETE", "DELETE FROM flights WHERE id = '{flight}'", "1", "0", "0"},

    {"hotels INSERT",
     R"(INSERT INTO hotels (id, "userId", "tripId", name, "checkInDateTime", "checkOutDateTime")
        VALUES ('{new}', '{anna}', '{trip}', 'x', now(), now()))",
     "1", refused, refused},
    {"hotels UPDATE", "UPDATE hotels SET notes = 'x' WHERE id = '{hotel}'", "1", "0", "0"},
    {"hotels DELETE", "DELETE FROM hotels WHERE id = '{hotel}'", "1", "0", "0"},

    {"transportation INSERT",
     R"(INSERT INTO transportation (id, "userId", "tripId", method, origin, destination, "departureDateTime",
                                    "arrivalDateTime")
        VALUES ('{new}', '{anna}', '{trip}', 'BUS', 'A', 'B', now(), now()))",
     "1", refused, refused},
    {"transportation UPDATE", "UPDATE transportation SET notes = 'x' WHERE id = '{ride}'", "1", "0", "0"},
    {"transportation DELETE", "DELETE FROM transportation WHERE id = '{ride}'", "1", "0", "0"},

    {"car_rentals INSERT",
     R"(INSERT INTO car_rentals (id, "userId", "tripId", company, "pickupLocation", "dropoffLocation",
                                 "pickupDateTime", "dropoffDateTime")
        VALUES ('{new}', '{anna}', '{trip}', 'x', 'A', 'B', now(), now()))",
     "1", refused, refused},
    {"car_rentals UPDATE", "UPDATE car_rentals SET notes = 'x' WHERE id = '{car}'", "1", "0", "0"},
    {"car_rentals DELETE", "DELETE FROM car_rentals WHERE id = '{car}'", "1", "0", "0"},

    {"events INSERT",
     R"(INSERT INTO events (id, "userId", "tripId", name, "startDateTime")
        VALUES ('{new}', '{anna}', '{trip}', 'x', now()))",
     "1", refused, refused},
    {"events UPDATE", "UPDATE events SET notes = 'x' WHERE id = '{event}'", "1", "0", "0"},
    {"events DELETE", "DELETE FROM events WHERE id = '{event}'", "1", "0", "0"},

    {"travel_companions INSERT",
     R"(INSERT INTO travel_companions (id, "createdBy", name) VALUES ('{new}', '{anna}', 'x'))", "1", refused,
     refused},
    {"travel_companions UPDATE", "UPDATE travel_companions SET name = 'x' WHERE id = '{chris}'", "1", "0",
     "0"},
    {"travel_companions UPDATE by the one it stands for",
     "UPDATE travel_companions SET name = 'x' WHERE id = '{benProfile}'", "1", "0", "0"},
    {"travel_companions DELETE", "DELETE FROM travel_companions WHERE id = '{frida}'", "1", "0", "0"},

    {"trip_companions INSERT",
     R"(INSERT INTO trip_companions (id, "tripId", "companionId") VALUES ('{new}', '{trip}', '{frida}'))",
     "1", "23503 trip_companions_trip_id_fkey", refused},
    {"trip_companions UPDATE",
     R"(UPDATE trip_companions SET "companionId" = '{frida}' WHERE id = '{chrisOnTrip}')", refused, refused,
     refused},
    {"trip_companions DELETE", "DELETE FROM trip_companions WHERE id = '{chrisOnTrip}'", "1", "0", "0"},

    {"item_companions INSERT",
     R"(INSERT INTO item_companions (id, "itemType", "itemId", "travelerType", "travelerId")
        VALUES ('{new}', 'HOTEL', '{hotel}', 'COMPANION', '{chris}'))",
     "1", "23503 item_companions_item_exists", refused},
    {"item_companions UPDATE", R"(UPDATE item_companions SET "seatNumber" = '1A' WHERE id = '{assignment}')",
     "1", "0", "0"},
    {"item_companions UPDATE of what it links",
     R"(UPDATE item_companions SET "travelerId" = '{benProfile}' WHERE id = '{assignment}')", refused,
     refused, refused},
    {"item_companions DELETE", "DELETE FROM item_companions WHERE id = '{assignment}'", "1", "0", "0"},

    {"vouchers INSERT",
     R"(INSERT INTO vouchers (id, "userId", type, issuer, "voucherNumber")
        VALUES ('{new}', '{anna}', 'GENERAL', 'x', 'NEW-1'))",
     "1", refused, refused},
    {"vouchers UPDATE", "UPDATE vouchers SET notes = 'x' WHERE id = '{voucher}'", "1", "0", "0"},
    {"vouchers DELETE", "DELETE FROM vouchers WHERE id = '{voucher}'", "1", "0", "0"},

    {"voucher_attachments INSERT",
     R"(INSERT INTO voucher_attachments (id, "voucherId", "flightId", "travelerType", "travelerId", "amountUsed")
        VALUES ('{new}', '{voucher}', '{flight}', 'USER', '{anna}', 1))",
     "1", "23503 voucher_attachments_voucher_id_fkey", refused},
    {"voucher_attachments UPDATE",
     R"(UPDATE voucher_attachments SET "amountUsed" = 1 WHERE id = '{attachment}')", "1", "0", "0"},
    {"voucher_attachments UPDATE of what it links",
     R"(UPDATE voucher_attachments SET "voucherId" = '{doraVoucher}' WHERE id = '{attachment}')", refused,
     refused, refused},
    {"voucher_attachments DELETE", "DELETE FROM voucher_attachments WHERE id = '{attachment}'", "1", "0",
     "0"},

    {"trip_invitations INSERT",
     R"(INSERT INTO trip_invitations (id, "tripId", "invitedUserId", "invitedBy", status)
        VALUES ('{new}', '{trip}', '{dora}', '{anna}', 'accepted'))",
     refused, refused, refused},
    {"trip_invitations UPDATE", "UPDATE trip_invitations SET status = 'accepted' WHERE id = '{pending}'",
     refused, refused, refused},
    {"trip_invitations DELETE of an answered one", "DELETE FROM trip_invitations WHERE id = '{accepted}'",
     "1", "0", "0"},
    {"trip_invitations DELETE of an open one", "DELETE FROM trip_invitations WHERE id = '{pending}'", "0",
     "0", "0"},

    {"companion_relationships INSERT",
     R"(INSERT INTO companion_relationships ("companionId", "userId") VALUES ('{chris}', '{dora}'))", refused,
     refused, refused},
    {"companion_relationships UPDATE", R"(UPDATE companion_relationships SET "userId" = '{dora}')", refused,
     refused, refused},
    {"companion_relationships DELETE", "DELETE FROM companion_relationships", refused, refused, refused},

    {"trash INSERT",
     R"(INSERT INTO viatica.trash ("userId", kind, "rowId", title, content)
        VALUES ('{anna}', 'TRIP', '{new}', 'x', '{}'))",
     refused, refused, refused},
    {"trash UPDATE", "UPDATE viatica.trash SET title = 'x'", refused, refused, refused},
    {"trash UPDATE of content", "UPDATE viatica.trash SET content = '{}'", refused, refused, refused},
    {"trash DELETE", "DELETE FROM viatica.trash", refused, refused, refused},

    {"trip_members INSERT", "INSERT INTO viatica.trip_members VALUES ('{privateTrip}', '{ben}')", refused,
     refused, refused},
    {"trip_members UPDATE", R"(UPDATE viatica.trip_members SET "tripId" = '{privateTrip}')", refused, refused,
     refused},
    {"trip_members DELETE", "DELETE FROM viatica.trip_members", refused, refused, refused},
    {"sessions INSERT", R"(INSERT INTO viatica.sessions ("userId", "tokenHash") VALUES ('{anna}', ''))",
     refused, refused, refused},
    {"sessions UPDATE", R"(UPDATE viatica.sessions SET "expiresAt" = 'infinity')", refused, refused, refused},
    {"sessions DELETE", "DELETE FROM viatica.sessions", refused, refused, refused},
    {"secrets INSERT", "INSERT INTO viatica.secrets VALUES ('x', '')", refused, refused, refused},
    {"secrets UPDATE", "UPDATE viatica.secrets SET value = ''", refused, refused, refused},
    {"secrets DELETE", "DELETE FROM viatica.secrets", refused, refused, refused},
    {"sign_in_attempts INSERT",
     R"(INSERT INTO viatica.sign_in_attempts ("emailHash", counts) VALUES ('', false))", refused, refused,
     refused},
    {"sign_in_attempts UPDATE", "UPDATE viatica.sign_in_attempts SET counts = false", refused, refused,
     refused},
    {"sign_in_attempts DELETE", "DELETE FROM viatica.sign_in_attempts", refused, refused, refused},
    {"migrations INSERT", "INSERT INTO viatica.migrations VALUES (9999, 'x', 'x')", refused, refused,
     refused},
    {"migrations UPDATE", "UPDATE viatica.migrations SET name = 'x'", refused, refused, refused},
    {"migrations DELETE", "DELETE FROM viatica.migrations", refused, refused, refused},
};

} // namespace

/// Who writes which rows, table by table and operation by operation. Every statement is rolled back.
class TestVisibilityWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void cleanupTestCase() { m_world.reset(); }

    void rowsAreWrittenByThoseTheyBelongTo_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<World::Identity>("identity");
        QTest::addColumn<QString>("expected");
        for (const Writing& writing : writings)
            for (const auto& [identity, name] : World::identities()) {
                const char* expected = !World::isSignedIn(identity)                          ? writing.nobody
                                       : identity == Identity::Anna                          ? writing.anna
                                       : identity == Identity::Ben && writing.ben != nullptr ? writing.ben
                                                                                             : writing.others;
                QTest::addRow("%s, %s", writing.name, name)
                    << QByteArray(writing.sql) << identity << QString::fromLatin1(expected);
            }
    }
    void rowsAreWrittenByThoseTheyBelongTo()
    {
        QFETCH(QByteArray, sql);
        QFETCH(World::Identity, identity);
        QFETCH(QString, expected);
        QCOMPARE(m_world->outcome(identity, sql), expected);
    }

    void everyTableIsLookedAtWithEveryOperation()
    {
        const auto tables = m_world->owner().query(
            "SELECT relname FROM pg_class WHERE relnamespace::regnamespace::text IN ('public', 'viatica') "
            "AND relkind IN ('r', 'p')");
        for (const QStringList& table : tables)
            for (const char* operation : {"INSERT", "UPDATE", "DELETE"}) {
                const QByteArray name = table.at(0).toUtf8() + ' ' + operation;
                QVERIFY2(std::any_of(writings.begin(), writings.end(),
                                     [&](const Writing& writing) {
                                         return QByteArray(writing.name).startsWith(name);
                                     }),
                         name.constData());
            }
    }

    void noTableCanBeEmptiedWholeOrBuiltUpon_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql :
             {"TRUNCATE trips CASCADE",
              "TRUNCATE viatica.sessions",
              "DROP TABLE trips",
              "ALTER TABLE trips ADD x int",
              "ALTER TABLE trips DISABLE ROW LEVEL SECURITY",
              "DROP POLICY see ON trips",
              "CREATE POLICY all_of_it ON trips USING (true)",
              "ALTER TABLE vouchers DISABLE TRIGGER ALL",
              "CREATE TRIGGER t BEFORE INSERT ON trips EXECUTE FUNCTION viatica.touch_row()",
              "CREATE TABLE public.mine ()",
              "CREATE TABLE viatica.mine ()",
              "CREATE SCHEMA mine",
              "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
              "CREATE FUNCTION viatica.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
              "CREATE RULE mine AS ON SELECT TO trips DO INSTEAD SELECT 1",
              "CREATE INDEX ON trips ((viatica.current_user_id()))",
              "CREATE EXTENSION dblink",
              "ALTER FUNCTION viatica.current_user_id() OWNER TO viatica_app",
              "CREATE OR REPLACE FUNCTION viatica.sign_out() RETURNS void LANGUAGE sql AS ''",
              "GRANT SELECT ON trips TO PUBLIC",
              "GRANT pg_read_all_data TO viatica_app",
              "ALTER ROLE viatica_app SUPERUSER",
              "CREATE ROLE mine",
              "SET session_replication_role = replica",
              "COPY trips TO PROGRAM 'cat'",
              "SELECT pg_read_file('postgresql.conf')",
              "SELECT lo_import('/etc/passwd')",
              "CREATE PUBLICATION mine FOR TABLE trips"})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void noTableCanBeEmptiedWholeOrBuiltUpon()
    {
        QFETCH(QByteArray, sql);
        const QString outcome = m_world->outcome(Identity::Anna, sql);
        // GRANT by somebody who may not grant is either an error or nothing with a warning.
        if (sql.startsWith("GRANT SELECT"))
            QVERIFY2(outcome == QStringLiteral("42501") || outcome == QStringLiteral("0"),
                     qPrintable(outcome));
        else
            QCOMPARE(outcome, QStringLiteral("42501"));
        QCOMPARE(m_world->owner().value("SELECT has_table_privilege('public', 'trips', 'SELECT')"),
                 QStringLiteral("f"));
    }

private:
    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestVisibilityWriting)
#include "test_visibility_writing.moc"
