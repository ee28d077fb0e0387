// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trash_service.h"
#include "services/trip_fixture.h"

#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

/// Creating, changing, deleting and bringing back trips.
class TestTripChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsCreatedIsStoredAndAnnounced()
    {
        TripFixture f;
        QSignalSpy created(&f.trips, &TripService::tripCreated);
        TripDraft draft = f.draft(QStringLiteral("  Rome  "));
        draft.purpose = TripPurpose::Business;
        draft.description = QStringLiteral("One\r\nTwo");
        const Trip trip = await(f.trips.createTrip(draft));
        QCOMPARE(created.size(), 1);
        QCOMPARE(trip.name, QStringLiteral("Rome"));
        QCOMPARE(trip.userId, f.anna.user.id);
        QVERIFY(trip.createdAt.isValid());
        QVERIFY(!trip.version.value.isEmpty());
        const auto rows = f.raw.query(
            R"(SELECT id, "userId", name, "departureDate", "returnDate", purpose, description, xmin::text FROM trips)");
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.constFirst(),
                 (QStringList{trip.id.toString(), f.anna.user.id.toString(), QStringLiteral("Rome"),
                              QStringLiteral("2027-06-01"), QStringLiteral("2027-06-15"),
                              QStringLiteral("business"), QStringLiteral("One\nTwo"), trip.version.value}));
        QCOMPARE(await(f.trips.getTrip(trip.id)).description, QStringLiteral("One\nTwo"));
    }

    void repeatingACreateIsTheSameSuccess()
    {
        TripFixture f;
        const TripId id = TripId::create();
        const Trip first = await(f.trips.createTrip(f.draft(), id));
        const Trip second = await(f.trips.createTrip(f.draft(), id));
        QCOMPARE(second.version, first.version);
        QCOMPARE(f.count("trips"), 1);
        AWAIT_ERROR(error, f.trips.createTrip(f.draft(QStringLiteral("Oslo")), id), ErrorKind::Conflict);
    }

    void anIdOfSomebodyElseTellsNothingOfTheirTrip()
    {
        TripFixture f;
        const TripId id = f.makeTrip(f.ben, QStringLiteral("Rome"), QStringLiteral("2027-06-01"),
                                     QStringLiteral("2027-06-15"));
        AWAIT_ERROR(error, f.trips.createTrip(f.draft(), id), ErrorKind::Conflict);
        QVERIFY(error->current<Trip>() == nullptr);
        QCOMPARE(f.raw.value("SELECT name FROM trips"), QStringLiteral("Rome"));
    }

    void allFaultsAreNamedAtOnceBeforeAnythingTravels()
    {
        TripFixture f;
        QSignalSpy created(&f.trips, &TripService::tripCreated);
        TripDraft draft;
        draft.name = QStringLiteral("   ");
        draft.description = QString(10 * 1024 * 1024, QLatin1Char('x'));
        AWAIT_ERROR(error, f.trips.createTrip(draft), ErrorKind::Validation);
        QCOMPARE(QSet<QString>(error->fields().keyBegin(), error->fields().keyEnd()),
                 (QSet<QString>{QStringLiteral("name"), QStringLiteral("departureDate"),
                                QStringLiteral("returnDate"), QStringLiteral("description")}));
        for (const QString& sentence : error->fields())
            QVERIFY(sentence.endsWith(QLatin1Char('.')));

        draft = f.draft();
        draft.returnDate = draft.departureDate.addDays(-1);
        AWAIT_ERROR(backwards, f.trips.createTrip(draft), ErrorKind::Validation);
        QVERIFY(backwards->fields().contains(QStringLiteral("returnDate")));
        AWAIT_ERROR(changed, f.trips.updateTrip(TripId::create(), draft, {}), ErrorKind::Validation);
        QCOMPARE(f.program.database.counters().statements, 0u);
        QCOMPARE(created.size(), 0);
    }

    void theDatabaseRefusesBackwardsDatesOfAnyProgram()
    {
        TripFixture f;
        QCOMPARE(f.raw.stateOf(R"(INSERT INTO trips ("userId", name, "departureDate", "returnDate") VALUES)"
                               " ($1, 'x', '2027-01-02', '2027-01-01')",
                               {f.anna.user.id.toString()}),
                 QStringLiteral("23514"));
    }

    void everyTextComesBackAsItWasWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE trips; --");
        QTest::newRow("a placeholder") << QStringLiteral("$1 $2 :name ? %s %1");
        QTest::newRow("a dollar quote") << QStringLiteral("$$ $body$ \\");
        QTest::newRow("emoji") << QStringLiteral("🏝️👩‍👩‍👧 Malé");
        QTest::newRow("right to left") << QStringLiteral("طوكيو ירושלים");
        QTest::newRow("a formula") << QStringLiteral("=HYPERLINK(\"x\")");
        QTest::newRow("markup") << QStringLiteral("<b onload=x>&amp;</b>");
        QTest::newRow("255 characters outside the basic plane") << QStringLiteral("🛫").repeated(255);
    }
    void everyTextComesBackAsItWasWritten()
    {
        QFETCH(QString, text);
        TripFixture f;
        TripDraft draft = f.draft(text);
        draft.description = text;
        const Trip trip = await(f.trips.createTrip(draft));
        QCOMPARE(trip.name, text);
        const Trip read = await(f.trips.getTrip(trip.id));
        QCOMPARE(read.name, text);
        QCOMPARE(read.description, text);
        QCOMPARE(f.page().rows.constFirst().name, text);
        QCOMPARE(f.raw.value("SELECT name FROM trips"), text);
        TripQuery query;
        query.sort = TripSort::Name;
        query.search = text;
        QCOMPARE(f.page(query).rows.size(), 1);
        QCOMPARE(await(f.trips.searchTrips(text)).size(), 1);
        const Trip copy = await(f.trips.duplicateTrip(trip.id, {2028, 1, 1}));
        QCOMPARE(copy.description, text);
    }

    void aNameHasAtMost255Characters()
    {
        TripFixture f;
        await(f.trips.createTrip(f.draft(QString(255, QLatin1Char('x')))));
        AWAIT_ERROR(error, f.trips.createTrip(f.draft(QString(256, QLatin1Char('x')))),
                    ErrorKind::Validation);
        QVERIFY(error->fields().contains(QStringLiteral("name")));
        TripDraft zero = f.draft();
        zero.description = QStringLiteral("a") + QChar(0);
        AWAIT_ERROR(nul, f.trips.createTrip(zero), ErrorKind::Validation);
        QVERIFY(nul->fields().contains(QStringLiteral("description")));
        QCOMPARE(f.count("trips"), 1);
    }

    void aChangeIsSavedOnceAndAnnounced()
    {
        TripFixture f;
        const Trip trip = await(f.trips.createTrip(f.draft()));
        QSignalSpy changed(&f.trips, &TripService::tripChanged);
        const auto [statements, roundTrips] = f.program.cost([&, version = trip.version, n = 0]() mutable {
            version = await(f.trips.updateTrip(trip.id, f.draft(QStringLiteral("Oslo %1").arg(++n)), version))
                          .version;
        });
        QCOMPARE(statements, 1u);
        QCOMPARE(roundTrips, 1u);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(f.raw.value("SELECT name FROM trips"), QStringLiteral("Oslo 2"));
        QVERIFY(await(f.trips.getTrip(trip.id)).updatedAt >= trip.updatedAt);
    }

    void anEditOfAnOldVersionIsToldWhatTheOtherDid()
    {
        TripFixture f;
        const Trip trip = await(f.trips.createTrip(f.draft()));
        const auto other = f.programOf(f.anna);
        await(other->trips.updateTrip(trip.id, f.draft(QStringLiteral("Theirs")), trip.version));

        QSignalSpy changed(&f.trips, &TripService::tripChanged);
        AWAIT_ERROR(error, f.trips.updateTrip(trip.id, f.draft(QStringLiteral("Mine")), trip.version),
                    ErrorKind::Stale);
        QCOMPARE(changed.size(), 0);
        const Trip* current = error->current<Trip>();
        QVERIFY(current != nullptr);
        QCOMPARE(current->name, QStringLiteral("Theirs"));
        // With the version that the error brought it can be saved after all.
        const Trip saved =
            await(f.trips.updateTrip(trip.id, f.draft(QStringLiteral("Mine")), current->version));
        QCOMPARE(saved.name, QStringLiteral("Mine"));
    }

    void twoWhoSaveTheSameAreBothRight()
    {
        TripFixture f;
        const Trip trip = await(f.trips.createTrip(f.draft()));
        const Trip first = await(f.trips.updateTrip(trip.id, f.draft(QStringLiteral("Oslo")), trip.version));
        const Trip again = await(f.trips.updateTrip(trip.id, f.draft(QStringLiteral("Oslo")), trip.version));
        QCOMPARE(again.version, first.version);
    }

    void anEditOfADeletedTripCanBeSavedAsNew()
    {
        TripFixture f;
        const Trip trip = await(f.trips.createTrip(f.draft()));
        await(f.programOf(f.anna)->trips.deleteTrips({trip.id}));
        AWAIT_ERROR(error, f.trips.updateTrip(trip.id, f.draft(QStringLiteral("Mine")), trip.version),
                    ErrorKind::Stale);
        QVERIFY(error->current<Trip>() == nullptr);
        await(f.trips.createTrip(f.draft(QStringLiteral("Mine"))));
        AWAIT_ERROR(never, f.trips.updateTrip(TripId::create(), f.draft(), {}), ErrorKind::NotFound);
    }

    void nobodyChangesOrDeletesTheTripsOfOthers()
    {
        TripFixture f;
        const TripId secret = f.makeTrip(f.ben, QStringLiteral("secret"), QStringLiteral("2027-06-01"),
                                         QStringLiteral("2027-06-02"));
        const TripId shared = f.makeTrip(f.ben, QStringLiteral("shared"), QStringLiteral("2027-06-01"),
                                         QStringLiteral("2027-06-02"));
        f.share(shared, f.anna);
        AWAIT_ERROR(hidden, f.trips.getTrip(secret), ErrorKind::NotFound);
        AWAIT_ERROR(details, f.trips.getTripWithDetails(secret), ErrorKind::NotFound);
        AWAIT_ERROR(missing, f.trips.getTripWithDetails(TripId::create()), ErrorKind::NotFound);
        QCOMPARE(details->message(), missing->message());
        const Trip readable = await(f.trips.getTrip(shared));

        const RowVersion version{f.raw.value("SELECT xmin::text FROM trips WHERE name = 'secret'")};
        AWAIT_ERROR(foreign, f.trips.updateTrip(secret, f.draft(), version), ErrorKind::Stale);
        QVERIFY(foreign->current<Trip>() == nullptr);
        AWAIT_ERROR(readOnly, f.trips.updateTrip(shared, f.draft(), readable.version),
                    ErrorKind::AccessDenied);
        AWAIT_ERROR(copied, f.trips.duplicateTrip(secret, {2028, 1, 1}), ErrorKind::NotFound);
        AWAIT_ERROR(notMine, f.trips.duplicateTrip(shared, {2028, 1, 1}), ErrorKind::AccessDenied);
        QCOMPARE(await(f.trips.deleteTrips({secret, shared})).size(), 0);
        QCOMPARE(f.raw.query("SELECT name FROM trips ORDER BY name"),
                 (RawClient::Rows{{QStringLiteral("secret")}, {QStringLiteral("shared")}}));
    }

    void aDeletedTripComesBackWithAllThatHangsOnIt()
    {
        TripFixture f;
        const Trip trip = await(f.trips.createTrip(f.draft()));
        f.fillTrip(f.anna, trip.id, 2);
        const QString companion = f.addCompanion(f.anna, trip.id, QStringLiteral("Ida"));
        f.raw.query(
            R"(INSERT INTO item_companions ("itemType", "itemId", "travelerType", "travelerId", "seatNumber"))"
            " SELECT 'FLIGHT', id, 'COMPANION', $1, '12B' FROM flights",
            {companion});
        f.raw.query(
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", currency, "totalValue", status))"
            " VALUES ($1, 'FLIGHT', 'LH', 'V1', 'EUR', 100, 'OPEN')",
            {f.anna.user.id.toString()});
        f.raw.query(
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerId", "travelerType", "amountUsed"))"
            " SELECT v.id, f.id, $1, 'USER', 30 FROM vouchers v, flights f",
            {f.anna.user.id.toString()});
        const QByteArray everything =
            R"(SELECT (SELECT json_agg(t ORDER BY t.id) FROM trips t), (SELECT json_agg(t ORDER BY t.id) FROM flights t),)"
            R"( (SELECT json_agg(t ORDER BY t.id) FROM hotels t), (SELECT json_agg(t ORDER BY t.id) FROM transportation t),)"
            R"( (SELECT json_agg(t ORDER BY t.id) FROM car_rentals t), (SELECT json_agg(t ORDER BY t.id) FROM events t),)"
            R"( (SELECT json_agg(t ORDER BY t.id) FROM trip_companions t),)"
            R"( (SELECT json_agg(t ORDER BY t.id) FROM item_companions t),)"
            R"( (SELECT json_agg(t ORDER BY t.id) FROM voucher_attachments t),)"
            R"( (SELECT string_agg("usedAmount"::text || status, ',') FROM vouchers))";
        const auto before = f.raw.query(everything);

        QSignalSpy removed(&f.trips, &TripService::tripsRemoved);
        const QList<TrashedTrip> trashed = await(f.trips.deleteTrips({trip.id, TripId::create()}));
        QCOMPARE(trashed.size(), 1);
        QCOMPARE(trashed.constFirst().trip, trip.id);
        QCOMPARE(trashed.constFirst().title, QStringLiteral("Rome"));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.constFirst().constFirst().value<QList<TripId>>(), QList<TripId>{trip.id});
        for (const char* table : {"trips", "flights", "hotels", "transportation", "car_rentals", "events",
                                  "trip_companions", "item_companions", "voucher_attachments"})
            QCOMPARE(f.count(table), 0);
        QCOMPARE(f.raw.value(R"(SELECT "usedAmount"::text FROM vouchers)"), QStringLiteral("0.00"));
        QCOMPARE(f.page().total, 0);

        TrashService trash(f.program.database, f.program.session, f.program.cache);
        QSignalSpy restored(&f.trips, &TripService::tripRestored);
        await(trash.restore(trashed.constFirst().trash));
        f.trips.noteRestored(trip.id);
        QCOMPARE(restored.size(), 1);
        QCOMPARE(f.raw.query(everything), before);
        QCOMPARE(f.page().rows.constFirst().items(), 10);
    }

    void manyTripsGoInOneStatement()
    {
        TripFixture f;
        QList<TripId> ids;
        for (int i = 0; i < 40; ++i)
            ids << f.makeTrip(f.anna, QString::number(i), QStringLiteral("2027-06-01"),
                              QStringLiteral("2027-06-02"));
        const auto [statements, roundTrips] = f.program.cost([&, from = 0]() mutable {
            QCOMPARE(await(f.trips.deleteTrips(ids.mid(from, 20))).size(), 20);
            from += 20;
        });
        QCOMPARE(statements, 1u);
        QCOMPARE(roundTrips, 1u);
        QCOMPARE(f.count("viatica.trash"), 40);
    }
};

QTEST_GUILESS_MAIN(TestTripChanges)
#include "test_trip_changes.moc"
