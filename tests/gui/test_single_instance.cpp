// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"
#include "support/temporary_folder.h"

#include <QDir>
#include <QLocalSocket>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace viatica;
using namespace viatica::test;
using Outcome = SingleInstance::Outcome;

/// One window per user and database, with the real program where it matters.
class SingleInstanceTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;

    [[nodiscard]] QString path(const char* name) const { return m_home->filePath(QString::fromLatin1(name)); }

    /// The program with everything it keeps below one folder; @p data is its data folder's name.
    std::unique_ptr<QProcess> program(const char* data)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_home->path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), m_home->path());
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path("run"));
        environment.insert(QStringLiteral("VIATICA_DATA_DIR"), path(data));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=/nonexistent"));
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        process->setProgram(QStringLiteral(VIATICA_PROGRAM));
        process->start();
        return process;
    }

    /// Whether the program can be found by a second start.
    [[nodiscard]] int sockets() const
    {
        return int(QDir(path("run"))
                       .entryList({QStringLiteral("viatica-*")}, QDir::System | QDir::Hidden | QDir::Files)
                       .filter(QRegularExpression(QStringLiteral("^viatica-[0-9a-f]+$")))
                       .size());
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>(temporaryFolder() + QStringLiteral("/one-XXXXXX"));
        QFile::setPermissions(m_home->path(), QFile::Permissions(0x7755));
        QVERIFY(QDir().mkpath(path("run")));
        QFile::setPermissions(path("run"), QFile::Permissions(0x7700));
    }

    void theProgramStartedTwiceIsOneWindow()
    {
        const auto first = program("data");
        QTRY_COMPARE_WITH_TIMEOUT(sockets(), 1, 10'000);
        const auto second = program("data");
        QVERIFY(second->waitForFinished(10'000));
        QCOMPARE(second->exitStatus(), QProcess::NormalExit);
        QCOMPARE(second->exitCode(), 0);
        QCOMPARE(first->state(), QProcess::Running);
        first->terminate();
        QVERIFY(first->waitForFinished(10'000));
        QCOMPARE(sockets(), 0);
    }

    void anotherDatabaseIsAProgramOfItsOwn()
    {
        const auto first = program("data");
        const auto second = program("other");
        QTRY_COMPARE_WITH_TIMEOUT(sockets(), 2, 10'000);
        QCOMPARE(first->state(), QProcess::Running);
        QCOMPARE(second->state(), QProcess::Running);
        for (QProcess* process : {first.get(), second.get()}) {
            process->terminate();
            QVERIFY(process->waitForFinished(10'000));
        }
    }

    void whatACrashLeavesBehindStopsNobody()
    {
        const auto first = program("data");
        QTRY_COMPARE_WITH_TIMEOUT(sockets(), 1, 10'000);
        first->kill();
        QVERIFY(first->waitForFinished());
        QCOMPARE(sockets(), 1); // the socket of nobody
        const auto second = program("data");
        QVERIFY(second->waitForStarted());
        QVERIFY(!second->waitForFinished(1'500));
        const auto third = program("data");
        QVERIFY(third->waitForFinished(10'000));
        QCOMPARE(third->exitCode(), 0);
        QCOMPARE(second->state(), QProcess::Running);
        second->terminate();
        QVERIFY(second->waitForFinished(10'000));
    }

    void ofTwoStartsAtTheSameMomentOneStays()
    {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 4; ++i)
            programs.push_back(program("data"));
        const auto running = [&] {
            return std::count_if(programs.begin(), programs.end(), [](const auto& process) {
                return process->state() != QProcess::NotRunning;
            });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 15'000);
        QCOMPARE(sockets(), 1);
        for (const auto& process : programs)
            if (process->state() != QProcess::NotRunning) {
                process->terminate();
                QVERIFY(process->waitForFinished(10'000));
            }
    }

    void aFirstThatIsAboutToEndIsNobody()
    {
        SingleInstance first(QStringLiteral("here"), path("run"));
        QVERIFY(first.start() == Outcome::First);
        first.stop();
        SingleInstance second(QStringLiteral("here"), path("run"));
        QVERIFY(second.start() == Outcome::First);
    }

    void aFirstThatHangsDoesNotKeepAnybodyFromStarting()
    {
        SingleInstance first(QStringLiteral("here"), path("run"));
        QVERIFY(first.start() == Outcome::First);
        SingleInstance second(QStringLiteral("here"), path("run"));
        QVERIFY(second.start() == Outcome::Alone); // this thread answers nothing meanwhile
    }

    void aFolderThatOthersCanEnterIsNotUsed()
    {
        QFile::setPermissions(path("run"), QFile::Permissions(0x7755));
        SingleInstance open(QStringLiteral("here"), path("run"));
        QVERIFY(open.start() == Outcome::Alone);
        SingleInstance nowhere(QStringLiteral("here"), path("missing"));
        QVERIFY(nowhere.start() == Outcome::Alone);
        QCOMPARE(sockets(), 0);
    }

    void nobodyElseMayConnect()
    {
        SingleInstance first(QStringLiteral("here"), path("run"));
        QVERIFY(first.start() == Outcome::First);
        for (const QFileInfo& file :
             QDir(path("run")).entryInfoList({QStringLiteral("viatica-*")}, QDir::System | QDir::Files)) {
            const QFile::Permissions others = QFile::WriteGroup | QFile::WriteOther;
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
        }
    }

    void somebodyWhoSaysNothingOrTooMuchIsSentAway()
    {
        SingleInstance first(QStringLiteral("here"), path("run"));
        QVERIFY(first.start() == Outcome::First);
        QSignalSpy again(&first, &SingleInstance::startedAgain);
        const QString name = QDir(path("run"))
                                 .entryList({QStringLiteral("viatica-*")}, QDir::System | QDir::Files)
                                 .filter(QRegularExpression(QStringLiteral("^viatica-[0-9a-f]+$")))
                                 .value(0);
        QLocalSocket chatty;
        chatty.connectToServer(path("run") + QLatin1Char('/') + name);
        QVERIFY(chatty.waitForConnected());
        chatty.write(QByteArray(200 * 1024, 'x'));
        QLocalSocket silent;
        silent.connectToServer(path("run") + QLatin1Char('/') + name);
        QVERIFY(silent.waitForConnected());
        QTRY_COMPARE(chatty.state(), QLocalSocket::UnconnectedState);
        QTRY_COMPARE(silent.state(), QLocalSocket::UnconnectedState);
        QCOMPARE(again.size(), 0);
        QLocalSocket polite;
        polite.connectToServer(path("run") + QLatin1Char('/') + name);
        QVERIFY(polite.waitForConnected());
        polite.write("\n");
        QTRY_COMPARE(again.size(), 1);
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)
#include "test_single_instance.moc"
