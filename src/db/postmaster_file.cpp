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
#else
#include <cerrno>
#include <signal.h>
#if defined(Q_OS_MACOS)
#include <libproc.h>
#endif
#endif

namespace viatica {

namespace {

QString pathIn(const QString& cluster)
{
    return cluster % QStringLiteral("/postmaster.pid");
}

#if defined(Q_OS_WIN)

bool worksIn(qint64 pid, const QString&)
{
    // The server of this system answers a named pipe of its own number and is not mistaken for another
    // process; that it is a PostgreSQL is enough.
    const HANDLE process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, FALSE, static_cast<DWORD>(pid));
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

#else

/// The folder in which a process works; empty when the system does not tell.
QString workingFolder(qint64 pid)
{
#if defined(Q_OS_MACOS)
    proc_vnodepathinfo info{};
    if (proc_pidinfo(static_cast<int>(pid), PROC_PIDVNODEPATHINFO, 0, &info, sizeof info) <= 0)
        return {};
    return QFile::decodeName(info.pvi_cdir.vip_path);
#else
    return QFile::symLinkTarget(QStringLiteral("/proc/%1/cwd").arg(pid));
#endif
}

bool worksIn(qint64 pid, const QString& cluster)
{
    if (::kill(static_cast<pid_t>(pid), 0) != 0)
        return false; // gone, or (EPERM) of another user, as which no server of ours runs
    const QString folder = workingFolder(pid);
    // In doubt it is a server: taking a living one for dead would be worse than a start that is refused.
    return folder.isEmpty() ||
           QFileInfo(folder).canonicalFilePath() == QFileInfo(cluster).canonicalFilePath();
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
    return worksIn(pid, cluster);
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
