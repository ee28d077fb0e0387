// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_fixture.h"
#include "support/tcp_relay.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// The network breaks after the server has committed and before the program hears of it. The program asks
/// again by itself; nothing is lost and nothing doubled.
class TestTripLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TripFixture>();
        m_relay = std::make_unique<TcpRelay>(m_fixture->testDatabase.profile());
        m_program = std::make_unique<Program>(m_relay->profile(), m_fixture->anna, m_fixture->clock);
        await(m_program->trips.getTripCounts()); // a connection is open
    }
    void cleanup()
    {
        m_program.reset();
        m_relay.reset();
        m_fixture.reset();
    }

    void aCreatedTripIsThereOnce()
    {
        QSignalSpy created(&m_program->trips, &TripService::tripCreated);
        loseTheAnswerWith("Marker");
        const Trip trip = await(m_program->trips.createTrip(m_fixture->draft(QStringLiteral("Marker"))));
        QCOMPARE(trip.name, QStringLiteral("Marker"));
        wasCut();
        QCOMPARE(m_fixture->count("trips"), 1);
        QCOMPARE(created.size(), 1);
    }

    void aChangeIsSavedAndNotCalledStale()
    {
        const Trip trip = await(m_program->trips.createTrip(m_fixture->draft()));
        loseTheAnswerWith("Marker");
        const Trip changed = await(
            m_program->trips.updateTrip(trip.id, m_fixture->draft(QStringLiteral("Marker")), trip.version));
        wasCut();
        QCOMPARE(changed.name, QStringLiteral("Marker"));
        QCOMPARE(changed.version.value, m_fixture->raw.value("SELECT xmin::text FROM trips"));
    }

    void aDeletedTripCanStillBeUndone()
    {
        const Trip trip = await(m_program->trips.createTrip(m_fixture->draft(QStringLiteral("Marker"))));
        QSignalSpy removed(&m_program->trips, &TripService::tripsRemoved);
        loseTheAnswerWith("Marker");
        const QList<TrashedTrip> trashed = await(m_program->trips.deleteTrips({trip.id}));
        wasCut();
        QCOMPARE(trashed.size(), 1);
        QCOMPARE(trashed.constFirst().title, QStringLiteral("Marker"));
        QCOMPARE(trashed.constFirst().trash.toString(), m_fixture->raw.value("SELECT id FROM viatica.trash"));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(m_fixture->count("trips"), 0);
    }

    void aCopyIsMadeOnce()
    {
        const TripId id = m_fixture->makeTrip(m_fixture->anna, QStringLiteral("Japan"),
                                              QStringLiteral("2027-06-01"), QStringLiteral("2027-06-15"));
        m_fixture->fillTrip(m_fixture->anna, id, 2);
        m_relay->cutAt(TcpRelay::Direction::ToClient, "COMMIT", false);
        const Trip copy = await(m_program->trips.duplicateTrip(id, {2028, 1, 1}));
        wasCut();
        QCOMPARE(copy.departureDate, QDate(2028, 1, 1));
        QCOMPARE(m_fixture->count("trips"), 2);
        QCOMPARE(m_fixture->count("flights"), 4);
    }

    void aMoveIsMadeOnceAndCanBeTakenBack()
    {
        const TripId id = m_fixture->makeTrip(m_fixture->anna, QStringLiteral("Japan"),
                                              QStringLiteral("2027-06-01"), QStringLiteral("2027-06-15"));
        m_fixture->fillTrip(m_fixture->anna, id, 2);
        const char* starts = R"(SELECT string_agg("startDateTime"::text, ',') FROM events)";
        const QString before = m_fixture->raw.value(starts);
        const Trip trip = await(m_program->trips.getTrip(id));
        m_relay->cutAt(TcpRelay::Direction::ToClient, "COMMIT", false);
        const TripMove move = await(m_program->trips.moveTrip(id, {2027, 6, 2}, true, trip.version));
        wasCut();
        QCOMPARE(move.items.size(), 10);
        QCOMPARE(m_fixture->raw.value(R"(SELECT "departureDate" FROM trips)"), QStringLiteral("2027-06-02"));
        QVERIFY(m_fixture->raw.value(starts).contains(QStringLiteral("2027-06-03")));
        m_relay->cutAt(TcpRelay::Direction::ToClient, "COMMIT", false);
        QCOMPARE(await(m_program->trips.undoMove(move)).items.size(), 10);
        QCOMPARE(m_fixture->raw.value(starts), before);
    }

private:
    /// The server's answer has the text in it; by the time it is sent, the change is committed.
    void loseTheAnswerWith(const QByteArray& text)
    {
        m_relay->cutAt(TcpRelay::Direction::ToClient, text, false);
    }
    void wasCut() { QCOMPARE(m_relay->acceptedConnections(), 2); }

    std::unique_ptr<TripFixture> m_fixture;
    std::unique_ptr<TcpRelay> m_relay;
    std::unique_ptr<Program> m_program;
};

QTEST_GUILESS_MAIN(TestTripLostAnswers)
#include "test_trip_lost_answers.moc"
