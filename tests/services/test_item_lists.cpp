// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_drafts.h"
#include "services/trip_fixture.h"

using namespace viatica;
using namespace viatica::test;

/// Lists of items of one kind, and what all methods cost.
class TestItemLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTripsItemsComeByTheirBeginningWithTheirTravellers()
    {
        TripFixture f;
        const TripId trip = japan(f);
        const QString ida = f.addCompanion(f.anna, trip, QStringLiteral("Ida"));
        EventService& events = f.program.items.events;
        EventDraft late = eventDraft(trip);
        late.name = QStringLiteral("Late");
        late.start = late.start.addDays(1);
        late.end = late.end.addDays(1);
        await(events.create(late));
        await(events.create(eventDraft(trip), {companion(ida)}));
        await(events.create(eventDraft()));
        const QList<ItemRecord<Event>> rows = await(events.listByTrip(trip));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.at(0).item.name, QStringLiteral("Kabuki"));
        QCOMPARE(rows.at(0).travellers.constFirst().name, QStringLiteral("Ida"));
        QVERIFY(rows.at(0).item.notes.isEmpty()); // lists do not fetch them
        QVERIFY(!rows.at(0).item.version.value.isEmpty());
        QCOMPARE(rows.at(1).item.name, QStringLiteral("Late"));
        QVERIFY(rows.at(1).travellers.isEmpty());
        QVERIFY(await(f.program.items.hotels.listByTrip(trip)).isEmpty());
    }

    void aTripThatOneMayNotSeeHasNoItems()
    {
        TripFixture f;
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-07-01"),
                                      QStringLiteral("2027-07-03"));
        f.fillTrip(f.ben, his, 1);
        AWAIT_ERROR(hidden, f.program.items.flights.listByTrip(his), ErrorKind::NotFound);
        AWAIT_ERROR(missing, f.program.items.flights.listByTrip(TripId::create()), ErrorKind::NotFound);
        f.share(his, f.anna);
        QCOMPARE(await(f.program.items.flights.listByTrip(his)).size(), 1);
    }

    void standaloneItemsComeInPages()
    {
        TripFixture f;
        FlightService& flights = f.program.items.flights;
        // Two begin at once, and one is exact to the microsecond: pages lose none and double none.
        for (const int minutes : {0, 0, 30, 60, 90}) {
            FlightDraft draft = flightDraft();
            draft.departure = draft.departure.addSecs(minutes * 60);
            await(flights.create(draft));
        }
        f.raw.script(
            R"(UPDATE flights SET "departureDateTime" = "departureDateTime" + interval '7 microseconds')"
            R"( WHERE "departureDateTime" = '2027-06-01T12:10:00Z')");
        f.fillTrip(f.anna, japan(f), 1);
        QSet<QUuid> seen;
        QList<QDateTime> starts;
        QString after;
        int pages = 0;
        do {
            const ItemPage<Flight> page = await(flights.listStandalone(2, after));
            for (const auto& row : page.rows) {
                seen.insert(row.item.id.uuid());
                starts.append(row.item.departure);
            }
            after = page.next;
            ++pages;
        } while (!after.isEmpty());
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), 5);
        QCOMPARE(starts.size(), 5);
        QVERIFY(std::is_sorted(starts.begin(), starts.end()));
    }

    void aForeignCursorIsRefused()
    {
        TripFixture f;
        for (const char* text : {"x", "!", "MTIz", "eC95", "MS8y"}) {
            AWAIT_ERROR(error, f.program.items.flights.listStandalone(2, QLatin1String(text)),
                        ErrorKind::Validation);
        }
    }

    void whatAMethodCostsDoesNotDependOnTheNumberOfItems()
    {
        TripFixture f;
        ItemServices& items = f.program.items;
        for (const int count : {1, 500}) {
            const TripId trip = japan(f);
            const QString ida = f.addCompanion(f.anna, trip, QStringLiteral("Ida"));
            f.fillTrip(f.anna, trip, count / 5 + 1);
            QList<ItemRef> all;
            for (const auto& row : await(items.flights.listByTrip(trip)))
                all.append(refOf(row.item));
            for (const auto& row : await(items.hotels.listByTrip(trip)))
                all.append(refOf(row.item));
            const Event event = await(items.events.create(eventDraft(trip), {companion(ida)}));
            const auto costs = [&](const char* what, quint64 expected, auto action) {
                const auto [cost, trips] = f.program.cost(action);
                QVERIFY2(cost == expected,
                         qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(what)).arg(cost)));
                QVERIFY(trips <= expected + 2);
            };
            costs("get", 1, [&] { await(items.events.get(event.id)); });
            costs("list", 1, [&] { await(items.flights.listByTrip(trip)); });
            costs("standalone", 1, [&] { await(items.flights.listStandalone()); });
            costs("create", 1, [&] { await(items.events.create(eventDraft(trip))); });
            costs("create with travellers", 2,
                  [&] { await(items.events.create(eventDraft(trip), {companion(ida)})); });
            costs("update", 1, [&] {
                await(items.events.update(
                    event.id, eventDraft(trip), std::nullopt,
                    {f.raw.value("SELECT xmin::text FROM events WHERE id = $1", {event.id.toString()})}));
            });
            costs("duplicate", 2, [&] { await(items.events.duplicate(event.id)); });
            costs("move", 1, [&] { await(items.moveToTrip(all, {})); });
            costs("move and undo", 3,
                  [&] { await(items.undoMove(await(items.moveToTrip({refOf(event)}, {})))); });
        }
    }

private:
    static TripId japan(TripFixture& f)
    {
        return f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                          QStringLiteral("2027-06-15"));
    }
};

QTEST_GUILESS_MAIN(TestItemLists)
#include "test_item_lists.moc"
