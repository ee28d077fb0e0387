// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_drafts.h"
#include "services/trash_service.h"
#include "services/trip_fixture.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// Items go to other trips, into the trash, and are copied.
class TestItemMoves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsNotOnTheOtherTripStaysBehindAndIsNamed()
    {
        TripFixture f;
        const Trips t = trips(f);
        const Hotel hotel = await(
            f.program.items.hotels.create(hotelDraft(t.japan), {companion(t.ida), companion(t.eva), me(f)}));
        const Event event = await(f.program.items.events.create(eventDraft(t.japan), {companion(t.ida)}));
        QSignalSpy changed(&f.program.items, &ItemServices::itemsChanged);
        const ItemMove move = await(f.program.items.moveToTrip({refOf(hotel), refOf(event)}, t.rome));
        QCOMPARE(move.items.size(), 2);
        QVERIFY(move.items.constFirst().from == t.japan);
        QCOMPARE(move.left.size(), 2); // Ida, on both; Eva is on either trip
        for (const ItemMove::Left& left : move.left)
            QCOMPARE(left.traveller.name, QStringLiteral("Ida"));
        QCOMPARE(tripOf(f, "hotels"), t.rome.toString());
        QCOMPARE(await(f.program.items.hotels.get(hotel.id)).travellers.size(), 2);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().value<QList<TripId>>(), (QList<TripId>{t.rome, t.japan}));
    }

    void aMoveIsTakenBackWithItsTravellers()
    {
        TripFixture f;
        const Trips t = trips(f);
        const Flight flight = await(f.program.items.flights.create(
            flightDraft(t.japan), {companion(t.ida, QStringLiteral("12B")), me(f)}));
        const Hotel alone = await(f.program.items.hotels.create(hotelDraft()));
        const Event stays = await(f.program.items.events.create(eventDraft(t.japan)));
        const ItemMove move =
            await(f.program.items.moveToTrip({refOf(flight), refOf(alone), refOf(stays)}, t.rome));
        // Somebody has moved one on meanwhile.
        f.raw.script(R"(UPDATE events SET "tripId" = NULL)");
        const ItemMove undone = await(f.program.items.undoMove(move));
        QCOMPARE(undone.items.size(), 2);
        QCOMPARE(tripOf(f, "flights"), t.japan.toString());
        QCOMPARE(tripOf(f, "hotels"), QString());
        QCOMPARE(tripOf(f, "events"), QString());
        QCOMPARE(f.raw.value(R"(SELECT string_agg("seatNumber", ',') FROM item_companions)"),
                 QStringLiteral("12B"));
        QCOMPARE(f.count("item_companions"), 2);
        // And once more, as redo does.
        QList<ItemRef> again;
        for (const ItemMove::Moved& moved : undone.items)
            again.append(moved.item);
        QCOMPARE(await(f.program.items.moveToTrip(again, undone.to)).left.size(), 1);
    }

    void outOfItsTripAnItemKeepsItsTravellers()
    {
        TripFixture f;
        const Trips t = trips(f);
        const Hotel hotel =
            await(f.program.items.hotels.create(hotelDraft(t.japan), {companion(t.ida), me(f)}));
        const ItemMove move = await(f.program.items.hotels.moveToTrip({hotel.id}, {}));
        QVERIFY(move.left.isEmpty());
        QCOMPARE(tripOf(f, "hotels"), QString());
        QCOMPARE(f.count("item_companions"), 2);
    }

    void nothingMovesIntoATripThatIsNotOnesOwn()
    {
        TripFixture f;
        const Trips t = trips(f);
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-07-01"),
                                      QStringLiteral("2027-07-03"));
        f.share(his, f.anna);
        const Hotel hotel = await(f.program.items.hotels.create(hotelDraft(t.japan), {companion(t.ida)}));
        for (const TripId trip : {his, TripId::create()}) {
            AWAIT_ERROR(error, f.program.items.moveToTrip({refOf(hotel)}, trip), ErrorKind::InvalidReference);
            QVERIFY(error->fields().contains(QStringLiteral("tripId")));
        }
        QCOMPARE(tripOf(f, "hotels"), t.japan.toString());
        QCOMPARE(f.count("item_companions"), 1);
    }

    void whatIsGoneOrNotOnesOwnIsLeftOut()
    {
        TripFixture f;
        const Trips t = trips(f);
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-07-01"),
                                      QStringLiteral("2027-07-03"));
        f.fillTrip(f.ben, his, 1);
        const ItemRef foreign{ItemKind::Flight, QUuid::fromString(f.raw.value("SELECT id FROM flights"))};
        const Hotel hotel = await(f.program.items.hotels.create(hotelDraft(t.japan)));
        const ItemRef wrongKind{ItemKind::Event, hotel.id.uuid()};
        const QList<ItemRef> asked{
            foreign, wrongKind, {ItemKind::CarRental, QUuid::createUuid()}, refOf(hotel), refOf(hotel)};
        QCOMPARE(await(f.program.items.moveToTrip(asked, t.rome)).items.size(), 1);
        QCOMPARE(await(f.program.items.remove(asked)).size(), 1);
        QCOMPARE(f.count("flights"), 1);
    }

    void deletedItemsOfAllKindsAreInTheTrashAndComeBack()
    {
        TripFixture f;
        const Trips t = trips(f);
        QList<ItemRef> all;
        forEachItemType([&](auto type) {
            using Entity = typename decltype(type)::type;
            all.append(refOf(
                await(f.program.items.of<Entity>().create(fullDraft<Entity>(t.japan), {companion(t.ida)}))));
        });
        f.raw.query(
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", currency, "totalValue", status))"
            " VALUES ($1, 'FLIGHT', 'LH', 'V1', 'EUR', 100, 'OPEN')",
            {f.anna.user.id.toString()});
        f.raw.query(
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerId", "travelerType", "amountUsed"))"
            R"( SELECT v.id, f.id, $1, 'USER', 30.10 FROM vouchers v, flights f)",
            {f.anna.user.id.toString()});
        QSignalSpy removed(&f.program.items, &ItemServices::itemsRemoved);
        QSignalSpy changed(&f.program.items, &ItemServices::itemsChanged);
        const QList<TrashedItem> trashed = await(f.program.items.remove(all));
        QCOMPARE(trashed.size(), 5);
        QCOMPARE(removed.constFirst().constFirst().value<QList<ItemRef>>().size(), 5);
        QCOMPARE(changed.constFirst().constFirst().value<QList<TripId>>(), QList<TripId>{t.japan});
        QCOMPARE(f.count("item_companions"), 0);
        QCOMPARE(f.raw.value(R"(SELECT "usedAmount" FROM vouchers)"), QStringLiteral("0.00"));
        TrashService trash(f.program.database, f.program.session, f.program.cache);
        for (const TrashedItem& entry : trashed)
            await(trash.restore(entry.trash));
        QCOMPARE(f.count("item_companions"), 5);
        QCOMPARE(f.raw.value(R"(SELECT "usedAmount" FROM vouchers)"), QStringLiteral("30.10"));
        QCOMPARE(await(f.program.items.flights.listByTrip(t.japan)).size(), 1);
    }

    void aCopyKeepsTheClockTimeOnTheOtherDay()
    {
        TripFixture f;
        const Trips t = trips(f);
        const Flight flight = await(f.program.items.flights.create(
            flightDraft(t.japan), {companion(t.ida, QStringLiteral("12B")), me(f)}));
        const Flight copy = await(f.program.items.flights.duplicate(flight.id, {2027, 12, 1}));
        // 13:40 in Frankfurt is an hour later in UTC than in summer; in Tokyo nothing changes.
        QCOMPARE(copy.departure, utc("2027-12-01T12:40:00Z"));
        QCOMPARE(copy.arrival, utc("2027-12-02T00:10:00Z"));
        QCOMPARE(copy.flightNumber, flight.flightNumber);
        QCOMPARE(copy.notes, flight.notes);
        QVERIFY(copy.tripId == t.japan);
        QVERIFY(copy.confirmationCode.isEmpty());
        QVERIFY(copy.seatNumber.isEmpty());
        const QList<ItemTraveller> people = await(f.program.items.flights.get(copy.id)).travellers;
        QCOMPARE(people.size(), 2);
        for (const ItemTraveller& traveller : people)
            QVERIFY(traveller.seatNumber.isEmpty());
        const Flight same = await(f.program.items.flights.duplicate(flight.id));
        QCOMPARE(same.departure, flight.departure);
    }

    void everyKindIsCopiedOnceAtATime()
    {
        TripFixture f;
        forEachItemType([&](auto type) {
            using Entity = typename decltype(type)::type;
            auto& service = f.program.items.of<Entity>();
            const Entity item = await(service.create(fullDraft<Entity>()));
            const auto id = decltype(item.id)::create();
            const Entity copy = await(service.duplicate(item.id, {2028, 1, 1}, id));
            QCOMPARE(startOf(copy).toTimeZone(QTimeZone(startZoneOf(copy).toLatin1())).date(),
                     QDate(2028, 1, 1));
            QCOMPARE(await(service.duplicate(item.id, {2028, 1, 1}, id)).version.value, copy.version.value);
            QCOMPARE(f.count(Declaration<Entity>::table), 2);
            AWAIT_ERROR(late, service.duplicate(item.id, {10000, 1, 1}), ErrorKind::Validation);
            AWAIT_ERROR(missing, service.duplicate(decltype(item.id)::create()), ErrorKind::NotFound);
            QCOMPARE(f.count(Declaration<Entity>::table), 2);
        });
    }

private:
    struct Trips
    {
        TripId japan;
        TripId rome;
        QString ida; ///< in Japan
        QString eva; ///< on both
    };
    static Trips trips(TripFixture& f)
    {
        Trips t;
        t.japan = f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                             QStringLiteral("2027-06-15"));
        t.rome = f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-07-01"),
                            QStringLiteral("2027-07-03"));
        t.ida = f.addCompanion(f.anna, t.japan, QStringLiteral("Ida"));
        t.eva = f.addCompanion(f.anna, t.japan, QStringLiteral("Eva"));
        f.raw.query(R"(INSERT INTO trip_companions ("tripId", "companionId") VALUES ($1, $2))",
                    {t.rome.toString(), t.eva});
        return t;
    }
    static ItemTraveller me(const TripFixture& f)
    {
        return {TravellerType::User, f.anna.user.id.uuid(), {}, {}};
    }
    static QString tripOf(TripFixture& f, const char* table)
    {
        return f.raw.value(QByteArray(R"(SELECT "tripId" FROM )") + table);
    }
};

QTEST_GUILESS_MAIN(TestItemMoves)
#include "test_item_moves.moc"
