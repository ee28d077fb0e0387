// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"
#include "support/tcp_relay.h"
#include "support/test_database.h"
#include "support/test_server.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

namespace {

QByteArray text(Connection& connection, const QByteArray& sql)
{
    return connection.executeOnce(sql).value<QByteArray>();
}

/// Waits for a future with the event loop turning; the kind of its error as a word, or "none".
template <class T>
QString outcome(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20'000))
        return QStringLiteral("unfinished");
    try {
        QFuture<T> ended = future;
        ended.waitForFinished();
    } catch (const Error& error) {
        return toString(error.kind());
    }
    return QStringLiteral("none");
}

/// How many sessions of the database wait in pg_sleep, seen from outside the pool.
int sleepers(const ConnectionProfile& profile)
{
    const auto observer = Connection::open(profile, {Identity::Login, {}});
    return observer
        ->executeOnce("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")
        .value<int>();
}

} // namespace

class TestDatabasePool : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_server;

    /// As if the server went away: nobody gets in, and who is in is thrown out.
    void setReachable(bool reachable)
    {
        Connection& server = TestServer::shared().maintenance();
        const QByteArray name = m_server->profile().database.toLatin1();
        server.executeOnce("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + (reachable ? "true" : "false"));
        if (!reachable)
            server.executeOnce("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", {name});
    }

    [[nodiscard]] std::unique_ptr<Connection> open() const
    {
        return Connection::open(m_server->profile(), {Identity::Login, {}});
    }

private Q_SLOTS:
    void init() { m_server = std::make_unique<TestDatabase>(); }
    void cleanup() { m_server.reset(); }

    void workRunsElsewhereAndItsResultArrivesHere()
    {
        Database database(m_server->profile());
        std::thread::id worker;
        const auto future = database.run([&](Connection& connection) {
            worker = std::this_thread::get_id();
            return text(connection, "SELECT current_user");
        });
        QCOMPARE(outcome(future), QStringLiteral("none"));
        QCOMPARE(future.result(), QByteArray("viatica_app"));
        QVERIFY(worker != std::this_thread::get_id());
    }

    void workOfTheLoginIsNotLimitedByTheRole()
    {
        Database database(m_server->profile());
        const auto asLogin = database.runAsLogin([](Connection& c) { return text(c, "SELECT current_user"); });
        const auto asApplication = database.run([](Connection& c) { return text(c, "SELECT current_user"); });
        QCOMPARE(outcome(asLogin), QStringLiteral("none"));
        QCOMPARE(outcome(asApplication), QStringLiteral("none"));
        QCOMPARE(asLogin.result(), m_server->profile().user.toUtf8());
        QCOMPARE(asApplication.result(), QByteArray("viatica_app"));
    }

    void theAfterStepRunsHereBeforeTheFutureIsReadyAndNotAfterAFailure()
    {
        Database database(m_server->profile());
        int after = 0;
        QFuture<QByteArray> future;
        bool wasFinished = true;
        future = database.run([](Connection& c) { return text(c, "SELECT 'x'"); },
                              [&](const QByteArray& value) {
                                  QCOMPARE(value, QByteArray("x"));
                                  wasFinished = future.isFinished();
                                  ++after;
                              });
        QCOMPARE(outcome(future), QStringLiteral("none"));
        QVERIFY(!wasFinished);
        const auto failing = database.run([](Connection& c) { return text(c, "SELECT 'x'::uuid"); },
                                          [&](const QByteArray&) { ++after; });
        QCOMPARE(outcome(failing), QStringLiteral("Validation"));
        QCOMPARE(after, 1);
    }

    void closingWithoutWaitingLetsRunningWorkEndAndThenSaysSo()
    {
        PoolOptions options;
        options.drain = 1s;
        Database database(m_server->profile(), options);
        QSignalSpy closed(&database, &Database::closed);
        const auto quick = database.run([](Connection& c) { return text(c, "SELECT 'x' FROM pg_sleep(0.5)"); });
        const auto endless = database.run([](Connection& c) { return text(c, "SELECT 'x' FROM pg_sleep(600)"); });
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 2, 30'000);
        database.beginClosing();
        QCOMPARE(closed.count(), 0);
        const auto late = database.run([](Connection& c) { return text(c, "SELECT 'x'"); });
        QCOMPARE(outcome(late), QStringLiteral("Cancelled"));
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 20'000);
        QCOMPARE(outcome(quick), QStringLiteral("none"));
        QCOMPARE(outcome(endless), QStringLiteral("Cancelled"));
        QCOMPARE(database.openConnections(), 0);
        database.close();
        QCOMPARE(closed.count(), 1);
    }

    void cancellingAFutureEndsItsStatementOnTheServer()
    {
        Database database(m_server->profile());
        auto future = database.run([](Connection& c) { c.executeOnce("SELECT pg_sleep(100)"); });
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 1, 30'000);
        future.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 0, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
        QCOMPARE(outcome(database.run([](Connection& c) { c.executeOnce("SELECT 1"); })), QStringLiteral("none"));
    }

    void aCancelThatComesLateDoesNotEndTheNextStatement()
    {
        TcpRelay relay(m_server->profile());
        PoolOptions one;
        one.maximum = 1;
        Database database(relay.profile(), one);
        QCOMPARE(outcome(database.run([](Connection& c) { c.executeOnce("SELECT 1"); })), QStringLiteral("none"));
        const int accepted = relay.acceptedConnections();
        auto cancelled = database.run([](Connection& c) { c.executeOnce("SELECT pg_sleep(0.3)"); });
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 1, 30'000);
        // The cancel is a connection of its own, and this one is slow: what it was meant for ends before it comes.
        relay.delay(TcpRelay::Direction::ToServer, 700ms);
        cancelled.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(relay.acceptedConnections(), accepted + 1, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 0, 30'000);
        relay.delay(TcpRelay::Direction::ToServer, 0ms);
        QCOMPARE(outcome(database.run([](Connection& c) { c.executeOnce("SELECT pg_sleep(1.5)"); })),
                 QStringLiteral("none"));
    }

    void atMostFourWorkAtOnceAndTheNextIsToldAfterABoundedWait()
    {
        PoolOptions options;
        options.waitForFree = 150ms;
        Database database(m_server->profile(), options);
        QList<QFuture<void>> busy;
        for (int i = 0; i < 4; ++i)
            busy << database.run([](Connection& c) { c.executeOnce("SELECT pg_sleep(100)"); });
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 4, 30'000);
        const auto fifth = database.run([](Connection& c) { c.executeOnce("SELECT 1"); });
        QCOMPARE(outcome(fifth), QStringLiteral("Timeout"));
        QCOMPARE(database.openConnections(), 4);
        for (auto& future : busy)
            future.cancel();
    }

    void workWaitsItsTurnWhenAllConnectionsAreBusy()
    {
        Database database(m_server->profile());
        QList<QFuture<int>> futures;
        for (int i = 0; i < 40; ++i)
            futures << database.run(
                [i](Connection& c) { return c.executeOnce("SELECT $1::int", {QByteArray::number(i)}).value<int>(); });
        for (int i = 0; i < futures.size(); ++i) {
            QCOMPARE(outcome(futures.at(i)), QStringLiteral("none"));
            QCOMPARE(futures.at(i).result(), i);
        }
        QVERIFY(database.counters().opened <= 4);
    }

    void idleConnectionsAreClosedButOne()
    {
        PoolOptions options;
        options.idle = 20ms;
        Database database(m_server->profile(), options);
        QList<QFuture<void>> busy;
        for (int i = 0; i < 4; ++i)
            busy << database.run([](Connection& c) { c.executeOnce("SELECT pg_sleep(100)"); });
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 4, 30'000);
        for (auto& future : busy)
            future.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(database.openConnections(), 1, 30'000);
    }

    void twoThatBlockEachOtherBothSucceedInTheEnd()
    {
        open()->executeScript("CREATE TABLE t (id int PRIMARY KEY, n int); INSERT INTO t VALUES (1, 0), (2, 0);"
                              "GRANT ALL ON t TO viatica_app");
        Database database(m_server->profile());
        std::atomic<int> holding{0};
        const auto crosswise = [&](int first, int second) {
            return database.run([&holding, first, second](Connection& c) {
                static const Statement add(QByteArrayLiteral("UPDATE t SET n = n + 1 WHERE id = $1"));
                Transaction transaction(c);
                c.execute(add, first);
                ++holding;
                while (holding < 2) // each holds its first row before it wants the other's
                    std::this_thread::yield();
                c.execute(add, second);
                transaction.commit();
            });
        };
        const auto one = crosswise(1, 2);
        const auto two = crosswise(2, 1);
        QCOMPARE(outcome(one), QStringLiteral("none"));
        QCOMPARE(outcome(two), QStringLiteral("none"));
        QVERIFY(holding > 2); // one of them was the victim and ran again
        QCOMPARE(text(*open(), "SELECT string_agg(n::text, ',') FROM t"), QByteArray("2,2"));
    }

    void aConnectionThatDiedWhileIdleIsReplacedUnnoticed()
    {
        Database database(m_server->profile());
        const auto pid = database.run([](Connection& c) { return c.backendPid(); });
        QCOMPARE(outcome(pid), QStringLiteral("none"));
        const QSignalSpy states(&database, &Database::stateChanged);
        open()->executeOnce("SELECT pg_terminate_backend($1)", {QByteArray::number(pid.result())});
        static const Statement ask(QByteArrayLiteral("SELECT 42"));
        const auto future = database.run([](Connection& c) { return c.execute(ask).value<int>(); });
        QCOMPARE(outcome(future), QStringLiteral("none"));
        QCOMPARE(future.result(), 42);
        QCOMPARE(states.count(), 0);
    }

    void aLostDatabaseIsSaidAndComesBackByItself()
    {
        PoolOptions options;
        options.retryFirst = 5ms;
        options.retryLongest = 20ms;
        Database database(m_server->profile(), options);
        QCOMPARE(outcome(database.run([](Connection& c) { c.executeOnce("SELECT 1"); })), QStringLiteral("none"));
        QCOMPARE(database.state(), Database::State::Connected);
        const QSignalSpy back(&database, &Database::reconnected);

        setReachable(false);
        QCOMPARE(outcome(database.run([](Connection& c) { c.executeOnce("SELECT 1"); })),
                 QStringLiteral("ConnectionLost"));
        QCOMPARE(database.state(), Database::State::Lost);
        setReachable(true);
        QTRY_COMPARE_WITH_TIMEOUT(back.count(), 1, 30'000);
        QCOMPARE(database.state(), Database::State::Connected);
    }

    void anotherSessionNeverSeesAConnectionOfTheOneBefore()
    {
        Database database(m_server->profile());
        const auto seen = [&] {
            const auto future = database.run(
                [](Connection& c) { return text(c, "SELECT coalesce(current_setting('viatica.session', true), '')"); });
            return outcome(future) == QStringLiteral("none") ? future.result() : QByteArray("failed");
        };
        QCOMPARE(seen(), QByteArray(""));
        database.setSession("0123abcd");
        QCOMPARE(seen(), QByteArray("0123abcd"));
        database.setSession({});
        QCOMPARE(seen(), QByteArray(""));
    }

    void aTokenThatIsNoneBecomesNoOptionOfTheConnection()
    {
        Database database(m_server->profile());
        database.setSession("00 -c role=none");
        QCOMPARE(outcome(database.run([](Connection& c) { c.executeOnce("SELECT 1"); })),
                 QStringLiteral("AccessDenied"));
    }

    void closingLetsRunningWorkEndAndTellsTheRest()
    {
        PoolOptions options;
        options.maximum = 1;
        Database database(m_server->profile(), options);
        open()->executeScript("CREATE TABLE t (n int); GRANT ALL ON t TO viatica_app");
        int after = 0;
        const auto running = database.run(
            [](Connection& c) { c.executeScript("SELECT pg_sleep(0.2); INSERT INTO t VALUES (1)"); }, [&] { ++after; });
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 1, 30'000);
        const auto waiting = database.run([](Connection& c) { c.executeOnce("SELECT 1"); });
        database.close();
        QVERIFY(running.isFinished());
        QVERIFY(waiting.isFinished());
        QCOMPARE(outcome(running), QStringLiteral("none"));
        QCOMPARE(outcome(waiting), QStringLiteral("Cancelled"));
        QCOMPARE(outcome(database.run([](Connection& c) { c.executeOnce("SELECT 1"); })), QStringLiteral("Cancelled"));
        QCOMPARE(text(*open(), "SELECT count(*) FROM t"), QByteArray("1"));
        QCOMPARE(after, 0); // what it would tell is going away
    }

    void closingDoesNotWaitForWorkWithoutEnd()
    {
        PoolOptions options;
        options.drain = 20ms;
        Database database(m_server->profile(), options);
        const auto endless = database.run([](Connection& c) { c.executeOnce("SELECT pg_sleep(100)"); });
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 1, 30'000);
        database.close();
        QCOMPARE(outcome(endless), QStringLiteral("Cancelled"));
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(m_server->profile()), 0, 30'000);
    }
};

QTEST_GUILESS_MAIN(TestDatabasePool)
#include "test_database.moc"
