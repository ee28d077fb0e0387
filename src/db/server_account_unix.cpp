// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/server_account.h"

#include "domain/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <type_traits>
#include <unistd.h>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ServerAccount)
};

static_assert(std::is_same_v<uid_t, quint32> && std::is_same_v<gid_t, quint32>);

/// Everything below runs between fork() and exec() of a program with threads: only calls that are
/// async-signal-safe, no allocation, no Qt.
bool becomeAccount(uid_t uid, gid_t gid, const std::vector<gid_t>& groups)
{
    return ::setgroups(static_cast<int>(groups.size()), groups.data()) == 0 &&
           ::setgid(gid) == 0 && ::setuid(uid) == 0;
}

/// A server outlives the program: a file, socket or display connection that some library left inheritable
/// must not live on in it. Marked rather than closed, because QProcess still needs its own pipe until exec().
void closeFilesOnExec()
{
#if defined(SYS_close_range)
    constexpr unsigned closeOnExec = 4; // CLOSE_RANGE_CLOEXEC, which older headers do not have
    if (::syscall(SYS_close_range, 3U, ~0U, closeOnExec) == 0)
        return;
#endif
    constexpr int commonLimit = 1'024;
    for (int descriptor = 3; descriptor < commonLimit; ++descriptor)
        ::fcntl(descriptor, F_SETFD, FD_CLOEXEC);
}

std::vector<gid_t> groupsOf(const char* name, gid_t gid)
{
#ifdef Q_OS_MACOS
    using Group = int;
#else
    using Group = gid_t;
#endif
    int count = 64;
    std::vector<Group> groups(static_cast<size_t>(count));
    if (::getgrouplist(name, static_cast<Group>(gid), groups.data(), &count) < 0) {
        groups.resize(static_cast<size_t>(count));
        ::getgrouplist(name, static_cast<Group>(gid), groups.data(), &count);
    }
    return {groups.begin(), groups.begin() + count};
}

/// PostgreSQL opens a folder of its own user only, so the owner of an existing one decides.
const passwd* accountInsteadOfRoot(const QStringList& folders)
{
    for (const QString& folder : folders) {
        struct stat info
        {
        };
        if (::stat(QFile::encodeName(folder).constData(), &info) != 0 || info.st_uid == 0)
            continue;
        if (const passwd* entry = ::getpwuid(info.st_uid); entry != nullptr)
            return entry;
    }
    for (const char* name : {"postgres", "nobody"})
        if (const passwd* entry = ::getpwnam(name); entry != nullptr)
            return entry;
    return nullptr;
}

} // namespace

ServerAccount ServerAccount::forFolders(const QStringList& folders)
{
    ServerAccount account;
    account.m_uid = ::geteuid();
    const passwd* entry = account.m_uid == 0 ? accountInsteadOfRoot(folders) : ::getpwuid(account.m_uid);
    if (account.m_uid == 0) {
        if (entry == nullptr)
            throw Error(
                ErrorKind::ConnectionLost,
                Messages::tr(
                    "PostgreSQL does not run as root, and this system has neither a user “postgres” nor "
                    "“nobody” to run it as. Start Viatica as an ordinary user."));
        account.m_isSelf = false;
        account.m_uid = entry->pw_uid;
        account.m_gid = entry->pw_gid;
        account.m_groups = groupsOf(entry->pw_name, entry->pw_gid);
    }
    account.m_name =
        entry != nullptr ? QString::fromLocal8Bit(entry->pw_name) : QString::number(account.m_uid);
    return account;
}

void ServerAccount::prepare(QProcess& process) const
{
    process.setChildProcessModifier([account = *this] {
        if (!account.m_isSelf && !becomeAccount(account.m_uid, account.m_gid, account.m_groups)) {
            static constexpr char message[] = "cannot become the user of the database server\n";
            [[maybe_unused]] const auto written = ::write(STDERR_FILENO, message, sizeof message - 1);
            ::_exit(EXIT_FAILURE);
        }
        ::umask(077);
        closeFilesOnExec();
    });
}

void ServerAccount::own(const QString& path) const
{
    if (m_isSelf)
        return;
    if (::lchown(QFile::encodeName(path).constData(), m_uid, m_gid) != 0)
        throw Error(ErrorKind::ConnectionLost,
                    Messages::tr("%1 cannot be handed to the user “%2”, which runs the database: %3.")
                        .arg(path, m_name, qt_error_string(errno)));
}

QString ServerAccount::firstClosedFolder(const QString& folder) const
{
    QStringList way;
    for (QString path = QFileInfo(folder).canonicalFilePath(); !path.isEmpty();
         path = QFileInfo(path).path()) {
        way.prepend(path);
        if (path == QLatin1String("/"))
            break;
    }
    std::vector<QByteArray> names;
    for (const QString& path : way)
        names.push_back(QFile::encodeName(path));
    constexpr int cannotBecome = 255;
    const pid_t child = ::fork();
    if (child == 0) {
        if (!m_isSelf && !becomeAccount(m_uid, m_gid, m_groups))
            ::_exit(cannotBecome);
        int depth = 0;
        for (const QByteArray& name : names) {
            ++depth;
            if (::access(name.constData(), X_OK) != 0)
                ::_exit(std::min(depth, cannotBecome - 1));
        }
        ::_exit(0);
    }
    int status = 0;
    while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    const int depth = child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : cannotBecome;
    if (depth == cannotBecome)
        throw Error(
            ErrorKind::ConnectionLost,
            Messages::tr(
                "PostgreSQL does not run as root, and this system does not let Viatica run it as the user "
                "“%1”. Start Viatica as an ordinary user.")
                .arg(m_name));
    return depth == 0 ? QString() : way.at(depth - 1);
}

} // namespace viatica
