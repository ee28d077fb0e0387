// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/interop_fixture.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// What a client that knows only the specification made, used through Viatica.
class TestInteropWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = NodeClient::prepare();
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void anAccountMadeThereOpensHere()
    {
        InteropFixture fixture;
        const QJsonObject nora = makeAccount(fixture, QStringLiteral("Nora"));
        QVERIFY(nora[u"hash"].toString().startsWith(QStringLiteral("$2b$12$")));
        const SignIn signIn = signInAs(fixture, QStringLiteral("Nora"));
        QCOMPARE(signIn.user.id.toString(), nora[u"id"].toString());
        QCOMPARE(signIn.user.email, QStringLiteral("nora@example.org"));
        QCOMPARE(signIn.user.fullName(), QStringLiteral("Nora Ønskov 🧭"));
        QCOMPARE(signIn.user.createdAt, instant(nora[u"createdAt"]));
        // The hash is good enough: it stays the other program's.
        QCOMPARE(fixture.raw.value("SELECT password FROM users WHERE email = 'nora@example.org'"),
                 nora[u"hash"].toString());
        AWAIT_ERROR(wrong, fixture.viatica.users.signIn(signIn.user.email, QStringLiteral("guess")),
                    ErrorKind::AccessDenied);
    }

    void tripsMadeThereAreListedWithTheirCounts()
    {
        InteropFixture fixture;
        const QJsonObject nora = makeAccount(fixture, QStringLiteral("Nora"));
        fixture.node.run(QStringLiteral("make_trips"), {{QStringLiteral("userId"), nora[u"id"]}});
        signInAs(fixture, QStringLiteral("Nora"));

        const TripPage page = await(fixture.trips.getUserTrips({}));
        QCOMPARE(page.total, 2);
        const TripSummary& full = page.rows.at(0);
        QCOMPARE(full.name, QStringLiteral("Náxos 🏖"));
        QCOMPARE(full.departureDate, QDate(2027, 7, 3));
        QCOMPARE(full.returnDate, QDate(2027, 7, 17));
        QCOMPARE(toString(full.purpose), QStringLiteral("other"));
        QCOMPARE(full.flights, 2);
        QCOMPARE(full.items(), 6);
        QCOMPARE(full.companions, 1);
        const TripSummary& empty = page.rows.at(1);
        QCOMPARE(empty.name, QStringLiteral("Nothing yet"));
        QCOMPARE(toString(empty.purpose), QStringLiteral("pleasure"));
        QCOMPARE(empty.items() + empty.companions, 0);
        QCOMPARE(await(fixture.trips.searchTrips(QStringLiteral("domus"))).value(0).id, full.id);
    }

    void theDetailsOfATripMadeThereOpen();
    void anItemMadeThereBelongsToTheOwnerOfItsTrip();
    void amountsWrittenThereAgreeWithTheLedger();
    void whoAcceptsThereSeesTheTripHere();
    void aTripWithoutPurposeOrDescriptionOpens();

private:
    static QString passwordOf(const QString& name) { return QStringLiteral("Node's horse of ") + name; }

    static QJsonObject makeAccount(InteropFixture& fixture, const QString& name)
    {
        return fixture.node.run(QStringLiteral("make_account"),
                                {{QStringLiteral("email"), QStringLiteral(" %1@Example.org").arg(name)},
                                 {QStringLiteral("password"), passwordOf(name)},
                                 {QStringLiteral("firstName"), name},
                                 {QStringLiteral("lastName"), QStringLiteral("Ønskov 🧭")}});
    }

    static SignIn signInAs(InteropFixture& fixture, const QString& name)
    {
        await(fixture.viatica.users.signOut());
        return await(
            fixture.viatica.users.signIn(name.toLower() + QStringLiteral("@example.org"), passwordOf(name)));
    }

    static TripId tripId(const QJsonValue& id) { return *TripId::fromString(id.toString()); }
};

