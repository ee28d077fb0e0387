// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/server_sandbox.h"
#include "support/raw_client.h"

#include <QElapsedTimer>
#include <QSet>

#include <sys/stat.h>
#include <unistd.h>

using namespace viatica;
using namespace viatica::test;

namespace {

using Policy = LocalServer::StopPolicy;

/// What the files that a process has open are: "socket:[123]", "/dev/null", …
QStringList openFiles(qint64 pid)
{
    QStringList targets;
    const QDir folder(QStringLiteral("/proc/%1/fd").arg(pid));
    const QStringList names = folder.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot);
    for (const QString& name : names)
        targets << QFileInfo(folder.filePath(name)).symLinkTarget().section(QLatin1Char('/'), -1);
    return targets;
}

/// "socket:[123]" for every socket of the machine that listens on TCP.
QSet<QString> listeningSockets()
{
    QSet<QString> sockets;
    for (const auto* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QLatin1String{table});
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            const QList<QByteArray> fields = line.simplified().split(' ');
            if (fields.value(3) == "0A") // TCP_LISTEN
                sockets << QStringLiteral("socket:[%1]").arg(QString::fromLatin1(fields.value(9)));
        }
    }
    return sockets;
}

} // namespace

/// The life of the private server: its first start, several programs that share it, its end.
class TestLocalServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstStartMakesADatabaseWithinSeconds()
    {
        ServerSandbox sandbox;
        sandbox.options().throwaway = false;
        QList<LocalServerStep> steps;
        sandbox.options().progress = [&](LocalServerStep step) { steps << step; };
        const auto program = sandbox.program();
        QElapsedTimer time;
        time.start();
        const ConnectionProfile profile = program->ensureRunning();
        qInfo("first start: %lld ms", time.elapsed());
        QVERIFY(time.elapsed() < 5'000);
        QCOMPARE(steps,
                 (QList{LocalServerStep::Creating, LocalServerStep::Starting, LocalServerStep::Ready}));
        QVERIFY(profile.isLocal() && !profile.isWeak());

        RawClient client(profile);
        QCOMPARE(client.value("SELECT current_user || ' ' || current_database()"),
                 QStringLiteral("viatica viatica"));
        QCOMPARE(client.value("SHOW server_encoding"), QStringLiteral("UTF8"));
        QCOMPARE(client.value("SHOW lc_collate"), QStringLiteral("C"));
        QCOMPARE(client.value("SHOW data_checksums"), QStringLiteral("on"));
        QCOMPARE(client.value("SHOW fsync"), QStringLiteral("on"));
        QCOMPARE(client.value("SHOW listen_addresses"), QString());
        QCOMPARE(client.value("SHOW log_min_error_statement"), QStringLiteral("panic"));
    }

    void laterStartsAreQuick()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        QElapsedTimer time;
        time.start();
        (void)program->ensureRunning();
        qInfo("start: %lld ms", time.restart());
        (void)sandbox.program()->ensureRunning();
        qInfo("already running: %lld ms", time.restart());
        program->release(Policy::LastStops);
        qInfo("stop: %lld ms", time.elapsed());
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void nothingListensOnTheNetwork()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        const QStringList files = openFiles(sandbox.serverPid());
        QVERIFY(files.filter(QStringLiteral("socket:")).size() > 0);
        QVERIFY(!listeningSockets().intersects(QSet(files.begin(), files.end())));
    }

    void nobodyElseCanReachTheSocket()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        const QString folder = program->ensureRunning().hosts.first().name;
        QVERIFY2(folder.toUtf8().size() <= 93, qPrintable(folder));
        struct stat info
        {
        };
        QCOMPARE(::lstat(QFile::encodeName(folder).constData(), &info), 0);
        QVERIFY(S_ISDIR(info.st_mode));
        QCOMPARE(info.st_mode & 07777, mode_t{0700});
        const QFileInfo process(QStringLiteral("/proc/%1").arg(sandbox.serverPid()));
        QCOMPARE(info.st_uid, process.ownerId());
        QVERIFY(process.ownerId() != 0);
        program->release(Policy::LastStops);
        QVERIFY(!QFileInfo::exists(folder));
    }

    void theServerOutlivesTheProgramAndHoldsNothingOfIt()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        std::array<int, 2> inheritable{};
        QCOMPARE(::pipe(inheritable.data()), 0); // as some library might leave one
        struct stat pipe
        {
        };
        QCOMPARE(::fstat(inheritable[0], &pipe), 0);
        (void)sandbox.program()->ensureRunning();
        const qint64 pid = sandbox.serverPid();
        QVERIFY(pid != 0);
        const QStringList files = openFiles(pid);
        QVERIFY(!files.contains(QStringLiteral("pipe:[%1]").arg(pipe.st_ino)));
        const auto target = [pid](int number) {
            return QFile::symLinkTarget(QStringLiteral("/proc/%1/fd/%2").arg(pid).arg(number));
        };
        QCOMPARE(target(0), QStringLiteral("/dev/null"));
        QCOMPARE(target(1), program(sandbox)->status().logFile);
        QCOMPARE(target(2), target(1));
        QVERIFY(::getsid(static_cast<pid_t>(pid)) != ::getsid(0));
        ::close(inheritable[0]);
        ::close(inheritable[1]);
    }

    void aSecondProgramUsesTheSameServer()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto first = sandbox.program();
        const auto second = sandbox.program();
        const ConnectionProfile profile = first->ensureRunning();
        const qint64 pid = sandbox.serverPid();
        QCOMPARE(second->ensureRunning().toUrl(), profile.toUrl());
        QCOMPARE(sandbox.serverPid(), pid);
    }

    void programsThatStartAtTheSameMomentAllSucceed()
    {
        ServerSandbox sandbox;
        std::vector<std::unique_ptr<OtherProgram>> programs;
        for (int i = 0; i < 4; ++i)
            programs.push_back(std::make_unique<OtherProgram>(sandbox.options()));
        for (const auto& program : programs)
            QVERIFY(program->waitUntilReady());
        const qint64 pid = sandbox.serverPid();
        QVERIFY(pid != 0);
        const ConnectionProfile profile = sandbox.program()->ensureRunning();
        QCOMPARE(RawClient(profile).value("SELECT count(*) FROM pg_database WHERE datname = 'viatica'"),
                 QStringLiteral("1"));
        for (const auto& program : programs) {
            QCOMPARE(sandbox.serverPid(), pid);
            program->leave();
        }
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void theLastProgramToLeaveStopsTheServer()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        OtherProgram other(sandbox.options());
        QVERIFY(other.waitUntilReady());
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        program->release(Policy::LastStops);
        QVERIFY(sandbox.serverPid() != 0);
        other.leave();
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void theTerminalProgramLeavesAServerAsItFoundIt()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto terminal = sandbox.program();
        (void)terminal->ensureRunning();
        terminal->release(Policy::LeaveAsFound);
        QVERIFY2(sandbox.serverPid() == 0, "it had not been running");

        (void)sandbox.program()
            ->ensureRunning(); // a program that ends without release(), as one that crashed
        QVERIFY(sandbox.serverPid() != 0);
        (void)terminal->ensureRunning();
        terminal->release(Policy::LeaveAsFound);
        QVERIFY2(sandbox.serverPid() != 0, "it had been running");

        const auto window = sandbox.program();
        (void)window->ensureRunning();
        (void)terminal->ensureRunning();
        window->release(Policy::LastStops);
        QVERIFY2(sandbox.serverPid() != 0, "the terminal program still uses it");
        terminal->release(Policy::LeaveAsFound);
        QVERIFY2(sandbox.serverPid() == 0, "the window that was there would have stopped it");
    }

    void stoppingIsRefusedWhileAProgramUsesTheServer()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        QCOMPARE(sandbox.program()->stop(), false);
        OtherProgram other(sandbox.options());
        QVERIFY(other.waitUntilReady());
        const QString failure = failureOf([&] { sandbox.program()->stop(); });
        QVERIFY2(failure.startsWith(QLatin1String("Conflict: ")), qPrintable(failure));
        QVERIFY(sandbox.serverPid() != 0);
        other.kill();
        QCOMPARE(sandbox.program()->stop(), true);
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void statusChangesNothing()
    {
        ServerSandbox sandbox;
        const auto before = sandbox.program()->status();
        QVERIFY(!before.version && !before.server);
        QVERIFY(!QFileInfo::exists(sandbox.dataFolder()));
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        const auto after = sandbox.program()->status();
        QVERIFY(after.version.value_or(0) >= 15);
        QVERIFY(after.server.has_value());
        QVERIFY(QFileInfo::exists(after.logFile));
    }

    void anyNameOfAFolderWorks()
    {
        ServerSandbox sandbox;
        sandbox.options().dataFolder = sandbox.path(QStringLiteral("it's $HOME \"of\" `id` – Ü旅 %n"));
        const auto program = sandbox.program();
        const ConnectionProfile profile = program->ensureRunning();
        QCOMPARE(RawClient(profile).value("SELECT 1"), QStringLiteral("1"));
        program->release(Policy::LastStops);
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void aRuntimeFolderIsUsedWhereItCanBe()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const bool isRoot =
            ::geteuid() == 0; // then the server is another user's, who cannot enter that folder
        QVERIFY(QDir().mkdir(sandbox.path(QStringLiteral("run"))));
        sandbox.options().runtimeFolder = sandbox.path(QStringLiteral("run"));
        const auto program = sandbox.program();
        const QString folder = program->ensureRunning().hosts.first().name;
        QCOMPARE(folder.startsWith(sandbox.options().runtimeFolder), !isRoot);

        // A program that sees another runtime folder (started by a timer, by ssh) finds the same server.
        sandbox.options().runtimeFolder.clear();
        QCOMPARE(sandbox.program()->ensureRunning().hosts.first().name, folder);
    }

    void aRuntimeFolderTooLongForASocketIsPassedOver()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const QString longFolder = sandbox.path(QString(100, QLatin1Char('r')));
        QVERIFY(QDir().mkdir(longFolder));
        sandbox.options().runtimeFolder = longFolder;
        const auto program = sandbox.program();
        const QString folder = program->ensureRunning().hosts.first().name;
        QVERIFY2(folder.startsWith(QLatin1String("/tmp/viatica-")), qPrintable(folder));
    }

    void withoutSocketsALoopbackPortAsksForAPassword()
    {
        ServerSandbox sandbox;
        QString kept;
        sandbox.options().loopback = true;
        sandbox.options().readPassword = [&] { return kept; };
        sandbox.options().writePassword = [&](const QString& password) { kept = password; };
        const auto program = sandbox.program();
        ConnectionProfile profile = program->ensureRunning();
        QVERIFY(kept.size() >= 32);
        QCOMPARE(profile.hosts.first().name, QStringLiteral("127.0.0.1"));
        QCOMPARE(RawClient(profile).value("SHOW unix_socket_directories"), QString());
        profile.password = QStringLiteral("guessed");
        QVERIFY_THROWS_EXCEPTION(SqlError, RawClient{profile});
        program->release(Policy::LastStops);
        const QByteArray everything = sandbox.read(program->status().logFile);
        QVERIFY(!everything.contains(kept.toUtf8()));
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
    }

    void theLogHoldsNoStatementsAndStaysSmall()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto program = sandbox.program();
        const QString log = program->status().logFile;
        RawClient client(program->ensureRunning());
        QCOMPARE(client.stateOf("SELECT 'hush'::int"), QStringLiteral("22P02"));
        QCOMPARE(client.stateOf("SELECT $1::int", {QStringLiteral("hush")}), QStringLiteral("22P02"));
        QVERIFY(sandbox.read(log).contains("ready to accept connections"));
        QVERIFY(!sandbox.read(log).contains("hush"));
        program->release(Policy::LastStops);

        sandbox.write(log, QByteArray(2'000'000, 'x'));
        (void)program->ensureRunning();
        QVERIFY(QFileInfo(log).size() < 100'000);
        QCOMPARE(QFileInfo(log + QStringLiteral(".previous")).size(), 2'000'000);
    }

private:
    static std::unique_ptr<LocalServer> program(const ServerSandbox& sandbox) { return sandbox.program(); }
};

VIATICA_SERVER_TEST_MAIN(TestLocalServer)
#include "test_local_server.moc"
