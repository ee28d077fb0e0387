// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection_profile.h"
#include "domain/error.h"

#include <QtTest>

using namespace viatica;

class TestConnectionProfile : public QObject
{
    Q_OBJECT

private:
    static QByteArray parameter(const ConnectionProfile& profile, const char* keyword)
    {
        for (const auto& [key, value] : profile.libpqParameters())
            if (key == keyword)
                return value;
        return {};
    }

private Q_SLOTS:
    void aUrlIsReadInAllItsParts()
    {
        const auto profile = ConnectionProfile::fromUrl(
            QStringLiteral("postgresql://anna:p%40ss%3Aword@db.example.org:6432/travel?sslmode=verify-ca"
                           "&sslrootcert=/etc/ca.pem&target_session_attrs=read-write&connect_timeout=7"));
        QCOMPARE(profile.hosts.size(), 1);
        QCOMPARE(profile.hosts.first().name, QStringLiteral("db.example.org"));
        QCOMPARE(profile.hosts.first().port, 6432);
        QCOMPARE(profile.user, QStringLiteral("anna"));
        QCOMPARE(profile.password, QStringLiteral("p@ss:word"));
        QCOMPARE(profile.database, QStringLiteral("travel"));
        QVERIFY(profile.tls == TlsMode::VerifyCa);
        QCOMPARE(profile.rootCertificate, QStringLiteral("/etc/ca.pem"));
        QCOMPARE(profile.targetSessionAttributes, QStringLiteral("read-write"));
        QCOMPARE(profile.limits.connect, std::chrono::milliseconds(7000));
    }

    void severalHostsAreForFailOver()
    {
        const auto profile = ConnectionProfile::fromUrl(QStringLiteral("postgres://u@a:1,b:2/d"));
        QCOMPARE(profile.hosts.size(), 2);
        QCOMPARE(profile.hosts.at(1).name, QStringLiteral("b"));
        QCOMPARE(profile.hosts.at(1).port, 2);
        QCOMPARE(parameter(profile, "host"), QByteArray("a,b"));
        QCOMPARE(parameter(profile, "port"), QByteArray("1,2"));
    }

    void aSocketFolderIsAHost()
    {
        const auto profile = ConnectionProfile::fromUrl(QStringLiteral("postgresql://u@/d?host=/run/postgresql"));
        QCOMPARE(profile.hosts.first().name, QStringLiteral("/run/postgresql"));
        QVERIFY(profile.isLocal());
    }

    void anotherMachineIsVerifiedUnlessTheUserChoosesOtherwise_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("mode");
        QTest::addColumn<bool>("weak");
        QTest::newRow("remote") << QStringLiteral("postgresql://u@db.example.org/d") << QStringLiteral("verify-full") << false;
        QTest::newRow("remote, chosen") << QStringLiteral("postgresql://u@db.example.org/d?sslmode=require")
                                        << QStringLiteral("require") << true;
        QTest::newRow("this machine") << QStringLiteral("postgresql://u@localhost/d") << QStringLiteral("prefer") << false;
        QTest::newRow("loopback v6") << QStringLiteral("postgresql://u@[::1]/d") << QStringLiteral("prefer") << false;
        QTest::newRow("one of two is remote")
            << QStringLiteral("postgresql://u@localhost,db.example.org/d") << QStringLiteral("verify-full") << false;
    }
    void anotherMachineIsVerifiedUnlessTheUserChoosesOtherwise()
    {
        QFETCH(QString, url);
        QFETCH(QString, mode);
        QFETCH(bool, weak);
        const auto profile = ConnectionProfile::fromUrl(url);
        QCOMPARE(toString(profile.tls), mode);
        QCOMPARE(profile.isWeak(), weak);
    }

    void aFaultIsSaidWithoutThePassword_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("scheme") << QStringLiteral("mysql://anna:secret77@host/d");
        QTest::newRow("port") << QStringLiteral("postgresql://anna:secret77@host:70000/d");
        QTest::newRow("port text") << QStringLiteral("postgresql://anna:secret77@host:abc/d");
        QTest::newRow("tls") << QStringLiteral("postgresql://anna:secret77@host/d?sslmode=maybe");
        QTest::newRow("option") << QStringLiteral("postgresql://anna:secret77@host/d?nosuch=1");
        QTest::newRow("percent") << QStringLiteral("postgresql://anna:secret77%@host/d");
        QTest::newRow("ports and hosts") << QStringLiteral("postgresql://anna:secret77@a,b,c/d?port=1,2");
        QTest::newRow("empty") << QString();
    }
    void aFaultIsSaidWithoutThePassword()
    {
        QFETCH(QString, url);
        try {
            (void)ConnectionProfile::fromUrl(url);
            QFAIL("accepted");
        } catch (const Error& error) {
            QCOMPARE(toString(error.kind()), QStringLiteral("Validation"));
            QVERIFY(!error.message().isEmpty());
            QVERIFY(!error.message().contains(QLatin1String("secret77")));
        }
    }

    void whatIsShownAndStoredHasNoPassword()
    {
        const auto profile = ConnectionProfile::fromUrl(QStringLiteral("postgresql://anna:secret77@h1:5433,h2:5434/my%20db"));
        QVERIFY(!profile.toUrl().contains(QLatin1String("secret77")));
        QVERIFY(!profile.displayName().contains(QLatin1String("secret77")));
        const auto again = ConnectionProfile::fromUrl(profile.toUrl());
        QCOMPARE(again.database, QStringLiteral("my db"));
        QCOMPARE(again.user, QStringLiteral("anna"));
        QCOMPARE(again.hosts.size(), 2);
        QCOMPARE(again.hosts.at(1).port, 5434);
        QCOMPARE(toString(again.tls), toString(profile.tls));
    }

    void theEnvironmentIsHonoured()
    {
        QProcessEnvironment environment;
        QVERIFY(!ConnectionProfile::fromEnvironment(environment));
        environment.insert(QStringLiteral("PGHOST"), QStringLiteral("db.example.org"));
        environment.insert(QStringLiteral("PGPORT"), QStringLiteral("6000"));
        environment.insert(QStringLiteral("PGUSER"), QStringLiteral("anna"));
        environment.insert(QStringLiteral("PGDATABASE"), QStringLiteral("travel"));
        environment.insert(QStringLiteral("PGSSLMODE"), QStringLiteral("disable"));
        const auto profile = ConnectionProfile::fromEnvironment(environment);
        QVERIFY(profile);
        QCOMPARE(profile->displayName(), QStringLiteral("db.example.org:6000/travel"));
        QVERIFY(profile->tls == TlsMode::Disable);
        environment.insert(QStringLiteral("DATABASE_URL"), QStringLiteral("postgresql://u@elsewhere/other"));
        QCOMPARE(ConnectionProfile::fromEnvironment(environment)->database, QStringLiteral("other"));
    }
};

QTEST_GUILESS_MAIN(TestConnectionProfile)
#include "test_connection_profile.moc"
