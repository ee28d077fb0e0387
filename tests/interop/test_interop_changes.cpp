// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/interop_fixture.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// Rows that one of the two made and the other changes or deletes.
class TestInteropChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = NodeClient::prepare();
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void anEditHereOfWhatChangedThereIsTold_data()
    {
        QTest::addColumn<bool>("silent");
        QTest::newRow("the client writes updatedAt") << false;
        QTest::newRow("the client leaves updatedAt out") << true;
    }
    void anEditHereOfWhatChangedThereIsTold()
    {
        QFETCH(bool, silent);
        InteropFixture fixture;
        const Trip trip = fixture.createTrip();
        const QJsonObject values{{QStringLiteral("name"), QStringLiteral("Renamed there")}};
        const QJsonObject changed = row(fixture, "Trip", trip.id.toString(), "update", values, silent);
        QCOMPARE(changed[u"row"][u"name"].toString(), QStringLiteral("Renamed there"));

        TripDraft draft = draftOf(trip);
        draft.description = QStringLiteral("Typed here meanwhile");
        AWAIT_ERROR(stale, fixture.trips.updateTrip(trip.id, draft, trip.version), ErrorKind::Stale);
        const Trip* now = stale->current<Trip>();
        QVERIFY(now != nullptr);
        QCOMPARE(now->name, QStringLiteral("Renamed there"));
        QVERIFY(now->updatedAt > trip.updatedAt);
        QCOMPARE(now->createdAt, trip.createdAt);

        // On top of what it is now, the edit is saved, and the other program reads it.
        draft.name = now->name;
        const Trip saved = await(fixture.trips.updateTrip(trip.id, draft, now->version));
        const QJsonObject read = row(fixture, "Trip", trip.id.toString())[u"row"].toObject();
        QCOMPARE(read[u"description"].toString(), draft.description);
        QCOMPARE(instant(read[u"updatedAt"]), saved.updatedAt);
        QCOMPARE(instant(read[u"createdAt"]), trip.createdAt);
    }

    void aTripDeletedThereIsGoneHere()
    {
        InteropFixture fixture;
        const Trip trip = fixture.createTrip();
        const QString flight = fixture.createFlight(trip);
        const QString voucher = fixture.createVoucher(QStringLiteral("V"), QStringLiteral("100"));
        fixture.attach(voucher, flight, QStringLiteral("40"));
        QCOMPARE(await(fixture.trips.getUserTrips({})).total, 1);
        QVERIFY(row(fixture, "Trip", trip.id.toString(), "destroy")[u"found"].toBool());

        AWAIT_ERROR(stale, fixture.trips.updateTrip(trip.id, trip, trip.version), ErrorKind::Stale);
        QVERIFY(stale->current<Trip>() == nullptr);
        AWAIT_ERROR(missing, fixture.trips.getTripWithDetails(trip.id), ErrorKind::NotFound);
        fixture.trips.invalidate();
        QCOMPARE(await(fixture.trips.getUserTrips({})).total, 0);
        // Its flight went with it, and the money that was used on it came back.
        QCOMPARE(usedOf(fixture, voucher), QStringLiteral("0.00 OPEN"));
    }

    void aTripMadeThereIsChangedDeletedAndRestoredHere();
    void balancesFollowWhatIsDetachedThere();
    void anItemMovedThereIsOnItsNewTripHere();
    void aPasswordChangedThereIsTheOneHere();
    void anAccountDeletedThereLeavesNothing();

private:
    static QJsonObject row(InteropFixture& fixture, const char* model, const QString& id,
                           const char* action = "find", const QJsonObject& values = {}, bool silent = false)
    {
        return fixture.node.run(QStringLiteral("row"), {{QStringLiteral("model"), QLatin1String(model)},
                                                        {QStringLiteral("id"), id},
                                                        {QStringLiteral("action"), QLatin1String(action)},
                                                        {QStringLiteral("values"), values},
                                                        {QStringLiteral("silent"), silent}});
    }

    static QString usedOf(InteropFixture& fixture, const QString& voucher)
    {
        return fixture.asAnna.value(R"(SELECT "usedAmount" || ' ' || status FROM vouchers WHERE id = $1)",
                                    {voucher});
    }
};

void TestInteropChanges::aTripMadeThereIsChangedDeletedAndRestoredHere()
{
    InteropFixture fixture;
    const QJsonObject made =
        fixture.node.run(QStringLiteral("make_trips"), {{QStringLiteral("userId"), fixture.annaId()}});
    const TripId id = *TripId::fromString(made[u"trip"].toString());
    const Trip trip = await(fixture.trips.getTrip(id));
    TripDraft draft = draftOf(trip);
    draft.name = QStringLiteral("Renamed here");
    const Trip saved = await(fixture.trips.updateTrip(id, draft, trip.version));
    QVERIFY(saved.updatedAt > trip.updatedAt);
    const QJsonObject read = row(fixture, "Trip", id.toString())[u"row"].toObject();
    QCOMPARE(read[u"name"].toString(), draft.name);
    QCOMPARE(read[u"description"].toString(), trip.description);

    const QJsonObject before = fixture.node.run(QStringLiteral("count"));
    QCOMPARE(before[u"Flight"].toInt(), 2);
    const QList<TrashedTrip> trashed = await(fixture.trips.deleteTrips({id}));
    QCOMPARE(trashed.size(), 1);
    QCOMPARE(fixture.node.run(QStringLiteral("count")),
             QJsonObject({{QStringLiteral("User"), 1},
                          {QStringLiteral("Trip"), 1},
                          {QStringLiteral("TravelCompanion"), 1}}));
    await(fixture.viatica.trash.restore(trashed.at(0).trash));
    QCOMPARE(fixture.node.run(QStringLiteral("count")), before);
    QCOMPARE(row(fixture, "Trip", id.toString())[u"row"].toObject(), read);
    for (const auto& [model, key] : {std::pair{"Flight", u"out"}, {"Hotel", u"hotel"}, {"Event", u"event"}})
        QVERIFY(row(fixture, model, made[QStringView(key)].toString())[u"found"].toBool());
}

