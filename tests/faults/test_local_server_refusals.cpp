// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/socket_folder.h"
#include "faults/server_sandbox.h"
#include "support/raw_client.h"

#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace viatica;
using namespace viatica::test;

namespace {

/// A small disk of its own, unmounted at the end.
class SmallDisk
{
public:
    SmallDisk(const QString& folder, int megabytes)
        : m_folder(QFile::encodeName(folder))
    {
        QDir().mkpath(folder);
        m_isMounted = ::mount("tmpfs", m_folder.constData(), "tmpfs", 0, options(megabytes).constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    [[nodiscard]] bool isMounted() const { return m_isMounted; }
    [[nodiscard]] bool resize(int megabytes) const
    {
        return ::mount("tmpfs", m_folder.constData(), "tmpfs", MS_REMOUNT, options(megabytes).constData()) ==
               0;
    }

private:
    static QByteArray options(int megabytes)
    {
        return "mode=0755,size=" + QByteArray::number(megabytes) + 'm';
    }
    QByteArray m_folder;
    bool m_isMounted = false;
};

QString failureToStart(const ServerSandbox& sandbox)
{
    return failureOf([&] { (void)sandbox.program()->ensureRunning(); });
}

bool isRoot()
{
    return ::geteuid() == 0;
}

} // namespace

/// What stands in the way of a start gets a sentence that says what to do, and nothing that was there is
/// touched.
class TestLocalServerRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutPostgresqlTheSentenceSaysWhatToInstall()
    {
        ServerSandbox sandbox;
        sandbox.options().binaryFolders = {sandbox.path(QStringLiteral("nowhere"))};
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.startsWith(QLatin1String("ConnectionLost: ")), qPrintable(failure));
        QVERIFY2(failure.contains(QLatin1String("is not installed here. Install")), qPrintable(failure));
        QVERIFY(!QFileInfo::exists(sandbox.cluster()));
    }

