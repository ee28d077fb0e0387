// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/interop_fixture.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// What Viatica made, read field by field by a client that knows only the specification.
class TestInteropReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = NodeClient::prepare();
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void anAccountMadeHereOpensThere()
    {
        InteropFixture fixture;
        QJsonObject input{{QStringLiteral("email"), fixture.anna.user.email},
                          {QStringLiteral("password"), QStringLiteral("correct horse of Anna")}};
        const QJsonObject answer = fixture.node.run(QStringLiteral("account"), input);
        QVERIFY(answer[u"found"].toBool());
        QVERIFY(answer[u"matches"].toBool());
        const QJsonObject user = answer[u"user"].toObject();
        QCOMPARE(user[u"id"].toString(), fixture.annaId());
        QCOMPARE(user[u"email"].toString(), QStringLiteral("anna@example.org"));
        QCOMPARE(user[u"firstName"].toString(), QStringLiteral("Anna"));
        QCOMPARE(user[u"fullName"].toString(), QStringLiteral("Anna Example"));
        QCOMPARE(instant(user[u"createdAt"]), fixture.anna.user.createdAt);

        input[QStringLiteral("password")] = QStringLiteral("something else");
        QVERIFY(!fixture.node.run(QStringLiteral("account"), input)[u"matches"].toBool());
    }

    void aTripArrivesAsItWasTyped()
    {
        InteropFixture fixture;
        TripDraft draft;
        draft.name = QStringLiteral("Tōkyō 🗼 – “100 %” \\_ 'x' زيارة");
        draft.departureDate = {2024, 2, 29};
        draft.returnDate = {2024, 3, 1};
        draft.purpose = TripPurpose::Business;
        draft.description =
            QStringLiteral("First line\nsecond\t👩‍👩‍👧 \"quoted\"; DROP TABLE trips; --");
        const Trip trip = await(fixture.trips.createTrip(draft));
        const Trip plain = fixture.createTrip(QStringLiteral("Zürich"));

        const QJsonArray trips = read(fixture)[u"trips"].toArray();
        QCOMPARE(fieldOf(trips, QStringLiteral("name")), draft.name + QStringLiteral(", ") + plain.name);
        const QJsonObject found = trips[0].toObject();
        QCOMPARE(found[u"id"].toString(), trip.id.toString());
        QCOMPARE(found[u"userId"].toString(), fixture.annaId());
        QCOMPARE(found[u"departureDate"].toString(), QStringLiteral("2024-02-29"));
        QCOMPARE(found[u"returnDate"].toString(), QStringLiteral("2024-03-01"));
        QCOMPARE(found[u"purpose"].toString(), QStringLiteral("business"));
        QCOMPARE(found[u"description"].toString(), draft.description);
        QCOMPARE(instant(found[u"createdAt"]), trip.createdAt);
        QCOMPARE(instant(found[u"updatedAt"]), trip.updatedAt);
        QCOMPARE(trips[1].toObject()[u"purpose"].toString(), QStringLiteral("pleasure"));
        QCOMPARE(trips[1].toObject()[u"description"].toString(), QString());
    }

    void datesAndTimesAtTheEdgesArriveAsTheyAre()
    {
        InteropFixture fixture;
        TripDraft draft;
        draft.name = QStringLiteral("Long");
        draft.departureDate = {1899, 12, 31};
        draft.returnDate = {2199, 12, 31};
        const Trip trip = await(fixture.trips.createTrip(draft));
        const QString flight = fixture.createFlight(trip);
        fixture.asAnna.query(R"(UPDATE flights SET "departureDateTime" = '1969-07-20 22:17:40.123+02',)"
                             R"( "arrivalDateTime" = '2038-01-19 03:14:08.5Z' WHERE id = $1)",
                             {flight});
        const QJsonObject found = read(fixture)[u"trips"][0].toObject();
        QCOMPARE(found[u"departureDate"].toString(), QStringLiteral("1899-12-31"));
        QCOMPARE(found[u"returnDate"].toString(), QStringLiteral("2199-12-31"));
        const QJsonObject item = found[u"flights"][0].toObject();
        QCOMPARE(item[u"departureDateTime"].toString(), QStringLiteral("1969-07-20T20:17:40.123Z"));
        QCOMPARE(item[u"arrivalDateTime"].toString(), QStringLiteral("2038-01-19T03:14:08.500Z"));
    }

    void itemsOfAllKindsArriveWithTheirTrip();
    void vouchersArriveWithTheirUsesAndReissues();
    void peopleArriveWithWhatTheyTravelOn();

