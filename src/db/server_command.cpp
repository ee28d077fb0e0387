// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/server_command.h"

#include "domain/error.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QThread>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ServerCommand)
};

constexpr int step = 5; // ms between two looks

QProcessEnvironment plainEnvironment(const QString& cluster)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QStringList names = environment.keys();
    for (const QString& name : names)
        if (name.startsWith(QLatin1String("PG")) || name.startsWith(QLatin1String("LC_")) ||
            name == QLatin1String("LANGUAGE"))
            environment.remove(name);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    environment.insert(QStringLiteral("PGDATA"), cluster);
    return environment;
}

[[noreturn]] void stopForUser()
{
    throw Error(ErrorKind::Cancelled, Messages::tr("Starting the database was cancelled."));
}

} // namespace

ServerCommand::ServerCommand(ServerAccount account, const std::atomic<bool>* cancelled)
    : m_account(std::move(account))
    , m_cancelled(cancelled)
{
}

ServerCommand::Result ServerCommand::run(const QString& program, const QStringList& arguments,
                                         const QString& cluster, std::chrono::milliseconds limit,
                                         const std::function<bool()>& done) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setProcessEnvironment(plainEnvironment(cluster));
    process.setWorkingDirectory(cluster);
    m_account.prepare(process);
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForStarted())
        throw Error(ErrorKind::ConnectionLost,
                    Messages::tr("%1 cannot be run: %2.").arg(program, process.errorString()));
    const QDeadlineTimer deadline(limit);
    const auto end = [&process] {
        process.kill();
        process.waitForFinished();
    };
    while (process.state() != QProcess::NotRunning && !process.waitForFinished(step)) {
        if (m_cancelled != nullptr && *m_cancelled) {
            end();
            stopForUser();
        }
        if (done && done()) {
            end();
            return {true, {}};
        }
        if (deadline.hasExpired()) {
            end();
            throw Error(ErrorKind::Timeout,
                        Messages::tr("%1 has not finished in time; the disk may be very slow. "
                                     "Start Viatica again.")
                            .arg(program));
        }
    }
    return {process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0,
            QString::fromUtf8(process.readAll())};
}

bool waitUntil(const std::function<bool()>& reached, std::chrono::milliseconds limit,
               const std::atomic<bool>* cancelled)
{
    const QDeadlineTimer deadline(limit);
    while (!reached()) {
        if (cancelled != nullptr && *cancelled)
            stopForUser();
        if (deadline.hasExpired())
            return false;
        QThread::msleep(step);
    }
    return true;
}

} // namespace viatica
