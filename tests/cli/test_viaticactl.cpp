// SPDX-License-Identifier: GPL-3.0-or-later
// The real program against a database of a server: accounts, trips, trash, export, and what it says when it
// refuses.
#include "cli/terminal.h"
#include "support/raw_client.h"
#include "support/test_database.h"

#include <QFile>
#include <QRegularExpression>
#include <QTcpServer>

#include <array>
#include <csignal>

#include <fcntl.h>
#include <pty.h>
#include <sys/ioctl.h>
#include <unistd.h>

using namespace viatica;
using namespace viatica::test;

class TestViaticactl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void helpIsThereOnEveryLevel_data();
    void helpIsThereOnEveryLevel();
    void wrongUsageIsToldInASentence_data();
    void wrongUsageIsToldInASentence();
    void secretsAreNotTakenFromArguments();
    void accountsAreMadeAndSignedInTo();
    void signingInAgainstTheOddsIsToldInWords();
    void aPasswordCanComeFromADescriptor();
    void aTypedPasswordIsNotShown();
    void aCommandCanSignInForItselfAndLeavesNoSession();
    void aSessionOfSomebodyElseIsNotUsed();
    void tripsAreAddedListedChangedAndDeleted();
    void aLongListIsReadPageByPage();
    void tripsAreFoundBySearchAndFilter();
    void aTripIsShownWithAllThatHangsOnIt();
    void onlyWhatIsGivenChanges();
    void theTrashGivesBack();
    void statisticsCount();
    void tripsGoToCsv();
    void aFailedExportLeavesTheOldFile();
    void anyTextIsStoredAsItIs_data();
    void anyTextIsStoredAsItIs();
    void whatATripCannotBeIsToldFieldByField_data();
    void whatATripCannotBeIsToldFieldByField();
    void longDescriptionsComeFromAFile();
    void whatIsNotThereIsSaidToBeSo_data();
    void whatIsNotThereIsSaidToBeSo();
    void twoUsersSeeNothingOfEachOther();
    void aTerminalIsSafeFromWhatOthersWrote();
    void aFullDiskIsNotPassedOver();
    void aReaderThatHasSeenEnoughIsNoFault();
    void aServerThatCannotBeReachedGivesThree();
    void aPasswordInAUrlIsNotShownToOthers();
    void anInterruptedCommandEndsInOrder_data();
    void anInterruptedCommandEndsInOrder();

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Terminal> m_terminal;
};

void TestViaticactl::init()
{
    m_terminal = std::make_unique<Terminal>();
    m_database = std::make_unique<TestDatabase>();
    m_terminal->use(m_database->profile());
}

void TestViaticactl::cleanup()
{
    m_terminal.reset();
    m_database.reset();
}

void TestViaticactl::helpIsThereOnEveryLevel_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("program") << words("--help") << QByteArray("trips list");
    QTest::newRow("short") << words("-h") << QByteArray("Exit status");
    QTest::newRow("group") << words("trips --help") << QByteArray("export");
    QTest::newRow("group in a group") << words("db seed --help") << QByteArray("airports");
    QTest::newRow("command") << words("trips list --help") << QByteArray("--after CURSOR");
    QTest::newRow("command with an argument")
        << words("trips update --help") << QByteArray("update ID [--name N]");
    QTest::newRow("after options") << words("trips add --name x --help") << QByteArray("--from DATE");
    QTest::newRow("version") << words("--version") << QByteArray("viaticactl ");
}

void TestViaticactl::helpIsThereOnEveryLevel()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    m_terminal->set("DATABASE_URL", QStringLiteral("postgresql://nobody@127.0.0.1:1/nothing"));
    const Outcome outcome = m_terminal->run(arguments);
    RUNS_WITH(outcome, 0);
    QVERIFY2(outcome.out.contains(says), outcome.out.constData());
    QVERIFY2(outcome.error.isEmpty(), outcome.error.constData());
}

void TestViaticactl::wrongUsageIsToldInASentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char* line : {"",
                             "frobnicate",
                             "trips",
                             "db seed",
                             "trips frobnicate",
                             "trips list --frobnicate",
                             "trips list extra",
                             "trips show",
                             "trips list --limit 0",
                             "trips list --limit 1001",
                             "trips list --limit many",
                             "trips list --filter soon",
                             "trips list --sort color",
                             "trips list --order up",
                             "trips list --limit",
                             "trips list --limit 1 --limit 2",
                             "trips list --json=yes",
                             "trips add --name x --from 2027-01-01",
                             "trips export --format pdf",
                             "trips export",
                             "trips export --format csv --json",
                             "trips update "
                             "00000000-0000-4000-8000-000000000000",
                             "--limit 3 trips list",
                             "trips --name x add",
                             "-x trips list",
                             "trips list --database nonsense",
                             "trips list --database mysql://a@b/c",
                             "user register --first-name a",
                             "user sign-in",
                             "user sign-in --email a@b.c",
                             "user sign-in --email a@b.c --password-fd x",
                             "user sign-in --email a@b.c --password-fd 87",
                             "db stop --database postgresql:///x"})
        QTest::newRow(line) << words(line);
}

