// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_fixture.h"

#include <QJsonObject>
#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

namespace {

QString text(const QJsonObject& row, const char* column)
{
    return row.value(QLatin1String(column)).toString();
}

} // namespace

/// A trip with all that hangs on it, its copies, the items without a trip, and the statistics.
class TestTripDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detailsHaveEverythingOfTheTrip()
    {
        TripFixture f;
        const TripId id = filledTrip(f);
        f.fillTrip(f.anna, f.makeTrip(f.anna, QStringLiteral("other"), QStringLiteral("2027-06-01"),
                                      QStringLiteral("2027-06-15")));
        const TripDetails details = await(f.trips.getTripWithDetails(id));
        QCOMPARE(details.trip.name, QStringLiteral("Japan"));
        QCOMPARE(details.trip.description, QStringLiteral("Cherry blossom"));
        QVERIFY(details.sharedBy.isEmpty());
        QCOMPARE(details.flights.size(), 2);
        QCOMPARE(details.hotels.size(), 2);
        QCOMPARE(details.transportation.size(), 2);
        QCOMPARE(details.carRentals.size(), 2);
        QCOMPARE(details.events.size(), 2);

        const Flight& flight = details.flights.constFirst();
        QVERIFY(flight.tripId == id);
        QCOMPARE(flight.origin, QStringLiteral("FRA"));
        QCOMPARE(flight.departure, QDateTime({2027, 6, 2}, {12, 5}, Qt::UTC));
        QCOMPARE(flight.arrival, QDateTime({2027, 6, 3}, {0, 20}, Qt::UTC));
        QCOMPARE(flight.destinationTimezone, QStringLiteral("Asia/Tokyo"));
        QCOMPARE(flight.notes, QStringLiteral("Window"));
        QCOMPARE(flight.version.value,
                 f.raw.value("SELECT xmin::text FROM flights WHERE id = $1", {flight.id.toString()}));
        QVERIFY(flight.userId == f.anna.user.id);
        QVERIFY(flight.createdAt.isValid());
        QCOMPARE(details.hotels.constFirst().latitude, std::optional(35.671234));
        QVERIFY(!details.transportation.constFirst().originLatitude);
        QVERIFY(details.transportation.constFirst().method == TransportationMethod::Train);
        QVERIFY(!details.events.constFirst().end.isValid());
        QVERIFY(!details.events.constFirst().allDay);

        QCOMPARE(details.companions.size(), 1);
        QCOMPARE(text(details.companions.constFirst(), "name"), QStringLiteral("Ida"));
        // The user and Ida on the first flight, Ida at the first event.
        QCOMPARE(details.travellers.size(), 2);
        QHash<QString, QList<ItemTraveller>> travellers;
        for (const Flight& one : details.flights)
            travellers.insert(one.flightNumber, details.travellers.value(refOf(one)));
        for (const Event& one : details.events)
            travellers.insert(one.name, details.travellers.value(refOf(one)));
        const QList<ItemTraveller> onBoard = travellers.value(QStringLiteral("LH701"));
        QCOMPARE(onBoard.size(), 2);
        QVERIFY(onBoard.at(0).type == TravellerType::User);
        QCOMPARE(onBoard.at(0).id, f.anna.user.id.uuid());
        QCOMPARE(onBoard.at(0).seatNumber, QStringLiteral("12A"));
        QCOMPARE(onBoard.at(1).name, QStringLiteral("Ida"));
        const QList<ItemTraveller> audience = travellers.value(QStringLiteral("Kabuki 1"));
        QCOMPARE(audience.size(), 1);
        QCOMPARE(audience.constFirst().seatNumber, QStringLiteral("B7"));
        QCOMPARE(details.voucherAttachments.size(), 1);
        QCOMPARE(text(details.voucherAttachments.constFirst(), "amountUsed"), QStringLiteral("30.10"));
        QCOMPARE(text(details.voucherAttachments.constFirst(), "currency"), QStringLiteral("EUR"));
        QCOMPARE(details.invitations.size(), 1);
        QCOMPARE(text(details.invitations.constFirst(), "status"), QStringLiteral("pending"));
    }

    void detailsAreOneStatementForOneItemAndForFiveHundred()
    {
        TripFixture f;
        for (const int copies : {0, 1, 100}) {
            const TripId id = f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                         QStringLiteral("2027-06-15"));
            if (copies > 0)
                f.fillTrip(f.anna, id, copies);
            const auto [statements, roundTrips] = f.program.cost(
                [&] { QCOMPARE(await(f.trips.getTripWithDetails(id)).flights.size(), copies); });
            QCOMPARE(statements, 1u);
            QCOMPARE(roundTrips, 1u);
        }
    }

    void aGuestReadsTheTripAndTheNamesOfThePeopleAlone()
    {
        TripFixture f;
        const TripId id = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-06-01"),
                                     QStringLiteral("2027-06-15"));
        f.fillTrip(f.ben, id, 1);
        const QString ida = f.addCompanion(f.ben, id, QStringLiteral("Ida"));
        f.raw.query("UPDATE travel_companions SET email = 'ida@example.org' WHERE id = $1", {ida});
        f.share(id, f.anna);
        const TripDetails details = await(f.trips.getTripWithDetails(id));
        QCOMPARE(details.sharedBy, QStringLiteral("Ben Okafor"));
        QCOMPARE(details.flights.size(), 1);
        QCOMPARE(details.events.size(), 1);
        QStringList people;
        for (const QJsonObject& person : details.companions) {
            people << text(person, "name");
            QVERIFY(!person.contains(QLatin1String("email")));
        }
        QCOMPARE(people, (QStringList{QStringLiteral("Ben Okafor"), QStringLiteral("Anna Müller"),
                                      QStringLiteral("Ida")}));
        QVERIFY(details.voucherAttachments.isEmpty());
        QVERIFY(details.invitations.isEmpty());
    }

    void aCopyMovesItsItemsInLocalTimeWithoutWhatWasBooked()
    {
        TripFixture f;
        const TripId id = filledTrip(f);
        QSignalSpy created(&f.trips, &TripService::tripCreated);
        const Trip copy = await(f.trips.duplicateTrip(id, {2027, 12, 1}));
        QCOMPARE(created.size(), 1);
        QCOMPARE(copy.name, QStringLiteral("Japan"));
        QCOMPARE(copy.departureDate, QDate(2027, 12, 1));
        QCOMPARE(copy.returnDate, QDate(2027, 12, 15));
        const TripDetails details = await(f.trips.getTripWithDetails(copy.id));
        QCOMPARE(details.flights.size(), 2);
        const Flight& flight = details.flights.constFirst();
        // 14:05 in Frankfurt is an hour later in UTC than in summer; in Tokyo nothing changes.
        QCOMPARE(flight.departure, QDateTime({2027, 12, 2}, {13, 5}, Qt::UTC));
        QCOMPARE(flight.arrival, QDateTime({2027, 12, 3}, {0, 20}, Qt::UTC));
        QVERIFY(flight.seatNumber.isEmpty());
        QVERIFY(flight.confirmationCode.isEmpty());
        QCOMPARE(flight.notes, QStringLiteral("Window"));
        QVERIFY(details.hotels.constFirst().roomNumber.isEmpty());
        QCOMPARE(details.hotels.constFirst().city, QStringLiteral("Tokyo"));
        QCOMPARE(details.transportation.constFirst().journeyNumber.left(6), QStringLiteral("Hikari"));
        QVERIFY(details.transportation.constFirst().seatNumber.isEmpty());
        QCOMPARE(details.events.size(), 2);
        QCOMPARE(details.carRentals.size(), 2);
        QCOMPARE(details.companions.size(), 1);
        QCOMPARE(travellersOf(details), 3);
        for (const auto& travellers : details.travellers)
            for (const ItemTraveller& traveller : travellers)
                QVERIFY(traveller.seatNumber.isEmpty());
        QVERIFY(details.voucherAttachments.isEmpty());
        QVERIFY(details.invitations.isEmpty());
        // The original is as it was.
        QCOMPARE(travellersOf(await(f.trips.getTripWithDetails(id))), 3);
    }

    void aCopyMadeTwiceIsOne()
    {
        TripFixture f;
        const TripId id = filledTrip(f);
        const TripId copy = TripId::create();
        await(f.trips.duplicateTrip(id, {2027, 12, 1}, copy));
        await(f.trips.duplicateTrip(id, {2027, 12, 1}, copy));
        QCOMPARE(f.count("trips"), 2);
        QCOMPARE(f.count("flights"), 4);
        QCOMPARE(f.count("item_companions"), 6);
        AWAIT_ERROR(error, f.trips.duplicateTrip(id, {2027, 12, 2}, copy), ErrorKind::Conflict);
    }

    void aCopyTakesAsManyStatementsForManyItemsAsForFew()
    {
        TripFixture f;
        std::optional<quint64> first;
        for (const int copies : {1, 100}) {
            const TripId id = f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                         QStringLiteral("2027-06-15"));
            f.fillTrip(f.anna, id, copies);
            const auto [statements, roundTrips] = f.program.cost([&] {
                await(f.trips.duplicateTrip(id, {2027, 12, 1}));
            });
            if (!first)
                first = statements;
            QCOMPARE(statements, *first);
            QVERIFY(roundTrips <= 6);
        }
    }

    void aCopyAcrossAChangeOfClocksKeepsItsOrder()
    {
        TripFixture f;
        const TripId id = f.makeTrip(f.anna, QStringLiteral("Night train"), QStringLiteral("2027-10-30"),
                                     QStringLiteral("2027-11-01"));
        // On the night when Berlin's clocks go back: leaves at the first 02:50, arrives at the second 02:10.
        f.raw.query(
            R"(INSERT INTO transportation ("userId", "tripId", method, origin, destination, "departureDateTime",)"
            R"( "arrivalDateTime", "originTimezone", "destinationTimezone") VALUES ($1, $2, 'TRAIN', 'A', 'B',)"
            " '2027-10-31T00:50:00Z', '2027-10-31T01:10:00Z', 'Europe/Berlin', 'Europe/Berlin')",
            {f.anna.user.id.toString(), id.toString()});
        const Trip copy = await(f.trips.duplicateTrip(id, {2027, 11, 13}));
        const Transportation train = await(f.trips.getTripWithDetails(copy.id)).transportation.constFirst();
        QCOMPARE(train.departure, QDateTime({2027, 11, 14}, {1, 50}, Qt::UTC));
        QCOMPARE(train.arrival, QDateTime({2027, 11, 14}, {2, 10}, Qt::UTC));
    }

    void aCopyNeedsAPossibleDay()
    {
        TripFixture f;
        const TripId id = filledTrip(f);
        AWAIT_ERROR(noDay, f.trips.duplicateTrip(id, {}), ErrorKind::Validation);
        AWAIT_ERROR(tooLate, f.trips.duplicateTrip(id, {9999, 12, 31}), ErrorKind::Validation);
        AWAIT_ERROR(missing, f.trips.duplicateTrip(TripId::create(), {2028, 1, 1}), ErrorKind::NotFound);
        QCOMPARE(f.count("trips"), 1);
        QVERIFY(!f.program.database.counters().statements.load() || f.count("flights") == 2);
    }

    void itemsWithoutATripAreListedByKind()
    {
        TripFixture f;
        const TripId mine = filledTrip(f);
        const TripId his = f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2027-06-01"),
                                      QStringLiteral("2027-06-15"));
        f.fillTrip(f.ben, his, 1);
        f.raw.script(R"(UPDATE flights SET "tripId" = NULL; UPDATE events SET "tripId" = NULL;)");
        const auto [statements, roundTrips] = f.program.cost([&] {
            const StandaloneItems items = await(f.trips.getStandaloneItems());
            QCOMPARE(items.flights.size(), 2);
            QCOMPARE(items.events.size(), 2);
            QVERIFY(items.hotels.isEmpty());
            QVERIFY(items.flights.constFirst().tripId.isNull());
            QVERIFY(items.next.isEmpty());
            QCOMPARE(travellersOf(items), 3);
            QCOMPARE(items.voucherAttachments.size(), 1);
        });
        QCOMPARE(statements, 1u);
        QCOMPARE(roundTrips, 1u);
        QVERIFY(await(f.trips.getTripWithDetails(mine)).flights.isEmpty());
    }

    void itemsWithoutATripComeInPagesOverAllKinds()
    {
        TripFixture f;
        filledTrip(f);
        for (const char* table : {"flights", "hotels", "transportation", "car_rentals", "events"})
            f.raw.script(QByteArray("UPDATE ") + table + R"( SET "tripId" = NULL)");
        QSet<QUuid> seen;
        QDateTime last;
        QString after;
        int pages = 0;
        do {
            const StandaloneItems page = await(f.trips.getStandaloneItems(3, after));
            for (const AnyItem& item : allItems(page)) {
                seen.insert(refOf(item).id);
                QVERIFY(!last.isValid() || last <= startOf(item));
                last = startOf(item);
            }
            QVERIFY(page.count() <= 3);
            after = page.next;
            ++pages;
        } while (!after.isEmpty());
        QCOMPARE(pages, 4);
        QCOMPARE(seen.size(), 10);
        AWAIT_ERROR(error, f.trips.getStandaloneItems(3, QStringLiteral("x")), ErrorKind::Validation);
    }

    void statisticsAddUpPerYear()
    {
        TripFixture f;
        const TripId japan = f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                        QStringLiteral("2027-06-15"));
        f.fillTrip(f.anna, japan, 2);
        f.makeTrip(f.anna, QStringLiteral("Rome"), QStringLiteral("2027-02-27"),
                   QStringLiteral("2027-03-02"));
        f.makeTrip(f.anna, QStringLiteral("Oslo"), QStringLiteral("2026-12-30"),
                   QStringLiteral("2027-01-02"));
        f.makeTrip(f.ben, QStringLiteral("His"), QStringLiteral("2026-12-30"), QStringLiteral("2027-01-02"));
        const TripStatistics statistics = await(f.trips.getTripStatistics());
        QCOMPARE(statistics.trips.all, 3);
        QCOMPARE(statistics.trips.upcoming, 1);
        QCOMPARE(statistics.trips.current, 1);
        QCOMPARE(statistics.trips.past, 1);
        QCOMPARE(statistics.years.size(), 2);
        QCOMPARE(statistics.years.at(0).year, 2027);
        QCOMPARE(statistics.years.at(0).trips, 2);
        QCOMPARE(statistics.years.at(0).days, 15 + 4);
        QCOMPARE(statistics.years.at(0).flights, 2);
        QCOMPARE(statistics.years.at(0).nights, 2 * 3);
        QCOMPARE(statistics.years.at(1).year, 2026);
        QCOMPARE(statistics.years.at(1).days, 4);
        QCOMPARE(statistics.years.at(1).nights, 0);
        const auto [statements, roundTrips] = f.program.cost([&] {
            f.program.cache.clear();
            await(f.trips.getTripStatistics());
        });
        QCOMPARE(statements, 1u);
        QCOMPARE(roundTrips, 1u);
    }

    void whoHasNoTripsHasStatisticsToo()
    {
        TripFixture f;
        const TripStatistics statistics = await(f.trips.getTripStatistics());
        QCOMPARE(statistics.trips.all, 0);
        QVERIFY(statistics.years.isEmpty());
    }

    void aZoneThatNobodyKnowsSpoilsNothing()
    {
        TripFixture f;
        const TripId id = filledTrip(f);
        f.raw.script(
            R"(UPDATE hotels SET timezone = 'Mars/Olympus'; UPDATE flights SET "originTimezone" = 'X''; --')");
        QCOMPARE(await(f.trips.getTripStatistics()).years.constFirst().nights, 6);
        QCOMPARE(await(f.trips.getTripWithDetails(id)).hotels.size(), 2);
        const Trip copy = await(f.trips.duplicateTrip(id, {2027, 12, 1}));
        QCOMPARE(await(f.trips.getTripWithDetails(copy.id)).hotels.size(), 2);
    }