    void aFolderOfANewerPostgresqlNamesBothVersions()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const QString installed =
            QString::number(PostgresBinaries::find(PostgresBinaries::usualFolders()).major);
        sandbox.write(sandbox.cluster() + QStringLiteral("/PG_VERSION"), "99\n");
        const QStringList before = sandbox.snapshot();
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QLatin1String("PostgreSQL 99")), qPrintable(failure));
        QVERIFY2(failure.contains(QLatin1String("only PostgreSQL ") + installed), qPrintable(failure));
        QCOMPARE(sandbox.snapshot(), before);
    }

    void aDamagedFolderIsLeftAsItIs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<std::optional<QByteArray>>("content");
        using Content = std::optional<QByteArray>;
        QTest::newRow("no version") << QStringLiteral("PG_VERSION") << Content();
        QTest::newRow("version is no number") << QStringLiteral("PG_VERSION") << Content("x");
        QTest::newRow("version is empty") << QStringLiteral("PG_VERSION") << Content("");
        QTest::newRow("no control file") << QStringLiteral("global/pg_control") << Content();
        QTest::newRow("empty control file") << QStringLiteral("global/pg_control") << Content("");
        QTest::newRow("wrong control file")
            << QStringLiteral("global/pg_control") << Content(QByteArray(8192, 'x'));
    }
    void aDamagedFolderIsLeftAsItIs()
    {
        QFETCH(QString, file);
        QFETCH(std::optional<QByteArray>, content);
        ServerSandbox sandbox;
        sandbox.fill();
        const QString path = sandbox.cluster() + QLatin1Char('/') + file;
        if (content)
            sandbox.write(path, *content);
        else
            QVERIFY(QFile::remove(path));
        const QStringList before = sandbox.snapshot();
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.startsWith(QLatin1String("ConnectionLost: ")), qPrintable(failure));
        QVERIFY2(failure.contains(QLatin1String("from a backup")), qPrintable(failure));
        QCOMPARE(sandbox.snapshot(), before);
        QCOMPARE(sandbox.serverPid(), 0);
    }

    void aFolderWithOtherThingsWhereTheDatabaseBelongsIsRefused()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        QVERIFY(QDir(sandbox.cluster()).removeRecursively());
        QVERIFY(QDir().mkdir(sandbox.cluster()));
        ServerAccount::forFolders({}).own(sandbox.cluster());
        sandbox.write(sandbox.cluster() + QStringLiteral("/poem"), "Lines");
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QLatin1String("not a whole PostgreSQL database")), qPrintable(failure));
        QCOMPARE(sandbox.read(sandbox.cluster() + QStringLiteral("/poem")), QByteArray("Lines"));
    }

    void thePostgresqlFolderOfSomethingElseIsRefused()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        sandbox.options().dataFolder = sandbox.cluster();
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QLatin1String("of a PostgreSQL server of its own")), qPrintable(failure));
    }

    void aFileInPlaceOfTheFolderIsRefused()
    {
        ServerSandbox sandbox;
        sandbox.write(sandbox.dataFolder(), "Lines");
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QLatin1String("is a file")), qPrintable(failure));
        QCOMPARE(sandbox.read(sandbox.dataFolder()), QByteArray("Lines"));
    }

    void aFullDiskIsToldAndTheNextStartWorks()
    {
        if (!isRoot())
            QSKIP("only root can mount a small disk");
        ServerSandbox sandbox;
        const SmallDisk disk(sandbox.path(QStringLiteral("disk")), 12);
        if (!disk.isMounted())
            QSKIP("this system does not let root mount a disk");
        sandbox.options().dataFolder = sandbox.path(QStringLiteral("disk/data"));
        QString failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QLatin1String("The disk is full")), qPrintable(failure));
        QVERIFY(!QFileInfo::exists(sandbox.cluster()));
        QVERIFY(QDir(sandbox.dataFolder()).entryList({QStringLiteral("creating-*")}).isEmpty());

        QVERIFY(disk.resize(200));
        const auto program = sandbox.program();
        RawClient(program->ensureRunning()).script("CREATE TABLE kept AS SELECT 42 AS answer");
        program->release(LocalServer::StopPolicy::LastStops);

        QFile filler(sandbox.path(QStringLiteral("disk/filler")));
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1 << 16, 'x')) > 0) {
        }
        failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QLatin1String("The disk is full")), qPrintable(failure));
        QVERIFY(filler.remove());
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT answer FROM kept"), QStringLiteral("42"));
        program->release(LocalServer::StopPolicy::LastStops);
    }

    void aSocketFolderOfSomebodyElseIsRefused()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto account = ServerAccount::forFolders({sandbox.cluster()});
        const QString folder =
            socketFolderFor(QFileInfo(sandbox.dataFolder()).canonicalFilePath(), {}, account);
        if (isRoot()) {
            QVERIFY(QDir().mkdir(folder)); // root's, not the server's
        } else {
            QVERIFY(QDir().mkdir(sandbox.path(QStringLiteral("trap"))));
            QVERIFY(QFile::link(sandbox.path(QStringLiteral("trap")), folder));
        }
        const QString failure = failureToStart(sandbox);
        QFile::remove(folder);
        QDir().rmdir(folder);
        QVERIFY2(failure.contains(QLatin1String("belongs to somebody else")), qPrintable(failure));
        QVERIFY2(failure.contains(folder), qPrintable(failure));
    }

    void anOwnSocketFolderLeftOpenIsClosed()
    {
        ServerSandbox sandbox;
        sandbox.fill();
        const auto account = ServerAccount::forFolders({sandbox.cluster()});
        const QString folder =
            socketFolderFor(QFileInfo(sandbox.dataFolder()).canonicalFilePath(), {}, account);
        QVERIFY(QDir().mkdir(folder));
        account.own(folder);
        QCOMPARE(::chmod(QFile::encodeName(folder).constData(), 0777), 0);
        const auto program = sandbox.program();
        (void)program->ensureRunning();
        struct stat info
        {
        };
        QCOMPARE(::stat(QFile::encodeName(folder).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t{0700});
    }

    void rootIsToldWhichFolderIsClosedToPostgresql()
    {
        if (!isRoot())
            QSKIP("PostgreSQL runs as another user only for root");
        ServerSandbox sandbox;
        const QString closed = sandbox.path(QStringLiteral("closed"));
        QVERIFY(QDir().mkdir(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        sandbox.options().dataFolder = closed + QStringLiteral("/data");
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QStringLiteral("cannot enter ") + closed), qPrintable(failure));
        QVERIFY2(failure.contains(ServerAccount::forFolders({}).name()), qPrintable(failure));
    }

    void rootMayNameAnEmptyFolderOfItsOwn()
    {
        if (!isRoot())
            QSKIP("PostgreSQL runs as another user only for root");
        ServerSandbox sandbox;
        // As mktemp -d makes it: mode 0700, root's.
        const QString empty = sandbox.path(QStringLiteral("empty"));
        QVERIFY(QDir().mkdir(empty, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        sandbox.options().dataFolder = empty;
        const auto program = sandbox.program();
        QCOMPARE(RawClient(program->ensureRunning()).value("SELECT 1"), QStringLiteral("1"));
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        if (isRoot())
            QSKIP("root may write everywhere");
        ServerSandbox sandbox;
        sandbox.options().dataFolder = QStringLiteral("/nowhere/viatica");
        const QString failure = failureToStart(sandbox);
        QVERIFY2(failure.contains(QLatin1String("cannot be made")), qPrintable(failure));
    }
};

VIATICA_SERVER_TEST_MAIN(TestLocalServerRefusals)
#include "test_local_server_refusals.moc"