void TestViaticactl::wrongUsageIsToldInASentence()
{
    QFETCH(QStringList, arguments);
    m_terminal->set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    const Outcome outcome = m_terminal->run(arguments);
    RUNS_WITH(outcome, 2);
    QVERIFY(outcome.out.isEmpty() || arguments.contains(QLatin1String("--json")));
    QVERIFY2(outcome.error.trimmed().size() > 10, outcome.error.constData());
    const Outcome json = m_terminal->json(arguments);
    if (json.status == 2 && arguments.value(arguments.size() - 1) != QLatin1String("--limit")) {
        QCOMPARE(json.text("kind"), QStringLiteral("Usage"));
        QVERIFY(!json.text("message").isEmpty());
    }
}

void TestViaticactl::secretsAreNotTakenFromArguments()
{
    for (const char* option : {"--password", "--session", "--token"}) {
        const Outcome outcome =
            m_terminal->run(words("user sign-in --email a@example.org") +
                            QStringList{QLatin1String(option) + QLatin1String("=hunter2hunter2")});
        RUNS_WITH(outcome, 2);
        QVERIFY2(outcome.error.contains("VIATICA_PASSWORD"), outcome.error.constData());
        QVERIFY2(!outcome.error.contains("hunter2"), "it repeats the secret");
    }
}

void TestViaticactl::accountsAreMadeAndSignedInTo()
{
    m_terminal->set("VIATICA_PASSWORD", QStringLiteral("correct horse"));
    Outcome outcome = m_terminal->json(
        words("user register --email Ada@Example.org --first-name Ada --last-name Lovelace"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("email"), QStringLiteral("ada@example.org"));
    QVERIFY(!outcome.json().contains(QLatin1String("session")));
    QVERIFY(!outcome.json().contains(QLatin1String("password")));
    // There is no keychain here, and that is said.
    QVERIFY2(outcome.error.contains("--print-session"), outcome.error.constData());
    const QString id = outcome.text("id");
    outcome = m_terminal->run(words("user sign-in --email ada@example.org"));
    RUNS_WITH(outcome, 1);
    QVERIFY2(outcome.error.contains("--print-session"), outcome.error.constData());

    outcome = m_terminal->run(words("user sign-in --email ada@example.org --print-session"));
    RUNS_WITH(outcome, 0);
    static const QRegularExpression token(QStringLiteral("\\A[0-9a-f]{64}\\n\\z"));
    QVERIFY(token.match(QString::fromLatin1(outcome.out)).hasMatch());
    m_terminal->unset("VIATICA_PASSWORD");
    m_terminal->set("VIATICA_SESSION", QString::fromLatin1(outcome.out.trimmed()));

    outcome = m_terminal->json(words("user show"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("id"), id);
    QCOMPARE(outcome.text("firstName"), QStringLiteral("Ada"));
    static const QRegularExpression instant(
        QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\\z"));
    QVERIFY2(instant.match(outcome.text("createdAt")).hasMatch(), qPrintable(outcome.text("createdAt")));

    outcome = m_terminal->json(words("user sessions"));
    RUNS_WITH(outcome, 0);
    // Those that could not be kept were ended at once.
    QCOMPARE(outcome.items().size(), 1);
    QCOMPARE(outcome.items().first()[QLatin1String("current")].toBool(), true);
    QVERIFY(outcome.json().value(QLatin1String("next")).isNull());

    RUNS_WITH(m_terminal->run(words("user sign-out")), 0);
    outcome = m_terminal->json(words("user show"));
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("AccessDenied"));
}

void TestViaticactl::signingInAgainstTheOddsIsToldInWords()
{
    m_terminal->signUp(QStringLiteral("Ada"));
    m_terminal->unset("VIATICA_SESSION");
    Outcome outcome = m_terminal->json(words("trips list"));
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("AccessDenied"));

    m_terminal->set("VIATICA_PASSWORD", QStringLiteral("wrong horse"));
    outcome = m_terminal->json(words("user sign-in --print-session --email ada@example.org"));
    RUNS_WITH(outcome, 1);
    const QString wrong = outcome.text("message");
    outcome = m_terminal->json(words("user sign-in --print-session --email nobody@example.org"));
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("message"), wrong); // whether there is an account is nobody's business

    m_terminal->set("VIATICA_PASSWORD", QStringLiteral("short"));
    outcome = m_terminal->json(words("user register --email not-an-address --first-name A --last-name B"));
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("Validation"));
    QVERIFY(!outcome.field("email").isEmpty());
    QVERIFY(!outcome.field("password").isEmpty());

    m_terminal->set("VIATICA_PASSWORD", QStringLiteral("long enough"));
    outcome = m_terminal->json(words("user register --email ada@example.org --first-name A --last-name B"));
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("Conflict"));
    QVERIFY(!outcome.field("email").isEmpty());

    m_terminal->set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    outcome = m_terminal->json(words("trips list"));
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("AccessDenied"));
}

