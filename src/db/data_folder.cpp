// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/data_folder.h"

#include "domain/error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::DataFolder)
};

[[noreturn]] void refuse(const QString& sentence)
{
    throw Error(ErrorKind::ConnectionLost, sentence);
}

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

DataFolder::DataFolder(const QString& path)
    : m_path(QDir::cleanPath(QDir().absoluteFilePath(path)))
{
    if (const QString canonical = QFileInfo(m_path).canonicalFilePath(); !canonical.isEmpty())
        m_path = canonical;
}

QString DataFolder::usualPath()
{
    if (const QString chosen = qEnvironmentVariable("VIATICA_DATA_DIR"); !chosen.isEmpty())
        return chosen;
#ifdef Q_OS_UNIX
    if (::geteuid() == 0)
        return QStringLiteral("/var/lib/viatica");
#endif
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
}

bool DataFolder::exists() const
{
    return QFileInfo(m_path).isDir();
}

void DataFolder::make(const QString& path, const ServerAccount& account) const
{
    if (QFileInfo::exists(path))
        return;
    make(QFileInfo(path).path(), account);
    QDir parent = QFileInfo(path).dir();
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    // Another program may be making it at this moment: only what is missing afterwards is a failure.
    if (parent.mkdir(QFileInfo(path).fileName(), ownerOnly))
        account.own(path);
    else if (!QFileInfo(path).isDir())
        refuse(
            Messages::tr(
                "The folder %1 for your trips cannot be made. Check that the folder above it can be written "
                "and that the disk is not full, or choose another one with VIATICA_DATA_DIR.")
                .arg(shown(path)));
}

void DataFolder::prepare(const ServerAccount& account)
{
    make(m_path, account);
    const QFileInfo info(m_path);
    if (!info.isDir())
        refuse(Messages::tr("%1 is a file; your trips need a folder. Choose one with VIATICA_DATA_DIR.")
                   .arg(shown(m_path)));
    m_path = info.canonicalFilePath();
    if (QFileInfo::exists(m_path % QStringLiteral("/PG_VERSION")))
        refuse(Messages::tr("The folder %1 is the data folder of a PostgreSQL server of its own. Choose "
                            "another folder for "
                            "your trips with VIATICA_DATA_DIR. Nothing was changed.")
                   .arg(shown(m_path)));
    if (!account.isSelf() && info.ownerId() != account.uid() &&
        QDir(m_path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        account.own(m_path);
    if (const QString closed = account.isSelf() ? QString() : account.firstClosedFolder(m_path);
        !closed.isEmpty())
        refuse(
            Messages::tr(
                "PostgreSQL does not run as root but as the user “%1”, who cannot enter %2. Choose another "
                "folder "
                "for your trips with VIATICA_DATA_DIR, for example /var/lib/viatica, or start Viatica as an "
                "ordinary user.")
                .arg(account.name(), shown(closed)));
    if (!QFileInfo(m_path).isWritable())
        refuse(Messages::tr("The folder %1 for your trips cannot be written. Change its permissions or "
                            "choose another one "
                            "with VIATICA_DATA_DIR.")
                   .arg(shown(m_path)));
}

std::optional<int> DataFolder::clusterVersion(const ServerAccount& account) const
{
    const QFileInfo info(cluster());
    if (!info.exists())
        return std::nullopt;
#ifdef Q_OS_UNIX
    if (info.ownerId() != account.uid())
        refuse(Messages::tr("The database in %1 belongs to the user “%2”, but Viatica runs as “%3”. Start it "
                            "as that user, or "
                            "choose another folder with VIATICA_DATA_DIR.")
                   .arg(shown(cluster()),
                        info.owner().isEmpty() ? QString::number(info.ownerId()) : info.owner(),
                        account.name()));
#endif
    QFile file(cluster() % QStringLiteral("/PG_VERSION"));
    bool isNumber = false;
    int version = 0;
    if (file.open(QIODevice::ReadOnly))
        version = file.readAll().trimmed().toInt(&isNumber);
    else if (info.isDir() &&
             QDir(cluster()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return std::nullopt;
    if (!isNumber)
        refuse(
            Messages::tr(
                "The folder %1 should hold your trips, but it is not a whole PostgreSQL database: its file "
                "PG_VERSION is missing or damaged. Bring the folder back from a backup, or move it away to "
                "start with an empty one. Nothing was changed.")
                .arg(shown(cluster())));
    return version;
}

} // namespace viatica