void TestInteropWriting::theDetailsOfATripMadeThereOpen()
{
    InteropFixture fixture;
    const QJsonObject made =
        fixture.node.run(QStringLiteral("make_trips"), {{QStringLiteral("userId"), fixture.annaId()}});
    const TripDetails details = await(fixture.trips.getTripWithDetails(tripId(made[u"trip"])));

    QCOMPARE(details.trip.userId, fixture.anna.user.id);
    QCOMPARE(details.trip.description, QStringLiteral("From Node\nto Qt — \"quoted\" \\ 100 %"));
    QCOMPARE(details.flights.size(), 2);
    const Flight& out = details.flights.at(0);
    QCOMPARE(out.id.toString(), made[u"out"].toString());
    QCOMPARE(out.flightNumber, QStringLiteral("A3 821"));
    QCOMPARE(out.departure, QDateTime({2027, 7, 3}, {6, 10}, Qt::UTC));
    QCOMPARE(out.seatNumber, QStringLiteral("7C"));
    QVERIFY(out.originTimezone.isEmpty());
    const Flight& back = details.flights.at(1);
    QCOMPARE(back.departure, QDateTime({2027, 7, 17}, {14, 0}, Qt::UTC));
    QCOMPARE(back.arrival, QDateTime({2027, 7, 17}, {16, 40}, Qt::UTC));
    QCOMPARE(details.hotels.value(0).name, QStringLiteral("Αίολος"));
    QVERIFY(details.transportation.value(0).method == TransportationMethod::Ferry);
    QCOMPARE(details.carRentals.value(0).id.toString(), made[u"car"].toString());
    QCOMPARE(details.events.value(0).name, QStringLiteral("Domus Festival"));
    QVERIFY(!details.events.value(0).allDay);
    QCOMPARE(details.companions.size(), 1);
    QCOMPARE(details.companions.at(0)[u"name"].toString(), QStringLiteral("Zoë"));
    qsizetype travellers = 0;
    for (const auto& people : details.travellers)
        travellers += people.size();
    QCOMPARE(travellers, 3);
}

void TestInteropWriting::anItemMadeThereBelongsToTheOwnerOfItsTrip()
{
    InteropFixture fixture;
    fixture.node.run(QStringLiteral("make_trips"), {{QStringLiteral("userId"), fixture.annaId()}});
    for (const QByteArray table : {"flights", "hotels", "transportation", "car_rentals", "events"}) {
        const auto owners = fixture.raw.query("SELECT DISTINCT \"userId\" FROM " + table);
        QCOMPARE(owners.size(), 1);
        QCOMPARE(owners.at(0).at(0), fixture.annaId());
        // And Viatica may change it, as its owner.
        QVERIFY(fixture.asAnna.affected("UPDATE " + table + " SET notes = 'mine'") > 0);
    }
}

void TestInteropWriting::amountsWrittenThereAgreeWithTheLedger()
{
    InteropFixture fixture;
    const QString flight = fixture.createFlight(fixture.createTrip());
    const QJsonArray read =
        fixture.node
            .run(QStringLiteral("make_vouchers"), {{QStringLiteral("userId"), fixture.annaId()},
                                                   {QStringLiteral("flightId"), flight}})[u"vouchers"]
            .toArray();
    const QList<QStringList> expected{
        {QStringLiteral("N-1-unused"), QStringLiteral("0.00"), QStringLiteral("100.00"),
         QStringLiteral("OPEN")},
        {QStringLiteral("N-2-used-before"), QStringLiteral("25.50"), QStringLiteral("74.50"),
         QStringLiteral("PARTIALLY_USED")},
        {QStringLiteral("N-3-attached-then-written"), QStringLiteral("30.10"), QStringLiteral("69.90"),
         QStringLiteral("PARTIALLY_USED")},
        {QStringLiteral("N-4-written-then-attached"), QStringLiteral("100.00"), QStringLiteral("0.00"),
         QStringLiteral("USED")},
        {QStringLiteral("N-5-incremented"), QStringLiteral("10.20"), QStringLiteral("89.80"),
         QStringLiteral("PARTIALLY_USED")},
        {QStringLiteral("N-6-old"), QStringLiteral("60.00"), QStringLiteral("40.00"),
         QStringLiteral("TRANSFERRED")},
        {QStringLiteral("N-7-reissue"), QStringLiteral("0.00"), QStringLiteral("40.00"),
         QStringLiteral("OPEN")},
    };
    QCOMPARE(read.size(), expected.size());
    // What the client reads back is what it wrote, and what Viatica's user sees.
    const auto seen = fixture.asAnna.query(
        R"(SELECT "voucherNumber", "usedAmount", "totalValue" - "usedAmount", status FROM vouchers ORDER BY 1)");
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const QJsonObject row = read[i].toObject();
        QCOMPARE(QStringList({row[u"voucherNumber"].toString(), row[u"usedAmount"].toString(),
                              row[u"remainingBalance"].toString(), row[u"status"].toString()}),
                 expected.at(i));
        QCOMPARE(seen.at(i), expected.at(i));
    }
    QCOMPARE(
        fixture.raw.value(
            R"(SELECT count(*) FROM vouchers v WHERE v."usedAmount" <> v."openingUsedAmount" + coalesce()"
            R"((SELECT sum(a."amountUsed") FROM voucher_attachments a WHERE a."voucherId" = v.id), 0))"),
        QStringLiteral("0"));
}

