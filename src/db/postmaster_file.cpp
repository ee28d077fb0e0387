// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postmaster_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringBuilder>
#include <QStringList>

#include <limits>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_MACOS)
#include <libproc.h>
#include <sys/proc.h>
#endif

namespace viatica {

namespace {

QString pathIn(const QString& cluster)
{
    return cluster % QStringLiteral("/postmaster.pid");
}

#if defined(Q_OS_WIN)

bool isServer(const PostmasterFile& file, const QString&)
{
    // The server of this system answers a named pipe of its own number and is not mistaken for another
    // process; that it is a PostgreSQL is enough.
    const HANDLE process =
        OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(file.pid));
    if (process == nullptr)
        return false;
    std::wstring name(32'768, L'\0');
    auto length = static_cast<DWORD>(name.size());
    const bool known = QueryFullProcessImageNameW(process, 0, name.data(), &length) != 0;
    CloseHandle(process);
    return known && QFileInfo(QString::fromWCharArray(name.data(), static_cast<qsizetype>(length)))
                            .fileName()
                            .compare(QLatin1String("postgres.exe"), Qt::CaseInsensitive) == 0;
}

#elif defined(Q_OS_MACOS)

bool isServer(const PostmasterFile& file, const QString& cluster)
{
    const auto pid = static_cast<int>(file.pid);
    proc_bsdinfo process{};
    proc_vnodepathinfo folders{};
    return proc_pidinfo(pid, PROC_PIDTBSDINFO, 0, &process, sizeof process) > 0 &&
           process.pbi_uid == QFileInfo(cluster).ownerId() && process.pbi_status != SZOMB &&
           proc_pidinfo(pid, PROC_PIDVNODEPATHINFO, 0, &folders, sizeof folders) > 0 &&
           QFileInfo(QFile::decodeName(folders.pvi_cdir.vip_path)).canonicalFilePath() ==
               QFileInfo(cluster).canonicalFilePath();
}

#else

QByteArray readProcessFile(qint64 pid, const char* name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isServer(const PostmasterFile& file, const QString& cluster)
{
    const QFileInfo process(QStringLiteral("/proc/%1").arg(file.pid));
    // A server runs as the owner of its folder. (Root may signal every process: kill() would say nothing.)
    if (!process.exists() || process.ownerId() != QFileInfo(cluster).ownerId())
        return false;
    // Dead, but nobody has asked for its exit status; in a container nobody may ever do: "12 (name) Z 1 …"
    const QByteArray state = readProcessFile(file.pid, "stat");
    if (state.mid(state.lastIndexOf(')') + 2, 1) == "Z")
        return false;
    const QString folder = QFile::symLinkTarget(process.filePath() + QStringLiteral("/cwd"));
    if (!folder.isEmpty())
        return QFileInfo(folder).canonicalFilePath() == QFileInfo(cluster).canonicalFilePath();
    // Root of a container may not see where another user's process works, but how it was started.
    return !file.socketFolder.isEmpty() &&
           readProcessFile(file.pid, "cmdline").contains(QFile::encodeName(file.socketFolder));
}

#endif

} // namespace

std::optional<PostmasterFile> PostmasterFile::read(const QString& cluster)
{
    QFile file(pathIn(cluster));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QList<QByteArray> lines = file.readAll().split('\n');
    const auto line = [&](qsizetype index) { return lines.value(index).trimmed(); };
    PostmasterFile result;
    result.pid = line(0).toLongLong();
    result.port = line(3).toInt();
    result.socketFolder = QFile::decodeName(line(4));
    result.status = QString::fromLatin1(line(7));
    if (result.pid <= 0)
        return std::nullopt;
    return result;
}

bool PostmasterFile::isAlive(const QString& cluster) const
{
    return isServer(*this, cluster);
}

void PostmasterFile::disown(const QString& cluster)
{
    QFile file(pathIn(cluster));
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray content = file.readAll();
    const qsizetype end = content.indexOf('\n');
    if (end < 0 || content.left(end).toLongLong() == 0) {
        file.remove(); // cut off by a crash: it names nobody, and PostgreSQL refuses to start beside it
        return;
    }
    // No system gives out this number.
    const QByteArray disowned = QByteArray::number(std::numeric_limits<qint32>::max()) + content.mid(end);
    file.seek(0);
    file.write(disowned);
    file.resize(disowned.size());
}

} // namespace viatica
