// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/local_cluster.h"

#include "db/server_failure.h"
#include "domain/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringBuilder>
#include <QTcpServer>
#include <QTemporaryDir>

#include <array>

#include <libpq-fe.h>

#ifdef Q_OS_UNIX
#include "db/socket_folder.h"
#include <fcntl.h>
#include <unistd.h>
#endif

namespace viatica {

namespace {

using namespace std::chrono_literals;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::LocalCluster)
};

constexpr auto creationLimit = 5min;
constexpr auto startLimit = 15min; // after a crash the server first repeats what its journal holds
constexpr auto stopLimit = 1min;
/// How long children of a server that was killed may go on writing before that is a failure.
constexpr auto orphanLimit = 20s;
constexpr qint64 longestLog = 1 << 20;

constexpr auto socketPort = 5432;

const QString& leftoverPattern()
{
    static const QString pattern = QStringLiteral("creating-");
    return pattern;
}

QString markerIn(const QString& folder)
{
    return folder % QStringLiteral("/made-by-viatica");
}

int freeLoopbackPort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost))
        throw Error(
            ErrorKind::ConnectionLost,
            Messages::tr("This computer has no free port for the database: %1.").arg(probe.errorString()));
    return probe.serverPort();
}

/// Whether one call can bring everything of a new cluster to the disk. Done by initdb itself, file by file,
/// it takes four seconds on a busy disk instead of a third of one.
#ifdef Q_OS_LINUX
constexpr bool canSyncAtOnce = true;
#else
constexpr bool canSyncAtOnce = false;
#endif

/// Waits until what is written in a folder is on the disk: its entries, with @p everything also the files
/// below it.
/// @returns false when the disk fails.
bool syncFolder([[maybe_unused]] const QString& path, [[maybe_unused]] bool everything)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
#ifdef Q_OS_LINUX
    const bool isSynced = (everything ? ::syncfs(descriptor) : ::fsync(descriptor)) == 0;
#else
    const bool isSynced = ::fsync(descriptor) == 0;
#endif
    ::close(descriptor);
    return isSynced;
#else
    return true;
#endif
}

void writePrivateFile(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(content) != content.size() ||
        !file.flush())
        throwServerFailure(file.errorString(),
                           Messages::tr("The database for your trips cannot be made in %1.")
                               .arg(QDir::toNativeSeparators(QFileInfo(path).path())));
}

} // namespace

LocalCluster::LocalCluster(DataFolder folder, ServerAccount account, bool throwaway,
                           const std::atomic<bool>* cancelled)
    : m_folder(std::move(folder))
    , m_account(std::move(account))
    , m_throwaway(throwaway)
    , m_cancelled(cancelled)
{
}

void LocalCluster::removeLeftovers() const
{
    const QDir folder(m_folder.path());
    const QStringList names =
        folder.entryList({leftoverPattern() % QLatin1Char('*')}, QDir::Dirs | QDir::NoSymLinks);
    for (const QString& name : names)
        if (QFileInfo::exists(markerIn(folder.filePath(name))))
            QDir(folder.filePath(name)).removeRecursively();
}

