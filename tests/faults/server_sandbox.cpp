// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/server_sandbox.h"

#include "db/connection.h"
#include "db/server_account.h"
#include "db/server_command.h"
#include "db/socket_folder.h"
#include "support/temporary_folder.h"

#include <QCryptographicHash>
#include <QDirIterator>

#include <cstdio>
#include <grp.h>
#include <iostream>
#include <pwd.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

namespace viatica::test {

namespace {

constexpr auto useArgument = "--use-server";

int useServer(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    LocalServerOptions options;
    options.dataFolder = QString::fromLocal8Bit(argv[2]);
    options.runtimeFolder = QString::fromLocal8Bit(argv[3]);
    options.throwaway = true;
    try {
        LocalServer server(options);
        (void)server.ensureRunning();
        std::puts("ready");
        std::fflush(stdout);
        std::string line;
        while (std::getline(std::cin, line)) {
        }
        server.release(LocalServer::StopPolicy::LastStops);
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

/// A cluster whose making is not what a test is about is made once per program.
std::unique_ptr<ServerSandbox> finishedSandbox;

QString finishedCluster()
{
    if (!finishedSandbox) {
        finishedSandbox = std::make_unique<ServerSandbox>();
        const auto server = finishedSandbox->program();
        (void)server->ensureRunning();
        server->release(LocalServer::StopPolicy::LastStops);
    }
    return finishedSandbox->cluster();
}

} // namespace

ServerSandbox::ServerSandbox()
    : m_folder(temporaryFolder() + QStringLiteral("/viatica-sandbox-XXXXXX"))
{
    ::chmod(QFile::encodeName(m_folder.path()).constData(), 0755);
    m_options.dataFolder = path(QStringLiteral("data"));
    m_options.runtimeFolder.clear();
    m_options.throwaway = true;
}

ServerSandbox::~ServerSandbox()
{
    (void)end(SIGQUIT); // at once, but unlike a crash it leaves nothing in the system's shared memory
    const QString data = DataFolder(dataFolder()).path();
    QDir(socketFolderFor(data, {}, ServerAccount::forFolders({cluster()}))).removeRecursively();
}

void ServerSandbox::fill()
{
    const QString source = finishedCluster();
    DataFolder folder(dataFolder());
    folder.prepare(ServerAccount::forFolders({}));
    // With owners and permissions, which PostgreSQL insists on.
    QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), source, folder.cluster()}), 0);
}

qint64 ServerSandbox::serverPid() const
{
    const auto file = PostmasterFile::read(cluster());
    return file && file->isAlive(cluster()) ? file->pid : 0;
}

bool ServerSandbox::end(int signal) const
{
    const qint64 pid = serverPid();
    // A test may have made the file name another process: only what surely is a server is ended.
    if (pid == 0 || read(QStringLiteral("/proc/%1/comm").arg(pid)) != "postgres\n")
        return true;
    ::kill(static_cast<pid_t>(pid), signal);
    return waitUntil([this] { return serverPid() == 0; }, std::chrono::seconds(10), nullptr);
}

void ServerSandbox::killServer() const
{
    QVERIFY(serverPid() != 0);
    QVERIFY(end(SIGKILL));
}

QByteArray ServerSandbox::read(const QString& path) const
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ServerSandbox::write(const QString& path, const QByteArray& content) const
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly | QIODevice::Truncate), qPrintable(path));
    QCOMPARE(file.write(content), content.size());
}

void ServerSandbox::switchTlsOn(const ConnectionProfile& owner) const
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("2"),
                   QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
                   QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
                   path(QStringLiteral("server.key")), QStringLiteral("-out"), path(QStringLiteral("server.crt"))});
    QVERIFY(openssl.waitForFinished(30'000));
    QCOMPARE(openssl.exitCode(), 0);
    const auto connection = Connection::open(owner, {Identity::Login, {}});
    for (const QString& name : {QStringLiteral("server.key"), QStringLiteral("server.crt")}) {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        // The server itself writes the file: whoever it runs as owns it then.
        const QByteArray target = cluster().toUtf8() + '/' + name.toUtf8();
        connection->executeOnce("CREATE TEMP TABLE IF NOT EXISTS content (line text)");
        connection->executeOnce("TRUNCATE content");
        connection->executeOnce("INSERT INTO content SELECT regexp_split_to_table($1, E'\\n')", {file.readAll()});
        connection->executeOnce("COPY content TO PROGRAM 'umask 077; cat > " + target + "'");
    }
    connection->executeOnce("ALTER SYSTEM SET ssl = on");
    connection->executeOnce("SELECT pg_reload_conf()");
}

QStringList ServerSandbox::snapshot() const
{
    QStringList result;
    QDirIterator files(cluster(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QByteArray hash = QCryptographicHash::hash(read(file), QCryptographicHash::Sha1);
        // What a start that failed may leave: its log, its options, the file that names its process.
        if (!file.endsWith(QLatin1String(".log")) && !file.contains(QLatin1String("postmaster.")))
            result << file + QLatin1Char(' ') + QString::fromLatin1(hash.toHex());
    }
    result.sort();
    return result;
}

OtherProgram::OtherProgram(const LocalServerOptions& options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // By this name it is found also by a user who cannot enter the folder of the build.
    m_process.start(QStringLiteral("/proc/self/exe"),
                    {QLatin1String(useArgument), options.dataFolder, options.runtimeFolder});
}

OtherProgram::~OtherProgram()
{
    kill();
}

bool OtherProgram::waitUntilReady()
{
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(30'000))
            return false;
    return m_process.readLine() == "ready\n";
}

void OtherProgram::leave()
{
    m_process.closeWriteChannel();
    QVERIFY(m_process.waitForFinished());
    QCOMPARE(m_process.exitCode(), 0);
}

void OtherProgram::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QString failureOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return toString(error.kind()) + QStringLiteral(": ") + error.message();
    }
    return {};
}

void afterServerTests()
{
    finishedSandbox.reset();
}

std::optional<int> beforeServerTests(int argc, char** argv)
{
    if (argc == 4 && qstrcmp(argv[1], useArgument) == 0)
        return useServer(argc, argv);
    if (!qEnvironmentVariableIsSet("VIATICA_TEST_AS_NOBODY"))
        return std::nullopt;
    const passwd* nobody = ::getpwnam("nobody");
    if (::geteuid() != 0 || nobody == nullptr) {
        std::puts("Skipped: only root can become another user; the other run of these tests was not root's.");
        return EXIT_SUCCESS;
    }
    if (::setgroups(0, nullptr) != 0 || ::setgid(nobody->pw_gid) != 0 || ::setuid(nobody->pw_uid) != 0)
        return EXIT_FAILURE;
    return std::nullopt;
}

} // namespace viatica::test
