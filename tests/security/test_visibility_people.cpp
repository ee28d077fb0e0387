// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using Identity = World::Identity;

/// What people who share a trip learn of each other, and when it ends.
class TestVisibilityPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { m_world.reset(); }

    void anInvitationShowsTheTripsNameDatesAndInviterAndNoMore()
    {
        const auto rows = world().as(Identity::Carla).query("SELECT * FROM viatica.pending_invitations()");
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0).mid(0, 5),
                 QStringList({idOf("pending"), QStringLiteral("Rome"), QStringLiteral("2027-03-01"),
                              QStringLiteral("2027-03-08"), QStringLiteral("Anna Andersson")}));
        QCOMPARE(rows.at(0).size(), 6); // and when it was sent
    }

    void onlyTheInvitedSeeAnInvitation_data() { everybody(); }
    void onlyTheInvitedSeeAnInvitation()
    {
        QFETCH(World::Identity, identity);
        QCOMPARE(world().outcome(identity, "SELECT FROM viatica.pending_invitations()"),
                 QString::number(identity == Identity::Carla ? 1 : 0));
        QCOMPARE(world().outcome(identity, "SELECT FROM viatica.sent_invitations()"),
                 QString::number(identity == Identity::Anna ? 2 : 0));
    }

    void namesOfThePeopleOnATripAreForThoseOnIt_data() { everybody(); }
    void namesOfThePeopleOnATripAreForThoseOnIt()
    {
        QFETCH(World::Identity, identity);
        const QString people = world().as(identity).value(
            withIds("SELECT string_agg(concat_ws('/', name, role, me), ', ' ORDER BY role, name) FROM "
                    "viatica.trip_people('{trip}')"));
        const QString expected =
            identity == Identity::Anna
                ? QStringLiteral(
                      "Chris/COMPANION/f, Carla Conti/INVITED/f, Ben/MEMBER/f, Anna Andersson/OWNER/t")
            : identity == Identity::Ben
                // Who else was asked is the owner's to know.
                ? QStringLiteral("Chris/COMPANION/f, Ben/MEMBER/t, Anna Andersson/OWNER/f")
                : QString();
        QCOMPARE(people, expected);
    }

    void ofTheOthersOnATripTheNamesAreAllThereIs()
    {
        QCOMPARE(world().owner().value("SELECT string_agg(p.attname, ' ' ORDER BY p.ord) FROM pg_proc f, "
                                       "unnest(f.proargnames) WITH ORDINALITY p (attname, ord) "
                                       "WHERE f.oid = 'viatica.trip_people(uuid)'::regprocedure AND "
                                       "f.proargmodes[p.ord] = 't'"),
                 QStringLiteral("name role me"));
        QCOMPARE(world().as(Identity::Ben).value("SELECT string_agg(email, ',') FROM users"),
                 QStringLiteral("ben@example.org"));
    }

    void namesOfOwnersAreForTripsThatOneSees_data() { everybody(); }
    void namesOfOwnersAreForTripsThatOneSees()
    {
        QFETCH(World::Identity, identity);
        const QString names = world().as(identity).value(
            withIds("SELECT string_agg(name, ', ') FROM viatica.owner_names(ARRAY['{trip}', '{privateTrip}', "
                    "'{doraTrip}', "
                    "'{missing}']::uuid[])"));
        const QMap<Identity, QString> expected{
            {Identity::Anna, QStringLiteral("Anna Andersson, Anna Andersson")},
            {Identity::Ben, QStringLiteral("Anna Andersson")},
            {Identity::Dora, QStringLiteral("Dora Dahl")}};
        QCOMPARE(names, expected.value(identity));
    }

    void onlyTheInvitedCanAnswer_data() { everybody(); }
    void onlyTheInvitedCanAnswer()
    {
        QFETCH(World::Identity, identity);
        QCOMPARE(world().outcome(identity, "SELECT viatica.respond('{pending}', true)"),
                 identity == Identity::Carla ? QStringLiteral("1") : QStringLiteral("P0002"));
    }

    void acceptingOpensTheTripAndMakesTheCompanion()
    {
        World own;
        RawClient& carla = own.as(Identity::Carla);
        QCOMPARE(carla.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QCOMPARE(carla.value(withIds("SELECT viatica.respond('{pending}', true)")),
                 QStringLiteral("accepted"));
        QCOMPARE(carla.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        QCOMPARE(carla.value("SELECT count(*) FROM hotels"), QStringLiteral("1"));
        // The profile is the owner's.
        QCOMPARE(carla.value("SELECT count(*) FROM travel_companions"), QStringLiteral("0"));
        QCOMPARE(
            own.as(Identity::Anna)
                .value(withIds(
                    "SELECT c.name || ' ' || c.email || ' ' || (r.id IS NOT NULL) FROM travel_companions c "
                    "JOIN trip_companions tc ON tc.\"companionId\" = c.id AND tc.\"tripId\" = '{trip}' "
                    "LEFT JOIN companion_relationships r ON r.\"companionId\" = c.id WHERE c.\"userId\" = "
                    "'{carla}'")),
            QStringLiteral("Carla Conti carla@example.org true"));
        // An answer stands.
        QCOMPARE(carla.value(withIds("SELECT viatica.respond('{pending}', false)")),
                 QStringLiteral("accepted"));
        QCOMPARE(carla.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    }

    void decliningOpensNothing()
    {
        World own;
        RawClient& carla = own.as(Identity::Carla);
        QCOMPARE(carla.value(withIds("SELECT viatica.respond('{pending}', false)")),
                 QStringLiteral("declined"));
        QCOMPARE(carla.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QCOMPARE(carla.value(withIds("SELECT viatica.respond('{pending}', true)")),
                 QStringLiteral("declined"));
        QCOMPARE(carla.value("SELECT count(*) FROM trips"), QStringLiteral("0"));
        QCOMPARE(carla.value("SELECT count(*) FROM viatica.pending_invitations()"), QStringLiteral("0"));
    }

    void accessEnds_data()
    {
        QTest::addColumn<World::Identity>("who");
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("when the member leaves")
            << Identity::Ben << QByteArray("SELECT viatica.leave('{trip}')");
        QTest::newRow("when the invitation is taken back")
            << Identity::Anna << QByteArray("SELECT viatica.cancel_invitation('{accepted}')");
        QTest::newRow("when the companion is taken off the trip")
            << Identity::Anna << QByteArray("DELETE FROM trip_companions WHERE id = '{benOnTrip}'");
        QTest::newRow("when the trip goes")
            << Identity::Anna << QByteArray("DELETE FROM trips WHERE id = '{trip}'");
    }
    void accessEnds()
    {
        World own;
        QFETCH(World::Identity, who);
        QFETCH(QByteArray, sql);
        RawClient& ben = own.as(Identity::Ben);
        QCOMPARE(ben.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        own.as(who).query(withIds(sql));
        for (const char* table : {"trips", "flights", "hotels", "transportation", "car_rentals", "events"})
            QCOMPARE(ben.value(QByteArray("SELECT count(*) FROM ") + table), QStringLiteral("0"));
        QCOMPARE(ben.value(withIds("SELECT count(*) FROM viatica.trip_people('{trip}')")),
                 QStringLiteral("0"));
        QCOMPARE(own.owner().value("SELECT count(*) FROM viatica.trip_members"), QStringLiteral("0"));
    }

    void accessStays_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("when answered invitations are cleaned up")
            << QByteArray("DELETE FROM trip_invitations WHERE status IN ('accepted', 'declined')");
        QTest::newRow("when another companion is taken off the trip")
            << QByteArray("DELETE FROM trip_companions WHERE id = '{chrisOnTrip}'");
        QTest::newRow("when another invitation is taken back")
            << QByteArray("SELECT viatica.cancel_invitation('{pending}')");
        QTest::newRow("when the trip is changed")
            << QByteArray("UPDATE trips SET name = 'Roma' WHERE id = '{trip}'");
    }
    void accessStays()
    {
        World own;
        QFETCH(QByteArray, sql);
        own.as(Identity::Anna).query(withIds(sql));
        QCOMPARE(own.as(Identity::Ben).value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    }

    void whoHasLeftCanBeAskedAgain()
    {
        World own;
        RawClient& ben = own.as(Identity::Ben);
        RawClient& anna = own.as(Identity::Anna);
        QCOMPARE(anna.stateOf(withIds("SELECT viatica.invite('{trip}', 'ben@example.org')")),
                 QStringLiteral("23505"));
        ben.query(withIds("SELECT viatica.leave('{trip}')"));
        const QString again = anna.value(withIds("SELECT viatica.invite('{trip}', ' BEN@example.org ')"));
        QCOMPARE(ben.value("SELECT viatica.respond($1, true)", {again}), QStringLiteral("accepted"));
        QCOMPARE(ben.value("SELECT count(*) FROM trips"), QStringLiteral("1"));
    }

    void invitingIsRefusedWhereItMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("expected");
        QTest::newRow("oneself") << QByteArray("SELECT viatica.invite('{trip}', 'Anna@example.org')")
                                 << QStringLiteral("23514 trip_invitations_not_oneself");
        QTest::newRow("an address without an account")
            << QByteArray("SELECT viatica.invite('{trip}', 'nobody@example.org')")
            << QStringLiteral("23503 trip_invitations_account_exists");
        QTest::newRow("twice") << QByteArray("SELECT viatica.invite('{trip}', 'carla@example.org')")
                               << QStringLiteral("23505 trip_invitations_open_once");
        QTest::newRow("a member") << QByteArray("SELECT viatica.invite('{trip}', 'ben@example.org')")
                                  << QStringLiteral("23505 trip_members_pkey");
    }
    void invitingIsRefusedWhereItMakesNoSense()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, expected);
        QCOMPARE(world().outcome(Identity::Anna, sql), expected);
    }

    void anAccountThatGoesLeavesTheProfilesThatOthersMade()
    {
        World own;
        own.owner().query(withIds("DELETE FROM users WHERE id = '{ben}'"));
        QCOMPARE(own.as(Identity::Anna)
                     .value(withIds("SELECT name || coalesce(\"userId\"::text, ' free') FROM "
                                    "travel_companions WHERE id = '{benProfile}'")),
                 QStringLiteral("Ben free"));
        QCOMPARE(own.owner().value("SELECT count(*) FROM viatica.trip_members"), QStringLiteral("0"));
        QCOMPARE(own.owner().value("SELECT count(*) FROM companion_relationships"), QStringLiteral("0"));
    }

    void linkingACompanionGivesTheAccountNothing()
    {
        World own;
        RawClient& anna = own.as(Identity::Anna);
        QCOMPARE(anna.value(withIds("SELECT viatica.link_companion('{chris}', 'dora@example.org')")),
                 idOf("dora"));
        QCOMPARE(own.as(Identity::Dora).value("SELECT count(*) FROM trips"), QStringLiteral("1"));
        QCOMPARE(own.as(Identity::Dora).value("SELECT count(*) FROM travel_companions"), QStringLiteral("1"));
        QCOMPARE(anna.value(withIds("SELECT viatica.link_companion('{chris}', '')")), QString());
        QCOMPARE(anna.value(withIds("SELECT viatica.link_companion('{chris}', 'anna@example.org')")),
                 QString());
    }

private:
    static void everybody()
    {
        QTest::addColumn<World::Identity>("identity");
        for (const auto& [identity, name] : World::identities())
            QTest::newRow(name) << identity;
    }

    /// For tests that leave everything as it is; it is made once.
    World& world()
    {
        if (!m_world)
            m_world = std::make_unique<World>();
        return *m_world;
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestVisibilityPeople)
#include "test_visibility_people.moc"
