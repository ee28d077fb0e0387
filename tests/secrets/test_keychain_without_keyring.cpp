// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_session.h"
#include "secrets/fallback_store.h"
#include "support/await.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// A fresh account: the service runs, but nobody has made a keyring, and nobody is there to be asked for one.
class TestKeychainWithoutKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_session.startBus() || !m_session.startKeyring(PrivateSession::Keyring::Missing))
            QSKIP(qPrintable(m_session.why()));
    }

    void theProgramGoesOnAndSaysWhySecretsAreNotKept()
    {
        const auto store = makeSecretStore();
        const auto key = sessionKey(QStringLiteral("home"));
        QCOMPARE(await(store->read(key)), std::nullopt);
        QVERIFY(!await(store->write(key, QStringLiteral("token without a keyring"))));
        QVERIFY(!store->lastProblem().isEmpty());
        QCOMPARE(await(store->read(key)), std::optional(QStringLiteral("token without a keyring")));
        QCOMPARE(m_session.filesWith(QStringLiteral("token without a keyring")), QStringList());
    }

private:
    PrivateSession m_session;
};

QTEST_GUILESS_MAIN(TestKeychainWithoutKeyring)
#include "test_keychain_without_keyring.moc"
