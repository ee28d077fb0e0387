// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/computer.h"

#include "gui/databases_dialog.h"
#include "gui/last_emails.h"
#include "gui/progress_page.h"
#include "gui/sign_in_page.h"
#include "gui/step_list.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/stall_meter.h"
#include "support/tcp_relay.h"
#include "support/test_server.h"

#include <QAction>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// From one database to another while the first still works: the window goes on at once, and what was under way is
/// ended in order behind it.
class SwitchingTest : public QObject
{
    Q_OBJECT

private:
    /// Longer than any machine is busy, shorter than what closing used to wait for.
    static constexpr double waited = 1'000;

    /// Work that takes so many seconds, as a slow save. @returns once the server is at it
    static QFuture<void> keepBusy(Computer& computer, const ConnectionProfile& direct, double seconds)
    {
        const QFuture<void> work = computer.program->services()->database.run([seconds](Connection& connection) {
            connection.executeOnce("SELECT pg_sleep(" + QByteArray::number(seconds) + ")");
        });
        if (!QTest::qWaitFor([&] { return sleepers(direct) == 1; }, 10'000))
            throw std::runtime_error("the work has not begun");
        return work;
    }
    static int sleepers(const ConnectionProfile& direct)
    {
        return RawClient(direct)
            .value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'")
            .toInt();
    }
    static int connections(const ConnectionProfile& direct)
    {
        return RawClient(direct)
            .value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
                   "pg_backend_pid() AND backend_type = 'client backend'")
            .toInt();
    }
    /// By the first row of the list of databases.
    static void goToPrivate(Computer& computer)
    {
        computer.window().actions().action(ActionId::OpenDatabase)->trigger();
        QTRY_VERIFY(computer.databases() != nullptr);
        QTest::keyClick(child<QTreeView>(computer.databases(), "list"), Qt::Key_Home);
        click(child<QPushButton>(computer.databases(), "open"));
    }
    static bool serverRuns(const Computer& computer)
    {
        return QFile::exists(computer.options.dataFolder + QStringLiteral("/postgresql/postmaster.pid"));
    }

private Q_SLOTS:
    void anotherDatabaseOpensWhileTheFirstStillWorks()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(one.profile());
        computer.remember(two.profile());
        computer.save(QStringLiteral("One"), one.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        computer.start();
        QTRY_VERIFY(computer.isIn(one.profile()));
        const QFuture<void> work = keepBusy(computer, one.profile(), 3);

        StallMeter meter;
        QElapsedTimer time;
        time.start();
        computer.switchTo(QStringLiteral("Two"));
        QVERIFY(computer.window().progressPage().isVisible());
        QTRY_VERIFY(computer.isIn(two.profile()));
        QVERIFY2(time.elapsed() < 2'500, qPrintable(QString::number(time.elapsed())));
        QVERIFY2(meter.longest() < waited, qPrintable(QString::number(meter.longest())));
        QVERIFY(!work.isFinished());
        // It ends by itself, and its connections go.
        QTRY_VERIFY(work.isFinished());
        QTRY_COMPARE(connections(one.profile()), 0);
        computer.stop();
    }

    void whatTakesTooLongIsEndedBehindTheWindow()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(one.profile());
        computer.remember(two.profile());
        computer.save(QStringLiteral("One"), one.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        computer.start();
        QTRY_VERIFY(computer.isIn(one.profile()));
        const QFuture<void> work = keepBusy(computer, one.profile(), 600);
        computer.switchTo(QStringLiteral("Two"));
        QTRY_VERIFY(computer.isIn(two.profile()));
        QTRY_VERIFY_WITH_TIMEOUT(work.isFinished(), 15'000);
        QTRY_COMPARE(connections(one.profile()), 0);
        computer.stop();
    }

    void thePrivateServerGoesBehindTheWindowOnceItsWorkIsDone()
    {
        TestDatabase two;
        Computer computer;
        computer.start();
        computer.startHere();
        const ConnectionProfile here = computer.program->services()->database.profile();
        computer.remember(two.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        const QFuture<void> work = keepBusy(computer, here, 2);

        StallMeter meter;
        computer.switchTo(QStringLiteral("Two"));
        QTRY_VERIFY(computer.isIn(two.profile()));
        QVERIFY(!work.isFinished());
        QVERIFY(serverRuns(computer));
        QTRY_VERIFY_WITH_TIMEOUT(!serverRuns(computer), 20'000);
        QVERIFY2(meter.longest() < waited, qPrintable(QString::number(meter.longest())));
        QVERIFY(work.isFinished());
        QVERIFY(computer.isIn(two.profile()));
        computer.stop();
    }

    void whoComesBackToThePrivateDatabaseWhileItClosesIsThereAtOnce()
    {
        TestDatabase two;
        Computer computer;
        computer.start();
        computer.startHere();
        const ConnectionProfile here = computer.program->services()->database.profile();
        computer.remember(two.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        const QFuture<void> work = keepBusy(computer, here, 3);
        computer.switchTo(QStringLiteral("Two"));
        QTRY_VERIFY(computer.isIn(two.profile()));
        goToPrivate(computer);
        QTRY_VERIFY(computer.isIn(here));
        QVERIFY(!work.isFinished());
        // The end of the earlier work takes neither the server nor the connection away.
        QTRY_VERIFY(work.isFinished());
        QTRY_VERIFY(computer.isIn(here));
        QVERIFY(serverRuns(computer));
        QCOMPARE(computer.program->services()->database.state(), Database::State::Connected);
        computer.stop();
        QVERIFY(!serverRuns(computer));
    }

    void whoComesBackWhileTheServerStopsGetsItStartedAgain()
    {
        TestDatabase two;
        Computer computer;
        computer.start();
        computer.startHere();
        const ConnectionProfile here = computer.program->services()->database.profile();
        computer.remember(two.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        for (int round = 0; round < 3; ++round) {
            computer.switchTo(QStringLiteral("Two"));
            if (round == 1)
                QTRY_VERIFY(computer.isIn(two.profile()));
            if (round == 2)
                QTRY_VERIFY_WITH_TIMEOUT(!serverRuns(computer), 20'000);
            goToPrivate(computer);
            QTRY_VERIFY_WITH_TIMEOUT(computer.isIn(here), 20'000);
        }
        computer.stop();
        QVERIFY(!serverRuns(computer));
    }

    void whatWasSavedWhileItClosedIsInTheListOfWhoComesBack()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(one.profile());
        computer.remember(two.profile());
        computer.save(QStringLiteral("One"), one.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        computer.start();
        QTRY_VERIFY(computer.isIn(one.profile()));
        const UserId user = computer.program->services()->session.userId();
        const QFuture<void> saving = computer.program->services()->database.run([user](Connection& connection) {
            connection.executeOnce("SELECT pg_sleep(2)");
            connection.executeOnce("INSERT INTO trips (id, \"userId\", name, \"departureDate\", \"returnDate\", "
                                   "purpose, description) VALUES (gen_random_uuid(), $1, 'Rome', '2027-04-01', "
                                   "'2027-04-05', 'pleasure', '')",
                                   {user.toString().toUtf8()});
        });
        QTRY_COMPARE(sleepers(one.profile()), 1);
        computer.switchTo(QStringLiteral("Two"));
        QTRY_VERIFY(computer.isIn(two.profile()));
        computer.switchTo(QStringLiteral("One"));
        QTRY_VERIFY(computer.isIn(one.profile()));
        QCOMPARE(computer.window().tripsPage()->model().rowCount(), 0);
        QTRY_COMPARE(computer.window().tripsPage()->model().rowCount(), 1);
        QVERIFY(saving.isFinished());
        computer.stop();
    }

    void quittingMeanwhileWaitsForWhatIsBeingSaved()
    {
        TestDatabase two;
        Computer computer;
        computer.start();
        computer.startHere();
        computer.remember(two.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        const ConnectionProfile here = computer.program->services()->database.profile();
        const QFuture<void> work = keepBusy(computer, here, 2);
        computer.switchTo(QStringLiteral("Two"));
        QTRY_VERIFY(computer.isIn(two.profile()));
        QSignalSpy closed(computer.program.get(), &Composition::closed);
        StallMeter meter;
        computer.window().close();
        QVERIFY(!computer.window().isVisible());
        QCOMPARE(closed.count(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(closed.count(), 1, 20'000);
        QVERIFY2(meter.longest() < waited, qPrintable(QString::number(meter.longest())));
        QVERIFY(work.isFinished());
        QVERIFY(!serverRuns(computer));
        computer.stop();
    }

    void eachDatabaseKnowsWhoWasThereLast()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.save(QStringLiteral("One"), one.profile());
        computer.save(QStringLiteral("Two"), two.profile());
        Computer::makeAccount(one.profile());
        Computer::makeAccount(two.profile());
        RawClient(two.profile()).query("UPDATE users SET email = 'berta@example.org'");
        LastEmails(computer.settings).set(keychainName(two.profile()), QStringLiteral("berta@example.org"));
        LastEmails(computer.settings).set(keychainName(one.profile()), QString::fromLatin1(Desktop::email));
        computer.start();
        SignInPage& page = computer.window().signInPage();
        QTRY_VERIFY(page.isVisible());
        QCOMPARE(page.email(), QString::fromLatin1(Desktop::email));
        computer.switchTo(QStringLiteral("Two"));
        QTRY_VERIFY(!page.isVisible());
        QTRY_VERIFY(page.isVisible());
        QCOMPARE(page.email(), QStringLiteral("berta@example.org"));
        computer.stop();
    }

    void theStepsStandStillWhenCancelAppears()
    {
        TestDatabase one;
        TcpRelay relay(one.profile());
        relay.stall();
        Computer computer;
        computer.save(QStringLiteral("One"), relay.profile());
        computer.start();
        ProgressPage& page = computer.window().progressPage();
        auto* steps = child<StepList>(&page, "steps");
        auto* back = child<QPushButton>(&page, "back");
        QTRY_VERIFY(steps->height() > 0 && computer.program->services() != nullptr);
        QVERIFY(QTest::qWaitForWindowExposed(&computer.window()));
        const QPoint before = steps->mapTo(&computer.window(), QPoint());
        QVERIFY(!back->isVisible());
        QTRY_VERIFY(back->isVisible());
        QCOMPARE(steps->mapTo(&computer.window(), QPoint()), before);
        computer.stop();
    }

    void aProgramThatIsTakenDownWithoutAnEventLoopWaitsAsWell()
    {
        TestDatabase one;
        Computer computer;
        computer.remember(one.profile());
        computer.save(QStringLiteral("One"), one.profile());
        computer.start();
        QTRY_VERIFY(computer.isIn(one.profile()));
        const QFuture<void> work = keepBusy(computer, one.profile(), 1);
        computer.stop();
        QVERIFY(work.isFinished());
        QCOMPARE(sleepers(one.profile()), 0);
    }
};

QTEST_MAIN(SwitchingTest)
#include "test_switching.moc"
