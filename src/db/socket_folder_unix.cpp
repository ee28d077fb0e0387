// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/socket_folder.h"

#include "domain/error.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringBuilder>

#include <cerrno>
#include <sys/stat.h>
#include <sys/un.h>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::SocketFolder)
};

constexpr auto socketName = "/.s.PGSQL.5432";
/// Bytes that a folder's path may have (93 on Linux, 89 on macOS): the socket's own name and a final zero
/// follow.
constexpr qsizetype longestFolder = sizeof(sockaddr_un::sun_path) - sizeof("/.s.PGSQL.5432");

constexpr mode_t ownerOnly = 0700;
constexpr mode_t allPermissions = 07777;

} // namespace

QString socketFolderFor(const QString& dataFolder, const QString& runtimeFolder, const ServerAccount& account)
{
    const QByteArray digest =
        QCryptographicHash::hash(QFile::encodeName(dataFolder), QCryptographicHash::Sha256);
    const QString hash = QString::fromLatin1(digest.toHex().left(16));
    // PostgreSQL reads the path from a list with quoting of its own, behind a shell: one that needs no
    // quoting at all.
    static const QRegularExpression plain(QStringLiteral("^/[A-Za-z0-9/._-]+$"));
    if (account.isSelf() && plain.match(runtimeFolder).hasMatch() && QFileInfo(runtimeFolder).isDir() &&
        QFileInfo(runtimeFolder).isWritable()) {
        const QString folder = runtimeFolder % QStringLiteral("/viatica-") % hash;
        if (folder.toUtf8().size() <= longestFolder)
            return folder;
    }
    return QStringLiteral("/tmp/viatica-%1-%2").arg(QString::number(account.uid()), hash);
}

void secureSocketFolder(const QString& folder, const ServerAccount& account)
{
    const QByteArray name = QFile::encodeName(folder);
    if (::mkdir(name.constData(), ownerOnly) == 0)
        account.own(folder);
    else if (errno != EEXIST)
        throw Error(
            ErrorKind::ConnectionLost,
            Messages::tr("The folder %1, through which programs reach the database, cannot be made: %2.")
                .arg(folder, qt_error_string(errno)));
    struct stat info
    {
    };
    if (::lstat(name.constData(), &info) != 0 || !S_ISDIR(info.st_mode) || info.st_uid != account.uid())
        throw Error(
            ErrorKind::ConnectionLost,
            Messages::tr(
                "The folder %1, through which programs reach the database, belongs to somebody else, who "
                "could read your trips there. Have it removed, then start Viatica again.")
                .arg(folder));
    if ((info.st_mode & allPermissions) != ownerOnly && ::chmod(name.constData(), ownerOnly) != 0)
        throw Error(ErrorKind::ConnectionLost,
                    Messages::tr("The folder %1 cannot be closed to other users: %2.")
                        .arg(folder, qt_error_string(errno)));
}

void clearSocketFolder(const QString& folder)
{
    QFile::remove(folder % QLatin1String(socketName));
    QFile::remove(folder % QLatin1String(socketName) % QStringLiteral(".lock"));
}

} // namespace viatica
