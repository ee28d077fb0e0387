// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/plain_login.h"
#include "world.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using Identity = World::Identity;

namespace {

/// How many of Anna's rows somebody sees; -1 where the table may not be read at all.
struct Reading
{
    const char* table;
    const char* annas; ///< which rows are hers
    int anna;
    int ben;
};

const QList<Reading> readings{
    {"users", "id = '{anna}'", 1, 0},
    {"trips", "\"userId\" = '{anna}'", 2, 1},
    {"flights", "\"userId\" = '{anna}'", 3, 1},
    {"hotels", "\"userId\" = '{anna}'", 1, 1},
    {"transportation", "\"userId\" = '{anna}'", 1, 1},
    {"car_rentals", "\"userId\" = '{anna}'", 1, 1},
    {"events", "\"userId\" = '{anna}'", 1, 1},
    {"travel_companions", "\"createdBy\" = '{anna}'", 3, 0},
    {"trip_companions", "\"tripId\" = '{trip}'", 2, 0},
    {"item_companions", "\"itemId\" = '{flight}'", 1, 0},
    {"vouchers", "\"userId\" = '{anna}'", 1, 0},
    {"voucher_attachments", "\"voucherId\" = '{voucher}'", 1, 0},
    {"trip_invitations", "\"tripId\" = '{trip}'", 2, 0},
    {"companion_relationships", "\"companionId\" = '{benProfile}'", 1, 0},
    {"viatica.trash", "\"userId\" = '{anna}'", 1, 0},
    {"viatica.ignored_findings", "\"userId\" = '{anna}'", 1, 0},
    {"viatica.trip_members", "true", -1, -1},
    {"viatica.sessions", "true", -1, -1},
    {"viatica.secrets", "true", -1, -1},
    {"viatica.sign_in_attempts", "true", -1, -1},
};

} // namespace

