// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/interop_fixture.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// Rules that the specification leaves to the server hold whoever writes; the client gets the error that its
/// own library has for each.
class TestInteropRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString why = NodeClient::prepare();
        if (!why.isEmpty())
            QSKIP(qPrintable(why));
    }

    void whatBreaksARuleIsRefusedByTheDatabase();
    void severalRequestsAtOnceDoNotOverspend();
};

void TestInteropRefusals::whatBreaksARuleIsRefusedByTheDatabase()
{
    InteropFixture fixture;
    const Trip trip = fixture.createTrip();
    const QString flight = fixture.createFlight(trip);
    const QString voucher = fixture.createVoucher(QStringLiteral("V-1"), QStringLiteral("100"));
    const QJsonObject answers =
        fixture.node.run(QStringLiteral("refusals"), {{QStringLiteral("userId"), fixture.annaId()},
                                                      {QStringLiteral("tripId"), trip.id.toString()},
                                                      {QStringLiteral("flightId"), flight},
                                                      {QStringLiteral("voucherId"), voucher}});

    const QByteArray check = "SequelizeDatabaseError 23514 ";
    const QByteArray reference = "SequelizeForeignKeyConstraintError 23503 ";
    const QByteArray unique = "SequelizeUniqueConstraintError 23505 ";
    const QList<std::pair<const char*, QByteArray>> expected{
        {"return before departure", check + "trips_return_not_before_departure"},
        {"unknown purpose", check + "trips_purpose_known"},
        {"trip of nobody", reference + "trips_user_id_fkey"},
        {"arrival before departure", check + "flights_arrival_not_before_departure"},
        {"flight on a missing trip", reference + "flights_trip_id_fkey"},
        {"flight moved to the trip of somebody else", reference + "flights_trip_id_fkey"},
        // The one thing that needs more than the specification knows: a standalone item has no owner there.
        {"flight without a trip", "SequelizeDatabaseError 23502"},
        {"same address twice", unique + "users_email_key"},
        {"voucher used above its total", check + "vouchers_used_not_above_total"},
        {"total below what is used", check + "vouchers_used_not_above_total"},
        {"use above the balance", "SequelizeDatabaseError VI001"},
        {"use below nothing", check + "voucher_attachments_amount_not_negative"},
        {"use of a transferred voucher", "SequelizeDatabaseError VI002"},
        {"use for the companion of somebody else", reference + "voucher_attachments_traveler_allowed"},
        {"use for an unknown kind of traveller", check + "voucher_attachments_traveler_type_known"},
        {"unknown status", check + "vouchers_status_known"},
        {"currency in small letters", check + "vouchers_currency_form"},
        {"voucher number twice", unique + "vouchers_voucher_number"},
        {"reissue of the voucher of somebody else", reference + "vouchers_parent_voucher_id_fkey"},
        {"companion of somebody else on a flight", reference + "item_companions_traveler_allowed"},
        // Guests travel as the companions that they are on the trip.
        {"guest as a user on a flight", reference + "item_companions_traveler_allowed"},
        {"companion on a missing flight", reference + "item_companions_item_exists"},
        {"companion on an unknown kind of item", check + "item_companions_item_type_known"},
        {"companion on a trip twice", unique + "trip_companions_trip_id_companion_id_key"},
        {"companion with the same address twice", unique + "travel_companions_created_by_email"},
        {"companion deleted while on a trip", reference + "trip_companions_companion_id_fkey"},
        {"companion deleted while on a trip, at the commit", reference + "trip_companions_companion_id_fkey"},
        {"invitation twice", unique + "trip_invitations_open_once"},
    };
    for (const auto& [attempt, answer] : expected) {
        const QByteArray given = answers[QLatin1String(attempt)].toString().toUtf8();
        QVERIFY2(given == answer, attempt + QByteArray(": ") + given);
    }
    QCOMPARE(answers.size(), expected.size());
    // What was refused left nothing behind.
    QCOMPARE(fixture.raw.value("SELECT count(*) FROM flights"), QStringLiteral("1"));
    QCOMPARE(fixture.raw.value(R"(SELECT "usedAmount" FROM vouchers WHERE id = $1)", {voucher}),
             QStringLiteral("60.00"));
}

void TestInteropRefusals::severalRequestsAtOnceDoNotOverspend()
{
    InteropFixture fixture;
    const QString flight = fixture.createFlight(fixture.createTrip());
    const QString voucher = fixture.createVoucher(QStringLiteral("V-1"), QStringLiteral("100"));
    const QJsonObject answer =
        fixture.node.run(QStringLiteral("rush"), {{QStringLiteral("userId"), fixture.annaId()},
                                                  {QStringLiteral("flightId"), flight},
                                                  {QStringLiteral("voucherId"), voucher},
                                                  {QStringLiteral("amountUsed"), QStringLiteral("10.00")},
                                                  {QStringLiteral("times"), 25}});
    QCOMPARE(answer[u"others"].toArray(), QJsonArray());
    QCOMPARE(answer[u"succeeded"].toInt(), 10);
    QCOMPARE(answer[u"refused"].toInt(), 15);
    QCOMPARE(answer[u"voucher"][u"usedAmount"].toString(), QStringLiteral("100.00"));
    QCOMPARE(answer[u"voucher"][u"status"].toString(), QStringLiteral("USED"));
}

QTEST_GUILESS_MAIN(TestInteropRefusals)
#include "test_interop_refusals.moc"
