// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builders.h"
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// That what the other tests stand on holds.
class TestSupport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDatabaseIsItsOwn()
    {
        const TestDatabase first;
        const TestDatabase second;
        RawClient(first.profile()).script("CREATE TABLE only_here (id int)");
        RawClient client(second.profile());
        QCOMPARE(client.value("SELECT to_regclass('only_here') IS NULL"), QStringLiteral("t"));
    }

    void aDatabaseGoesWithConnectionsStillOpen()
    {
        auto database = std::make_unique<TestDatabase>(TestDatabase::Content::Empty);
        RawClient left(database->profile());
        database.reset();
        QVERIFY(!left.stateOf("SELECT 1").isEmpty());
    }

    void aRawClientTellsNullFromEmptyAndTheStateOfAnError()
    {
        const TestDatabase database(TestDatabase::Content::Empty);
        RawClient client(database.profile());
        const auto rows = client.query("SELECT $1::text, $2::text, $3::text",
                                       {QStringLiteral("é"), QStringLiteral(""), {}});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.at(0).at(0), QStringLiteral("é"));
        QVERIFY(!rows.at(0).at(1).isNull());
        QVERIFY(rows.at(0).at(2).isNull());
        QCOMPARE(client.stateOf("SELECT 1/0"), QStringLiteral("22012"));
        QVERIFY_THROWS_EXCEPTION(SqlError, client.query("SELECT 1 FROM nowhere"));
    }

    void thereIsARowOfEveryKind()
    {
        const TestDatabase database;
        RawClient client(database.profile());
        Builders builders(client);
        const QString anna = builders.aUser();
        const QString ben = builders.aUser(QStringLiteral("Ben"));
        const QString trip = builders.aTrip(anna, {{QStringLiteral("name"), QStringLiteral("Tokyo 2027")}});
        const QString flight = builders.aFlight(anna, trip);
        builders.aHotel(anna, trip);
        builders.aTransportation(anna);
        builders.aCarRental(anna, trip);
        builders.anEvent(anna);
        const QString companion = builders.aCompanion(anna);
        builders.aTripCompanion(trip, companion);
        builders.anItemCompanion(QStringLiteral("FLIGHT"), flight, companion);
        builders.anInvitation(trip, anna, ben);
        const QString voucher = builders.aVoucher(anna);
        builders.anAttachment(voucher, flight, anna);
        QCOMPARE(builders.anAirport(QStringLiteral("HND")), QStringLiteral("HND"));
        QCOMPARE(client.value("SELECT \"usedAmount\" FROM vouchers"), QStringLiteral("10.00"));
        QCOMPARE(client.value("SELECT name FROM trips"), QStringLiteral("Tokyo 2027"));

        RawClient program(database.profile(),
                          "-c role=viatica_app -c viatica.session=" + builders.aSession(ben));
        QCOMPARE(program.value("SELECT viatica.current_user_id()"), ben);
        QCOMPARE(program.query("SELECT id FROM trips").size(), 0);
    }

    void cloningADatabase()
    {
        QBENCHMARK
        {
            const TestDatabase database;
        }
    }
};

QTEST_GUILESS_MAIN(TestSupport)
#include "test_support.moc"
