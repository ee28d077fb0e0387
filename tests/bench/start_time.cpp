// SPDX-License-Identifier: GPL-3.0-or-later
#include "start_time.h"

#include "db/local_server.h"
#include "secrets/private_session.h"
#include "support/temporary_folder.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <stdexcept>

namespace viatica::bench {

namespace {

constexpr int longestStart = 60'000;
const QString lastStage = QStringLiteral("list");

void require(bool good, const QString& otherwise)
{
    if (!good)
        throw std::runtime_error(otherwise.toStdString());
}

class StartBench
{
public:
    StartBench()
        : m_folder(test::temporaryFolder() + QStringLiteral("/viatica-bench-XXXXXX"))
    {
        require(m_session.startBus() && m_session.startKeyring(test::PrivateSession::Keyring::Unlocked), m_session.why());
        // The server's account has to get to its folder.
        QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755));
        qputenv("VIATICA_DATA_DIR", QFile::encodeName(m_folder.filePath(QStringLiteral("data"))));
        qunsetenv("XDG_RUNTIME_DIR");
        // On the display that there is, else without one.
        if (m_display.isEmpty())
            qputenv("QT_QPA_PLATFORM", "offscreen");
        else
            qputenv("DISPLAY", m_display);
        qputenv("QT_LOGGING_RULES", "viatica.start.debug=true");
        qputenv("QT_MESSAGE_PATTERN", "%{category} %{message}");
        qputenv("VIATICA_PASSWORD", "a password for measuring");
        terminal({QStringLiteral("db"), QStringLiteral("seed"), QStringLiteral("airports")});
        terminal({QStringLiteral("user"), QStringLiteral("register"), QStringLiteral("--email"),
                  QStringLiteral("bench@example.org"), QStringLiteral("--first-name"), QStringLiteral("Anna"),
                  QStringLiteral("--last-name"), QStringLiteral("Example")});
        terminal({QStringLiteral("db"), QStringLiteral("seed"), QStringLiteral("sample")});
    }

    StartTimes measure(const QString& name, int runs)
    {
        StartTimes times{name, {}};
        start(times, false); // what the system keeps in memory, and the window's own settings
        for (int i = 0; i < runs; ++i)
            start(times, true);
        return times;
    }

private:
    static void terminal(const QStringList& arguments)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(VIATICA_TERMINAL_PROGRAM), arguments);
        require(process.waitForFinished(longestStart) && process.exitCode() == 0,
                QStringLiteral("viaticactl ") + arguments.join(QLatin1Char(' ')) + QStringLiteral(" fails"));
    }

    static void start(StartTimes& times, bool counts)
    {
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        process.start(QStringLiteral(VIATICA_PROGRAM), QStringList());
        require(process.waitForStarted(), process.errorString());
        process.setReadChannel(QProcess::StandardError);
        qsizetype stage = 0;
        for (QString last; last != lastStage;) {
            require(process.canReadLine() || process.waitForReadyRead(longestStart),
                    QStringLiteral("the program does not come to its list"));
            while (process.canReadLine()) {
                const double now = double(timer.nsecsElapsed()) / 1e6;
                const QString line = QString::fromUtf8(process.readLine()).trimmed();
                if (!line.startsWith(QLatin1String("viatica.start ")))
                    continue;
                last = line.section(QLatin1Char(' '), 1);
                if (times.stages.size() <= stage)
                    times.stages.append({last, {}});
                if (counts)
                    times.stages[stage].second.add(now);
                ++stage;
            }
        }
        process.terminate();
        require(process.waitForFinished(longestStart), QStringLiteral("the program does not end"));
    }

    const QByteArray m_display = qgetenv("DISPLAY"); // the private session hides it
    test::PrivateSession m_session;
    QTemporaryDir m_folder;
};

} // namespace

QList<StartTimes> measureStart(int runs)
{
    StartBench bench;
    QList<StartTimes> starts;
    {
        LocalServer server; // as another program of the same user
        const ConnectionProfile profile = server.ensureRunning();
        starts << bench.measure(QStringLiteral("server running"), runs);
        server.release(LocalServer::StopPolicy::LastStops);
    }
    starts << bench.measure(QStringLiteral("server stopped"), runs);
    return starts;
}

void printTable(const QList<StartTimes>& starts)
{
    for (const StartTimes& times : starts) {
        std::printf("Start, %s (ms: min, median, max)\n", qPrintable(times.name));
        for (const auto& [stage, series] : times.stages)
            std::printf("  %-12s %8.1f %8.1f %8.1f\n", qPrintable(stage), series.least(), series.median(), series.most());
    }
}

QJsonArray toJson(const QList<StartTimes>& starts)
{
    QJsonArray array;
    for (const StartTimes& times : starts) {
        QJsonArray stages;
        for (const auto& [stage, series] : times.stages)
            stages.append(QJsonObject{{QStringLiteral("stage"), stage},
                                      {QStringLiteral("min"), series.least()},
                                      {QStringLiteral("median"), series.median()},
                                      {QStringLiteral("max"), series.most()}});
        array.append(QJsonObject{{QStringLiteral("name"), times.name}, {QStringLiteral("stages"), stages}});
    }
    return array;
}

} // namespace viatica::bench
