// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"
#include "faults/server_sandbox.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// Each way in which a connection can fail names its fault: name, port, TLS, login, password, database, rights.
/// One server on a loopback port with passwords and TLS serves all of them.
class TestConnecting : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ServerSandbox> m_sandbox;
    std::unique_ptr<LocalServer> m_server;
    ConnectionProfile m_owner;
    QString m_password;

    /// What a person who knows login, password and database would enter.
    [[nodiscard]] ConnectionProfile valid() const
    {
        ConnectionProfile profile = m_owner;
        profile.user = QStringLiteral("anna");
        profile.password = QStringLiteral("geheim");
        profile.database = QStringLiteral("travel");
        profile.limits.connect = 5s;
        return profile;
    }

    void executeAsOwner(const QByteArray& sql, const QList<Parameter>& values = {}) const
    {
        Connection::open(m_owner, {Identity::Login, {}})->executeOnce(sql, values);
    }

    [[nodiscard]] static QString failure(const ConnectionProfile& profile, const ConnectionRole& role = {Identity::Login, {}})
    {
        try {
            const auto connection = Connection::open(profile, role);
            return QStringLiteral("connected");
        } catch (const Error& error) {
            QStringList fields = error.fields().keys();
            return toString(error.kind()) + QLatin1Char('/') + fields.join(QLatin1Char(',')) + QStringLiteral(": ")
                + error.message();
        }
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
        const auto connection = Connection::open(m_owner, {Identity::Login, {}});
        connection->executeOnce("CREATE ROLE anna LOGIN PASSWORD 'geheim'");
        connection->executeOnce("CREATE DATABASE travel");
    }
    void cleanupTestCase()
    {
        m_server.reset();
        m_sandbox.reset();
    }

    void theRightDetailsConnect() { QCOMPARE(failure(valid()), QStringLiteral("connected")); }

    void aWrongNameIsNamed()
    {
        ConnectionProfile profile = valid();
        profile.hosts = {{QStringLiteral("no-such-host.invalid"), 5432}};
        const QString said = failure(profile);
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/host: ")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("no-such-host.invalid")), qPrintable(said));
    }

    void aClosedPortIsNamed()
    {
        QTcpServer reserve; // a port that is certainly free once it is closed
        QVERIFY(reserve.listen(QHostAddress::LocalHost));
        ConnectionProfile profile = valid();
        profile.hosts = {{QStringLiteral("127.0.0.1"), reserve.serverPort()}};
        reserve.close();
        const QString said = failure(profile);
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/port: ")), qPrintable(said));
        QVERIFY2(said.contains(QString::number(profile.hosts.first().port)), qPrintable(said));
    }

    void aServerThatNeverAnswersIsGivenUpAfterTheLimit()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        ConnectionProfile profile = valid();
        profile.hosts = {{QStringLiteral("127.0.0.1"), silent.serverPort()}};
        profile.limits.connect = 300ms;
        QElapsedTimer timer;
        timer.start();
        const QString said = failure(profile);
        QVERIFY2(said.contains(QLatin1String("does not answer")), qPrintable(said));
        QVERIFY(timer.elapsed() < 10'000);
    }

    void whatIsNoDatabaseServerIsToldApart()
    {
        QTcpServer web;
        QVERIFY(web.listen(QHostAddress::LocalHost));
        ConnectionProfile profile = valid();
        profile.hosts = {{QStringLiteral("127.0.0.1"), web.serverPort()}};
        QString said;
        std::thread client([&] { said = failure(profile); });
        if (web.waitForNewConnection(10'000)) {
            QTcpSocket* socket = web.nextPendingConnection();
            socket->waitForReadyRead(10'000);
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->waitForBytesWritten(10'000);
            socket->disconnectFromHost();
        }
        client.join();
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("PostgreSQL")) || said.contains(QLatin1String("TLS")), qPrintable(said));
    }

    void aWrongPasswordIsNamed()
    {
        ConnectionProfile profile = valid();
        profile.password = QStringLiteral("falsch");
        const QString said = failure(profile);
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/password: ")), qPrintable(said));
        QVERIFY(!said.contains(QLatin1String("falsch")));
    }

    void anUnknownLoginAnswersLikeAWrongPassword()
    {
        ConnectionProfile profile = valid();
        profile.user = QStringLiteral("nobody-here");
        QVERIFY(failure(profile).startsWith(QLatin1String("ConnectionLost/password: ")));
    }

    void aMissingPasswordIsAskedFor()
    {
        ConnectionProfile profile = valid();
        profile.password.clear();
        const QString said = failure(profile);
        QVERIFY2(said.contains(QLatin1String("asks for the password")), qPrintable(said));
    }

    void aMissingDatabaseIsNamed()
    {
        ConnectionProfile profile = valid();
        profile.database = QStringLiteral("trvael");
        const QString said = failure(profile);
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/database: ")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("trvael")), qPrintable(said));
    }

    void aDatabaseWithoutViaticaSaysHowToSetItUp()
    {
        const QString said = failure(valid(), {Identity::Application, {}});
        QVERIFY2(said.startsWith(QLatin1String("AccessDenied/")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("db migrate")), qPrintable(said));
    }

    void aLoginWithoutTheRightSaysWhoGrantsIt()
    {
        executeAsOwner("CREATE ROLE viatica_app");
        const QString said = failure(valid(), {Identity::Application, {}});
        executeAsOwner("DROP ROLE viatica_app");
        QVERIFY2(said.startsWith(QLatin1String("AccessDenied/")), qPrintable(said));
        QVERIFY2(said.contains(QLatin1String("db grant anna")), qPrintable(said));
    }

    void theSecondServerIsTakenWhenTheFirstIsDown()
    {
        QTcpServer reserve;
        QVERIFY(reserve.listen(QHostAddress::LocalHost));
        ConnectionProfile profile = valid();
        profile.hosts.prepend({QStringLiteral("127.0.0.1"), reserve.serverPort()});
        profile.targetSessionAttributes = QStringLiteral("read-write");
        reserve.close();
        QCOMPARE(failure(profile), QStringLiteral("connected"));
    }

    void withoutTlsOnTheServerASafeConnectionIsRefusedInWords()
    {
        ConnectionProfile profile = valid();
        profile.tls = TlsMode::VerifyFull;
        const QString said = failure(profile);
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/tls: ")), qPrintable(said));
    }

    void aCertificateThatNobodyVouchesForIsRefusedAndItsOwnRootAccepted()
    {
        m_sandbox->switchTlsOn(m_owner);
        ConnectionProfile profile = valid();
        profile.tls = TlsMode::Require;
        QTRY_COMPARE_WITH_TIMEOUT(failure(profile), QStringLiteral("connected"), 30'000);

        profile.tls = TlsMode::VerifyFull;
        profile.rootCertificate = m_sandbox->path(QStringLiteral("server.crt"));
        QCOMPARE(failure(profile), QStringLiteral("connected"));

        // The same machine by another name: the certificate does not hold for it.
        profile.hosts = {{QStringLiteral("localhost"), profile.hosts.first().port}};
        QString said = failure(profile);
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/tls: ")), qPrintable(said));

        profile.rootCertificate = QStringLiteral("/etc/hostname"); // no certificate at all
        said = failure(profile);
        QVERIFY2(said.startsWith(QLatin1String("ConnectionLost/tls: ")), qPrintable(said));
    }
};

VIATICA_SERVER_TEST_MAIN(TestConnecting)
#include "test_connecting.moc"
