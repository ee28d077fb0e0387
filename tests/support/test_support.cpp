// SPDX-License-Identifier: GPL-3.0-or-later
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