private:
    static qsizetype travellersOf(const TripItems& items)
    {
        qsizetype count = 0;
        for (const auto& travellers : items.travellers)
            count += travellers.size();
        return count;
    }
    /// "Japan", 1 to 15 June 2027, of Anna: two items of each kind, Ida on two of them, a voucher's use, an
    /// invitation.
    static TripId filledTrip(TripFixture& f)
    {
        const TripId id = f.makeTrip(f.anna, QStringLiteral("Japan"), QStringLiteral("2027-06-01"),
                                     QStringLiteral("2027-06-15"), QStringLiteral("Cherry blossom"));
        f.fillTrip(f.anna, id, 2);
        const QString ida = f.addCompanion(f.anna, id, QStringLiteral("Ida"));
        const QString anna = f.anna.user.id.toString();
        const QByteArray travels =
            R"(INSERT INTO item_companions ("itemType", "itemId", "travelerType", "travelerId", "seatNumber") )";
        f.raw.query(
            travels +
                R"(SELECT 'FLIGHT', id, 'COMPANION', $1, '12B' FROM flights WHERE "flightNumber" = 'LH701')",
            {ida});
        f.raw.query(
            travels + R"(SELECT 'FLIGHT', id, 'USER', $1, '12A' FROM flights WHERE "flightNumber" = 'LH701')",
            {anna});
        f.raw.query(travels +
                        R"(SELECT 'EVENT', id, 'COMPANION', $1, 'B7' FROM events WHERE name = 'Kabuki 1')",
                    {ida});
        f.raw.query(
            R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", currency, "totalValue", status))"
            " VALUES ($1, 'FLIGHT', 'LH', 'V1', 'EUR', 100, 'OPEN')",
            {anna});
        f.raw.query(
            R"(INSERT INTO voucher_attachments ("voucherId", "flightId", "travelerId", "travelerType", "amountUsed"))"
            R"( SELECT v.id, f.id, $1, 'USER', 30.10 FROM vouchers v, flights f WHERE "flightNumber" = 'LH702')",
            {anna});
        f.raw.query(
            R"(INSERT INTO trip_invitations ("tripId", "invitedUserId", "invitedBy") VALUES ($1, $2, $3))",
            {id.toString(), f.ben.user.id.toString(), anna});
        return id;
    }
};

QTEST_GUILESS_MAIN(TestTripDetails)
#include "test_trip_details.moc"
