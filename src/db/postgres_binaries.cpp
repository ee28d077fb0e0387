// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/postgres_binaries.h"

#include "domain/error.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QStringBuilder>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::PostgresBinaries)
};

constexpr int answerTimeout = 10'000; // ms; a program that only prints its version takes five

QString executable(const QString& folder, const QString& name)
{
#ifdef Q_OS_WIN
    return folder % QLatin1Char('/') % name % QStringLiteral(".exe");
#else
    return folder % QLatin1Char('/') % name;
#endif
}

QString answerOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(answerTimeout) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return QString::fromLocal8Bit(process.readAllStandardOutput()).trimmed();
}

bool isComplete(const QString& folder)
{
    for (const auto* name : {"initdb", "pg_ctl", "postgres"})
        if (!QFileInfo(executable(folder, QLatin1String(name))).isExecutable())
            return false;
    return true;
}

int majorIn(const QString& folder)
{
    static const QRegularExpression version(QStringLiteral(R"(\(PostgreSQL\) (\d+))"));
    return version
        .match(answerOf(executable(folder, QStringLiteral("postgres")), {QStringLiteral("--version")}))
        .captured(1)
        .toInt();
}

/// The folders that match "/usr/lib/postgresql/*/bin", the one with the highest number first.
QStringList expand(const QString& pattern)
{
    const qsizetype star = pattern.indexOf(QLatin1Char('*'));
    if (star < 0)
        return {pattern};
    const qsizetype before = pattern.lastIndexOf(QLatin1Char('/'), star);
    const qsizetype after = pattern.indexOf(QLatin1Char('/'), star);
    const QDir parent(pattern.left(before));
    QStringList names =
        parent.entryList({pattern.mid(before + 1, after - before - 1)}, QDir::Dirs | QDir::NoDotAndDotDot);
    QCollator byNumber{QLocale::c()};
    byNumber.setNumericMode(true);
    std::sort(names.begin(), names.end(),
              [&](const QString& a, const QString& b) { return byNumber.compare(a, b) > 0; });
    for (QString& name : names)
        name = parent.filePath(name) % pattern.mid(after);
    return names;
}

QStringList packagePatterns()
{
#if defined(Q_OS_WIN)
    QStringList patterns;
    for (const auto* variable : {"ProgramFiles", "ProgramW6432"})
        if (const QString folder = qEnvironmentVariable(variable); !folder.isEmpty())
            patterns << QDir::fromNativeSeparators(folder) % QStringLiteral("/PostgreSQL/*/bin");
    return patterns;
#elif defined(Q_OS_MACOS)
    return {QStringLiteral("/opt/homebrew/opt/postgresql@*/bin"),
            QStringLiteral("/usr/local/opt/postgresql@*/bin"),
            QStringLiteral("/Applications/Postgres.app/Contents/Versions/*/bin"),
            QStringLiteral("/Library/PostgreSQL/*/bin"), QStringLiteral("/opt/local/lib/postgresql*/bin")};
#else
    return {QStringLiteral("/usr/lib/postgresql/*/bin"), QStringLiteral("/usr/pgsql-*/bin"),
            QStringLiteral("/usr/lib/postgresql*/bin"),
            QStringLiteral("/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin")};
#endif
}

QString howToInstall(int major)
{
#if defined(Q_OS_WIN)
    return Messages::tr(
               "Install PostgreSQL %1 from www.postgresql.org/download/windows and start Viatica again.")
        .arg(major);
#elif defined(Q_OS_MACOS)
    return Messages::
        tr("Install it with “brew install postgresql@%1”, or install Postgres.app, and start Viatica again.")
            .arg(major);
#else
    if (QFileInfo::exists(QStringLiteral("/usr/bin/apt-get")))
        return Messages::tr("Install it with “sudo apt install postgresql-%1” and start Viatica again.")
            .arg(major);
    if (QFileInfo::exists(QStringLiteral("/usr/bin/dnf")))
        return Messages::tr("Install it with “sudo dnf install postgresql-server postgresql-contrib” "
                            "(version %1) and start "
                            "Viatica again.")
            .arg(major);
    if (QFileInfo::exists(QStringLiteral("/usr/bin/pacman")))
        return Messages::tr(
                   "Install it with “sudo pacman -S postgresql” (version %1) and start Viatica again.")
            .arg(major);
    return Messages::
        tr("Install the server programs of PostgreSQL %1 (initdb, pg_ctl and postgres) with your system's "
           "package manager and start Viatica again.")
            .arg(major);
#endif
}

} // namespace

QString PostgresBinaries::program(const QString& name) const
{
    return executable(folder, name);
}

QStringList PostgresBinaries::usualFolders()
{
    const QString beside = QCoreApplication::applicationDirPath();
    QStringList folders{beside, beside % QStringLiteral("/postgresql/bin"),
                        beside % QStringLiteral("/../lib/postgresql/bin")};
    folders << qEnvironmentVariable("PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    if (const QString config = QStandardPaths::findExecutable(QStringLiteral("pg_config")); !config.isEmpty())
        folders << answerOf(config, {QStringLiteral("--bindir")});
    for (const QString& pattern : packagePatterns())
        folders << expand(pattern);
    return folders;
}

PostgresBinaries PostgresBinaries::find(const QStringList& folders, std::optional<int> wanted)
{
    PostgresBinaries best;
    QStringList seen;
    QStringList others;
    for (const QString& folder : folders) {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (canonical.isEmpty() || seen.contains(canonical) || !isComplete(canonical))
            continue;
        seen << canonical;
        const int major = majorIn(canonical);
        if (major == wanted)
            return {canonical, major};
        if (major > 0)
            others << QString::number(major);
        if (!wanted && major >= oldestMajor && major > best.major)
            best = {canonical, major};
    }
    if (best.major > 0)
        return best;
    others.removeDuplicates();
    const QString found = others.join(QStringLiteral(", "));
    if (wanted && !others.isEmpty())
        throw Error(
            ErrorKind::ConnectionLost,
            Messages::tr(
                "Your trips are kept by PostgreSQL %1, but only PostgreSQL %2 is installed here, which "
                "cannot open them. %3 Nothing was changed.")
                .arg(QString::number(*wanted), found, howToInstall(*wanted)));
    if (!others.isEmpty())
        throw Error(ErrorKind::ConnectionLost,
                    Messages::tr("Viatica needs PostgreSQL %1 or later to keep your trips, but "
                                 "only PostgreSQL %2 is installed here. %3")
                        .arg(QString::number(oldestMajor), found, howToInstall(oldestMajor)));
    throw Error(ErrorKind::ConnectionLost,
                Messages::tr("PostgreSQL, which keeps your trips, is not installed here. %1")
                    .arg(howToInstall(wanted.value_or(oldestMajor))));
}

} // namespace viatica