/// Who sees which rows, table by table, whoever holds the login. Everything else is in the other files of
/// this kind.
class TestVisibilityReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_world = std::make_unique<World>(); }
    void cleanupTestCase() { m_world.reset(); }

    void rowsAreSeenByThoseTheyBelongToAndAreSharedWith_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<World::Identity>("identity");
        QTest::addColumn<QString>("expected");
        for (const Reading& reading : readings)
            for (const auto& [identity, name] : World::identities()) {
                const int seen = reading.anna < 0             ? -1
                                 : identity == Identity::Anna ? reading.anna
                                 : identity == Identity::Ben  ? reading.ben
                                                              : 0;
                QTest::addRow("%s, %s", reading.table, name)
                    << QByteArray("SELECT FROM ") + reading.table + " WHERE " + reading.annas << identity
                    << (seen < 0 ? QStringLiteral("42501") : QString::number(seen));
            }
    }
    void rowsAreSeenByThoseTheyBelongToAndAreSharedWith()
    {
        QFETCH(QByteArray, sql);
        QFETCH(World::Identity, identity);
        QFETCH(QString, expected);
        QCOMPARE(m_world->outcome(identity, sql), expected);
    }

    void withoutASessionEveryTableIsEmpty_data()
    {
        QTest::addColumn<QByteArray>("table");
        QTest::addColumn<World::Identity>("identity");
        QTest::newRow("airports") << QByteArray("airports") << Identity::NoToken;
        QTest::newRow("lists") << QByteArray("viatica.lists") << Identity::NoToken;
        for (const Reading& reading : readings)
            for (const auto& [identity, name] : World::identities())
                if (reading.anna >= 0 && !World::isSignedIn(identity))
                    QTest::addRow("%s, %s", reading.table, name) << QByteArray(reading.table) << identity;
    }
    void withoutASessionEveryTableIsEmpty()
    {
        QFETCH(QByteArray, table);
        QFETCH(World::Identity, identity);
        QCOMPARE(m_world->outcome(identity, "SELECT FROM " + table), QStringLiteral("0"));
    }

    void everybodyWhoIsSignedInFindsAirports_data()
    {
        QTest::addColumn<World::Identity>("identity");
        for (const auto& [identity, name] : World::identities())
            QTest::newRow(name) << identity;
    }
    void everybodyWhoIsSignedInFindsAirports()
    {
        QFETCH(World::Identity, identity);
        QCOMPARE(m_world->outcome(identity, "SELECT FROM airports"),
                 QString::number(World::isSignedIn(identity) ? 1 : 0));
        // With the edition of their list.
        QCOMPARE(m_world->outcome(identity, "SELECT FROM viatica.lists"),
                 QString::number(World::isSignedIn(identity) ? 1 : 0));
    }

    void tripsAreCountedForTheirOwnerAlone_data() { everybodyWhoIsSignedInFindsAirports_data(); }
    void tripsAreCountedForTheirOwnerAlone()
    {
        QFETCH(World::Identity, identity);
        const QString own = QString::number(identity == Identity::Anna   ? 2
                                            : identity == Identity::Dora ? 1
                                                                         : 0);
        RawClient& client = m_world->as(identity);
        QCOMPARE(client.value("SELECT viatica.count_own_trips(NULL, NULL, NULL)"), own);
        QCOMPARE(client.value("SELECT viatica.count_own_trips('2000-01-01', NULL, NULL)"), own);
        QCOMPARE(client.value("SELECT viatica.count_own_trips(NULL, '2000-01-01', NULL)"), own);
        QCOMPARE(client.value("SELECT viatica.count_own_trips(NULL, NULL, '2999-01-01')"), own);
    }

    void aProgramOfWhateverVersionReadsTheSchemasHistory()
    {
        QVERIFY(m_world->outcome(Identity::NoSetting, "SELECT FROM viatica.migrations").toInt() > 0);
    }

    void aStrangersRowsAreAllThatAStrangerSees()
    {
        for (const char* table : {"trips", "flights", "vouchers"})
            QCOMPARE(m_world->outcome(Identity::Dora, QByteArray("SELECT FROM ") + table),
                     QStringLiteral("1"));
        for (const char* table : {"hotels", "transportation", "car_rentals", "events", "trip_invitations"})
            QCOMPARE(m_world->outcome(Identity::Dora, QByteArray("SELECT FROM ") + table),
                     QStringLiteral("0"));
    }

    void aSharedTripIsSharedWithItsItemsAndNoOtherTripOfItsOwner()
    {
        QCOMPARE(m_world->as(Identity::Ben).value(withIds("SELECT string_agg(id::text, ',') FROM trips")),
                 idOf("trip"));
        QCOMPARE(m_world->as(Identity::Ben).value(withIds("SELECT string_agg(id::text, ',') FROM flights")),
                 idOf("flight"));
    }

    void accessEndsWithMembershipAndNotWithTheCleanUpOfInvitations()
    {
        World world;
        RawClient& ben = world.as(Identity::Ben);
        world.owner().query(withIds("DELETE FROM trip_invitations WHERE id = '{accepted}'"));
        QCOMPARE(ben.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        world.owner().query("DELETE FROM viatica.trip_members");
        QCOMPARE(ben.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QCOMPARE(ben.value("SELECT count(*) FROM events"), QStringLiteral("0"));
    }

    void aSessionThatEndsElsewhereEndsOnConnectionsThatAreOpen()
    {
        World world;
        RawClient& anna = world.as(Identity::Anna);
        QCOMPARE(anna.value("SELECT count(*) FROM trips"), QStringLiteral("2"));
        world.owner().query(
            withIds("UPDATE viatica.sessions SET \"expiresAt\" = now() WHERE \"userId\" = '{anna}'"));
        QCOMPARE(anna.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
    }

    void theContentOfTheTrashIsNobodysToRead()
    {
        for (const auto& [identity, name] : World::identities())
            QCOMPARE(m_world->outcome(identity, "SELECT content FROM viatica.trash"),
                     QStringLiteral("42501"));
        for (const char* sql :
             {"SELECT * FROM viatica.trash", "SELECT t::text FROM viatica.trash t",
              "SELECT to_jsonb(t) FROM viatica.trash t", "SELECT id FROM viatica.trash WHERE content @> '{}'",
              "SELECT id FROM viatica.trash ORDER BY content"})
            QCOMPARE(m_world->outcome(Identity::Anna, sql), QStringLiteral("42501"));
    }

    void thePasswordIsNobodysToRead_data()
    {
        QTest::addColumn<QByteArray>("sql");
        for (const char* sql :
             {"SELECT password FROM users", "SELECT * FROM users", "SELECT u::text FROM users u",
              "SELECT to_jsonb(u) FROM users u", "SELECT row_to_json(u) FROM users u", "TABLE users",
              "SELECT id FROM users WHERE password LIKE '$2%'", "SELECT id FROM users ORDER BY password",
              "SELECT count(password) FROM users", "SELECT id FROM users GROUP BY id, password",
              "UPDATE users SET \"firstName\" = password",
              "UPDATE users SET \"firstName\" = 'x' RETURNING password",
              "UPDATE users SET \"firstName\" = 'x' WHERE password LIKE '$2%'",
              "SELECT id FROM users LIMIT (SELECT length(min(password)) FROM users)", "COPY users TO STDOUT",
              "COPY users (password) TO STDOUT", "CREATE TEMP TABLE mine AS SELECT * FROM users"})
            QTest::newRow(sql) << QByteArray(sql);
    }
    void thePasswordIsNobodysToRead()
    {
        QFETCH(QByteArray, sql);
        const QString outcome = m_world->outcome(Identity::Anna, sql);
        // A text of two statements is refused by the protocol before the rights are looked at.
        QVERIFY2(outcome == QStringLiteral("42501") || outcome == QStringLiteral("42601"),
                 qPrintable(outcome));
    }

    void aConnectionWithoutTheRoleButWithItsRightsSeesNoMore()
    {
        // A login that is a member of viatica_app and does not take the role itself.
        const PlainLogin login(m_world->owner(), "IN ROLE viatica_app");
        RawClient member(login.profile(m_world->profile()),
                         "-c viatica.session=" + World::token(Identity::Dora));
        QCOMPARE(member.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        QCOMPARE(member.stateOf("SELECT password FROM users"), QStringLiteral("42501"));
        QCOMPARE(member.stateOf("SELECT FROM viatica.sessions"), QStringLiteral("42501"));
        QCOMPARE(World::outcomeOn(member, "UPDATE trips SET name = 'mine'"), QStringLiteral("1"));
        QCOMPARE(World::outcomeOn(member, "DELETE FROM trips WHERE id = '{trip}'"), QStringLiteral("0"));
    }

    void aLoginThatIsNotAMemberSeesNothingAtAll()
    {
        const PlainLogin login(m_world->owner());
        RawClient stranger(login.profile(m_world->profile()),
                           "-c viatica.session=" + World::token(Identity::Anna));
        for (const char* sql : {"SELECT FROM trips", "SELECT FROM airports", "SELECT FROM viatica.migrations",
                                "SELECT viatica.current_user_id()", "SET ROLE viatica_app"})
            QCOMPARE(stranger.stateOf(sql), QStringLiteral("42501"));
    }

private:
    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestVisibilityReading)
#include "test_visibility_reading.moc"
