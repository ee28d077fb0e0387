// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/server_failure.h"

#include "domain/error.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringBuilder>

#include <algorithm>
#include <array>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ServerFailure)
};

/// The first line by which a server ends or a program gives up, without its time and process number.
QString decisiveLine(const QString& output)
{
    static const QRegularExpression decisive(
        QStringLiteral(
            R"((?:(?:FATAL|PANIC|error): +|^postgres: (?=could not find the database system))(.+)$)"),
        QRegularExpression::MultilineOption);
    return decisive.match(output).captured(1).trimmed();
}

} // namespace

void throwServerFailure(const QString& output, const QString& general)
{
    const auto fail = [&](const QString& whatToDo) {
        throw Error(ErrorKind::ConnectionLost, general % QLatin1Char(' ') % whatToDo);
    };
    if (output.contains(QLatin1String("No space left on device")) ||
        output.contains(QLatin1String("Disk quota exceeded")))
        fail(Messages::tr(
            "The disk is full. Please make at least 200 MB free there and try again. Nothing was lost."));
    if (output.contains(QLatin1String("Read-only file system")))
        fail(Messages::tr("The disk cannot be written. Nothing was lost."));
    const QString line = decisiveLine(output);
    static constexpr std::array damages{"pg_control",
                                        "control file",
                                        "checkpoint record",
                                        "not a valid data directory",
                                        "could not find the database system",
                                        "incompatible with server"};
    if (std::any_of(damages.begin(), damages.end(),
                    [&](const char* sign) { return line.contains(QLatin1String(sign)); }))
        fail(Messages::tr("Its files are damaged (%1). Bring the folder back from a backup, or move it away "
                          "to start with an empty one. Nothing was changed.")
                 .arg(line));
    if (line.contains(QLatin1String("pre-existing shared memory block")))
        fail(Messages::tr("Processes of its last run are still working. Wait a minute and start Viatica "
                          "again; if that does not help, start the computer again."));
    if (!line.isEmpty())
        fail(Messages::tr("PostgreSQL says: %1. Nothing was changed.").arg(line));
    fail(Messages::tr("PostgreSQL does not say why. Start Viatica again; if that does not help, start the "
                      "computer again."));
    Q_UNREACHABLE();
}

} // namespace viatica
