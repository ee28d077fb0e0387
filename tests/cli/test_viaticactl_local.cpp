// SPDX-License-Identifier: GPL-3.0-or-later
// The real program on the private server of a fresh user: no server to set up, nothing left running, nothing
// leaked.
#include "cli/terminal.h"
#include "faults/server_sandbox.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QSet>

#include <csignal>

using namespace viatica;
using namespace viatica::test;

namespace {

/// The sockets on which a process listens to TCP, as /proc tells.
QStringList tcpListeners(qint64 pid)
{
    QSet<QString> sockets;
    QDirIterator open(QStringLiteral("/proc/%1/fd").arg(pid),
                      QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    while (open.hasNext()) {
        open.next();
        const QString target = QFile::symLinkTarget(open.filePath());
        const qsizetype begin = target.indexOf(QLatin1String("socket:["));
        if (begin >= 0)
            sockets.insert(target.mid(begin + 8).chopped(1));
    }
    QStringList listeners;
    for (const char* table : {"tcp", "tcp6"}) {
        QFile file(QStringLiteral("/proc/%1/net/").arg(pid) + QLatin1String(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines) {
            const QList<QByteArray> cells = line.simplified().split(' ');
            if (cells.value(3) == "0A" && sockets.contains(QString::fromLatin1(cells.value(9))))
                listeners << QString::fromLatin1(cells.value(1));
        }
    }
    return listeners;
}

/// The files below a folder that hold any of these texts.
QStringList filesWith(const QString& folder, const QList<QByteArray>& texts)
{
    QStringList found;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        for (const QByteArray& text : texts)
            if (content.contains(text))
                found << file.fileName() + QLatin1String(": ") + QString::fromUtf8(text);
    }
    return found;
}

} // namespace

class TestViaticactlLocal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // Root may have built it where nobody else can enter, for example below its own home.
        if (!QFileInfo(QStringLiteral(VIATICACTL)).isExecutable())
            QSKIP("viaticactl lies where this user cannot reach it");
    }

    void init();
    void cleanup();

    void aFreshUserNeedsNoServer();
    void lookingDoesNotMakeADatabase();
    void theServerIsLeftAsItWasFound();
    void aServerInUseIsNotStopped();
    void nothingListensToTheNetwork();
    void noSecretIsLeftAnywhere();
    void theServerInheritsNoSecret();
    void aFirstStartThatIsInterruptedCanBeRepeated();

private:
    std::unique_ptr<ServerSandbox> m_sandbox;
    std::unique_ptr<Terminal> m_terminal;
};

void TestViaticactlLocal::init()
{
    m_sandbox = std::make_unique<ServerSandbox>();
    m_terminal = std::make_unique<Terminal>();
    m_terminal->set("VIATICA_DATA_DIR", m_sandbox->dataFolder());
}

void TestViaticactlLocal::cleanup()
{
    m_terminal.reset();
    m_sandbox.reset();
}