void TestInteropChanges::balancesFollowWhatIsDetachedThere()
{
    InteropFixture fixture;
    const Trip trip = fixture.createTrip();
    const QString voucher = fixture.createVoucher(QStringLiteral("V"), QStringLiteral("100"));
    const QString first = fixture.attach(voucher, fixture.createFlight(trip), QStringLiteral("60"));
    const QString flight = fixture.createFlight(trip, QStringLiteral("LH2"));
    fixture.attach(voucher, flight, QStringLiteral("40"));
    QCOMPARE(usedOf(fixture, voucher), QStringLiteral("100.00 USED"));

    row(fixture, "VoucherAttachment", first, "update",
        {{QStringLiteral("amountUsed"), QStringLiteral("20.01")}});
    QCOMPARE(usedOf(fixture, voucher), QStringLiteral("60.01 PARTIALLY_USED"));
    row(fixture, "VoucherAttachment", first, "destroy");
    QCOMPARE(usedOf(fixture, voucher), QStringLiteral("40.00 PARTIALLY_USED"));
    row(fixture, "Flight", flight, "destroy");
    QCOMPARE(usedOf(fixture, voucher), QStringLiteral("0.00 OPEN"));
    // Known limit: an amount that no attachment explains is not believed once the voucher exists.
    row(fixture, "Voucher", voucher, "update", {{QStringLiteral("usedAmount"), QStringLiteral("99.00")}});
    QCOMPARE(row(fixture, "Voucher", voucher)[u"row"][u"usedAmount"].toString(), QStringLiteral("0.00"));
    QCOMPARE(usedOf(fixture, voucher), QStringLiteral("0.00 OPEN"));
}

void TestInteropChanges::anItemMovedThereIsOnItsNewTripHere()
{
    InteropFixture fixture;
    const Trip from = fixture.createTrip();
    const Trip to = fixture.createTrip(QStringLiteral("Oslo"));
    const QString flight = fixture.createFlight(from);
    const auto moveTo = [&](const QJsonValue& trip) {
        row(fixture, "Flight", flight, "update", {{QStringLiteral("tripId"), trip}});
    };
    moveTo(to.id.toString());
    QCOMPARE(await(fixture.trips.getTripWithDetails(from.id)).flights.size(), 0);
    QCOMPARE(await(fixture.trips.getTripWithDetails(to.id)).flights.size(), 1);
    // Taken off its trip it stands alone, and is still Anna's.
    moveTo(QJsonValue::Null);
    QCOMPARE(await(fixture.trips.getStandaloneItems()).flights.value(0).id.toString(), flight);
    moveTo(from.id.toString());
    QCOMPARE(await(fixture.trips.getTripWithDetails(from.id)).flights.size(), 1);
}

void TestInteropChanges::aPasswordChangedThereIsTheOneHere()
{
    InteropFixture fixture;
    // The hash of "changed by Node", as bcryptjs makes it.
    const QString hash = fixture.node
                             .run(QStringLiteral("hash"),
                                  {{QStringLiteral("password"), QStringLiteral("changed by Node")}})[u"hash"]
                             .toString();
    QVERIFY(hash.startsWith(QStringLiteral("$2b$")));
    row(fixture, "User", fixture.annaId(), "update", {{QStringLiteral("password"), hash}});
    Program other(fixture.testDatabase.profile());
    AWAIT_ERROR(old, other.users.signIn(fixture.anna.user.email, QStringLiteral("correct horse of Anna")),
                ErrorKind::AccessDenied);
    QCOMPARE(await(other.users.signIn(fixture.anna.user.email, QStringLiteral("changed by Node"))).user.id,
             fixture.anna.user.id);
    // And back again: what Viatica hashes, the other program accepts.
    await(other.users.changePassword(QStringLiteral("changed by Node"), QStringLiteral("changed by Qt")));
    const QJsonObject answer = fixture.node.run(
        QStringLiteral("account"), {{QStringLiteral("email"), fixture.anna.user.email},
                                    {QStringLiteral("password"), QStringLiteral("changed by Qt")}});
    QVERIFY(answer[u"matches"].toBool());
}

void TestInteropChanges::anAccountDeletedThereLeavesNothing()
{
    InteropFixture fixture;
    fixture.node.run(QStringLiteral("make_trips"), {{QStringLiteral("userId"), fixture.annaId()}});
    const QString flight = fixture.createFlight(fixture.createTrip());
    fixture.node.run(QStringLiteral("make_vouchers"),
                     {{QStringLiteral("userId"), fixture.annaId()}, {QStringLiteral("flightId"), flight}});
    QVERIFY(row(fixture, "User", fixture.annaId(), "destroy")[u"found"].toBool());
    QCOMPARE(fixture.node.run(QStringLiteral("count")), QJsonObject());
    AWAIT_ERROR(ended, fixture.trips.getTripStatistics(), ErrorKind::AccessDenied);
}

QTEST_GUILESS_MAIN(TestInteropChanges)
#include "test_interop_changes.moc"