void TestViaticactl::aPasswordCanComeFromADescriptor()
{
    m_terminal->signUp(QStringLiteral("Ada"));
    m_terminal->unset("VIATICA_SESSION");
    const QByteArray password = Terminal::passwordOf(QStringLiteral("Ada")).toUtf8();
    const QStringList command = words("user show --json --email ada@example.org --password-fd 0");
    for (const char* end : {"", "\n", "\r\n", "\nmore lines\n"}) {
        const Outcome outcome = m_terminal->run(command, password + end);
        RUNS_WITH(outcome, 0);
        QCOMPARE(outcome.text("email"), QStringLiteral("ada@example.org"));
    }
    RUNS_WITH(m_terminal->run(command, "\n"), 2);
    RUNS_WITH(m_terminal->run(command, "\xFF\xFE"), 2);
    RUNS_WITH(m_terminal->run(command, "wrong password\n"), 1);
}

void TestViaticactl::aTypedPasswordIsNotShown()
{
    m_terminal->signUp(QStringLiteral("Ada"));
    m_terminal->unset("VIATICA_SESSION");
    int master = -1;
    int slave = -1;
    QVERIFY(openpty(&master, &slave, nullptr, nullptr, nullptr) == 0);
    fcntl(master, F_SETFL, O_NONBLOCK);
    QByteArray shown;
    const auto readShown = [&] {
        char bytes[256];
        for (ssize_t count = read(master, bytes, sizeof bytes); count > 0;
             count = read(master, bytes, sizeof bytes))
            shown.append(bytes, qsizetype(count));
        return shown;
    };
    QProcess process;
    process.setChildProcessModifier([slave] {
        setsid();
        ioctl(slave, TIOCSCTTY, 0);
    });
    m_terminal->start(process, words("user show --json --email ada@example.org"));
    QTRY_VERIFY_WITH_TIMEOUT(readShown().contains("Password: "), 10'000);
    const QByteArray typed = Terminal::passwordOf(QStringLiteral("Ada")).toUtf8();
    QCOMPARE(write(master, typed + '\n', size_t(typed.size() + 1)), ssize_t(typed.size() + 1));
    const Outcome outcome = Terminal::finish(process);
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("email"), QStringLiteral("ada@example.org"));
    QVERIFY2(!readShown().contains(typed), shown.constData());
    close(master);
    close(slave);
}

void TestViaticactl::aCommandCanSignInForItselfAndLeavesNoSession()
{
    m_terminal->signUp(QStringLiteral("Ada"));
    m_terminal->addTrip(QStringLiteral("Rome"), QStringLiteral("2030-05-01"), QStringLiteral("2030-05-09"));
    const QString session = m_terminal->session();
    m_terminal->unset("VIATICA_SESSION");
    m_terminal->set("VIATICA_PASSWORD", Terminal::passwordOf(QStringLiteral("Ada")));
    const Outcome outcome = m_terminal->json(words("trips list --email ada@example.org"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.column("name"), QStringList{QStringLiteral("Rome")});
    m_terminal->set("VIATICA_SESSION", session);
    QCOMPARE(m_terminal->json(words("user sessions")).items().size(), 1);
}

void TestViaticactl::aSessionOfSomebodyElseIsNotUsed()
{
    m_terminal->signUp(QStringLiteral("Ada"));
    const QString session = m_terminal->session();
    m_terminal->signUp(QStringLiteral("Bob"));
    m_terminal->set("VIATICA_SESSION", session);
    m_terminal->set("VIATICA_PASSWORD", Terminal::passwordOf(QStringLiteral("Bob")));
    const Outcome outcome = m_terminal->json(words("user show --email bob@example.org"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("firstName"), QStringLiteral("Bob"));
}

void TestViaticactl::tripsAreAddedListedChangedAndDeleted()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    Outcome outcome = m_terminal->json(
        words("trips add --name Tokyo --from 2030-06-01 --to 2030-06-15 --purpose business") +
        QStringList{QStringLiteral("--description"), QStringLiteral("two\nlines")});
    RUNS_WITH(outcome, 0);
    const QString id = outcome.text("id");
    QVERIFY(!QUuid::fromString(id).isNull());
    QCOMPARE(outcome.text("departureDate"), QStringLiteral("2030-06-01"));
    QCOMPARE(outcome.text("purpose"), QStringLiteral("business"));
    QCOMPARE(outcome.text("description"), QStringLiteral("two\nlines"));
    m_terminal->addTrip(QStringLiteral("Rome"), QStringLiteral("2029-05-01"), QStringLiteral("2029-05-09"));
    m_terminal->addTrip(QStringLiteral("Oslo"), QStringLiteral("2031-01-01"), QStringLiteral("2031-01-02"));

    outcome = m_terminal->json(words("trips list"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.column("name"),
             (QStringList{QStringLiteral("Rome"), QStringLiteral("Tokyo"), QStringLiteral("Oslo")}));
    QCOMPARE(outcome.json().value(QLatin1String("total")).toInt(), 3);
    QVERIFY(outcome.json().value(QLatin1String("next")).isNull());
    QVERIFY(!outcome.items().first().toObject().contains(QLatin1String("description")));
    QVERIFY(outcome.items().first()[QLatin1String("sharedBy")].isNull());

    outcome = m_terminal->json(words("trips update --name Tōkyō") + QStringList{id});
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("name"), QStringLiteral("Tōkyō"));
    outcome = m_terminal->json({QStringLiteral("trips"), QStringLiteral("delete"), id});
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("id"), id);
    QVERIFY(!outcome.text("trashId").isEmpty());
    QCOMPARE(m_terminal->json(words("trips list")).column("name"),
             (QStringList{QStringLiteral("Rome"), QStringLiteral("Oslo")}));
    const Outcome table = m_terminal->run(words("trips list"));
    QVERIFY2(table.out.contains("Rome"), table.out.constData());
}

