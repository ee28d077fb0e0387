// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_drafts.h"
#include "services/trip_fixture.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// Items of the five kinds are made and changed, with who travels on them.
class TestItemChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindKeepsWhatWasEntered()
    {
        TripFixture f;
        const TripId trip = japan(f);
        forEachItemType([&](auto type) {
            using Entity = typename decltype(type)::type;
            const auto draft = fullDraft<Entity>(trip);
            const Entity made = await(f.program.items.of<Entity>().create(draft));
            QVERIFY(sameDraft<Entity>(made, draft));
            QCOMPARE(made.userId, f.anna.user.id);
            const ItemRecord<Entity> read = await(f.program.items.of<Entity>().get(made.id));
            QVERIFY(sameDraft<Entity>(read.item, draft));
            QCOMPARE(read.item.version.value, made.version.value);
            QVERIFY(read.travellers.isEmpty());
        });
        QCOMPARE(f.raw.value(R"(SELECT "departureDateTime" AT TIME ZONE 'UTC' FROM flights)"),
                 QStringLiteral("2027-06-01 11:40:00"));
        QCOMPARE(f.raw.value("SELECT latitude FROM hotels"), QStringLiteral("34.702485"));
        QCOMPARE(f.raw.value("SELECT method FROM transportation"), QStringLiteral("FERRY"));
        QCOMPARE(f.raw.value(R"(SELECT "allDay" FROM events)"), QStringLiteral("t"));
    }

    void whatIsLeftOpenIsNullInTheDatabase()
    {
        TripFixture f;
        EventDraft draft;
        draft.name = QStringLiteral("Dinner");
        draft.start = utc("2027-06-05T18:00:00Z");
        const Event made = await(f.program.items.events.create(draft));
        QVERIFY(!made.end.isValid());
        QCOMPARE(
            f.raw.value(R"(SELECT count(*) FROM events WHERE "tripId" IS NULL AND "endDateTime" IS NULL AND)"
                        R"( timezone IS NULL AND location IS NULL AND latitude IS NULL AND notes IS NULL)"),
            QStringLiteral("1"));
    }

    void aChangeIsSavedAndHasANewVersion()
    {
        TripFixture f;
        forEachItemType([&](auto type) {
            using Entity = typename decltype(type)::type;
            auto& service = f.program.items.of<Entity>();
            const Entity made = await(service.create(fullDraft<Entity>()));
            auto draft = fullDraft<Entity>(japan(f));
            draft.notes = QStringLiteral("changed");
            draft.confirmationCode.clear();
            const Entity changed = await(service.update(made.id, draft, std::nullopt, made.version));
            QVERIFY(sameDraft<Entity>(changed, draft));
            QVERIFY(changed.version != made.version);
            QVERIFY(sameDraft<Entity>(await(service.get(made.id)).item, draft));
        });
    }

    void travellersAndSeatsAreSavedWithTheItem()
    {
        TripFixture f;
        const TripId trip = japan(f);
        const QString ida = f.addCompanion(f.anna, trip, QStringLiteral("Ida"));
        const QString max = f.addCompanion(f.anna, trip, QStringLiteral("Max"));
        const ItemTraveller me{TravellerType::User, f.anna.user.id.uuid(), QStringLiteral(" 12A "), {}};
        FlightService& flights = f.program.items.flights;
        const Flight made =
            await(flights.create(flightDraft(trip), {companion(max, QStringLiteral("12C")), me}));
        QList<ItemTraveller> read = await(flights.get(made.id)).travellers;
        QCOMPARE(read.size(), 2);
        QCOMPARE(read.at(0).id, f.anna.user.id.uuid());
        QCOMPARE(read.at(0).seatNumber, QStringLiteral("12A"));
        QCOMPARE(read.at(1).name, QStringLiteral("Max"));
        // Max leaves, Ida comes, the user changes seats.
        const Flight changed = await(flights.update(
            made.id, made,
            QList<ItemTraveller>{{TravellerType::User, f.anna.user.id.uuid(), QStringLiteral("3D"), {}},
                                 companion(ida)},
            made.version));
        QCOMPARE(people(f), QStringLiteral("COMPANION , USER 3D"));
        // Nothing said: they stay. Nobody said: they go.
        const Flight again = await(flights.update(made.id, changed, std::nullopt, changed.version));
        QCOMPARE(people(f), QStringLiteral("COMPANION , USER 3D"));
        await(flights.update(made.id, again, QList<ItemTraveller>(), again.version));
        QCOMPARE(people(f), QString());
    }

    void allFaultsAreNamedAtOnce()
    {
        TripFixture f;
        FlightDraft draft = flightDraft();
        draft.flightNumber.clear();
        draft.arrival = draft.departure;
        draft.originTimezone = QStringLiteral("Mars/Olympus");
        const quint64 before = f.program.database.counters().statements;
        AWAIT_ERROR(error, f.program.items.flights.create(draft, {{}, {}}), ErrorKind::Validation);
        QStringList columns = error->fields().keys();
        columns.sort();
        QCOMPARE(columns, (QStringList{QStringLiteral("arrivalDateTime"), QStringLiteral("flightNumber"),
                                       QStringLiteral("originTimezone"), QStringLiteral("travelerId")}));
        QCOMPARE(f.program.database.counters().statements.load(), before);
    }

    void nobodyTravelsTwiceAndNoSeatIsTooLong()
    {
        TripFixture f;
        const QString ida = f.addCompanion(f.anna, japan(f), QStringLiteral("Ida"));
        AWAIT_ERROR(twice, f.program.items.events.create(eventDraft(), {companion(ida), companion(ida)}),
                    ErrorKind::Validation);
        AWAIT_ERROR(
            seat,
            f.program.items.events.create(eventDraft(), {companion(ida, QStringLiteral("Orchestra 12"))}),
            ErrorKind::Validation);
        QVERIFY(seat->fields().contains(QStringLiteral("travelerId")));
        QCOMPARE(f.count("events"), 0);
    }

    void zonesOfAFlightComeFromItsAirports()
    {
        TripFixture f;
        FlightDraft draft = flightDraft();
        draft.origin = QStringLiteral("akl");
        draft.destination = QStringLiteral("HNL");
        draft.originTimezone.clear();
        draft.destinationTimezone.clear();
        const Flight made = await(f.program.items.flights.create(draft));
        QCOMPARE(made.originTimezone, QStringLiteral("Pacific/Auckland"));
        QCOMPARE(made.destinationTimezone, QStringLiteral("Pacific/Honolulu"));
        draft.destination = QStringLiteral("Farm strip");
        const Flight changed =
            await(f.program.items.flights.update(made.id, draft, std::nullopt, made.version));
        QCOMPARE(changed.originTimezone, QStringLiteral("Pacific/Auckland"));
        QCOMPARE(changed.destinationTimezone, QString());
    }

    void whatIsSavedTwiceIsThereOnce()
    {
        TripFixture f;
        const TripId trip = japan(f);
        const HotelId id = HotelId::create();
        const Hotel first = await(f.program.items.hotels.create(hotelDraft(trip), {}, id));
        const Hotel second = await(f.program.items.hotels.create(hotelDraft(trip), {}, id));
        QCOMPARE(second.version.value, first.version.value);
        QCOMPARE(f.count("hotels"), 1);
        HotelDraft other = hotelDraft(trip);
        other.name = QStringLiteral("Another");
        AWAIT_ERROR(error, f.program.items.hotels.create(other, {}, id), ErrorKind::Conflict);
    }

    void aTripThatIsGoneIsSaidAtItsField()
    {
        TripFixture f;
        const TripId gone = japan(f);
        f.raw.query("DELETE FROM trips WHERE id = $1", {gone.toString()});
        forEachItemType([&](auto type) {
            using Entity = typename decltype(type)::type;
            AWAIT_ERROR(error, f.program.items.of<Entity>().create(fullDraft<Entity>(gone)),
                        ErrorKind::InvalidReference);
            QVERIFY(error->fields().contains(QStringLiteral("tripId")));
        });
        QCOMPARE(f.count("flights"), 0);
    }

    void whatSomebodyElseChangedIsNotOverwritten()
    {
        TripFixture f;
        CarRentalService& cars = f.program.items.carRentals;
        const CarRental made = await(cars.create(carRentalDraft()));
        f.raw.script("UPDATE car_rentals SET company = 'Other'");
        CarRentalDraft mine = carRentalDraft();
        mine.vehicle = QStringLiteral("Bus");
        AWAIT_ERROR(error, cars.update(made.id, mine, std::nullopt, made.version), ErrorKind::Stale);
        QVERIFY(error->current<CarRental>());
        QCOMPARE(error->current<CarRental>()->company, QStringLiteral("Other"));
        const CarRental saved =
            await(cars.update(made.id, mine, std::nullopt, error->current<CarRental>()->version));
        QCOMPARE(saved.company, QStringLiteral("Nippon Rent"));
    }

    void aDeletedItemIsSaidToBeGone()
    {
        TripFixture f;
        const Hotel made = await(f.program.items.hotels.create(hotelDraft(japan(f))));
        f.raw.script("DELETE FROM hotels");
        AWAIT_ERROR(error, f.program.items.hotels.update(made.id, made, std::nullopt, made.version),
                    ErrorKind::Stale);
        QVERIFY(!error->current<Hotel>());
        AWAIT_ERROR(missing, f.program.items.hotels.get(made.id), ErrorKind::NotFound);
    }

    void anItemWhoseTripWasDeletedIsSaidToBeGoneWithIt()
    {
        TripFixture f;
        const TripId trip = japan(f);
        const QString ida = f.addCompanion(f.anna, trip, QStringLiteral("Ida"));
        const Hotel made = await(f.program.items.hotels.create(hotelDraft(trip)));
        await(f.trips.deleteTrips({trip}));
        AWAIT_ERROR(plain, f.program.items.hotels.update(made.id, made, std::nullopt, made.version),
                    ErrorKind::InvalidReference);
        QVERIFY(plain->fields().contains(QStringLiteral("tripId")));
        AWAIT_ERROR(
            withPeople,
            f.program.items.hotels.update(made.id, made, QList<ItemTraveller>{companion(ida)}, made.version),
            ErrorKind::InvalidReference);
        // Kept without the trip, it is an item of its own.
        HotelDraft kept = made;
        kept.tripId = {};
        await(f.program.items.hotels.create(kept));
        QCOMPARE(f.count("hotels"), 1);
    }

    void onlyWhoIsOnTheTripTravels()
    {
        TripFixture f;
        const TripId trip = japan(f);
        const TripId rome = f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-07-01"),
                                       QStringLiteral("2027-07-03"));
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-07-01"),
                                      QStringLiteral("2027-07-03"));
        const QString elsewhere = f.addCompanion(f.anna, rome, QStringLiteral("Eva"));
        const QString notMine = f.addCompanion(f.ben, his, QStringLiteral("Ida"));
        const ItemTraveller ben{TravellerType::User, f.ben.user.id.uuid(), {}, {}};
        for (const ItemTraveller& stranger : {companion(elsewhere), companion(notMine), ben}) {
            AWAIT_ERROR(error, f.program.items.events.create(eventDraft(trip), {stranger}),
                        ErrorKind::InvalidReference);
            QVERIFY(error->fields().contains(QStringLiteral("travelerId")));
        }
        QCOMPARE(f.count("events"), 0); // the item is not left behind alone
        // Without a trip any companion of one's own does, and nobody else's.
        await(f.program.items.events.create(eventDraft(), {companion(elsewhere)}));
        AWAIT_ERROR(foreign, f.program.items.events.create(eventDraft(), {companion(notMine)}),
                    ErrorKind::InvalidReference);
        QCOMPARE(f.count("events"), 1);
    }

    void aTripOfSomebodyElseIsAsGoodAsNone()
    {
        TripFixture f;
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-07-01"),
                                      QStringLiteral("2027-07-03"));
        AWAIT_ERROR(hidden, f.program.items.hotels.create(hotelDraft(his)), ErrorKind::InvalidReference);
        f.share(his, f.anna);
        AWAIT_ERROR(shared, f.program.items.hotels.create(hotelDraft(his)), ErrorKind::InvalidReference);
        const Hotel mine = await(f.program.items.hotels.create(hotelDraft()));
        AWAIT_ERROR(moved,
                    f.program.items.hotels.update(mine.id, hotelDraft(his), std::nullopt, mine.version),
                    ErrorKind::InvalidReference);
        QCOMPARE(f.raw.value(R"(SELECT count(*) FROM hotels WHERE "tripId" IS NULL)"), QStringLiteral("1"));
    }

    void anItemOfASharedTripIsReadAndNotChanged()
    {
        TripFixture f;
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-07-01"),
                                      QStringLiteral("2027-07-03"));
        const QString ida = f.addCompanion(f.ben, his, QStringLiteral("Ida"));
        const auto ben = f.programOf(f.ben);
        const Hotel made = await(ben->items.hotels.create(hotelDraft(his), {companion(ida)}));
        HotelService& hotels = f.program.items.hotels;
        AWAIT_ERROR(hidden, hotels.get(made.id), ErrorKind::NotFound);
        AWAIT_ERROR(unseen, hotels.update(made.id, hotelDraft(), std::nullopt, made.version),
                    ErrorKind::Stale);
        f.share(his, f.anna);
        const ItemRecord<Hotel> read = await(hotels.get(made.id));
        QCOMPARE(read.item.name, made.name);
        QVERIFY(read.travellers.isEmpty());
        AWAIT_ERROR(refused, hotels.update(made.id, hotelDraft(), std::nullopt, made.version),
                    ErrorKind::AccessDenied);
        AWAIT_ERROR(copied, hotels.duplicate(made.id), ErrorKind::AccessDenied);
        QVERIFY(await(hotels.remove({made.id})).isEmpty());
        QVERIFY(await(hotels.moveToTrip({made.id}, {})).items.isEmpty());
        AWAIT_ERROR(taken, hotels.create(hotelDraft(), {}, made.id), ErrorKind::Conflict);
        QCOMPARE(f.raw.value("SELECT xmin::text FROM hotels"), made.version.value);
    }

    void everyChangeDropsWhatIsCachedAndIsTold()
    {
        TripFixture f;
        const TripId trip = japan(f);
        f.page();
        await(f.trips.getTripStatistics());
        QSignalSpy changed(&f.program.items, &ItemServices::itemsChanged);
        QSignalSpy reset(&f.trips, &TripService::tripsReset);
        const Flight made = await(f.program.items.flights.create(flightDraft(trip)));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().value<QList<TripId>>(), QList<TripId>{trip});
        QCOMPARE(f.page().rows.constFirst().flights, 1);
        QCOMPARE(await(f.trips.getTripStatistics()).years.constFirst().flights, 1);
        await(f.program.items.flights.update(made.id, flightDraft(), std::nullopt, made.version));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(f.page().rows.constFirst().flights, 0);
    }

    void nothingIsDoneForNobody()
    {
        TripFixture f;
        f.program.session.end();
        AWAIT_ERROR(get, f.program.items.flights.get(FlightId::create()), ErrorKind::AccessDenied);
        AWAIT_ERROR(create, f.program.items.flights.create(flightDraft()), ErrorKind::AccessDenied);
        AWAIT_ERROR(remove, f.program.items.remove({}), ErrorKind::AccessDenied);
        AWAIT_ERROR(move, f.program.items.moveToTrip({}, {}), ErrorKind::AccessDenied);
        f.program.session.begin(f.anna.user);
        f.raw.script("DELETE FROM viatica.sessions"); // ended on the server alone
        AWAIT_ERROR(ended, f.program.items.flights.get(FlightId::create()), ErrorKind::AccessDenied);
        AWAIT_ERROR(listed, f.program.items.flights.listStandalone(), ErrorKind::AccessDenied);
        const ItemRef item{ItemKind::Flight, QUuid::createUuid()};
        AWAIT_ERROR(removed, f.program.items.remove({item}), ErrorKind::AccessDenied);
        AWAIT_ERROR(moved, f.program.items.moveToTrip({item}, {}), ErrorKind::AccessDenied);
    }

private:
    static TripId japan(TripFixture& f)
    {
        return f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                          QStringLiteral("2027-06-15"));
    }
    static QString people(TripFixture& f)
    {
        return f.raw.value(
            R"(SELECT string_agg("travelerType" || ' ' || coalesce("seatNumber", ''), ', ' ORDER BY)"
            R"( "travelerType") FROM item_companions)");
    }
};

QTEST_GUILESS_MAIN(TestItemChanges)
#include "test_item_changes.moc"
