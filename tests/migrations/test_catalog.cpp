// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog.h"
#include "expected_tables.h"
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QtTest>

#include <algorithm>
#include <memory>

using namespace viatica;
using namespace viatica::test;

/// The database compared with the specification's tables and with what the design adds to them: another
/// program that knows the specification finds everything where it expects it, and nothing has come in
/// unnoticed.
class TestCatalog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_database = std::make_unique<TestDatabase>();
        m_client = std::make_unique<RawClient>(m_database->profile());
    }

    void cleanupTestCase()
    {
        m_client.reset();
        m_database.reset();
    }

    void everyTableIsOneThatIsKnown()
    {
        QByteArrayList expected;
        for (const ExpectedTable& table : expectedTables())
            expected << table.name;
        std::sort(expected.begin(), expected.end());
        const QByteArray found = difference(expected, relations(*m_client));
        QVERIFY2(found.isEmpty(), found.constData());
    }

    void columnsAreWhereOtherProgramsExpectThem_data() { tables(); }
    void columnsAreWhereOtherProgramsExpectThem()
    {
        QFETCH(int, table);
        const ExpectedTable& expected = expectedTables().at(table);
        compare(expected.specifiedColumns + expected.addedColumns, read(expected).columns);
    }

    void indexesHaveTheNamesAndColumnsThatWereAgreed_data() { tables(); }
    void indexesHaveTheNamesAndColumnsThatWereAgreed()
    {
        QFETCH(int, table);
        const ExpectedTable& expected = expectedTables().at(table);
        compare(expected.specifiedIndexes + expected.addedIndexes, read(expected).indexes);
    }

    void referencesSayWhatHappensWhenTheirTargetGoes_data() { tables(); }
    void referencesSayWhatHappensWhenTheirTargetGoes()
    {
        QFETCH(int, table);
        const ExpectedTable& expected = expectedTables().at(table);
        compare(expected.foreignKeys, read(expected).foreignKeys);
    }

    void rulesOnValuesAreTheKnownOnes_data() { tables(); }
    void rulesOnValuesAreTheKnownOnes()
    {
        QFETCH(int, table);
        const ExpectedTable& expected = expectedTables().at(table);
        compare(expected.checks, read(expected).checks);
    }

    void aUsersAddressIsAConstraintThatOtherProgramsCanName()
    {
        QCOMPARE(m_client->value("SELECT contype FROM pg_constraint WHERE conname = 'users_email_key'"),
                 QStringLiteral("u"));
    }

    void constraintsHaveOneNameEach()
    {
        const auto doubles =
            m_client->query("SELECT conname FROM pg_constraint WHERE connamespace::regnamespace::text IN "
                            "('public', 'viatica') AND contype <> 't' GROUP BY conname HAVING count(*) > 1");
        QVERIFY2(doubles.isEmpty(), qPrintable(doubles.value(0).value(0)));
    }

    void everyForeignKeyHasAnIndexSoThatDeletingIsFast()
    {
        const auto slow = m_client->query(
            "SELECT k.conname FROM pg_constraint k WHERE k.contype = 'f' AND NOT EXISTS ("
            "SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indkey[0] = k.conkey[1] AND "
            "i.indpred IS NULL)");
        QVERIFY2(slow.isEmpty(), qPrintable(slow.value(0).value(0)));
    }

private:
    static void tables()
    {
        QTest::addColumn<int>("table");
        for (int i = 0; i < expectedTables().size(); ++i)
            QTest::newRow(expectedTables().at(i).name.constData()) << i;
    }

    [[nodiscard]] TableCatalog read(const ExpectedTable& table)
    {
        return TableCatalog::read(*m_client, table.name);
    }

    static void compare(const QByteArrayList& expected, const QByteArrayList& actual)
    {
        const QByteArray found = difference(expected, actual);
        QVERIFY2(found.isEmpty(), found.constData());
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<RawClient> m_client;
};

QTEST_GUILESS_MAIN(TestCatalog)
#include "test_catalog.moc"
