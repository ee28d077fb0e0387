// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_drafts.h"
#include "services/trip_fixture.h"
#include "support/tcp_relay.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// The network breaks after the server has committed a change of items and before the program hears of it.
/// The program asks again by itself; nothing is lost and nothing doubled.
class TestItemLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<TripFixture>();
        m_relay = std::make_unique<TcpRelay>(m_fixture->testDatabase.profile());
        m_program = std::make_unique<Program>(m_relay->profile(), m_fixture->anna, m_fixture->clock);
        m_japan = m_fixture->makeTrip(m_fixture->anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                      QStringLiteral("2027-06-15"));
        m_rome = m_fixture->makeTrip(m_fixture->anna, QStringLiteral("Rome"), QStringLiteral("2027-07-01"),
                                     QStringLiteral("2027-07-03"));
        m_ida = m_fixture->addCompanion(m_fixture->anna, m_japan, QStringLiteral("Ida"));
        await(m_program->trips.getTripCounts()); // a connection is open
    }
    void cleanup()
    {
        m_program.reset();
        m_relay.reset();
        m_fixture.reset();
    }

    void aNewItemIsThereOnceWithItsTravellers()
    {
        QSignalSpy changed(&m_program->items, &ItemServices::itemsChanged);
        loseTheCommit();
        await(m_program->items.hotels.create(hotelDraft(m_japan), {companion(m_ida)}));
        wasCut();
        QCOMPARE(m_fixture->count("hotels"), 1);
        QCOMPARE(m_fixture->count("item_companions"), 1);
        QCOMPARE(changed.size(), 1);
    }

    void aChangeIsSavedAndNotCalledStale()
    {
        const Hotel made = await(m_program->items.hotels.create(hotelDraft(m_japan)));
        HotelDraft draft = made;
        draft.name = QStringLiteral("Other");
        loseTheCommit();
        const Hotel changed = await(m_program->items.hotels.update(
            made.id, draft, QList<ItemTraveller>{companion(m_ida, QStringLiteral("2"))}, made.version));
        wasCut();
        QCOMPARE(changed.version.value, m_fixture->raw.value("SELECT xmin::text FROM hotels"));
        QCOMPARE(m_fixture->raw.value(R"(SELECT "seatNumber" FROM item_companions)"), QStringLiteral("2"));
    }

    void whatWasDeletedCanStillBeBroughtBack()
    {
        HotelDraft draft = hotelDraft(m_japan);
        draft.name = QStringLiteral("Marker");
        const Hotel made = await(m_program->items.hotels.create(draft));
        const Event event = await(m_program->items.events.create(eventDraft(m_japan)));
        QSignalSpy removed(&m_program->items, &ItemServices::itemsRemoved);
        m_relay->cutAt(TcpRelay::Direction::ToClient, "Marker", false);
        const QList<TrashedItem> trashed = await(m_program->items.remove({refOf(made), refOf(event)}));
        wasCut();
        QCOMPARE(trashed.size(), 2);
        for (const TrashedItem& entry : trashed)
            QCOMPARE(entry.trash.toString(),
                     m_fixture->raw.value(R"(SELECT id FROM viatica.trash WHERE "rowId" = $1)",
                                          {entry.item.id.toString(QUuid::WithoutBraces)}));
        QCOMPARE(removed.size(), 1);
    }

    void aMoveIsMadeOnceAndCanBeTakenBackExactly()
    {
        const Flight flight = await(
            m_program->items.flights.create(flightDraft(m_japan), {companion(m_ida, QStringLiteral("12B"))}));
        loseTheCommit();
        const ItemMove move = await(m_program->items.moveToTrip({refOf(flight)}, m_rome));
        wasCut();
        QCOMPARE(move.items.size(), 1);
        QVERIFY(move.items.constFirst().from == m_japan);
        QCOMPARE(move.left.size(), 1);
        loseTheCommit();
        QCOMPARE(await(m_program->items.undoMove(move)).items.size(), 1);
        QCOMPARE(m_fixture->raw.value(R"(SELECT "tripId" FROM flights)"), m_japan.toString());
        QCOMPARE(m_fixture->raw.value(R"(SELECT "seatNumber" FROM item_companions)"), QStringLiteral("12B"));
    }

    void aCopyIsMadeOnce()
    {
        const Event event = await(m_program->items.events.create(eventDraft(m_japan), {companion(m_ida)}));
        loseTheCommit();
        const Event copy = await(m_program->items.events.duplicate(event.id, {2027, 6, 9}));
        wasCut();
        QCOMPARE(copy.name, event.name);
        QCOMPARE(m_fixture->count("events"), 2);
        QCOMPARE(m_fixture->count("item_companions"), 2);
    }

private:
    void loseTheCommit() { m_relay->cutAt(TcpRelay::Direction::ToClient, "COMMIT", false); }
    void wasCut() { QCOMPARE(m_relay->acceptedConnections(), 2); }

    std::unique_ptr<TripFixture> m_fixture;
    std::unique_ptr<TcpRelay> m_relay;
    std::unique_ptr<Program> m_program;
    TripId m_japan;
    TripId m_rome;
    QString m_ida;
};

QTEST_GUILESS_MAIN(TestItemLostAnswers)
#include "test_item_lost_answers.moc"