private:
    static QJsonObject read(InteropFixture& fixture)
    {
        return fixture.node.run(QStringLiteral("read"), {{QStringLiteral("userId"), fixture.annaId()}});
    }
};

void TestInteropReading::itemsOfAllKindsArriveWithTheirTrip()
{
    InteropFixture fixture;
    const Trip trip = fixture.createTrip();
    const QStringList owner{fixture.annaId(), trip.id.toString()};
    fixture.createFlight(trip);
    fixture.asAnna.query(
        R"(INSERT INTO flights ("userId", "tripId", "flightNumber", origin, destination, "departureDateTime",)"
        R"( "arrivalDateTime", "originTimezone", "destinationTimezone", "seatNumber", "confirmationCode", notes))"
        R"( VALUES ($1, $2, 'NH 223', 'HND', 'FRA', '2027-06-15 00:50+09', '2027-06-15 05:55+02',)"
        R"( 'Asia/Tokyo', 'Europe/Berlin', '12A', 'PNR🙂', ''))",
        owner);
    fixture.asAnna.query(
        R"(INSERT INTO hotels ("userId", "tripId", name, address, "checkInDateTime", "checkOutDateTime", timezone,)"
        R"( latitude, "confirmationCode") VALUES ($1, $2, 'Ryokan 「梅」', E'1 Ginza\nTokyo', '2027-06-02 15:00+09',)"
        R"( '2027-06-05 11:00+09', 'Asia/Tokyo', 35.671234, 'H1'))",
        owner);
    fixture.asAnna.query(
        R"(INSERT INTO transportation ("userId", "tripId", method, origin, destination, "departureDateTime",)"
        R"( "arrivalDateTime") VALUES ($1, $2, 'TRAIN', 'Tokyo', 'Kyoto', '2027-06-05 12:00+09',)"
        R"( '2027-06-05 14:15+09'))",
        owner);
    fixture.asAnna.query(
        R"(INSERT INTO car_rentals ("userId", "tripId", company, "pickupLocation", "dropoffLocation",)"
        R"( "pickupDateTime", "dropoffDateTime") VALUES ($1, $2, 'Nippon Rent', 'Kyoto', 'Osaka',)"
        R"( '2027-06-06 09:00+09', '2027-06-08 18:00+09'))",
        owner);
    fixture.asAnna.query(
        R"(INSERT INTO events ("userId", "tripId", name, "startDateTime") VALUES ($1, $2, 'Kabuki',)"
        R"( '2027-06-07 19:00+09'))",
        owner);

    const QJsonObject found = read(fixture)[u"trips"][0].toObject();
    const QJsonArray flights = found[u"flights"].toArray();
    QCOMPARE(fieldOf(flights, QStringLiteral("flightNumber")), QStringLiteral("LH714, NH 223"));
    const QJsonObject out = flights[0].toObject();
    QCOMPARE(out[u"tripId"].toString(), trip.id.toString());
    QCOMPARE(out[u"origin"].toString(), QStringLiteral("FRA"));
    QCOMPARE(out[u"destination"].toString(), QStringLiteral("HND"));
    QCOMPARE(out[u"departureDateTime"].toString(), QStringLiteral("2027-06-01T12:05:00.000Z"));
    QCOMPARE(out[u"arrivalDateTime"].toString(), QStringLiteral("2027-06-01T23:20:00.000Z"));
    for (const auto& name : {u"seatNumber", u"confirmationCode", u"notes"})
        QVERIFY(out[QStringView(name)].isNull());
    const QJsonObject back = flights[1].toObject();
    QCOMPARE(back[u"departureDateTime"].toString(), QStringLiteral("2027-06-14T15:50:00.000Z"));
    QCOMPARE(back[u"seatNumber"].toString(), QStringLiteral("12A"));
    QCOMPARE(back[u"confirmationCode"].toString(), QStringLiteral("PNR🙂"));
    QVERIFY(back[u"notes"].isString());

    const QJsonObject hotel = found[u"hotels"][0].toObject();
    QCOMPARE(hotel[u"name"].toString(), QStringLiteral("Ryokan 「梅」"));
    QCOMPARE(hotel[u"address"].toString(), QStringLiteral("1 Ginza\nTokyo"));
    QCOMPARE(hotel[u"checkInDateTime"].toString(), QStringLiteral("2027-06-02T06:00:00.000Z"));
    QCOMPARE(hotel[u"confirmationCode"].toString(), QStringLiteral("H1"));
    const QJsonObject train = found[u"transportation"][0].toObject();
    QCOMPARE(train[u"method"].toString(), QStringLiteral("TRAIN"));
    QCOMPARE(train[u"arrivalDateTime"].toString(), QStringLiteral("2027-06-05T05:15:00.000Z"));
    const QJsonObject car = found[u"carRentals"][0].toObject();
    QCOMPARE(car[u"dropoffLocation"].toString(), QStringLiteral("Osaka"));
    QCOMPARE(car[u"pickupDateTime"].toString(), QStringLiteral("2027-06-06T00:00:00.000Z"));
    const QJsonObject event = found[u"events"][0].toObject();
    QCOMPARE(event[u"startDateTime"].toString(), QStringLiteral("2027-06-07T10:00:00.000Z"));
    QVERIFY(event[u"endDateTime"].isNull());
}

