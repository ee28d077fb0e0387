// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/computer.h"

#include "gui/choice_card.h"
#include "gui/notice_bar.h"
#include "gui/start_page.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "models/trip_table_model.h"

#include <QAction>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <optional>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

namespace {

/// A keyring that takes its time to keep something, as one that is being unlocked does, and counts who asks it.
class SlowKeyring final : public SecretStore
{
public:
    /// Nothing: never.
    std::optional<std::chrono::milliseconds> patience{0ms};
    QStringList asked;
    AskEachTimeStore kept;

    [[nodiscard]] QFuture<std::optional<QString>> read(const QString& key) override
    {
        asked.append(key);
        return kept.read(key);
    }
    [[nodiscard]] QFuture<bool> write(const QString& key, const QString& secret) override
    {
        asked.append(key);
        auto promise = std::make_shared<QPromise<bool>>();
        promise->start();
        m_promises.append(promise);
        if (patience)
            QTimer::singleShot(*patience, this, [this, promise, key, secret] {
                (void)kept.write(key, secret);
                promise->addResult(true);
                promise->finish();
            });
        return promise->future();
    }
    [[nodiscard]] QFuture<bool> remove(const QString& key) override
    {
        asked.append(key);
        return kept.remove(key);
    }
    [[nodiscard]] QString lastProblem() const override { return {}; }

private:
    QList<std::shared_ptr<QPromise<bool>>> m_promises;
};

} // namespace

/// What is remembered beyond a run, where, and when it is not.
class RememberingTest : public QObject
{
    Q_OBJECT

private:
    static void lookAround(Computer& computer)
    {
        QTRY_VERIFY(computer.program->startPage().isVisible());
        click(child<ChoiceCard>(&computer.program->startPage(), "sample"));
        QTRY_VERIFY_WITH_TIMEOUT(computer.isSignedIn(), 30'000);
    }

private Q_SLOTS:
    void lookingAroundNeedsNoKeyringAndGoesOnAtTheNextStart()
    {
        SlowKeyring keyring;
        Computer computer;
        computer.keyring = &keyring;
        computer.start();
        lookAround(computer);
        const QString first = computer.program->services()->session.userId().toString();
        computer.start();
        QTRY_VERIFY_WITH_TIMEOUT(computer.isSignedIn(), 30'000);
        QCOMPARE(computer.program->services()->session.userId().toString(), first);
        QVERIFY(computer.window().sampleBar().isVisible());
        computer.window().actions().action(ActionId::SignOut)->trigger();
        QTRY_VERIFY(computer.program->startPage().isVisible());
        QCOMPARE(keyring.asked, QStringList());
        computer.stop();
    }

    void aSampleThatIsGoneIsNotLookedForTwice()
    {
        Computer computer;
        computer.start();
        lookAround(computer);
        RawClient(computer.program->services()->database.profile()).query("DELETE FROM users");
        computer.start();
        QTRY_VERIFY_WITH_TIMEOUT(computer.program->startPage().isVisible(), 30'000);
        QVERIFY(!computer.settings.value(Setting::LookingAround).toBool());
        computer.stop();
    }

    void closingRightAfterTheFirstStartStillStaysSignedIn()
    {
        SlowKeyring keyring;
        keyring.patience = 1'500ms;
        Computer computer;
        computer.keyring = &keyring;
        computer.start();
        computer.startHere();
        QSignalSpy closed(computer.program.get(), &Composition::closed);
        computer.window().close();
        QVERIFY(!computer.window().isVisible());
        QCOMPARE(closed.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 20'000);
        computer.start();
        QTRY_VERIFY_WITH_TIMEOUT(computer.isSignedIn(), 30'000);
        computer.stop();
    }

    void aKeyringThatNeverAnswersDoesNotKeepTheProgram()
    {
        SlowKeyring keyring;
        keyring.patience.reset();
        Computer computer;
        computer.keyring = &keyring;
        computer.waitForSecrets = 300ms;
        computer.start();
        computer.startHere();
        QSignalSpy closed(computer.program.get(), &Composition::closed);
        computer.window().close();
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 20'000);
    }

    void fromTheFormOfAnAccountOneGoesBackToTheSample()
    {
        Computer computer;
        computer.start();
        lookAround(computer);
        const int trips = computer.window().tripsPage()->model().rowCount();
        click(computer.window().sampleBar().button());
        WelcomePage& page = computer.window().welcomePage();
        QTRY_VERIFY(page.isVisible());
        click(child<QPushButton>(&page, "back"));
        QTRY_VERIFY(computer.isSignedIn() && computer.window().tripsPage()->isVisible());
        QVERIFY(computer.window().sampleBar().isVisible());
        computer.program->services()->trips.invalidate(); // the session still holds
        QTRY_VERIFY(computer.window().tripsPage()->model().isCurrent());
        QVERIFY(computer.window().tripsPage()->model().rowCount() >= trips);
        QCOMPARE(computer.program->services()->database.state(), Database::State::Connected);
        computer.stop();
    }
};

QTEST_MAIN(RememberingTest)
#include "test_remembering.moc"