void TestViaticactl::aLongListIsReadPageByPage()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    RawClient(m_database->profile())
        .query("INSERT INTO trips (\"userId\", name, \"departureDate\", \"returnDate\") "
               "SELECT u.id, 'Trip ' || n, date '2030-01-01' + n / 3, date '2030-01-01' + n / 3 "
               "FROM users u, generate_series(1, 25) n");
    for (const char* order :
         {"--sort departure", "--sort departure --order desc", "--sort name", "--sort return"}) {
        QStringList ids;
        QString after;
        int pages = 0;
        do {
            const QStringList more =
                after.isEmpty() ? QStringList() : QStringList{QStringLiteral("--after"), after};
            const Outcome page = m_terminal->json(words("trips list --limit 10") + words(order) + more);
            RUNS_WITH(page, 0);
            QCOMPARE(page.json().value(QLatin1String("total")).toInt(), 25);
            ids += page.column("id");
            after = page.text("next");
            ++pages;
        } while (!after.isEmpty());
        QCOMPARE(pages, 3);
        QCOMPARE(ids.size(), 25);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 25);
    }
    const Outcome forged = m_terminal->json(words("trips list --after bm9uc2Vuc2U"));
    RUNS_WITH(forged, 1);
    QCOMPARE(forged.text("kind"), QStringLiteral("Validation"));
}

void TestViaticactl::tripsAreFoundBySearchAndFilter()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const QDate today = QDate::currentDate();
    const auto iso = [&](int days) { return today.addDays(days).toString(Qt::ISODate); };
    m_terminal->addTrip(QStringLiteral("100% sure"), iso(-40), iso(-30));
    m_terminal->addTrip(QStringLiteral("100 miles"), iso(-2), iso(2));
    m_terminal->addTrip(QStringLiteral("Later"), iso(30), iso(40));
    const auto names = [&](const char* line) { return m_terminal->json(words(line)).column("name"); };
    QCOMPARE(names("trips list --filter past"), QStringList{QStringLiteral("100% sure")});
    QCOMPARE(names("trips list --filter current"), QStringList{QStringLiteral("100 miles")});
    QCOMPARE(names("trips list --filter upcoming"), QStringList{QStringLiteral("Later")});
    QCOMPARE(names("trips list --filter all").size(), 3);
    QCOMPARE(names("trips list --search 100%"), QStringList{QStringLiteral("100% sure")});
    QCOMPARE(names("trips list --search 100 --sort name --order desc").size(), 2);
    QCOMPARE(names("trips list --search nothing"), QStringList());
}

void TestViaticactl::aTripIsShownWithAllThatHangsOnIt()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    RUNS_WITH(m_terminal->run(words("db seed sample")), 0);
    const QString id = m_terminal->json(words("trips list --search Tokyo")).column("id").value(0);
    const Outcome outcome = m_terminal->json({QStringLiteral("trips"), QStringLiteral("show"), id});
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("flights")).toArray().size(), 2);
    QCOMPARE(outcome.json().value(QLatin1String("hotels")).toArray().size(), 3);
    QCOMPARE(outcome.json().value(QLatin1String("companions")).toArray().size(), 4);
    const QJsonObject flight = outcome.json().value(QLatin1String("flights")).toArray().first().toObject();
    QCOMPARE(flight.value(QLatin1String("flightNumber")).toString(), QStringLiteral("LH714"));
    QVERIFY(flight.value(QLatin1String("departureDateTime")).toString().endsWith(QLatin1String("Z")));
    const Outcome text = m_terminal->run({QStringLiteral("trips"), QStringLiteral("show"), id});
    QVERIFY2(text.out.contains("LH714") && text.out.contains("HND"), text.out.constData());
}

