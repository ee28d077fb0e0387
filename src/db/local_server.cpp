// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/local_server.h"

#include "db/connection.h"
#include "db/server_command.h"
#include "db/server_failure.h"
#include "domain/error.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QRandomGenerator>

#include <array>

#ifdef Q_OS_UNIX
#include "db/socket_folder.h"
#endif

namespace viatica {

namespace {

using namespace std::chrono_literals;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::LocalServer)
};

/// Another program may be making the database or bringing it back after a crash; the kernel frees the lock if
/// it dies.
constexpr auto otherProgramLimit = 20min;
/// How long a server that lives may not answer before it is taken for unreachable (its socket was removed).
constexpr auto answerLimit = 5s;

QString makePassword()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(random.data()), sizeof random).toHex());
}

/// Missing after the very first start, and when the program that made the cluster died just before.
void ensureDatabase(const ConnectionProfile& profile)
{
    ConnectionProfile maintenance = profile;
    maintenance.database = QStringLiteral("postgres");
    const auto connection = Connection::open(maintenance, {Identity::Login, {}});
    const auto isThere = [&connection] {
        return connection->executeOnce("SELECT FROM pg_database WHERE datname = 'viatica'").rowCount() == 1;
    };
    if (isThere())
        return;
    try {
        connection->executeOnce("CREATE DATABASE viatica");
    } catch (const Error&) {
        if (!isThere()) // else another program made it between the two
            throw;
    }
}

} // namespace

LocalServer::LocalServer(LocalServerOptions options)
    : m_options(std::move(options))
    , m_account(ServerAccount::forFolders({DataFolder(m_options.dataFolder).cluster(), m_options.dataFolder}))
    , m_folder(m_options.dataFolder)
{
}

LocalServer::~LocalServer() = default;

void LocalServer::report(LocalServerStep step) const
{
    if (m_options.progress)
        m_options.progress(step);
}

LocalCluster LocalServer::cluster() const
{
    return {m_folder, m_account, m_options.throwaway, m_options.cancelled};
}

PostgresBinaries LocalServer::binaries() const
{
    return PostgresBinaries::find(m_options.binaryFolders, m_folder.clusterVersion(m_account));
}

void LocalServer::waitFor(const std::function<bool()>& reached) const
{
    if (reached())
        return;
    report(LocalServerStep::Waiting);
    if (!waitUntil(reached, otherProgramLimit, m_options.cancelled))
        throw Error(ErrorKind::Timeout,
                    Messages::tr("Another Viatica program has been starting or stopping the database in %1 "
                                 "for a long time. End that program and start Viatica again.")
                        .arg(QDir::toNativeSeparators(m_folder.path())));
}

void LocalServer::joinUsers()
{
    if (m_use)
        return;
    m_use.emplace(m_folder.useLock());
    m_account.own(
        m_folder.useLock()); // so that the server's own user can use this folder without root another time
    m_foundAlone = m_use->tryExclusive() && answering();
    waitFor([this] { return m_use->tryShared(); });
}

std::optional<PostmasterFile> LocalServer::answering() const
{
    const auto server = cluster().running();
    return server && LocalCluster::answers(*server) ? server : std::nullopt;
}

ConnectionProfile LocalServer::ensureRunning()
{
    m_folder.prepare(m_account);
    const bool isNewUser = !m_use;
    try {
        joinUsers();
        auto server = answering();
        if (!server)
            server = startAlone();
        ConnectionProfile result = profile(*server);
        ensureDatabase(result);
        report(LocalServerStep::Ready);
        return result;
    } catch (...) {
        // Giving up a start may have cost the lock that an earlier call had taken.
        if (isNewUser || !m_use->tryShared())
            m_use.reset();
        throw;
    }
}

PostmasterFile LocalServer::startAlone()
{
    SharedLock startLock(m_folder.startLock());
    m_account.own(m_folder.startLock());
    waitFor([&] { return startLock.tryExclusive(); });

    // Whoever had the lock may have started it; and one that was found may just be on its way up or down.
    std::optional<PostmasterFile> server;
    bool isUnreachable = false;
    QDeadlineTimer answer(answerLimit);
    waitFor([&] {
        server = answering();
        const auto alive = server ? server : cluster().running();
        if (alive && alive->status != QLatin1String("ready"))
            answer = QDeadlineTimer(answerLimit);
        isUnreachable = alive && !server && answer.hasExpired();
        return server || !alive || isUnreachable;
    });
    if (server)
        return *server;
    const auto version = m_folder.clusterVersion(m_account);
    const PostgresBinaries programs = PostgresBinaries::find(m_options.binaryFolders, version);
    if (isUnreachable)
        cluster().stop(programs); // its socket was cleared away under it
    const ServerAccess how = access();
    if (!version) {
        report(LocalServerStep::Creating);
        cluster().create(programs, how);
    }
    report(LocalServerStep::Starting);
    try {
        cluster().start(programs, how, [this] { report(LocalServerStep::Recovering); });
        server = answering();
        if (!server)
            throwServerFailure(
                {}, Messages::tr("The database with your trips has stopped right after its start."));
    } catch (...) {
        // A start that was given up would leave a server behind that no program knows of.
        if (cluster().running() && m_use->tryExclusive())
            cluster().stop(programs);
        throw;
    }
    return *server;
}

ServerAccess LocalServer::access() const
{
#ifdef Q_OS_UNIX
    if (!m_options.loopback)
        return {socketFolderFor(m_folder.path(), m_options.runtimeFolder, m_account), {}};
#endif
    QString password = m_options.readPassword();
    if (password.isEmpty()) {
        password = makePassword();
        m_options.writePassword(password);
    }
    return {{}, password};
}

ConnectionProfile LocalServer::profile(const PostmasterFile& server) const
{
    ConnectionProfile profile;
    profile.hosts = {{m_options.loopback ? QStringLiteral("127.0.0.1") : server.socketFolder, server.port}};
    profile.user = QStringLiteral("viatica");
    profile.database = QStringLiteral("viatica");
    if (m_options.loopback)
        profile.password = m_options.readPassword();
    profile.isPrivate = true;
    profile.tls = TlsMode::Disable; // neither a socket of this user nor a loopback port leaves the machine
    return profile;
}

void LocalServer::release(StopPolicy policy)
{
    if (!m_use)
        return;
    const bool stays = policy == StopPolicy::LeaveAsFound && m_foundAlone;
    try {
        // Held until the server is gone: a program that comes meanwhile waits, and starts it anew.
        if (!stays && m_use->tryExclusive() && cluster().running())
            cluster().stop(binaries());
    } catch (...) {
        m_use.reset();
        throw;
    }
    m_use.reset();
}

bool LocalServer::stop()
{
    if (!m_folder.exists() || !cluster().running())
        return false;
    SharedLock use(m_folder.useLock());
    if (!use.tryExclusive())
        throw Error(ErrorKind::Conflict,
                    Messages::tr("Another Viatica program is using the database in %1. Close it first.")
                        .arg(QDir::toNativeSeparators(m_folder.path())));
    cluster().stop(binaries());
    return true;
}

LocalServer::Status LocalServer::status() const
{
    return {m_folder.path(), m_folder.logFile(), m_folder.clusterVersion(m_account), cluster().running()};
}

} // namespace viatica