void TestInteropReading::vouchersArriveWithTheirUsesAndReissues()
{
    InteropFixture fixture;
    const QString flight = fixture.createFlight(fixture.createTrip());
    const QString first = fixture.createVoucher(QStringLiteral("A-1"), QStringLiteral("99999999.99"));
    const QString attachment = fixture.attach(first, flight, QStringLiteral("0.10"));
    fixture.attach(first, flight, QStringLiteral("0.20"));
    fixture.asAnna.query(
        R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", "expirationDate", notes))"
        R"( VALUES ($1, 'COMPANION', 'Alaska ✈', 'B-1', '2028-02-29', 'Certificate'))",
        {fixture.annaId()});
    const QString old = fixture.createVoucher(QStringLiteral("C-1"), QStringLiteral("100"));
    fixture.asAnna.query(
        R"(INSERT INTO vouchers ("userId", type, issuer, "voucherNumber", currency, "totalValue",)"
        R"( "parentVoucherId") VALUES ($1, 'TRAVEL_CREDIT', 'Lufthansa', 'C-2', 'EUR', 100, $2))",
        {fixture.annaId(), old});

    const QJsonArray vouchers = read(fixture)[u"vouchers"].toArray();
    QCOMPARE(fieldOf(vouchers, QStringLiteral("voucherNumber")), QStringLiteral("A-1, B-1, C-1, C-2"));
    QCOMPARE(fieldOf(vouchers, QStringLiteral("status")),
             QStringLiteral("PARTIALLY_USED, OPEN, TRANSFERRED, OPEN"));
    const QJsonObject used = vouchers[0].toObject();
    // Amounts are texts with two places: no cent passes through a binary fraction.
    QCOMPARE(used[u"totalValue"].toString(), QStringLiteral("99999999.99"));
    QCOMPARE(used[u"usedAmount"].toString(), QStringLiteral("0.30"));
    QCOMPARE(used[u"remainingBalance"].toString(), QStringLiteral("99999999.69"));
    QCOMPARE(used[u"currency"].toString(), QStringLiteral("EUR"));
    QCOMPARE(used[u"issuer"].toString(), QStringLiteral("Lufthansa"));
    QVERIFY(used[u"expirationDate"].isNull());
    QVERIFY(used[u"parentVoucherId"].isNull());
    const QJsonArray uses = used[u"attachments"].toArray();
    QCOMPARE(uses.size(), 2);
    const int one = uses[0].toObject()[u"id"].toString() == attachment ? 0 : 1;
    const QJsonObject use = uses[one].toObject();
    QCOMPARE(use[u"amountUsed"].toString(), QStringLiteral("0.10"));
    QCOMPARE(use[u"travelerType"].toString(), QStringLiteral("USER"));
    QCOMPARE(use[u"travelerId"].toString(), fixture.annaId());
    QCOMPARE(use[u"flight"][u"flightNumber"].toString(), QStringLiteral("LH714"));

    const QJsonObject certificate = vouchers[1].toObject();
    QVERIFY(certificate[u"totalValue"].isNull());
    QVERIFY(certificate[u"remainingBalance"].isNull());
    QCOMPARE(certificate[u"currency"].toString(), QStringLiteral("USD"));
    QCOMPARE(certificate[u"usedAmount"].toString(), QStringLiteral("0.00"));
    QCOMPARE(certificate[u"expirationDate"].toString(), QStringLiteral("2028-02-29"));
    QCOMPARE(vouchers[3].toObject()[u"parent"][u"voucherNumber"].toString(), QStringLiteral("C-1"));
}