void LocalCluster::create(const PostgresBinaries& binaries, const ServerAccess& access) const
{
    const QString sentence = Messages::tr("The database for your trips cannot be made in %1.")
                                 .arg(QDir::toNativeSeparators(m_folder.path()));
    removeLeftovers();
    // Removed with all that is in it on every way out; by then a whole cluster has moved out of it.
    const QTemporaryDir workshop(m_folder.path() % QLatin1Char('/') % leftoverPattern() %
                                 QStringLiteral("XXXXXX"));
    if (!workshop.isValid())
        throwServerFailure(workshop.errorString(), sentence);
    writePrivateFile(markerIn(workshop.path()), {});
    m_account.own(workshop.path());

    const QString cluster = workshop.filePath(QStringLiteral("postgresql"));
    if (!QDir().mkdir(cluster, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        throwServerFailure({}, sentence);
    m_account.own(cluster);
    QStringList arguments{QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C"),
                          QStringLiteral("--data-checksums"), QStringLiteral("--username=viatica")};
    if (access.socketFolder.isEmpty()) {
        const QString passwordFile = workshop.filePath(QStringLiteral("password"));
        writePrivateFile(passwordFile, access.password.toUtf8() + '\n');
        m_account.own(passwordFile);
        arguments << QStringLiteral("--auth=scram-sha-256") << QStringLiteral("--pwfile") << passwordFile;
    } else {
        // The socket is in a folder that only this user (and root) can enter: that is the check of who comes,
        // and unlike "peer" it also works for a user without a name. Nobody comes through the network.
        arguments << QStringLiteral("--auth-local=trust") << QStringLiteral("--auth-host=reject");
    }
    if (m_throwaway || canSyncAtOnce)
        arguments << QStringLiteral("--no-sync");
    const ServerCommand command(m_account, m_cancelled);
    const auto result =
        command.run(binaries.program(QStringLiteral("initdb")), arguments, cluster, creationLimit);
    if (!result.succeeded)
        throwServerFailure(result.output, sentence);
    if (!m_throwaway && canSyncAtOnce && !syncFolder(cluster, true))
        throwServerFailure(qt_error_string(), sentence);

    QDir folder(m_folder.path());
    // An empty folder of that name may be there; a full one stays, and refuses the rename.
    folder.rmdir(m_folder.cluster());
    if (!folder.rename(cluster, m_folder.cluster()))
        throwServerFailure({}, sentence);
    if (!syncFolder(m_folder.path(), false))
        throwServerFailure(qt_error_string(), sentence);
}

LocalCluster::Settings LocalCluster::settings(const ServerAccess& access) const
{
    Settings settings;
    const auto set = [&](const char* name, const QString& value) {
        settings.append({QLatin1String(name), value});
    };
    const QString off = QStringLiteral("off");
    if (access.socketFolder.isEmpty()) {
        set("listen_addresses", QStringLiteral("127.0.0.1"));
        set("port", QString::number(freeLoopbackPort()));
        set("unix_socket_directories", {});
    } else {
        set("listen_addresses", {});
        set("port", QString::number(socketPort));
        set("unix_socket_directories", access.socketFolder);
        set("unix_socket_permissions", QStringLiteral("0700"));
    }
    // The log tells of starts, stops and crashes. Statements, their values and the rows of a refused one stay
    // out.
    set("logging_collector", off);
    set("log_destination", QStringLiteral("stderr"));
    set("log_min_messages", QStringLiteral("log"));
    set("log_min_error_statement", QStringLiteral("panic"));
    set("log_error_verbosity", QStringLiteral("terse"));
    set("log_statement", QStringLiteral("none"));
    set("log_checkpoints", off);
    set("fsync", m_throwaway ? off : QStringLiteral("on"));
    if (m_throwaway) {
        set("full_page_writes", off);
        set("autovacuum", off); // its moment is chance, and it would be in the way of cloning
    }
    return settings;
}

void LocalCluster::boundLog() const
{
    const QString log = m_folder.logFile();
    if (QFileInfo(log).size() <= longestLog)
        return;
    const QString previous = log % QStringLiteral(".previous");
    QFile::remove(previous);
    QFile::rename(log, previous);
}

void LocalCluster::start(const PostgresBinaries& binaries, const ServerAccess& access,
                         const std::function<void()>& onRecovery) const
{
    // The caller keeps other programs from starting one, and none lives: whatever names one is left over.
    PostmasterFile::disown(m_folder.cluster());
#ifdef Q_OS_UNIX
    if (!access.socketFolder.isEmpty()) {
        secureSocketFolder(access.socketFolder, m_account);
        clearSocketFolder(access.socketFolder);
    }
#endif
    boundLog();
    QString options; // no value needs quoting, see socketFolderFor()
    for (const auto& [name, value] : settings(access))
        options += QStringLiteral("-c %1=%2 ").arg(name, value);
    const QString timeout = QString::number(std::chrono::seconds(startLimit).count());
    const QStringList arguments{QStringLiteral("start"),     QStringLiteral("--wait"),
                                QStringLiteral("--timeout"), timeout,
                                QStringLiteral("--log"),     QFileInfo(m_folder.logFile()).fileName(),
                                QStringLiteral("--options"), options.trimmed()};

    const auto logOf = [this](qint64 from) {
        QFile log(m_folder.logFile());
        return log.open(QIODevice::ReadOnly) && log.seek(from) ? QString::fromUtf8(log.readAll()) : QString();
    };
    const ServerCommand command(m_account, m_cancelled);
    qint64 logStart = 0;
    bool recoveryTold = false;
    const auto isReady = [&] {
        if (!recoveryTold && logOf(logStart).contains(QLatin1String("automatic recovery in progress"))) {
            recoveryTold = true;
            onRecovery();
        }
        const auto server = running();
        return server && server->status == QLatin1String("ready") && answers(*server);
    };
    bool started = false;
    QString complaint;
    const auto attempt = [&] {
        logStart = QFileInfo(m_folder.logFile()).size();
        const auto result = command.run(binaries.program(QStringLiteral("pg_ctl")), arguments,
                                        m_folder.cluster(), startLimit, isReady);
        started = result.succeeded;
        if (!started)
            complaint = result.output % logOf(logStart);
        // Children of a killed server notice its death only between two steps of their work: wait for them.
        return started || !complaint.contains(QLatin1String("pre-existing shared memory block"));
    };
    if (!waitUntil(attempt, orphanLimit, m_cancelled) || !started)
        throwServerFailure(complaint, Messages::tr("The database with your trips in %1 does not start.")
                                          .arg(QDir::toNativeSeparators(m_folder.path())));
}

void LocalCluster::stop(const PostgresBinaries& binaries) const
{
    const auto server = running();
    if (!server)
        return;
    const QString folder = QDir::toNativeSeparators(m_folder.path());
    const QStringList arguments{QStringLiteral("stop"), QStringLiteral("--no-wait"),
                                QStringLiteral("--mode=fast")};
    const ServerCommand command(m_account, nullptr);
    const auto result =
        command.run(binaries.program(QStringLiteral("pg_ctl")), arguments, m_folder.cluster(), stopLimit);
    if (!result.succeeded && running())
        throwServerFailure(result.output, Messages::tr("The database in %1 does not stop.").arg(folder));
    if (!waitUntil([this] { return !running(); }, stopLimit, nullptr))
        throw Error(
            ErrorKind::Timeout,
            Messages::tr("The database in %1 is still busy and has not stopped; it will do so by itself.")
                .arg(folder));
    if (!server->socketFolder.isEmpty())
        QDir().rmdir(server->socketFolder); // stays when something else is in it
}

std::optional<PostmasterFile> LocalCluster::running() const
{
    const auto file = PostmasterFile::read(m_folder.cluster());
    return file && file->isAlive(m_folder.cluster()) ? file : std::nullopt;
}

bool LocalCluster::answers(const PostmasterFile& server)
{
    const QByteArray host =
        server.socketFolder.isEmpty() ? QByteArrayLiteral("127.0.0.1") : server.socketFolder.toUtf8();
    const QByteArray port = QByteArray::number(server.port);
    // A user and a database that exist: a wrong one would stand in the server's log.
    const std::array keywords{
        "host", "port", "user", "dbname", "sslmode", "connect_timeout", static_cast<const char*>(nullptr)};
    const std::array values{host.constData(),
                            port.constData(),
                            "viatica",
                            "postgres",
                            "disable",
                            "5",
                            static_cast<const char*>(nullptr)};
    return PQpingParams(keywords.data(), values.data(), 0) == PQPING_OK;
}

} // namespace viatica
