// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/fallback_store.h"
#include "support/await.h"

#include <QSignalSpy>
#include <QtTest>

using namespace viatica;
using namespace viatica::test;

namespace {

/// A keychain that a test breaks.
class FakeKeychain final : public SecretStore
{
public:
    QFuture<std::optional<QString>> read(const QString& key) override
    {
        ++calls;
        return ready(works && secrets.contains(key) ? std::optional(secrets.value(key)) : std::nullopt);
    }
    QFuture<bool> write(const QString& key, const QString& secret) override
    {
        ++calls;
        if (works && takesWrites)
            secrets.insert(key, secret);
        else
            problem = QStringLiteral("Broken.");
        return ready(works && takesWrites);
    }
    QFuture<bool> remove(const QString& key) override
    {
        ++calls;
        secrets.remove(key);
        return ready(works);
    }
    QString lastProblem() const override { return works ? problem : QStringLiteral("Broken."); }

    bool works = true;
    bool takesWrites = true;
    QString problem;
    QHash<QString, QString> secrets;
    int calls = 0;

private:
    template <class T>
    static QFuture<T> ready(T value)
    {
        QPromise<T> promise;
        promise.start();
        promise.addResult(std::move(value));
        promise.finish();
        return promise.future();
    }
};

struct Bench
{
    Bench()
    {
        auto made = std::make_unique<FakeKeychain>();
        keychain = made.get();
        store = std::make_unique<FallbackStore>(std::move(made));
    }
    FakeKeychain* keychain;
    std::unique_ptr<FallbackStore> store;
};

const auto key = sessionKey(QStringLiteral("home"));

} // namespace

class TestFallbackStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreThoseOfTheProfile()
    {
        QCOMPARE(sessionKey(QStringLiteral("home")), QStringLiteral("session/home"));
        QCOMPARE(passwordKey(QStringLiteral("home")), QStringLiteral("password/home"));
    }

    void aWorkingKeychainKeepsEverything()
    {
        Bench bench;
        QVERIFY(await(bench.store->write(key, QStringLiteral("s"))));
        QCOMPARE(bench.keychain->secrets.value(key), QStringLiteral("s"));
        QCOMPARE(await(bench.store->read(key)), std::optional(QStringLiteral("s")));
        QVERIFY(await(bench.store->remove(key)));
        QCOMPARE(await(bench.store->read(key)), std::nullopt);
        QVERIFY(bench.store->lastProblem().isEmpty());
    }

    void withoutAKeychainSecretsLiveAsLongAsTheProgram()
    {
        Bench bench;
        bench.keychain->works = false;
        const QSignalSpy fellBack(bench.store.get(), &FallbackStore::fellBack);
        QVERIFY(!await(bench.store->write(key, QStringLiteral("s"))));
        QCOMPARE(await(bench.store->read(key)), std::optional(QStringLiteral("s")));
        QCOMPARE(fellBack.size(), 1);
        QVERIFY(bench.store->lastProblem().contains(QStringLiteral("Broken.")));
        QVERIFY(await(bench.store->remove(key)));
        QCOMPARE(await(bench.store->read(key)), std::nullopt);
    }

    void aKeychainThatReadsButTakesNothingIsNoticedOnTheFirstWrite()
    {
        Bench bench;
        bench.keychain->takesWrites = false;
        QCOMPARE(await(bench.store->read(key)), std::nullopt);
        QVERIFY(bench.store->lastProblem().isEmpty());
        QVERIFY(!await(bench.store->write(key, QStringLiteral("s"))));
        QVERIFY(!bench.store->lastProblem().isEmpty());
        QCOMPARE(await(bench.store->read(key)), std::optional(QStringLiteral("s")));
    }

    void aPersonWhoRefusedIsNotAskedAgain()
    {
        Bench bench;
        bench.keychain->works = false;
        QCOMPARE(await(bench.store->read(key)), std::nullopt);
        QCOMPARE(bench.keychain->calls, 1);
        QVERIFY(!await(bench.store->write(key, QStringLiteral("s"))));
        QVERIFY(await(bench.store->read(key)).has_value());
        QVERIFY(await(bench.store->remove(key)));
        QCOMPARE(bench.keychain->calls, 1);
    }

    void askingEachTimeKeepsNothingBeyondThisRun()
    {
        AskEachTimeStore store;
        QVERIFY(!await(store.write(key, QStringLiteral("s"))));
        QCOMPARE(await(store.read(key)), std::optional(QStringLiteral("s")));
        QVERIFY(!store.lastProblem().isEmpty());
        QVERIFY(await(store.remove(key)));
        QCOMPARE(await(store.read(key)), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestFallbackStore)
#include "test_fallback_store.moc"
