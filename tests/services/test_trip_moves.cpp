// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_fixture.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// Moving a trip to other days: what the preview says, what the move does, and how it is taken back.
class TestTripMoves : public QObject
{
    Q_OBJECT

private:
    static constexpr const char* everyTime =
        R"(SELECT json_agg(json_build_array(t.id, t.a, t.b) ORDER BY t.id) FROM ()"
        R"( SELECT id, "departureDateTime" a, "arrivalDateTime" b FROM flights)"
        R"( UNION ALL SELECT id, "checkInDateTime", "checkOutDateTime" FROM hotels)"
        R"( UNION ALL SELECT id, "departureDateTime", "arrivalDateTime" FROM transportation)"
        R"( UNION ALL SELECT id, "pickupDateTime", "dropoffDateTime" FROM car_rentals)"
        R"( UNION ALL SELECT id, "startDateTime", "endDateTime" FROM events) t)";

    static Trip japan(TripFixture& f, int copies = 1)
    {
        const TripId id = f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                     QStringLiteral("2027-06-15"));
        if (copies > 0)
            f.fillTrip(f.anna, id, copies);
        return await(f.trips.getTrip(id));
    }
    static Trip withEvent(TripFixture& f, const char* day, const char* local, const char* zone)
    {
        const QString date = QString::fromLatin1(day);
        const TripId id = f.makeTrip(f.anna, QStringLiteral("Clock"), date, date);
        f.raw.query(
            R"(INSERT INTO events ("userId", "tripId", name, "startDateTime", timezone) VALUES ($1, $2,)"
            R"( 'Night', $3::timestamp AT TIME ZONE $4, $4))",
            {f.anna.user.id.toString(), id.toString(), date + QLatin1Char(' ') + QString::fromLatin1(local),
             QString::fromLatin1(zone)});
        return await(f.trips.getTrip(id));
    }
    static QString dates(TripFixture& f)
    {
        return f.raw.value(R"(SELECT "departureDate" || ' ' || "returnDate" FROM trips)");
    }

