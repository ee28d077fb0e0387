// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "db/migrator.h"
#include "faults/server_sandbox.h"
#include "services/connection_check.h"
#include "support/await.h"
#include "support/tcp_relay.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// "Test Connection" names the step that fails and says what to do. One server on a loopback port with
/// passwords serves all functions; each has a database of its own.
class TestConnectionCheck : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ServerSandbox> m_sandbox;
    std::unique_ptr<LocalServer> m_server;
    ConnectionProfile m_owner;
    QString m_password;

    [[nodiscard]] ConnectionProfile valid() const
    {
        ConnectionProfile profile = m_owner;
        profile.user = QStringLiteral("anna");
        profile.password = QStringLiteral("geheim");
        profile.database = QStringLiteral("travel");
        profile.limits.connect = 5s;
        return profile;
    }

    void asOwner(const QByteArray& sql, const QString& database = QStringLiteral("travel")) const
    {
        ConnectionProfile profile = m_owner;
        profile.database = database;
        Connection::open(profile, {Identity::Login, {}})->executeScript(sql);
    }
    void migrate() const
    {
        ConnectionProfile profile = m_owner;
        profile.database = QStringLiteral("travel");
        const auto connection = Connection::open(profile, {Identity::Login, {}});
        Migrator(*connection).migrate();
    }

    /// What is said of a place that takes connections and ends each at once.
    static ConnectionReport reportOfOneThatHangsUp(ConnectionProfile profile)
    {
        QTcpServer rude;
        QObject::connect(&rude, &QTcpServer::newConnection, &rude, [&rude] {
            while (QTcpSocket* socket = rude.nextPendingConnection())
                delete socket;
        });
        if (!rude.listen(QHostAddress::LocalHost))
            throw std::runtime_error("no free port");
        profile.hosts = {{QStringLiteral("127.0.0.1"), rude.serverPort()}};
        return reportOf(profile);
    }

    static ConnectionReport reportOf(const ConnectionProfile& profile)
    {
        ConnectionCheck check;
        return await(check.check(profile));
    }

    /// "passed passed failed -": the states, step by step.
    static QString states(const ConnectionReport& report)
    {
        QStringList words;
        for (const CheckLine& line : report.lines)
            words << (line.state == CheckState::Passed   ? QStringLiteral("passed")
                      : line.state == CheckState::Weak   ? QStringLiteral("weak")
                      : line.state == CheckState::Failed ? QStringLiteral("failed")
                                                         : QStringLiteral("-"));
        return words.join(QLatin1Char(' '));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<ServerSandbox>();
        m_sandbox->options().loopback = true;
        m_sandbox->options().readPassword = [this] { return m_password; };
        m_sandbox->options().writePassword = [this](const QString& password) { m_password = password; };
        m_server = m_sandbox->program();
        m_owner = m_server->ensureRunning();
        m_owner.isPrivate = false; // as any other server
        asOwner("CREATE ROLE anna LOGIN PASSWORD 'geheim'", m_owner.database);
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_sandbox.reset();
    }

    void whoHangsUpAtOnceIsNotSaidToAnswer()
    {
        for (const TlsMode tls : {TlsMode::Disable, TlsMode::Prefer, TlsMode::Require, TlsMode::VerifyFull}) {
            ConnectionProfile profile = valid();
            profile.tls = tls;
            const ConnectionReport report = reportOfOneThatHangsUp(profile);
            QVERIFY2(states(report).startsWith(QLatin1String("failed -")), qPrintable(states(report)));
            QVERIFY2(report.fault().contains(QLatin1String("ended the conversation")), qPrintable(report.fault()));
        }
    }
    void init() { Connection::open(m_owner, {Identity::Login, {}})->executeOnce("CREATE DATABASE travel"); }
    void cleanup()
    {
        Connection::open(m_owner, {Identity::Login, {}})->executeOnce("DROP DATABASE travel WITH (FORCE)");
        asOwner("DROP ROLE IF EXISTS viatica_app", m_owner.database);
    }

    void allIsWellWhenEverythingIs()
    {
        migrate();
        asOwner("GRANT viatica_app TO anna");
        const ConnectionReport report = reportOf(valid());
        QCOMPARE(states(report), QStringLiteral("passed passed passed passed passed passed"));
        QVERIFY(report.passed());
        QVERIFY(report.fault().isEmpty());
    }

    void aWrongNameIsNamed()
    {
        ConnectionProfile profile = valid();
        profile.hosts = {{QStringLiteral("no-such-host.invalid"), 5432}};
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("failed - - - - -"));
        QCOMPARE(report.field, QStringLiteral("host"));
        QVERIFY(report.fault().contains(QStringLiteral("no-such-host.invalid")));
        QVERIFY(!report.passed());
    }

    void aClosedPortIsNamed()
    {
        QTcpServer reserve;
        QVERIFY(reserve.listen(QHostAddress::LocalHost));
        ConnectionProfile profile = valid();
        profile.hosts = {{QStringLiteral("127.0.0.1"), reserve.serverPort()}};
        reserve.close();
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("failed - - - - -"));
        QCOMPARE(report.field, QStringLiteral("port"));
    }

    void aServerWithoutTlsIsNamed()
    {
        ConnectionProfile profile = valid();
        profile.tls = TlsMode::VerifyFull;
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("passed failed - - - -"));
        QCOMPARE(report.field, QStringLiteral("tls"));
    }

    void aWrongPasswordIsNamedAndNotRepeated()
    {
        ConnectionProfile profile = valid();
        profile.password = QStringLiteral("falsch");
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("passed passed failed - - -"));
        QCOMPARE(report.field, QStringLiteral("password"));
        QVERIFY(!report.fault().contains(QStringLiteral("falsch")));
    }

    void aMissingDatabaseIsNamed()
    {
        ConnectionProfile profile = valid();
        profile.database = QStringLiteral("trvael");
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("passed passed passed failed - -"));
        QCOMPARE(report.field, QStringLiteral("database"));
        QVERIFY(report.fault().contains(QStringLiteral("trvael")));
    }

    void aDatabaseThatTheLoginMayNotEnterIsNamed()
    {
        asOwner("REVOKE CONNECT ON DATABASE travel FROM PUBLIC");
        const ConnectionReport report = reportOf(valid());
        QCOMPARE(states(report), QStringLiteral("passed passed passed failed - -"));
        QVERIFY(report.fault().contains(QStringLiteral("GRANT CONNECT")));
    }

    void anEmptyDatabaseSaysWhoSetsItUp()
    {
        const ConnectionReport report = reportOf(valid());
        QCOMPARE(states(report), QStringLiteral("passed passed passed passed failed -"));
        QVERIFY(report.fault().contains(QStringLiteral("viaticactl db migrate")));
        QVERIFY(!report.canSetUp);
    }

    void theOwnerOfAnEmptyDatabaseMaySetItUpHere()
    {
        ConnectionProfile profile = m_owner;
        profile.database = QStringLiteral("travel");
        ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("passed passed passed passed failed -"));
        QVERIFY(report.canSetUp);
        ConnectionCheck check;
        await(check.setUp(profile));
        report = reportOf(profile);
        QVERIFY2(report.passed(), qPrintable(report.fault()));
    }

    void anOwnerWithoutAdministratorRightsGetsTheRightToUseWhatItMakes()
    {
        asOwner("CREATE ROLE berta LOGIN CREATEROLE PASSWORD 'geheim'; ALTER DATABASE travel OWNER TO berta");
        const auto tidyUp = qScopeGuard([this] {
            asOwner("DROP OWNED BY berta CASCADE; ALTER DATABASE travel OWNER TO CURRENT_USER");
            asOwner("DROP ROLE berta");
        });
        ConnectionProfile profile = valid();
        profile.user = QStringLiteral("berta");
        ConnectionReport report = reportOf(profile);
        QVERIFY2(report.canSetUp, qPrintable(report.fault()));
        ConnectionCheck check;
        await(check.setUp(profile));
        report = reportOf(profile);
        QVERIFY2(report.passed(), qPrintable(report.fault()));
    }

    void tablesOfAnotherProgramAreNamedAndLeftAlone()
    {
        asOwner("CREATE TABLE trips (id integer)");
        ConnectionProfile profile = m_owner;
        profile.database = QStringLiteral("travel");
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("passed passed passed passed failed -"));
        QVERIFY(report.fault().contains(QStringLiteral("another program")));
        QVERIFY(!report.canSetUp);
    }

    void olderTablesAreNamedAndTheirOwnerMayBringThemUp()
    {
        migrate();
        asOwner("GRANT viatica_app TO anna");
        ConnectionProfile owner = m_owner;
        owner.database = QStringLiteral("travel");
        {
            const auto connection = Connection::open(owner, {Identity::Login, {}});
            QVERIFY(Migrator(*connection).undo());
        }
        ConnectionReport report = reportOf(valid());
        QCOMPARE(states(report), QStringLiteral("passed passed passed passed failed -"));
        QVERIFY(report.fault().contains(QStringLiteral("viaticactl db migrate")));
        QVERIFY(!report.canSetUp);
        report = reportOf(owner);
        QVERIFY(report.canSetUp);
    }

    void newerTablesAskForANewerProgram()
    {
        migrate();
        asOwner("GRANT viatica_app TO anna; INSERT INTO viatica.migrations (number, name, sha256) SELECT "
                "max(number) + 1, 'of_tomorrow', max(sha256) FROM viatica.migrations");
        const ConnectionReport report = reportOf(valid());
        QCOMPARE(states(report), QStringLiteral("passed passed passed passed failed -"));
        QVERIFY2(report.fault().contains(QStringLiteral("newer version")), qPrintable(report.fault()));
        QVERIFY(!report.canSetUp);
    }

    void aLoginWithoutTheRightSaysWhoGrantsIt()
    {
        migrate();
        const ConnectionReport report = reportOf(valid());
        QCOMPARE(states(report), QStringLiteral("passed passed passed passed passed failed"));
        QVERIFY(report.fault().contains(QStringLiteral("viaticactl db grant anna")));
    }

    void aStalledServerCanBeCancelledAtOnce()
    {
        TcpRelay relay(m_owner);
        relay.delay(TcpRelay::Direction::ToServer, 60s);
        ConnectionProfile profile = valid();
        profile.hosts = relay.profile().hosts;
        ConnectionCheck check;
        QFuture<ConnectionReport> future = check.check(profile);
        QTRY_VERIFY(relay.acceptedConnections() > 0);
        QElapsedTimer time;
        time.start();
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    }

    void aStalledServerIsGivenUpAfterTheLimit()
    {
        TcpRelay relay(m_owner);
        relay.stall();
        ConnectionProfile profile = valid();
        profile.hosts = relay.profile().hosts;
        profile.limits.connect = 300ms;
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("failed - - - - -"));
        QVERIFY(report.fault().contains(QStringLiteral("does not answer")));
    }

    void aConnectionThatBreaksOnTheWayIsSaid()
    {
        TcpRelay relay(m_owner);
        relay.cutAt(TcpRelay::Direction::ToServer, "pg_stat_ssl", false);
        ConnectionProfile profile = valid();
        profile.hosts = relay.profile().hosts;
        const ConnectionReport report = reportOf(profile);
        QCOMPARE(states(report), QStringLiteral("passed failed - - - -"));
        QVERIFY(!report.fault().isEmpty());
    }

    void aWeakWayIsSaidInWords()
    {
        m_sandbox->switchTlsOn(m_owner);
        ConnectionProfile profile = valid();
        profile.tls = TlsMode::VerifyFull;
        profile.rootCertificate = m_sandbox->path(QStringLiteral("server.crt"));
        QTRY_VERIFY_WITH_TIMEOUT(reportOf(profile).lines.at(1).text.contains(QStringLiteral("Encrypted")),
                                 30'000);
        profile.rootCertificate = QStringLiteral("/etc/hostname");
        QCOMPARE(states(reportOf(profile)), QStringLiteral("passed failed - - - -"));
    }
};

VIATICA_SERVER_TEST_MAIN(TestConnectionCheck)
#include "test_connection_check.moc"
