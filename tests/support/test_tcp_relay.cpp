// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/raw_client.h"
#include "support/tcp_relay.h"
#include "support/test_database.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

class TestTcpRelay : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<TcpRelay> m_relay;

private Q_SLOTS:
    void init()
    {
        m_database = std::make_unique<TestDatabase>(TestDatabase::Content::Empty);
        RawClient(m_database->profile()).script("CREATE TABLE entries (id int)");
        m_relay = std::make_unique<TcpRelay>(m_database->profile());
    }

    void cleanup()
    {
        m_relay.reset();
        m_database.reset();
    }

    void everythingPassesInGoodWeather()
    {
        RawClient client(m_relay->profile());
        const QString longText(3'000'000, QLatin1Char('x'));
        QCOMPARE(client.value("SELECT $1::text", {longText}), longText);
        QCOMPARE(m_relay->openConnections(), 1);
        QVERIFY(m_relay->passedBytes(TcpRelay::Direction::ToServer) > longText.size());
        QVERIFY(m_relay->passedBytes(TcpRelay::Direction::ToClient) > longText.size());
    }

    void aDelayIsPaidOncePerRoundTrip()
    {
        RawClient client(m_relay->profile());
        m_relay->delay(TcpRelay::Direction::ToServer, 30ms);
        m_relay->delay(TcpRelay::Direction::ToClient, 20ms);
        QElapsedTimer time;
        time.start();
        QCOMPARE(client.value("SELECT 1"), QStringLiteral("1"));
        QVERIFY2(time.elapsed() >= 50, qPrintable(QString::number(time.elapsed())));
        m_relay->heal();
        time.start();
        QCOMPARE(client.value("SELECT 1"), QStringLiteral("1"));
        QVERIFY2(time.elapsed() < 50, qPrintable(QString::number(time.elapsed())));
    }

    void aCutConnectionIsLostAndANewOneWorks_data()
    {
        QTest::addColumn<TcpRelay::Cut>("how");
        QTest::newRow("orderly") << TcpRelay::Cut::Orderly;
        QTest::newRow("reset") << TcpRelay::Cut::Reset;
    }
    void aCutConnectionIsLostAndANewOneWorks()
    {
        QFETCH(TcpRelay::Cut, how);
        RawClient client(m_relay->profile());
        m_relay->cut(how);
        QCOMPARE(client.stateOf("SELECT 1"), QStringLiteral("08006"));
        QCOMPARE(RawClient(m_relay->profile()).value("SELECT 1"), QStringLiteral("1"));
        QCOMPARE(m_relay->acceptedConnections(), 2);
    }

    void aStalledNetworkSaysNothingUntilItHeals()
    {
        RawClient client(m_relay->profile());
        m_relay->stall();
        client.start("SELECT 1");
        QCOMPARE(m_relay->openConnections(), 1);
        m_relay->stall(false);
        QCOMPARE(client.finish().value(0).value(0), QStringLiteral("1"));
    }

    void refusedConnectionsFailAtOnce()
    {
        m_relay->refuse();
        QVERIFY_THROWS_EXCEPTION(SqlError, RawClient{m_relay->profile()});
        m_relay->refuse(false);
        QCOMPARE(RawClient(m_relay->profile()).value("SELECT 1"), QStringLiteral("1"));
    }

    void aConnectionBreaksInTheMiddleOfAnAnswer()
    {
        RawClient client(m_relay->profile());
        m_relay->cutAfter(TcpRelay::Direction::ToClient, 1'000);
        QCOMPARE(client.stateOf("SELECT repeat('x', 100000)"), QStringLiteral("08006"));
    }

    void aConnectionBreaksAtTheCommit_data()
    {
        QTest::addColumn<bool>("delivered");
        QTest::newRow("before the server hears of it") << false;
        QTest::newRow("before the answer comes back") << true;
    }
    void aConnectionBreaksAtTheCommit()
    {
        QFETCH(bool, delivered);
        RawClient client(m_relay->profile());
        client.query("BEGIN");
        client.query("INSERT INTO entries VALUES (1)");
        m_relay->cutAt(TcpRelay::Direction::ToServer, "COMMIT", delivered);
        QCOMPARE(client.stateOf("COMMIT"), QStringLiteral("08006"));
        RawClient witness(m_database->profile());
        if (delivered)
            QTRY_COMPARE(witness.value("SELECT count(*) FROM entries"), QStringLiteral("1"));
        else
            QTRY_COMPARE(
                witness.value("SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"),
                QStringLiteral("0"));
        QCOMPARE(witness.value("SELECT count(*) FROM entries"), QString::number(delivered ? 1 : 0));
    }
};

QTEST_GUILESS_MAIN(TestTcpRelay)
#include "test_tcp_relay.moc"