private Q_SLOTS:
    void itemsMoveAlongByDaysOfTheirOwnPlaces()
    {
        TripFixture f;
        const Trip trip = japan(f);
        QSignalSpy changed(&f.trips, &TripService::tripChanged);
        const TripMove move = await(f.trips.moveTrip(trip.id, {2027, 12, 1}, true, trip.version));
        QCOMPARE(dates(f), QStringLiteral("2027-12-01 2027-12-15"));
        QCOMPARE(move.departureBefore, QDate(2027, 6, 1));
        QCOMPARE(move.trip.departureDate, QDate(2027, 12, 1));
        QCOMPARE(move.items.size(), 5);
        QCOMPARE(changed.size(), 1);
        // Summer time ends in Frankfurt meanwhile, and not in Tokyo.
        QCOMPARE(f.raw.value(R"(SELECT ("departureDateTime" AT TIME ZONE 'UTC') || ' ' ||)"
                             R"( ("arrivalDateTime" AT TIME ZONE 'UTC') FROM flights)"),
                 QStringLiteral("2027-12-02 13:05:00 2027-12-03 00:20:00"));
        QCOMPARE(f.raw.value(R"(SELECT "checkInDateTime" AT TIME ZONE timezone FROM hotels)"),
                 QStringLiteral("2027-12-02 15:00:00"));
        QCOMPARE(f.raw.value(R"(SELECT count(*) FROM events WHERE "endDateTime" IS NULL)"),
                 QStringLiteral("1"));
        QCOMPARE(f.raw.value(R"(SELECT "seatNumber" FROM flights)"), QStringLiteral("12A"));
    }

    void itemsStayWhereTheyAreIfSoWished()
    {
        TripFixture f;
        const Trip trip = japan(f);
        const QString before = f.raw.value(everyTime);
        const TripMove move = await(f.trips.moveTrip(trip.id, {2027, 6, 8}, false, trip.version));
        QCOMPARE(move.items.size(), 0);
        QCOMPARE(dates(f), QStringLiteral("2027-06-08 2027-06-22"));
        QCOMPARE(f.raw.value(everyTime), before);
    }

    void theMoveDoesWhatThePreviewSaid()
    {
        TripFixture f;
        const Trip trip = japan(f, 2);
        const QString before = f.raw.value(everyTime);
        const TripMovePreview preview = await(f.trips.previewMove(trip.id, {2027, 10, 30}));
        QCOMPARE(f.raw.value(everyTime), before);
        QCOMPARE(preview.trip.version, trip.version);
        QCOMPARE(preview.departure, QDate(2027, 10, 30));
        QCOMPARE(preview.returning, QDate(2027, 11, 13));
        QCOMPARE(preview.items.size(), 10);
        const TripMove move = await(f.trips.moveTrip(trip.id, {2027, 10, 30}, true, preview.trip.version));
        QHash<QUuid, TripMove::Item> moved;
        for (const TripMove::Item& item : move.items)
            moved.insert(item.item.id, item);
        for (const ItemMovePreview& item : preview.items) {
            const QUuid id = refOf(item.item).id;
            QVERIFY(moved.contains(id));
            QVERIFY(moved[id].item == refOf(item.item));
            QCOMPARE(item.start.toMSecsSinceEpoch() * 1000, moved[id].start);
            QCOMPARE(item.end.isValid(), moved[id].end.has_value());
            if (item.end.isValid())
                QCOMPARE(item.end.toMSecsSinceEpoch() * 1000, *moved[id].end);
        }
    }

    void aClockThatIsSetOnTheNewDayIsSaid_data()
    {
        QTest::addColumn<QByteArray>("local");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("to");
        QTest::addColumn<int>("clock");
        QTest::addColumn<QString>("instant");
        const auto once = int(ClockReading::Once);
        QTest::newRow("an hour that is left out")
            << QByteArray("02:30") << QByteArray("Europe/Berlin") << QDate(2027, 3, 28)
            << int(ClockReading::Skipped) << QStringLiteral("2027-03-28T01:30:00Z");
        QTest::newRow("an hour that comes twice")
            << QByteArray("02:30") << QByteArray("Europe/Berlin") << QDate(2027, 10, 31)
            << int(ClockReading::Twice) << QStringLiteral("2027-10-31T01:30:00Z");
        QTest::newRow("the hour after it")
            << QByteArray("03:00") << QByteArray("Europe/Berlin") << QDate(2027, 10, 31) << once
            << QStringLiteral("2027-10-31T02:00:00Z");
        QTest::newRow("half an hour that comes twice")
            << QByteArray("01:45") << QByteArray("Australia/Lord_Howe") << QDate(2027, 4, 4)
            << int(ClockReading::Twice) << QStringLiteral("2027-04-03T15:15:00Z");
        QTest::newRow("a midnight that there is not")
            << QByteArray("00:15") << QByteArray("America/Santiago") << QDate(2027, 9, 5)
            << int(ClockReading::Skipped) << QStringLiteral("2027-09-05T04:15:00Z");
        QTest::newRow("a zone that nobody knows")
            << QByteArray("02:30") << QByteArray("UTC") << QDate(2027, 3, 28) << once
            << QStringLiteral("2027-03-28T02:30:00Z");
    }

    void aClockThatIsSetOnTheNewDayIsSaid()
    {
        QFETCH(QByteArray, local);
        QFETCH(QByteArray, zone);
        QFETCH(QDate, to);
        QFETCH(int, clock);
        QFETCH(QString, instant);
        TripFixture f;
        const Trip trip = withEvent(f, "2027-06-15", local.constData(), zone.constData());
        const TripMovePreview preview = await(f.trips.previewMove(trip.id, to));
        QCOMPARE(int(preview.items.constFirst().startClock), clock);
        QCOMPARE(int(preview.items.constFirst().endClock), int(ClockReading::Once));
        QCOMPARE(preview.items.constFirst().start.toString(Qt::ISODate), instant);
        const TripMove move = await(f.trips.moveTrip(trip.id, to, true, trip.version));
        QCOMPARE(move.items.constFirst().start, preview.items.constFirst().start.toMSecsSinceEpoch() * 1000);
        // Taken back, it is not an hour off.
        await(f.trips.undoMove(move));
        QCOMPARE(
            f.raw.value(
                R"(SELECT to_char("startDateTime" AT TIME ZONE timezone, 'YYYY-MM-DD HH24:MI') FROM events)"),
            QStringLiteral("2027-06-15 ") + QString::fromLatin1(local));
    }

    void overTheDateLineEachEndKeepsItsOwnDay()
    {
        TripFixture f;
        const TripId id = f.makeTrip(f.anna, QStringLiteral("Line"), QStringLiteral("2027-05-02"),
                                     QStringLiteral("2027-05-09"));
        f.raw.query(
            R"(INSERT INTO flights ("userId", "tripId", "flightNumber", origin, destination,)"
            R"( "departureDateTime", "arrivalDateTime", "originTimezone", "destinationTimezone") VALUES)"
            R"( ($1, $2, 'NZ10', 'AKL', 'HNL', timestamp '2027-05-02 23:55' AT TIME ZONE 'Pacific/Auckland',)"
            R"( timestamp '2027-05-02 10:30' AT TIME ZONE 'Pacific/Honolulu', 'Pacific/Auckland',)"
            R"( 'Pacific/Honolulu'))",
            {f.anna.user.id.toString(), id.toString()});
        const Trip trip = await(f.trips.getTrip(id));
        await(f.trips.moveTrip(id, {2027, 12, 31}, true, trip.version));
        QCOMPARE(f.raw.value(R"(SELECT ("departureDateTime" AT TIME ZONE "originTimezone") || ' ' ||)"
                             R"( ("arrivalDateTime" AT TIME ZONE "destinationTimezone") FROM flights)"),
                 QStringLiteral("2027-12-31 23:55:00 2027-12-31 10:30:00"));
    }

    void aMoveTakenBackLeavesEachInstantExactlyAsItWas()
    {
        TripFixture f;
        const Trip trip = japan(f, 3);
        f.raw.script(
            R"(UPDATE flights SET "departureDateTime" = "departureDateTime" + interval '0.123457 s')");
        const QString before = f.raw.value(everyTime);
        const TripMove move = await(f.trips.moveTrip(trip.id, {2027, 11, 9}, true, trip.version));
        const QString after = f.raw.value(everyTime);
        QVERIFY(after != before);
        const TripMove undone = await(f.trips.undoMove(move));
        QCOMPARE(f.raw.value(everyTime), before);
        QCOMPARE(dates(f), QStringLiteral("2027-06-01 2027-06-15"));
        QCOMPARE(undone.items.size(), 15);
        const TripMove redone = await(f.trips.undoMove(undone));
        QCOMPARE(f.raw.value(everyTime), after);
        QCOMPARE(dates(f), QStringLiteral("2027-11-09 2027-11-23"));
        await(f.trips.undoMove(redone));
        QCOMPARE(f.raw.value(everyTime), before);
    }

    void whatSomebodyHasChangedSinceStaysWhenTheMoveIsTakenBack()
    {
        TripFixture f;
        const Trip trip = japan(f);
        const TripMove move = await(f.trips.moveTrip(trip.id, {2027, 7, 1}, true, trip.version));
        f.raw.script(R"(UPDATE flights SET "departureDateTime" = '2027-07-02T10:00:00Z';)"
                     R"(UPDATE events SET notes = 'Take the binoculars'; UPDATE hotels SET "tripId" = NULL;)"
                     R"(UPDATE trips SET name = 'Japan again'; DELETE FROM car_rentals)");
        const TripMove undone = await(f.trips.undoMove(move));
        QCOMPARE(undone.items.size(), 2); // the train and the event
        QCOMPARE(undone.trip.name, QStringLiteral("Japan again"));
        QCOMPARE(dates(f), QStringLiteral("2027-06-01 2027-06-15"));
        QCOMPARE(f.raw.value(R"(SELECT "departureDateTime" AT TIME ZONE 'UTC' FROM flights)"),
                 QStringLiteral("2027-07-02 10:00:00"));
        QCOMPARE(f.raw.value(R"(SELECT ("startDateTime" AT TIME ZONE 'UTC') || notes FROM events)"),
                 QStringLiteral("2027-06-02 10:00:00Take the binoculars"));
        QCOMPARE(f.raw.value(R"(SELECT ("checkInDateTime" AT TIME ZONE timezone)::date FROM hotels)"),
                 QStringLiteral("2027-07-02"));
    }

    void datesThatSomebodyHasChangedSinceAreNotOverwritten()
    {
        TripFixture f;
        const Trip trip = japan(f);
        const TripMove move = await(f.trips.moveTrip(trip.id, {2027, 7, 1}, true, trip.version));
        f.raw.script(R"(UPDATE trips SET "returnDate" = '2027-07-20')");
        const QString before = f.raw.value(everyTime);
        AWAIT_ERROR(stale, f.trips.undoMove(move), ErrorKind::Stale);
        QVERIFY(stale->current<Trip>() != nullptr);
        QCOMPARE(stale->current<Trip>()->returnDate, QDate(2027, 7, 20));
        QCOMPARE(f.raw.value(everyTime), before);
        f.raw.script("DELETE FROM trips");
        AWAIT_ERROR(gone, f.trips.undoMove(move), ErrorKind::NotFound);
    }

    void aMoveOfAnOldVersionMovesNothing()
    {
        TripFixture f;
        const Trip trip = japan(f);
        f.raw.script("UPDATE trips SET name = 'Theirs'");
        const QString before = f.raw.value(everyTime);
        AWAIT_ERROR(stale, f.trips.moveTrip(trip.id, {2027, 7, 1}, true, trip.version), ErrorKind::Stale);
        QCOMPARE(stale->current<Trip>()->name, QStringLiteral("Theirs"));
        QCOMPARE(f.raw.value(everyTime), before);
        QCOMPARE(dates(f), QStringLiteral("2027-06-01 2027-06-15"));
        f.raw.script("DELETE FROM trips");
        AWAIT_ERROR(gone, f.trips.moveTrip(trip.id, {2027, 7, 1}, true, trip.version), ErrorKind::Stale);
        QVERIFY(gone->current<Trip>() == nullptr);
    }

    void fiveHundredItemsTakeNoMoreStatementsThanFive()
    {
        TripFixture f;
        for (const int copies : {1, 100}) {
            const Trip trip = japan(f, copies);
            RowVersion version = trip.version;
            int day = 1;
            TripMove last;
            const auto [moving, movingTrips] = f.program.cost([&] {
                last = await(f.trips.moveTrip(trip.id, {2027, 8, ++day}, true, version));
                version = last.trip.version;
                QCOMPARE(last.items.size(), copies * 5);
            });
            QCOMPARE(moving, 3u);
            QCOMPARE(movingTrips, 4u);
            const auto [undoing, undoingTrips] = f.program.cost([&] {
                last = await(f.trips.undoMove(last));
                QCOMPARE(last.items.size(), copies * 5);
            });
            QCOMPARE(undoing, 3u);
            QCOMPARE(undoingTrips, 4u);
            const auto [previewing, previewingTrips] = f.program.cost([&] {
                QCOMPARE(await(f.trips.previewMove(trip.id, {2028, 1, 1})).items.size(), copies * 5);
            });
            QCOMPARE(previewing, 2u);
            Q_UNUSED(previewingTrips);
        }
    }

    void nobodyMovesTheTripsOfOthers()
    {
        TripFixture f;
        const Trip trip = japan(f);
        const auto ben = f.programOf(f.ben);
        AWAIT_ERROR(hidden, ben->trips.previewMove(trip.id, {2027, 7, 1}), ErrorKind::NotFound);
        AWAIT_ERROR(foreign, ben->trips.moveTrip(trip.id, {2027, 7, 1}, true, trip.version),
                    ErrorKind::Stale);
        QVERIFY(foreign->current<Trip>() == nullptr);
        f.share(trip.id, f.ben);
        AWAIT_ERROR(readOnly, ben->trips.previewMove(trip.id, {2027, 7, 1}), ErrorKind::AccessDenied);
        AWAIT_ERROR(denied, ben->trips.moveTrip(trip.id, {2027, 7, 1}, true, trip.version),
                    ErrorKind::AccessDenied);
        const QString before = f.raw.value(everyTime);
        const TripMove move = await(f.trips.moveTrip(trip.id, {2027, 7, 1}, true, trip.version));
        const QString moved = f.raw.value(everyTime);
        QVERIFY(moved != before);
        AWAIT_ERROR(undone, ben->trips.undoMove(move), ErrorKind::AccessDenied);
        // A forged record that names a trip of his own and the items of hers.
        TripMove forged = move;
        forged.trip = await(ben->trips.createTrip(TripFixture::draft()));
        forged.departureBefore = forged.trip.departureDate;
        forged.returnBefore = forged.trip.returnDate;
        QCOMPARE(await(ben->trips.undoMove(forged)).items.size(), 0);
        QCOMPARE(f.raw.value(everyTime), moved);
    }

    void aDayThatIsNoneIsRefused()
    {
        TripFixture f;
        const Trip trip = japan(f, 0);
        AWAIT_ERROR(preview, f.trips.previewMove(trip.id, QDate()), ErrorKind::Validation);
        AWAIT_ERROR(move, f.trips.moveTrip(trip.id, QDate(), true, trip.version), ErrorKind::Validation);
        QCOMPARE(dates(f), QStringLiteral("2027-06-01 2027-06-15"));
    }

    void aCopyCanHaveANameOfItsOwn()
    {
        TripFixture f;
        const Trip trip = japan(f, 0);
        QCOMPARE(await(f.trips.duplicateTrip(trip.id, {2028, 1, 1})).name, QStringLiteral("Japan"));
        QCOMPARE(
            await(f.trips.duplicateTrip(trip.id, {2028, 1, 1}, TripId::create(), QStringLiteral("  Kyoto ")))
                .name,
            QStringLiteral("Kyoto"));
        AWAIT_ERROR(
            tooLong,
            f.trips.duplicateTrip(trip.id, {2028, 1, 1}, TripId::create(), QString(256, QLatin1Char('x'))),
            ErrorKind::Validation);
    }

    void fractionsOfSecondsAreDelivered()
    {
        TripFixture f;
        const Trip trip = japan(f);
        f.raw.script(R"(UPDATE flights SET "departureDateTime" = '2027-06-02T12:05:00.25Z')");
        const TripDetails details = await(f.trips.getTripWithDetails(trip.id));
        QCOMPARE(details.flights.constFirst().departure, QDateTime({2027, 6, 2}, {12, 5, 0, 250}, Qt::UTC));
        QCOMPARE(details.flights.constFirst().arrival, QDateTime({2027, 6, 3}, {0, 20}, Qt::UTC));
    }
};

QTEST_GUILESS_MAIN(TestTripMoves)
#include "test_trip_moves.moc"
