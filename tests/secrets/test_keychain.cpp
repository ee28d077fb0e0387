// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_session.h"
#include "secrets/fallback_store.h"
#include "secrets/keychain_store.h"
#include "support/await.h"

#include <QtTest>

using namespace viatica;
using namespace viatica::test;

/// The usual desktop: a keyring that was unlocked at log-in.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_session.startBus() || !m_session.startKeyring(PrivateSession::Keyring::Unlocked))
            QSKIP(qPrintable(m_session.why()));
    }

    void aSecretIsThereAtTheNextStart()
    {
        const auto key = sessionKey(QStringLiteral("home"));
        const auto first = makeSecretStore();
        QVERIFY2(await(first->write(key, QStringLiteral("token for the next start"))),
                 qPrintable(first->lastProblem()));
        const auto next = makeSecretStore();
        QCOMPARE(await(next->read(key)), std::optional(QStringLiteral("token for the next start")));
        QVERIFY(next->lastProblem().isEmpty());
        QCOMPARE(m_session.filesWith(QStringLiteral("token for the next start")), QStringList());
    }

    void aNewSecretReplacesTheOld()
    {
        KeychainStore store(QStringLiteral("Viatica test"));
        QVERIFY(await(store.write(QStringLiteral("k"), QStringLiteral("old"))));
        QVERIFY(await(store.write(QStringLiteral("k"), QStringLiteral("new"))));
        QCOMPARE(await(store.read(QStringLiteral("k"))), std::optional(QStringLiteral("new")));
    }

    void aRemovedSecretIsGoneAndRemovingTwiceIsNoFault()
    {
        KeychainStore store(QStringLiteral("Viatica test"));
        QVERIFY(await(store.write(QStringLiteral("gone"), QStringLiteral("s"))));
        QVERIFY(await(store.remove(QStringLiteral("gone"))));
        QCOMPARE(await(store.read(QStringLiteral("gone"))), std::nullopt);
        QVERIFY(store.lastProblem().isEmpty());
        QVERIFY(await(store.remove(QStringLiteral("gone"))));
    }

    void profilesAndServicesAreKeptApart()
    {
        KeychainStore store(QStringLiteral("Viatica test"));
        KeychainStore other(QStringLiteral("Another program"));
        QVERIFY(await(store.write(sessionKey(QStringLiteral("a")), QStringLiteral("1"))));
        QVERIFY(await(store.write(sessionKey(QStringLiteral("b")), QStringLiteral("2"))));
        QVERIFY(await(store.write(passwordKey(QStringLiteral("a")), QStringLiteral("3"))));
        QCOMPARE(await(store.read(sessionKey(QStringLiteral("a")))), std::optional(QStringLiteral("1")));
        QCOMPARE(await(store.read(sessionKey(QStringLiteral("b")))), std::optional(QStringLiteral("2")));
        QCOMPARE(await(store.read(passwordKey(QStringLiteral("a")))), std::optional(QStringLiteral("3")));
        QCOMPARE(await(other.read(sessionKey(QStringLiteral("a")))), std::nullopt);
    }

    void anySecretComesBackAsItWas_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::newRow("quotes") << QStringLiteral("it's \"quoted\" \\ $HOME `x`");
        QTest::newRow("emoji") << QStringLiteral("🧳 voyage");
        QTest::newRow("right to left") << QStringLiteral("סיסמה سر");
        QTest::newRow("long") << QString(4'000, QLatin1Char('x'));
    }
    void anySecretComesBackAsItWas()
    {
        QFETCH(QString, secret);
        KeychainStore store(QStringLiteral("Viatica test"));
        QVERIFY(await(store.write(QStringLiteral("any"), secret)));
        QCOMPARE(await(store.read(QStringLiteral("any"))), std::optional(secret));
    }

    void aQuestionThatNobodyAnswersDoesNotBlock()
    {
        // No time at all: what the keyring answers later is nobody's business any more.
        KeychainStore store(QStringLiteral("Viatica test"), std::chrono::milliseconds(0));
        QVERIFY(!await(store.write(QStringLiteral("late"), QStringLiteral("s"))));
        QVERIFY(!store.lastProblem().isEmpty());
    }

private:
    PrivateSession m_session;
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
