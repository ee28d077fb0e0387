// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_session.h"
#include "secrets/fallback_store.h"
#include "support/await.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// A plain window manager: there is a bus, and nobody on it keeps secrets.
class TestKeychainWithoutService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_session.startBus())
            QSKIP(qPrintable(m_session.why()));
    }

    void theProgramGoesOnAndSaysWhySecretsAreNotKept()
    {
        const auto store = makeSecretStore();
        const auto key = passwordKey(QStringLiteral("office"));
        QCOMPARE(await(store->read(key)), std::nullopt);
        QVERIFY(!await(store->write(key, QStringLiteral("a password in memory"))));
        QVERIFY(!store->lastProblem().isEmpty());
        QCOMPARE(await(store->read(key)), std::optional(QStringLiteral("a password in memory")));
        QVERIFY(await(store->remove(key)));
        QCOMPARE(await(store->read(key)), std::nullopt);
        QCOMPARE(m_session.filesWith(QStringLiteral("a password in memory")), QStringList());
    }

private:
    PrivateSession m_session;
};

QTEST_GUILESS_MAIN(TestKeychainWithoutService)
#include "test_keychain_without_service.moc"