void TestInteropWriting::whoAcceptsThereSeesTheTripHere()
{
    InteropFixture fixture;
    const Trip trip = fixture.createTrip();
    fixture.createFlight(trip);
    const QJsonObject nora = makeAccount(fixture, QStringLiteral("Nora"));
    const QJsonObject omar = makeAccount(fixture, QStringLiteral("Omar"));
    const auto share = [&](const QJsonObject& with, const QString& answer) {
        return fixture.node.run(QStringLiteral("share"), {{QStringLiteral("tripId"), trip.id.toString()},
                                                          {QStringLiteral("invitedBy"), fixture.annaId()},
                                                          {QStringLiteral("invitedUserId"), with[u"id"]},
                                                          {QStringLiteral("answer"), answer}});
    };
    QCOMPARE(share(nora, QStringLiteral("accepted"))[u"status"].toString(), QStringLiteral("accepted"));
    QCOMPARE(share(omar, {})[u"status"].toString(), QStringLiteral("pending"));

    const TripDetails own = await(fixture.trips.getTripWithDetails(trip.id));
    QCOMPARE(own.invitations.size(), 2);
    QCOMPARE(own.companions.value(0)[u"name"].toString(), QStringLiteral("Invited"));

    signInAs(fixture, QStringLiteral("Nora"));
    const TripPage page = await(fixture.trips.getUserTrips({}));
    QCOMPARE(page.rows.value(0).id, trip.id);
    QCOMPARE(page.rows.value(0).sharedBy, QStringLiteral("Anna Example"));
    QCOMPARE(await(fixture.trips.getTripWithDetails(trip.id)).flights.size(), 1);

    signInAs(fixture, QStringLiteral("Omar"));
    QCOMPARE(await(fixture.trips.getUserTrips({})).total, 0);
    AWAIT_ERROR(hidden, fixture.trips.getTrip(trip.id), ErrorKind::NotFound);
}

void TestInteropWriting::aTripWithoutPurposeOrDescriptionOpens()
{
    InteropFixture fixture;
    // The specification lets both be NULL, and says so of purpose although it has a default.
    const QJsonObject made =
        fixture.node.run(QStringLiteral("make_bare_trip"), {{QStringLiteral("userId"), fixture.annaId()}});
    const TripId id = tripId(made[u"id"]);
    const Trip trip = await(fixture.trips.getTrip(id));
    QCOMPARE(toString(trip.purpose), QStringLiteral("pleasure"));
    QCOMPARE(trip.description, QString());
    QCOMPARE(await(fixture.trips.getUserTrips({})).rows.value(0).id, id);
    TripDraft draft = draftOf(trip);
    draft.name = QStringLiteral("Named here");
    QCOMPARE(await(fixture.trips.updateTrip(id, draft, trip.version)).name, draft.name);
}

QTEST_GUILESS_MAIN(TestInteropWriting)
#include "test_interop_writing.moc"