void TestViaticactl::onlyWhatIsGivenChanges()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const QString id =
        m_terminal
            ->json(words("trips add --name A --from 2030-01-01 --to 2030-01-05 --purpose other --description "
                         "keep"))
            .text("id");
    const Outcome outcome = m_terminal->json(words("trips update --to 2030-01-09") + QStringList{id});
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("name"), QStringLiteral("A"));
    QCOMPARE(outcome.text("departureDate"), QStringLiteral("2030-01-01"));
    QCOMPARE(outcome.text("returnDate"), QStringLiteral("2030-01-09"));
    QCOMPARE(outcome.text("purpose"), QStringLiteral("other"));
    QCOMPARE(outcome.text("description"), QStringLiteral("keep"));
    const Outcome emptied = m_terminal->json(words("trips update --description=") + QStringList{id});
    RUNS_WITH(emptied, 0);
    QCOMPARE(emptied.text("description"), QString());
}

void TestViaticactl::theTrashGivesBack()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    RUNS_WITH(m_terminal->run(words("db seed sample")), 0);
    const QString id = m_terminal->json(words("trips list --search Lisbon")).column("id").value(0);
    const QJsonObject before = m_terminal->json({QStringLiteral("trips"), QStringLiteral("show"), id}).json();
    const QString trash =
        m_terminal->json({QStringLiteral("trips"), QStringLiteral("delete"), id}).text("trashId");
    RUNS_WITH(m_terminal->json({QStringLiteral("trips"), QStringLiteral("show"), id}), 1);

    Outcome outcome = m_terminal->json(words("trash list"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.column("id"), QStringList{trash});
    QCOMPARE(outcome.column("rowId"), QStringList{id});
    QCOMPARE(outcome.column("kind"), QStringList{QStringLiteral("TRIP")});

    outcome = m_terminal->json({QStringLiteral("trash"), QStringLiteral("restore"), trash});
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("id"), id);
    QCOMPARE(outcome.json().value(QLatin1String("leftOut")).toArray().size(), 0);
    QJsonObject after = m_terminal->json({QStringLiteral("trips"), QStringLiteral("show"), id}).json();
    QCOMPARE(after.value(QLatin1String("updatedAt")), before.value(QLatin1String("updatedAt")));
    QCOMPARE(after.value(QLatin1String("flights")).toArray().size(),
             before.value(QLatin1String("flights")).toArray().size());
    QCOMPARE(m_terminal->json(words("trash list")).items().size(), 0);
    outcome = m_terminal->json({QStringLiteral("trash"), QStringLiteral("restore"), trash});
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("NotFound"));
}

void TestViaticactl::statisticsCount()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    m_terminal->addTrip(QStringLiteral("A"), QStringLiteral("2001-01-01"), QStringLiteral("2001-01-10"));
    m_terminal->addTrip(QStringLiteral("B"), QStringLiteral("2061-02-01"), QStringLiteral("2061-02-02"));
    m_terminal->addTrip(QStringLiteral("C"), QStringLiteral("2061-03-01"), QStringLiteral("2061-03-01"));
    const Outcome outcome = m_terminal->json(words("trips statistics"));
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.json().value(QLatin1String("total")).toInt(), 3);
    QCOMPARE(outcome.json().value(QLatin1String("past")).toInt(), 1);
    QCOMPARE(outcome.json().value(QLatin1String("upcoming")).toInt(), 2);
    const QJsonArray years = outcome.json().value(QLatin1String("years")).toArray();
    QCOMPARE(years.size(), 2);
    QCOMPARE(years.first()[QLatin1String("year")].toInt(), 2061);
    QCOMPARE(years.first()[QLatin1String("trips")].toInt(), 2);
    QCOMPARE(years.first()[QLatin1String("days")].toInt(), 3);
    RUNS_WITH(m_terminal->run(words("trips statistics")), 0);
}