void TestViaticactlLocal::aFreshUserNeedsNoServer()
{
    m_terminal->signUp(QStringLiteral("Ada"));
    for (int i = 1; i <= 3; ++i)
        m_terminal->addTrip(QStringLiteral("Trip %1").arg(i), QStringLiteral("2030-0%1-01").arg(i),
                            QStringLiteral("2030-0%1-05").arg(i));
    Outcome outcome = m_terminal->json(words("trips list --limit 2"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.column("name"), (QStringList{QStringLiteral("Trip 1"), QStringLiteral("Trip 2")}));
    QCOMPARE(outcome.json().value(QLatin1String("total")).toInt(), 3);
    outcome = m_terminal->json(words("trips list --limit 2 --after") + QStringList{outcome.text("next")});
    QCOMPARE(outcome.column("name"), QStringList{QStringLiteral("Trip 3")});
    const QString id = outcome.column("id").value(0);
    RUNS_WITH(m_terminal->run(words("trips update --name Changed") + QStringList{id}), 0);
    const QString trash = m_terminal->json(words("trips delete") + QStringList{id}).text("trashId");
    RUNS_WITH(m_terminal->run(words("trash restore") + QStringList{trash}), 0);
    QCOMPARE(m_terminal->json(words("trips show") + QStringList{id}).text("name"), QStringLiteral("Changed"));
    QCOMPARE(m_terminal->json(words("trips statistics")).json().value(QLatin1String("total")).toInt(), 3);
    const QString csv = m_terminal->path(QStringLiteral("trips.csv"));
    RUNS_WITH(m_terminal->run(words("trips export --format csv --output") + QStringList{csv}), 0);
    QVERIFY(QFileInfo(csv).size() > 300);
    outcome = m_terminal->json(words("db status"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("local")).toBool(), true);
    QCOMPARE(outcome.text("schema"), QStringLiteral("current"));
}

void TestViaticactlLocal::lookingDoesNotMakeADatabase()
{
    Outcome outcome = m_terminal->json(words("db status"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("schema"), QStringLiteral("missing"));
    outcome = m_terminal->json(words("db stop"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("stopped")).toBool(), false);
    QVERIFY(!QFileInfo::exists(m_sandbox->dataFolder()));
}

void TestViaticactlLocal::theServerIsLeftAsItWasFound()
{
    m_sandbox->fill();
    RUNS_WITH(m_terminal->run(words("db migrate")), 0);
    QCOMPARE(m_sandbox->serverPid(), 0);

    // A server that runs although no program uses it stays, until somebody says stop.
    {
        const auto program = m_sandbox->program();
        (void)program->ensureRunning();
    } // without release(): as after a crash
    const qint64 pid = m_sandbox->serverPid();
    QVERIFY(pid > 0);
    RUNS_WITH(m_terminal->run(words("db status")), 0);
    QCOMPARE(m_sandbox->serverPid(), pid);
    const Outcome stopped = m_terminal->json(words("db stop"));
    RUNS_WITH(stopped, 0);
    QCOMPARE(stopped.json().value(QLatin1String("stopped")).toBool(), true);
    QCOMPARE(m_sandbox->serverPid(), 0);
}

void TestViaticactlLocal::aServerInUseIsNotStopped()
{
    m_sandbox->fill();
    const auto window = m_sandbox->program();
    (void)window->ensureRunning();
    const qint64 pid = m_sandbox->serverPid();
    const Outcome refused = m_terminal->json(words("db stop"));
    RUNS_WITH(refused, 1);
    QCOMPARE(refused.text("kind"), QStringLiteral("Conflict"));
    RUNS_WITH(m_terminal->run(words("db migrate")), 0);
    QCOMPARE(m_sandbox->serverPid(), pid);
    window->release(LocalServer::StopPolicy::LastStops);
}

void TestViaticactlLocal::nothingListensToTheNetwork()
{
    m_sandbox->fill();
    const auto window = m_sandbox->program();
    (void)window->ensureRunning();
    m_terminal->signUp(QStringLiteral("Ada"));
    QCOMPARE(tcpListeners(m_sandbox->serverPid()), QStringList());
    // The program itself, in the middle of its work: it waits for a password that does not come.
    m_terminal->unset("VIATICA_SESSION");
    QProcess process;
    m_terminal->start(process, words("trips list --email ada@example.org --password-fd 0"));
    const auto usesServer = [&] {
        QDirIterator open(QStringLiteral("/proc/%1/fd").arg(process.processId()),
                          QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
        bool uses = false;
        while (open.hasNext())
            uses = QFile::symLinkTarget(open.next()).endsWith(QLatin1String("in-use.lock")) || uses;
        return uses;
    };
    QTRY_VERIFY_WITH_TIMEOUT(usesServer(), 10'000);
    QCOMPARE(tcpListeners(process.processId()), QStringList());
    process.write(Terminal::passwordOf(QStringLiteral("Ada")).toUtf8() + '\n');
    RUNS_WITH(Terminal::finish(process), 0);
    window->release(LocalServer::StopPolicy::LastStops);
}

void TestViaticactlLocal::noSecretIsLeftAnywhere()
{
    m_terminal->signUp(QStringLiteral("Ada"));
    const QByteArray password = Terminal::passwordOf(QStringLiteral("Ada")).toUtf8();
    const QByteArray first = m_terminal->session().toLatin1();
    m_terminal->addTrip(QStringLiteral("A visible trip"), QStringLiteral("2030-01-01"),
                        QStringLiteral("2030-01-02"));
    m_terminal->unset("VIATICA_SESSION");
    m_terminal->set("VIATICA_PASSWORD", QString::fromUtf8(password));
    const QByteArray second =
        m_terminal->run(words("user sign-in --print-session --email ada@example.org")).out.trimmed();
    QCOMPARE(second.size(), 64);
    m_terminal->set("VIATICA_PASSWORD", QStringLiteral("mistaken secret"));
    RUNS_WITH(m_terminal->run(words("user sign-in --print-session --email ada@example.org")), 1);
    // Errors of statements, where servers write what they were asked.
    m_terminal->unset("VIATICA_PASSWORD");
    m_terminal->set("VIATICA_SESSION", QString::fromLatin1(second));
    RUNS_WITH(m_terminal->run(words("trips list --search x")), 0);
    m_terminal->set("VIATICA_PASSWORD", QString::fromUtf8(password));
    RUNS_WITH(m_terminal->run(words("user register --email ada@example.org --first-name A --last-name B")),
              1);

    const QList<QByteArray> secrets{password,
                                    first,
                                    second,
                                    QByteArray::fromHex(first),
                                    QByteArray::fromHex(second),
                                    QByteArrayLiteral("mistaken secret")};
    QCOMPARE(filesWith(m_sandbox->dataFolder(), secrets), QStringList());
    QCOMPARE(filesWith(m_terminal->home(), secrets), QStringList());
    // The search sees what is there.
    QVERIFY(!filesWith(m_sandbox->dataFolder(), {QByteArrayLiteral("A visible trip")}).isEmpty());
}

void TestViaticactlLocal::theServerInheritsNoSecret()
{
    m_sandbox->fill();
    m_terminal->set("VIATICA_PASSWORD", QStringLiteral("inherited password"));
    m_terminal->set("VIATICA_SESSION", QString());
    // Waits for its password from a descriptor with the server running, so that the server can be looked at.
    QProcess process;
    m_terminal->start(process, words("user show --email ada@example.org --password-fd 0"));
    QTRY_VERIFY_WITH_TIMEOUT(m_sandbox->serverPid() > 0, 10'000);
    QFile environment(QStringLiteral("/proc/%1/environ").arg(m_sandbox->serverPid()));
    QVERIFY(environment.open(QIODevice::ReadOnly));
    const QByteArray inherited = environment.readAll();
    QVERIFY2(!inherited.contains("inherited password"), inherited.constData());
    QVERIFY2(!inherited.contains("VIATICA_SESSION"), inherited.constData());
    process.closeWriteChannel();
    RUNS_WITH(Terminal::finish(process), 2);
    QCOMPARE(m_sandbox->serverPid(), 0);
}

void TestViaticactlLocal::aFirstStartThatIsInterruptedCanBeRepeated()
{
    QProcess process;
    m_terminal->start(process, words("db migrate"));
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(m_sandbox->dataFolder()), 10'000);
    QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
    const Outcome outcome = Terminal::finish(process);
    QVERIFY2(outcome.status == 1 || outcome.status == 0, outcome.error.constData());
    QCOMPARE(m_sandbox->serverPid(), 0);
    RUNS_WITH(m_terminal->run(words("db migrate")), 0);
    QCOMPARE(m_terminal->json(words("db status")).text("schema"), QStringLiteral("current"));
}

VIATICA_SERVER_TEST_MAIN(TestViaticactlLocal)
#include "test_viaticactl_local.moc"
