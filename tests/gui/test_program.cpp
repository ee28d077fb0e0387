// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/temporary_folder.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace viatica::test;

/// The program itself, as it is installed.
class ProgramTest : public QObject
{
    Q_OBJECT

private:
    static void prepare(QProcess& process, const QTemporaryDir& home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
        environment.insert(QStringLiteral("VIATICA_DATA_DIR"), home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                           QStringLiteral("unix:path=/nonexistent"));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(VIATICA_PROGRAM));
    }

private Q_SLOTS:
    void itSaysWhatItIsAndHowItIsUsed()
    {
        const QTemporaryDir home;
        QProcess process;
        prepare(process, home);
        process.setArguments({QStringLiteral("--version")});
        process.start();
        QVERIFY(process.waitForFinished());
        QVERIFY(process.readAllStandardOutput().contains(VIATICA_VERSION));
        process.setArguments({QStringLiteral("--help")});
        process.start();
        QVERIFY(process.waitForFinished());
        QVERIFY(process.readAllStandardOutput().contains("--database"));
    }

    void aDatabaseAddressThatCannotBeReadIsRefusedInWordsWithoutThePassword()
    {
        const QTemporaryDir home;
        QProcess process;
        prepare(process, home);
        process.setArguments({QStringLiteral("--database"), QStringLiteral("http://anna:secret@host/db")});
        process.start();
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        const QByteArray said = process.readAllStandardError();
        QVERIFY(!said.isEmpty());
        QVERIFY(!said.contains("secret"));
    }

    void aRequestToEndClosesItInOrder()
    {
        QTemporaryDir home(temporaryFolder() + QStringLiteral("/program-XXXXXX"));
        QFile::setPermissions(home.path(), QFile::Permissions(0x7755));
        QProcess process;
        prepare(process, home);
        process.start();
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(handlesTermination(process.processId()), 10'000);
        process.terminate();
        QVERIFY(process.waitForFinished(10'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(!QFile::exists(home.filePath(QStringLiteral("data/postgresql/postmaster.pid"))));
        // What was being typed may be among the settings: they are nobody else's.
        const QString settings = home.filePath(QStringLiteral("viatica/viatica.ini"));
        QVERIFY(QFile::exists(settings));
        QVERIFY(!(QFile::permissions(settings) & (QFile::ReadGroup | QFile::ReadOther)));
    }

private:
    /// Whether the process catches SIGTERM by now.
    static bool handlesTermination(qint64 pid)
    {
        QFile status(QStringLiteral("/proc/%1/status").arg(pid));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("SigCgt:"))
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> 14) & 1;
        return false;
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "test_program.moc"