void TestViaticactl::tripsGoToCsv()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    m_terminal->addTrip(QStringLiteral("=1+1"), QStringLiteral("2030-01-01"), QStringLiteral("2030-01-02"));
    m_terminal->addTrip(QStringLiteral("Rome, \"Italy\""), QStringLiteral("2030-02-01"),
                        QStringLiteral("2030-02-02"));
    const Outcome piped = m_terminal->run(words("trips export --format csv"));
    RUNS_WITH(piped, 0);
    const QList<QByteArray> lines = piped.out.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.first().startsWith("id,name,departureDate,returnDate,purpose,description,flightCount,"),
             lines.first().constData());
    QVERIFY2(lines.at(1).contains(",'=1+1,2030-01-01,2030-01-02,pleasure,,0,"), lines.at(1).constData());
    QVERIFY2(lines.at(2).contains(",\"Rome, \"\"Italy\"\"\",2030-02-01,"), lines.at(2).constData());
    QVERIFY(lines.at(1).endsWith('\r'));

    const QString path = m_terminal->path(QStringLiteral("trips.csv"));
    const Outcome file =
        m_terminal->json(words("trips export --format csv --bom --output") + QStringList{path});
    RUNS_WITH(file, 0);
    QCOMPARE(file.json().value(QLatin1String("rows")).toInt(), 2);
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), "\xEF\xBB\xBF" + piped.out);

    const Outcome some = m_terminal->run(words("trips export --format csv --filter past"));
    RUNS_WITH(some, 0);
    QCOMPARE(some.out.count('\n'), 1);
}

void TestViaticactl::aFailedExportLeavesTheOldFile()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const QString path = m_terminal->path(QStringLiteral("trips.csv"));
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    m_terminal->set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    RUNS_WITH(m_terminal->run(words("trips export --format csv --output") + QStringList{path}), 1);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("old"));

    m_terminal->actAs(QStringLiteral("Bob"), m_database->profile());
    const Outcome nowhere =
        m_terminal->json(words("trips export --format csv --output /nonexistent/trips.csv"));
    RUNS_WITH(nowhere, 1);
    QVERIFY(!nowhere.field("file").isEmpty());
}

void TestViaticactl::anyTextIsStoredAsItIs_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("SQL") << QStringLiteral("'; DROP TABLE trips; --");
    QTest::newRow("emoji") << QStringLiteral("🗼🇯🇵👩‍👩‍👧");
    QTest::newRow("right to left") << QStringLiteral("رحلة إلى طوكيو");
    QTest::newRow("255 characters") << QString(255, QLatin1Char('x'));
    QTest::newRow("255 emoji") << QStringLiteral("🗼").repeated(255);
    QTest::newRow("an option") << QStringLiteral("--help");
    QTest::newRow("a dash") << QStringLiteral("-");
    QTest::newRow("placeholders") << QStringLiteral("$1 ? :name %s {0}");
    QTest::newRow("quotes") << QStringLiteral("\"it's\" \\ `x` $(rm)");
    QTest::newRow("escape sequences") << QStringLiteral("\033[31mred\a");
}

void TestViaticactl::anyTextIsStoredAsItIs()
{
    QFETCH(QString, name);
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const QString id = m_terminal->addTrip(name, QStringLiteral("2030-01-01"), QStringLiteral("2030-01-02"));
    QCOMPARE(m_terminal->json({QStringLiteral("trips"), QStringLiteral("show"), id}).text("name"), name);
    QCOMPARE(RawClient(m_database->profile()).value("SELECT name FROM trips WHERE id = $1", {id}), name);
    const Outcome found = m_terminal->json(words("trips list --search") + QStringList{name.left(20)});
    RUNS_WITH(found, 0);
    QCOMPARE(found.column("id"), QStringList{id});
    RUNS_WITH(m_terminal->run({QStringLiteral("trips"), QStringLiteral("show"), id}), 0);
}

void TestViaticactl::whatATripCannotBeIsToldFieldByField_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QStringList>("fields");
    const auto row = [](const char* name, const QStringList& options, const QStringList& fields) {
        QTest::newRow(name) << options << fields;
    };
    const QString nameField = QStringLiteral("name");
    const QString departure = QStringLiteral("departureDate");
    const QString back = QStringLiteral("returnDate");
    row("return before departure", words("--name x --from 2030-01-02 --to 2030-01-01"), {back});
    row("256 characters",
        words("--from 2030-01-02 --to 2030-01-02 --name") + QStringList{QString(256, QLatin1Char('x'))},
        {nameField});
    row("no name", words("--from 2030-01-02 --to 2030-01-02 --name="), {nameField});
    row("blank name", words("--from 2030-01-02 --to 2030-01-02 --name") + QStringList{QStringLiteral(" \t ")},
        {nameField});
    row("no such day", words("--name x --from 2030-02-30 --to 2030-03-01"), {departure});
    row("year 0", words("--name x --from 0000-01-01 --to 2030-03-01"), {departure});
    row("year 12345", words("--name x --from 2030-01-01 --to 12345-01-01"), {back});
    row("another order", words("--name x --from 01.02.2030 --to 02/01/2030"), {departure, back});
    row("a moment", words("--name x --from 2030-01-01T10:00 --to 2030-01-02"), {departure});
    row("words", words("--name x --from tomorrow --to infinity"), {departure, back});
    row("purpose", words("--name x --from 2030-01-01 --to 2030-01-02 --purpose fun"),
        {QStringLiteral("purpose")});
    row("everything", words("--name= --from x --to y --purpose z"),
        {departure, nameField, QStringLiteral("purpose"), back});
    row("description",
        words("--name x --from 2030-01-01 --to 2030-01-02 --description") +
            QStringList{QString(100'001, QLatin1Char('x'))},
        {QStringLiteral("description")});
}

void TestViaticactl::whatATripCannotBeIsToldFieldByField()
{
    QFETCH(QStringList, options);
    QFETCH(QStringList, fields);
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const Outcome outcome = m_terminal->json(words("trips add") + options);
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("Validation"));
    QCOMPARE(outcome.json().value(QLatin1String("fields")).toObject().keys(), fields);
    QVERIFY(!outcome.error.isEmpty());
    QCOMPARE(RawClient(m_database->profile()).value("SELECT count(*) FROM trips"), QStringLiteral("0"));
}

