// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_session.h"
#include "secrets/fallback_store.h"
#include "secrets/keychain_store.h"
#include "support/await.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// A terminal, a server, a container: no session bus at all.
class TestKeychainWithoutBus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProgramGoesOnAndSaysWhySecretsAreNotKept()
    {
        const auto store = makeSecretStore();
        const auto key = sessionKey(QStringLiteral("home"));
        QCOMPARE(await(store->read(key)), std::nullopt);
        QVERIFY(!store->lastProblem().isEmpty());
        QVERIFY(!await(store->write(key, QStringLiteral("token that stays in memory"))));
        QCOMPARE(await(store->read(key)), std::optional(QStringLiteral("token that stays in memory")));
        QCOMPARE(m_session.filesWith(QStringLiteral("token that stays in memory")), QStringList());
    }

    void everyOperationFailsInWordsAndNoneThrows()
    {
        KeychainStore store(QStringLiteral("Viatica test"));
        QCOMPARE(await(store.read(QStringLiteral("k"))), std::nullopt);
        QVERIFY(!store.lastProblem().isEmpty());
        QVERIFY(!await(store.write(QStringLiteral("k"), QStringLiteral("no file may have this"))));
        QVERIFY(!store.lastProblem().isEmpty());
        QVERIFY(!await(store.remove(QStringLiteral("k"))));
        QVERIFY(!store.lastProblem().isEmpty());
        QCOMPARE(m_session.filesWith(QStringLiteral("no file may have this")), QStringList());
    }

    void aStoreMayGoWhileItIsAsked()
    {
        auto store = std::make_unique<KeychainStore>(QStringLiteral("Viatica test"));
        const auto future = store->read(QStringLiteral("k"));
        store.reset();
        QTRY_VERIFY(future.isFinished());
    }

private:
    PrivateSession m_session;
};

QTEST_GUILESS_MAIN(TestKeychainWithoutBus)
#include "test_keychain_without_bus.moc"
