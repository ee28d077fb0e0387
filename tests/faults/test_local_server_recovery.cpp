// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/server_sandbox.h"
#include "support/raw_client.h"

#include <QSet>

#include <signal.h>

using namespace viatica;
using namespace viatica::test;

namespace {

using Policy = LocalServer::StopPolicy;

/// Makes the left-over file of a killed server name @p pid.
void renamePid(const ServerSandbox& sandbox, qint64 pid)
{
    const QString path = sandbox.cluster() + QStringLiteral("/postmaster.pid");
    const QByteArray content = sandbox.read(path);
    QVERIFY(!content.isEmpty());
    sandbox.write(path, QByteArray::number(pid) + content.mid(content.indexOf('\n')));
}

} // namespace

/// Kills and half-done things: whatever happened before, the next start works and what was written is there.
class TestLocalServerRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKilledServerComesBackWithItsData()
    {
        ServerSandbox sandbox;
        sandbox.options().throwaway = false;
        sandbox.fill();
        QList<LocalServerStep> steps;
        sandbox.options().progress = [&](LocalServerStep step) { steps << step; };
        const auto program = sandbox.program();
        RawClient(program->ensureRunning()).script("CREATE TABLE kept AS SELECT 42 AS answer");
        sandbox.killServer();
        steps.clear();

        const ConnectionProfile profile =
            program->ensureRunning(); // the same program, as after a lost connection
        QCOMPARE(RawClient(profile).value("SELECT answer FROM kept"), QStringLiteral("42"));
        QVERIFY(steps.contains(LocalServerStep::Recovering));
        program->release(Policy::LastStops);
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void childrenOfAKilledServerAreWaitedFor()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        RawClient client(program->ensureRunning());
        // Counts for about a second without looking up, and so does not see that its server is dead.
        client.start("SELECT count(*) FROM generate_series(1, 3000000) a");
        QTRY_VERIFY(RawClient(program->ensureRunning())
                        .value("SELECT count(*) FROM pg_stat_activity WHERE state = 'active'") ==
                    QStringLiteral("2"));
        sandbox.killServer();
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
    }

    void anotherProcessWithTheNumberOfTheDeadServerIsLeftAlone()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        // PostgreSQL itself is misled by a process of its own user only.
        QProcess other;
        ServerAccount::forFolders({sandbox.cluster()}).prepare(other);
        other.start(QStringLiteral("cat"), QStringList());
        QVERIFY(other.waitForStarted());
        sandbox.killServer();
        renamePid(sandbox, other.processId());
        QCOMPARE(sandbox.serverPid(), 0);

        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
        QVERIFY(sandbox.serverPid() != other.processId());
        QCOMPARE(other.state(), QProcess::Running);
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
    }

    void aNumberOfSomebodyElsesProcessIsNoHindrance()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        sandbox.killServer();
        renamePid(sandbox, 1);
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
    }

    void aCutOffPidFileIsNoHindrance_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no number") << QByteArray("\n\n");
        QTest::newRow("garbage") << QByteArray("\0\0\0\0", 4);
    }
    void aCutOffPidFileIsNoHindrance()
    {
        QFETCH(QByteArray, content);
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        sandbox.killServer();
        sandbox.write(sandbox.cluster() + QStringLiteral("/postmaster.pid"), content);
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
    }

    void aServerWhoseSocketWasClearedAwayIsStartedAgain()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        const ConnectionProfile profile = program->ensureRunning();
        RawClient(profile).script("CREATE TABLE kept AS SELECT 42 AS answer");
        const qint64 pid = sandbox.serverPid();
        QVERIFY(QDir(profile.hosts.first().name).removeRecursively());
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT answer FROM kept"), QStringLiteral("42"));
        QVERIFY(sandbox.serverPid() != pid);
    }

    void aKilledProgramNoLongerCounts()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        OtherProgram other(sandbox.options());
        QVERIFY(other.waitUntilReady());
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        other.kill();
        program->release(Policy::LastStops);
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void aProgramKilledDuringTheFirstStartLeavesNothingHalf()
    {
        ServerSandbox sandbox;
        OtherProgram other(sandbox.options());
        const QDir folder(sandbox.dataFolder());
        const auto isCreating = [&] {
            return !QDir(folder).entryList({QStringLiteral("creating-*")}).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isCreating(), 10'000);
        other.kill();
        QVERIFY(!QFileInfo::exists(sandbox.cluster()));
        const auto program = sandbox.program();
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
    }

    void leftoversAreRemovedOnlyWhenTheyAreSurelyOurs()
    {
        ServerSandbox sandbox;
        const QDir folder(sandbox.dataFolder());
        QVERIFY(folder.mkpath(QStringLiteral("creating-abcdef")));
        QVERIFY(folder.mkpath(QStringLiteral("creating-myself")));
        sandbox.write(folder.filePath(QStringLiteral("creating-abcdef/made-by-viatica")), {});
        sandbox.write(folder.filePath(QStringLiteral("creating-myself/poem")), "Lines");
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        QVERIFY(!folder.exists(QStringLiteral("creating-abcdef")));
        QCOMPARE(sandbox.read(folder.filePath(QStringLiteral("creating-myself/poem"))), QByteArray("Lines"));
    }

    void aStartCanBeGivenUp_data()
    {
        QTest::addColumn<LocalServerStep>("step");
        QTest::newRow("while making") << LocalServerStep::Creating;
        QTest::newRow("while starting") << LocalServerStep::Starting;
    }
    void aStartCanBeGivenUp()
    {
        QFETCH(LocalServerStep, step);
        ServerSandbox sandbox;
        std::atomic<bool> cancelled = false;
        sandbox.options().cancelled = &cancelled;
        sandbox.options().progress = [&](LocalServerStep reached) {
            cancelled = cancelled || reached == step;
        };
        const auto program = sandbox.program();
        const QString failure = failureOf([&] { (void)program->ensureRunning(); });
        QVERIFY2(failure.startsWith(QLatin1String("Cancelled: ")), qPrintable(failure));
        QCOMPARE(sandbox.serverPid(), 0);
        QVERIFY(QDir(sandbox.dataFolder()).entryList({QStringLiteral("creating-*")}).isEmpty());

        sandbox.options().progress = {};
        cancelled = false;
        const auto again = sandbox.program();
        QCOMPARE(RawClient(again->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
    }

    void waitingForAnotherProgramCanBeGivenUp()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        SharedLock starting(DataFolder(sandbox.dataFolder()).startLock());
        QVERIFY(starting.tryExclusive());
        std::atomic<bool> cancelled = false;
        sandbox.options().cancelled = &cancelled;
        sandbox.options().progress = [&](LocalServerStep step) {
            cancelled = step == LocalServerStep::Waiting;
        };
        const QString failure = failureOf([&] { (void)sandbox.program()->ensureRunning(); });
        QVERIFY2(failure.startsWith(QLatin1String("Cancelled: ")), qPrintable(failure));
    }

    void aMissingDatabaseIsMadeAgain()
    {
        // As after a program that was killed between the start of the server and the making of the database.
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        ConnectionProfile profile = program->ensureRunning();
        profile.database = QStringLiteral("postgres");
        RawClient(profile).script("DROP DATABASE viatica");
        QCOMPARE(RawClient(sandbox.program()->ensureRunning()).value("SELECT current_database()"),
                 QStringLiteral("viatica"));
    }
};

VIATICA_SERVER_TEST_MAIN(TestLocalServerRecovery)
#include "test_local_server_recovery.moc"