void TestViaticactl::longDescriptionsComeFromAFile()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const QStringList command =
        words("trips add --json --name x --from 2030-01-01 --to 2030-01-02 --description-file -");
    const QByteArray longest = QByteArray("\xF0\x9F\x97\xBC").repeated(100'000);
    Outcome outcome = m_terminal->run(command, longest + "\n");
    RUNS_WITH(outcome, 0);
    QCOMPARE(outcome.text("description").toUtf8(), longest);
    outcome = m_terminal->run(command, QByteArray(10 << 20, 'x'));
    RUNS_WITH(outcome, 1);
    QVERIFY(!outcome.field("description").isEmpty());
    RUNS_WITH(m_terminal->run(command, "\xC3\x28"), 2);
    RUNS_WITH(m_terminal->run(words(
                  "trips add --name x --from 2030-01-01 --to 2030-01-02 --description-file /nonexistent")),
              2);
}

void TestViaticactl::whatIsNotThereIsSaidToBeSo_data()
{
    QTest::addColumn<QStringList>("arguments");
    for (const char* line :
         {"trips show 4f1c6b1e-0000-4000-8000-000000000000", "trips show nonsense",
          "trips update nonsense --name x", "trips update 4f1c6b1e-0000-4000-8000-000000000000 --name x",
          "trips delete 4f1c6b1e-0000-4000-8000-000000000000",
          "trash restore 4f1c6b1e-0000-4000-8000-000000000000", "trash restore nonsense"})
        QTest::newRow(line) << words(line);
}

void TestViaticactl::whatIsNotThereIsSaidToBeSo()
{
    QFETCH(QStringList, arguments);
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const Outcome outcome = m_terminal->json(arguments);
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("NotFound"));
}

void TestViaticactl::twoUsersSeeNothingOfEachOther()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const QString id = m_terminal->addTrip(QStringLiteral("Secret"), QStringLiteral("2030-01-01"),
                                           QStringLiteral("2030-01-02"));
    const QString gone = m_terminal->addTrip(QStringLiteral("Gone"), QStringLiteral("2030-01-01"),
                                             QStringLiteral("2030-01-02"));
    const QString trash =
        m_terminal->json({QStringLiteral("trips"), QStringLiteral("delete"), gone}).text("trashId");
    const QString adas = m_terminal->session();

    m_terminal->actAs(QStringLiteral("Bob"), m_database->profile());
    QCOMPARE(m_terminal->json(words("trips list")).items().size(), 0);
    QCOMPARE(m_terminal->json(words("trash list")).items().size(), 0);
    QCOMPARE(m_terminal->json(words("trips statistics")).json().value(QLatin1String("total")).toInt(), 0);
    QVERIFY(!m_terminal->run(words("trips export --format csv")).out.contains("Secret"));
    for (const QStringList& command :
         {QStringList{QStringLiteral("trips"), QStringLiteral("show"), id},
          QStringList{QStringLiteral("trips"), QStringLiteral("update"), id, QStringLiteral("--name"),
                      QStringLiteral("Mine")},
          QStringList{QStringLiteral("trips"), QStringLiteral("delete"), id},
          QStringList{QStringLiteral("trash"), QStringLiteral("restore"), trash}}) {
        const Outcome outcome = m_terminal->json(command);
        RUNS_WITH(outcome, 1);
        QCOMPARE(outcome.text("kind"), QStringLiteral("NotFound"));
    }
    m_terminal->set("VIATICA_SESSION", adas);
    QCOMPARE(m_terminal->json(words("trips list")).column("name"), QStringList{QStringLiteral("Secret")});
    QCOMPARE(m_terminal->json(words("trash list")).column("id"), QStringList{trash});
}