void TestInteropReading::peopleArriveWithWhatTheyTravelOn()
{
    InteropFixture fixture;
    const Trip trip = fixture.createTrip();
    const QString flight = fixture.createFlight(trip);
    const QString zoe = fixture.asAnna.value(
        R"(INSERT INTO travel_companions ("createdBy", name, email, "dateOfBirth", relationship))"
        R"( VALUES ($1, 'Zoë 🧳', 'zoe@example.org', '1969-12-31', 'sister') RETURNING id)",
        {fixture.annaId()});
    fixture.asAnna.query(R"(INSERT INTO travel_companions ("createdBy", name) VALUES ($1, 'Ada'))",
                         {fixture.annaId()});
    fixture.asAnna.query(R"(INSERT INTO trip_companions ("tripId", "companionId") VALUES ($1, $2))",
                         {trip.id.toString(), zoe});
    fixture.asAnna.query(R"(INSERT INTO item_companions ("itemType", "itemId", "travelerType", "travelerId",)"
                         R"( "seatNumber") VALUES ('FLIGHT', $1, 'COMPANION', $2, '12B'))",
                         {flight, zoe});

    const QJsonObject all = read(fixture);
    const QJsonArray companions = all[u"companions"].toArray();
    QCOMPARE(fieldOf(companions, QStringLiteral("name")), QStringLiteral("Ada, Zoë 🧳"));
    const QJsonObject ada = companions[0].toObject();
    for (const auto& name : {u"email", u"dateOfBirth", u"relationship", u"userId", u"account"})
        QVERIFY(ada[QStringView(name)].isNull());
    QCOMPARE(ada[u"createdBy"].toString(), fixture.annaId());
    const QJsonObject found = companions[1].toObject();
    QCOMPARE(found[u"id"].toString(), zoe);
    QCOMPARE(found[u"email"].toString(), QStringLiteral("zoe@example.org"));
    QCOMPARE(found[u"dateOfBirth"].toString(), QStringLiteral("1969-12-31"));
    QCOMPARE(found[u"itemCompanions"][0][u"itemType"].toString(), QStringLiteral("FLIGHT"));
    QCOMPARE(found[u"itemCompanions"][0][u"flight"][u"id"].toString(), flight);
    QCOMPARE(all[u"trips"][0][u"companions"][0][u"name"].toString(), QStringLiteral("Zoë 🧳"));
}

QTEST_GUILESS_MAIN(TestInteropReading)
#include "test_interop_reading.moc"