void TestViaticactl::aTerminalIsSafeFromWhatOthersWrote()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    const QString id = m_terminal->addTrip(QStringLiteral("\033]0;owned\a\u009b31m\u202Eevil"),
                                           QStringLiteral("2030-01-01"), QStringLiteral("2030-01-02"));
    for (const QStringList& command : {words("trips list"), words("trips show") + QStringList{id},
                                       words("trips delete") + QStringList{id}, words("trash list")}) {
        const Outcome outcome = m_terminal->run(command);
        RUNS_WITH(outcome, 0);
        const QString shown = QString::fromUtf8(outcome.out);
        QVERIFY(shown.contains(QLatin1String("evil")));
        for (const QChar bad : {QChar(0x1B), QChar(0x07), QChar(0x9B), QChar(0x202E)})
            QVERIFY2(!shown.contains(bad), outcome.out.toHex(' ').constData());
    }
}

void TestViaticactl::aFullDiskIsNotPassedOver()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    m_terminal->addTrip(QStringLiteral("Rome"), QStringLiteral("2030-01-01"), QStringLiteral("2030-01-02"));
    for (const char* command : {"trips list", "trips list --json", "trips export --format csv", "--help"}) {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        m_terminal->start(process, words(command));
        const Outcome outcome = Terminal::finish(process);
        RUNS_WITH(outcome, 1);
        QVERIFY2(outcome.error.size() > 20, outcome.error.constData());
    }
}

void TestViaticactl::aReaderThatHasSeenEnoughIsNoFault()
{
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    m_terminal->addTrip(QStringLiteral("Rome"), QStringLiteral("2030-01-01"), QStringLiteral("2030-01-02"));
    // The standard output is a pipe that nobody reads, as after "| head -1".
    std::array<int, 2> ends{};
    QCOMPARE(pipe(ends.data()), 0);
    close(ends[0]);
    QProcess process;
    process.setChildProcessModifier([ends] { dup2(ends[1], STDOUT_FILENO); });
    m_terminal->start(process, words("trips list"));
    RUNS_WITH(Terminal::finish(process), 0);
    close(ends[1]);
}

void TestViaticactl::aServerThatCannotBeReachedGivesThree()
{
    m_terminal->set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    for (const char* url : {"postgresql://x@127.0.0.1:1/x", "postgresql://x@/x?host=/nonexistent"}) {
        const Outcome outcome =
            m_terminal->json(words("trips list --database") + QStringList{QLatin1String(url)});
        RUNS_WITH(outcome, 3);
        QCOMPARE(outcome.text("kind"), QStringLiteral("ConnectionLost"));
        QVERIFY(!outcome.error.isEmpty());
    }
}

void TestViaticactl::aPasswordInAUrlIsNotShownToOthers()
{
    // Somebody who takes the call and says nothing.
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m_terminal->set("VIATICA_SESSION", QString(64, QLatin1Char('0')));
    QProcess process;
    m_terminal->start(
        process,
        words("trips list --database") +
            QStringList{
                QStringLiteral("postgresql://ada:hunter2%40x@127.0.0.1:%1/x").arg(silent.serverPort())});
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 10'000);
    QFile commandLine(QStringLiteral("/proc/%1/cmdline").arg(process.processId()));
    QVERIFY(commandLine.open(QIODevice::ReadOnly));
    const QByteArray shown = commandLine.readAll();
    QVERIFY2(shown.contains("postgresql://ada:"), shown.constData());
    QVERIFY2(!shown.contains("hunter2"), shown.constData());
    process.terminate();
    RUNS_WITH(Terminal::finish(process), 1);
}

void TestViaticactl::anInterruptedCommandEndsInOrder_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("Ctrl+C") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("terminal closed") << SIGHUP;
}

void TestViaticactl::anInterruptedCommandEndsInOrder()
{
    QFETCH(int, signal);
    m_terminal->actAs(QStringLiteral("Ada"), m_database->profile());
    // A lock that somebody else holds keeps the command waiting in the middle of its work.
    RawClient other(m_database->profile());
    other.script("BEGIN; LOCK TABLE trips IN ACCESS EXCLUSIVE MODE");
    QProcess process;
    m_terminal->start(process, words("trips list --json"));
    RawClient look(m_database->profile());
    const auto waiting = [&] {
        return look.value(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = "
            "'Lock' AND application_name = 'Viatica'");
    };
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), QStringLiteral("1"), 10'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(::kill(pid_t(process.processId()), signal), 0);
    const Outcome outcome = Terminal::finish(process);
    RUNS_WITH(outcome, 1);
    QCOMPARE(outcome.text("kind"), QStringLiteral("Cancelled"));
    QVERIFY2(timer.elapsed() < 2'000, "it took its time");
    // Cancelled on the server, too.
    QTRY_COMPARE_WITH_TIMEOUT(waiting(), QStringLiteral("0"), 5'000);
    other.script("ROLLBACK");
}

QTEST_GUILESS_MAIN(TestViaticactl)
#include "test_viaticactl.moc"
