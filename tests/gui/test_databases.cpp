// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/computer.h"

#include "gui/check_list.h"
#include "gui/choice_card.h"
#include "gui/connect_page.h"
#include "gui/databases_dialog.h"
#include "gui/notice_bar.h"
#include "gui/progress_page.h"
#include "gui/sign_in_page.h"
#include "gui/start_page.h"
#include "gui/trip_dialog.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "models/trip_table_model.h"
#include "services/connection_check.h"
#include "support/tcp_relay.h"
#include "support/temporary_folder.h"
#include "support/test_server.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTreeView>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// Databases on servers: described, tried out, saved, switched. A computer without a private database, and
/// two databases on the test server as what others run.
class DatabasesTest : public QObject
{
    Q_OBJECT

private:
    static QString textOf(ConnectPage& page, const char* name)
    {
        return child<QLineEdit>(&page, name)->text();
    }
    static QString line(ConnectPage& page, int step)
    {
        return child<QLabel>(child<CheckList>(&page, "report"),
                             QByteArray("line" + QByteArray::number(step)).constData())
            ->text();
    }

private Q_SLOTS:
    void aPastedAddressFillsTheForm()
    {
        Computer computer;
        computer.start();
        computer.openForm();
        ConnectPage& page = computer.page();
        child<QLineEdit>(&page, "host")
            ->setText(QStringLiteral(" postgresql://anna:p%40ss@db.example.org:6000/travel?sslmode=require"));
        QCOMPARE(textOf(page, "host"), QStringLiteral("db.example.org"));
        QCOMPARE(textOf(page, "port"), QStringLiteral("6000"));
        QCOMPARE(textOf(page, "database"), QStringLiteral("travel"));
        QCOMPARE(textOf(page, "user"), QStringLiteral("anna"));
        QCOMPARE(textOf(page, "password"), QStringLiteral("p@ss"));
        QCOMPARE(child<QComboBox>(&page, "tls")->currentData().toInt(), int(TlsMode::Require));
        child<QLineEdit>(&page, "host")->setText(QStringLiteral("postgresql://u@one:1,two:2/d"));
        QCOMPARE(textOf(page, "host"), QStringLiteral("one, two"));
        QCOMPARE(textOf(page, "port"), QStringLiteral("1, 2"));
        QCOMPARE(page.database().profile.targetSessionAttributes, QStringLiteral("read-write"));
    }

    void anAddressIsTypedByHandWithoutLosingWhatElseIsTyped()
    {
        Computer computer;
        computer.start();
        computer.openForm();
        type(child<QLineEdit>(&computer.page(), "user"), QStringLiteral("anna"));
        type(child<QLineEdit>(&computer.page(), "password"), QStringLiteral("secret"));
        const QString address = QStringLiteral("postgresql://db.example.org:5433/trips");
        type(child<QLineEdit>(&computer.page(), "host"), address);
        QCOMPARE(textOf(computer.page(), "host"), address);
        QCOMPARE(textOf(computer.page(), "user"), QStringLiteral("anna"));
        QCOMPARE(textOf(computer.page(), "password"), QStringLiteral("secret"));
        QTest::keyClick(child<QLineEdit>(&computer.page(), "host"), Qt::Key_Tab);
        QCOMPARE(textOf(computer.page(), "host"), QStringLiteral("db.example.org"));
        QCOMPARE(textOf(computer.page(), "port"), QStringLiteral("5433"));
        QCOMPARE(textOf(computer.page(), "database"), QStringLiteral("trips"));
    }

    void encryptionIsSafeUnlessTheServerIsThisMachine()
    {
        Computer computer;
        computer.start();
        computer.openForm();
        ConnectPage& page = computer.page();
        type(child<QLineEdit>(&page, "host"), QStringLiteral("db.example.org"));
        QCOMPARE(child<QComboBox>(&page, "tls")->currentData().toInt(), int(TlsMode::VerifyFull));
        QVERIFY(child<QWidget>(&page, "rootCertificate")->isVisible());
        computer.dialogs.files = {QStringLiteral("/etc/hostname")};
        click(child<QPushButton>(&page, "browse"));
        QCOMPARE(textOf(page, "rootCertificate"), QStringLiteral("/etc/hostname"));
        type(child<QLineEdit>(&page, "host"), QStringLiteral("localhost"));
        QCOMPARE(child<QComboBox>(&page, "tls")->currentData().toInt(), int(TlsMode::Prefer));
        QVERIFY(!child<QWidget>(&page, "rootCertificate")->isVisible());
    }

    void faultsAreSaidBesideTheFieldsAndNothingIsTried()
    {
        Computer computer;
        computer.start();
        computer.openForm();
        ConnectPage& page = computer.page();
        type(child<QLineEdit>(&page, "port"), QStringLiteral("70000"));
        QTest::keyClick(child<QLineEdit>(&page, "port"), Qt::Key_Return);
        for (const char* message : {"hostMessage", "portMessage", "databaseMessage", "userMessage"})
            QVERIFY2(!child<QLabel>(&page, message)->text().isEmpty(), message);
        QVERIFY(child<QLineEdit>(&page, "host")->hasFocus());
        QVERIFY(!child<CheckList>(&page, "report")->isVisible());
    }

    void aFaultIsNamedInPlaceAndOnceMendedOneIsConnected()
    {
        TestDatabase server;
        Computer computer;
        computer.start();
        computer.openForm();
        ConnectPage& page = computer.page();
        computer.describe(server.profile(), QStringLiteral("Family"));
        type(child<QLineEdit>(&page, "database"), QStringLiteral("trvael"));
        click(child<QPushButton>(&page, "test"));
        QTRY_VERIFY(child<CheckList>(&page, "report")->isVisible());
        QVERIFY2(line(page, 3).contains(QStringLiteral("trvael")), qPrintable(line(page, 3)));
        QVERIFY(child<QLineEdit>(&page, "database")->hasFocus());

        type(child<QLineEdit>(&page, "database"), server.profile().database);
        QVERIFY(!child<CheckList>(&page, "report")->isVisible()); // it was about something else
        QTest::keyClick(child<QLineEdit>(&page, "database"), Qt::Key_Return);
        QTRY_VERIFY(computer.window().welcomePage().isVisible());
        WelcomePage& account = computer.window().welcomePage();
        type(child<QLineEdit>(&account, "firstName"), QStringLiteral("Anna"));
        type(child<QLineEdit>(&account, "lastName"), QStringLiteral("Example"));
        type(child<QLineEdit>(&account, "email"), QStringLiteral("anna@example.org"));
        type(child<QLineEdit>(&account, "password"), QStringLiteral("correct horse"));
        click(child<QPushButton>(&account, "go"));
        QTRY_VERIFY(computer.isSignedIn());
        QCOMPARE(RawClient(server.profile()).value("SELECT email FROM users"),
                 QStringLiteral("anna@example.org"));

        // Kept without its password, which is where secrets are.
        QVERIFY(!computer.settings.value(Setting::Databases).toString().contains(QStringLiteral("secret")));
        const ConnectionProfile saved = SavedDatabases(computer.settings).all().at(0).profile;
        QCOMPARE(computer.secrets.value(passwordKey(saved.toUrl())).value_or(QString()),
                 QStringLiteral("a login's secret"));
        computer.start();
        QTRY_VERIFY(computer.isSignedIn()); // the next start opens it again
        QVERIFY(!QFile::exists(computer.options.dataFolder + QStringLiteral("/postgresql")));
    }

    void theOwnerOfAnEmptyDatabaseMakesTheTablesFromHere()
    {
        TestDatabase server(TestDatabase::Content::Empty);
        Computer computer;
        computer.start();
        computer.openForm();
        ConnectPage& page = computer.page();
        computer.describe(server.profile(), QStringLiteral("Family"));
        click(child<QPushButton>(&page, "go"));
        auto* make = child<QPushButton>(&page, "setUp");
        QTRY_VERIFY(make->isVisible());
        click(make);
        QTRY_VERIFY_WITH_TIMEOUT(child<CheckList>(&page, "report")->isVisible() && !make->isVisible(),
                                 20'000);
        QVERIFY2(line(page, 5).contains(QStringLiteral("may use")), qPrintable(line(page, 5)));
        click(child<QPushButton>(&page, "go"));
        QTRY_VERIFY(computer.window().welcomePage().isVisible());
    }

    void aStalledTestIsCancelledAndWhatWasTypedStays()
    {
        TestDatabase server;
        TcpRelay relay(server.profile());
        relay.stall();
        Computer computer;
        computer.start();
        computer.openForm();
        ConnectPage& page = computer.page();
        computer.describe(relay.profile(), QStringLiteral("Far away"));
        auto* test = child<QPushButton>(&page, "test");
        const QString before = test->text();
        click(test);
        QVERIFY(!test->isEnabled());
        QTRY_VERIFY(test->isEnabled());
        QVERIFY(test->text() != before);
        QElapsedTimer time;
        time.start();
        click(test);
        auto* notice = child<NoticeBar>(&page, "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(time.elapsed() < 1000);
        QVERIFY(notice->text().contains(QStringLiteral("cancelled")));
        QCOMPARE(test->text(), before);
        QCOMPARE(textOf(page, "name"), QStringLiteral("Far away"));
        relay.heal();
        click(test);
        QTRY_VERIFY(child<CheckList>(&page, "report")->isVisible());
    }

    void whatIsTestedCannotBeChangedMeanwhile()
    {
        TestDatabase server;
        TcpRelay relay(server.profile());
        relay.stall();
        Computer computer;
        computer.start();
        computer.openForm();
        computer.describe(relay.profile(), QStringLiteral("Far away"));
        auto* user = child<QLineEdit>(&computer.page(), "user");
        user->setFocus();
        const QString before = user->text();
        click(child<QPushButton>(&computer.page(), "test"));
        QTest::keyClicks(user, QStringLiteral("x"));
        QCOMPARE(user->text(), before);
        QVERIFY(!child<QComboBox>(&computer.page(), "tls")->isEnabled());
        relay.heal();
        QTRY_VERIFY(child<CheckList>(&computer.page(), "report")->isVisible());
        QTest::keyClicks(user, QStringLiteral("x"));
        QCOMPARE(user->text(), before + QLatin1Char('x'));
    }

    void theEndOfAnEarlierTestIsNotSaidOnAFreshForm()
    {
        TestDatabase server;
        TcpRelay relay(server.profile());
        relay.stall();
        Computer computer;
        computer.start();
        computer.openForm();
        computer.describe(relay.profile(), QStringLiteral("Far away"));
        click(child<QPushButton>(&computer.page(), "test"));
        click(child<QPushButton>(&computer.page(), "back"));
        computer.openForm();
        QVERIFY(child<QPushButton>(&computer.page(), "go")->isEnabled());
        // A test of its own, which ends after the earlier one.
        computer.describe(server.profile(), QStringLiteral("Near"));
        click(child<QPushButton>(&computer.page(), "test"));
        QTRY_VERIFY(child<CheckList>(&computer.page(), "report")->isVisible());
        QVERIFY(!child<NoticeBar>(&computer.page(), "notice")->isVisible());
    }

    void goingBackDuringATestGivesItUp()
    {
        TestDatabase server;
        TcpRelay relay(server.profile());
        relay.stall();
        Computer computer;
        computer.start();
        computer.openForm();
        computer.describe(relay.profile(), QStringLiteral("Far away"));
        click(child<QPushButton>(&computer.page(), "test"));
        click(child<QPushButton>(&computer.page(), "back"));
        QTRY_VERIFY(computer.program->startPage().isVisible());
        QElapsedTimer time;
        time.start();
        computer.stop();
        QVERIFY(time.elapsed() < 2000);
    }

    void aConnectionThatIsCutDuringTheTestIsSaid()
    {
        TestDatabase server;
        TcpRelay relay(server.profile());
        relay.cutAt(TcpRelay::Direction::ToServer, "pg_stat_ssl", false);
        Computer computer;
        computer.start();
        computer.openForm();
        computer.describe(relay.profile(), QStringLiteral("Far away"));
        click(child<QPushButton>(&computer.page(), "test"));
        QTRY_VERIFY(child<CheckList>(&computer.page(), "report")->isVisible());
        QVERIFY(!line(computer.page(), 1).isEmpty());
    }

    void anOpeningThatStallsIsEndedForAnotherDatabase()
    {
        TestDatabase far;
        TestDatabase near;
        TcpRelay relay(far.profile());
        Computer computer;
        computer.remember(near.profile());
        SavedDatabases saved(computer.settings);
        const SavedDatabase first = saved.save({{}, QStringLiteral("Far"), relay.profile()});
        saved.save({{}, QStringLiteral("Near"), near.profile()});
        computer.settings.set(Setting::LastDatabase, first.id);
        relay.stall();
        computer.start();
        auto* back = child<QPushButton>(&computer.window().progressPage(), "back");
        QTRY_VERIFY(back->isVisible()); // after two seconds
        QElapsedTimer time;
        time.start();
        click(back);
        QTRY_VERIFY(computer.databases() != nullptr);
        QVERIFY2(time.elapsed() < 1000, qPrintable(QString::number(time.elapsed())));
        QVERIFY(choose(*computer.databases(), QStringLiteral("Near")));
        QTest::keyClick(child<QTreeView>(computer.databases(), "list"), Qt::Key_Return);
        QTRY_VERIFY(computer.isSignedIn());
        QCOMPARE(computer.program->services()->database.profile().database, near.profile().database);
        computer.stop();
    }

    void aServerThatIsGoneIsTriedAgainFromThePage()
    {
        TestDatabase server;
        TcpRelay relay(server.profile());
        Computer computer;
        computer.remember(relay.profile());
        RawClient raw(server.profile());
        const SavedDatabase saved =
            SavedDatabases(computer.settings).save({{}, QStringLiteral("Far"), relay.profile()});
        computer.settings.set(Setting::LastDatabase, saved.id);
        relay.refuse();
        computer.start();
        ProgressPage& progress = computer.window().progressPage();
        QTRY_VERIFY(!progress.failure().isEmpty());
        relay.refuse(false);
        click(child<NoticeBar>(&progress, "notice")->button());
        QTRY_VERIFY(computer.isSignedIn());
        computer.stop();
    }

    void oneSwitchesWhileTheWindowIsOpenAndComesBack()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(one.profile());
        computer.remember(two.profile());
        SavedDatabases saved(computer.settings);
        saved.save({{}, QStringLiteral("One"), one.profile()});
        computer.settings.set(Setting::LastDatabase,
                              saved.save({{}, QStringLiteral("Two"), two.profile()}).id);
        computer.start();
        QTRY_VERIFY(computer.isSignedIn());
        QCOMPARE(computer.program->services()->database.profile().database, two.profile().database);
        computer.window().actions().action(ActionId::OpenDatabase)->trigger();
        QTRY_VERIFY(computer.databases() != nullptr);
        QVERIFY(choose(*computer.databases(), QStringLiteral("One")));
        click(child<QPushButton>(computer.databases(), "open"));
        QTRY_VERIFY(computer.program->services() && computer.isSignedIn() &&
                    computer.program->services()->database.profile().database == one.profile().database);
        computer.start();
        QTRY_VERIFY(computer.isSignedIn());
        QCOMPARE(computer.program->services()->database.profile().database, one.profile().database);
        computer.stop();
    }

    void aFormWithSomethingTypedIsAskedBeforeSwitching()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(one.profile());
        computer.remember(two.profile());
        SavedDatabases saved(computer.settings);
        computer.settings.set(Setting::LastDatabase,
                              saved.save({{}, QStringLiteral("One"), one.profile()}).id);
        saved.save({{}, QStringLiteral("Two"), two.profile()});
        computer.start();
        QTRY_VERIFY(computer.isSignedIn());
        computer.window().tripsPage()->newTrip();
        const auto form = [&] { return computer.window().tripsPage()->findChild<TripDialog*>(); };
        QTRY_VERIFY(form() && form()->isVisible());
        type(child<QLineEdit>(form(), "name"), QStringLiteral("Lisbon"));
        const auto switchTo = [&](const QString& name) {
            computer.window().actions().action(ActionId::OpenDatabase)->trigger();
            QTRY_VERIFY(computer.databases() != nullptr);
            QVERIFY(choose(*computer.databases(), name));
            child<QPushButton>(computer.databases(), "open")->click();
        };
        computer.dialogs.answers = {2}; // keep editing
        switchTo(QStringLiteral("Two"));
        QCOMPARE(computer.dialogs.asked.size(), 1);
        QVERIFY(form() && form()->isVisible());
        QCOMPARE(computer.program->services()->database.profile().database, one.profile().database);
        computer.dialogs.answers = {1}; // discard
        switchTo(QStringLiteral("Two"));
        QTRY_VERIFY(computer.program->services() && computer.isSignedIn() &&
                    computer.program->services()->database.profile().database == two.profile().database);
        computer.stop();
    }

    void aDatabaseIsRenamedAndTakenOffTheListWithItsSecrets()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(one.profile());
        SavedDatabases saved(computer.settings);
        computer.settings.set(Setting::LastDatabase,
                              saved.save({{}, QStringLiteral("One"), one.profile()}).id);
        const SavedDatabase other = saved.save({{}, QStringLiteral("Two"), two.profile()});
        (void)computer.secrets.write(passwordKey(two.profile().toUrl()), QStringLiteral("kept"));
        computer.start();
        QTRY_VERIFY(computer.isSignedIn());
        QAction* open = computer.window().actions().action(ActionId::OpenDatabase);
        open->trigger();
        QTRY_VERIFY(computer.databases() != nullptr);
        QVERIFY(choose(*computer.databases(), QStringLiteral("Two")));
        click(child<QPushButton>(computer.databases(), "edit"));
        QTRY_VERIFY(computer.page().isVisible());
        QCOMPARE(textOf(computer.page(), "password"), QStringLiteral("kept"));
        click(child<QPushButton>(&computer.page(), "back"));
        QTRY_VERIFY(computer.window().tripsPage()->isVisible()); // back at work, nothing lost

        open->trigger();
        QTRY_VERIFY(computer.databases() != nullptr);
        QVERIFY(choose(*computer.databases(), QStringLiteral("One")));
        QVERIFY(!child<QPushButton>(computer.databases(), "remove")->isEnabled()); // it is in use
        QVERIFY(choose(*computer.databases(), QStringLiteral("Two")));
        computer.dialogs.answers = {0};
        QTest::keyClick(child<QTreeView>(computer.databases(), "list"), Qt::Key_Delete);
        QVERIFY(!saved.find(other.id).has_value());
        QVERIFY(!computer.secrets.value(passwordKey(two.profile().toUrl())).has_value());
        QVERIFY(!choose(*computer.databases(), QStringLiteral("Two")));
        computer.databases()->reject();
        computer.stop();
    }

    void aPrivateDatabaseThatCannotBeReadIsSaidOverTheOpenOne()
    {
        TestDatabase server;
        Computer computer;
        computer.remember(server.profile());
        SavedDatabases saved(computer.settings);
        computer.settings.set(Setting::LastDatabase, saved.save({{}, QStringLiteral("One"), server.profile()}).id);
        computer.start();
        QTRY_VERIFY(computer.isSignedIn());
        // Something that is no database lies where the private one would.
        QDir place(computer.options.dataFolder + QStringLiteral("/postgresql"));
        QVERIFY(place.mkpath(QStringLiteral("notes")));
        computer.window().actions().action(ActionId::OpenDatabase)->trigger();
        QTRY_VERIFY(computer.databases() != nullptr);
        QTest::keyClick(child<QTreeView>(computer.databases(), "list"), Qt::Key_Home);
        click(child<QPushButton>(computer.databases(), "open"));
        ProgressPage& progress = computer.window().progressPage();
        QTRY_VERIFY(progress.isVisible());
        QVERIFY(!progress.failure().isEmpty());
        QVERIFY(computer.isSignedIn()); // the open one stays
        QVERIFY(place.removeRecursively());
        click(child<NoticeBar>(&progress, "notice")->button());
        QTRY_VERIFY(computer.program->startPage().isVisible()); // there is none yet
        computer.stop();
    }

    void theSamePlaceUnderAnotherNameKeepsItsPassword()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(one.profile());
        SavedDatabases saved(computer.settings);
        computer.settings.set(Setting::LastDatabase, saved.save({{}, QStringLiteral("One"), one.profile()}).id);
        saved.save({{}, QStringLiteral("Two"), two.profile()});
        saved.save({{}, QStringLiteral("Two again"), two.profile()});
        (void)computer.secrets.write(passwordKey(two.profile().toUrl()), QStringLiteral("kept"));
        computer.start();
        QTRY_VERIFY(computer.isSignedIn());
        computer.window().actions().action(ActionId::OpenDatabase)->trigger();
        QTRY_VERIFY(computer.databases() != nullptr);
        for (const auto& [name, isKept] : {std::pair{"Two again", true}, {"Two", false}}) {
            QVERIFY(choose(*computer.databases(), QString::fromLatin1(name)));
            computer.dialogs.answers = {0};
            QTest::keyClick(child<QTreeView>(computer.databases(), "list"), Qt::Key_Delete);
            QCOMPARE(computer.secrets.value(passwordKey(two.profile().toUrl())).has_value(), isKept);
        }
        computer.databases()->reject();
        computer.stop();
    }

    void anAccountForThisComputerIsNeverMadeOnAServer()
    {
        TestDatabase server;
        Computer computer;
        computer.start();
        computer.openForm();
        computer.describe(server.profile(), QStringLiteral("Family"));
        click(child<QPushButton>(&computer.page(), "go"));
        WelcomePage& account = computer.window().welcomePage();
        QTRY_VERIFY(account.isVisible());
        // Having second thoughts: by the list to another form, and back to the choices.
        computer.window().actions().action(ActionId::OpenDatabase)->trigger();
        QTRY_VERIFY(computer.databases() != nullptr);
        click(child<QPushButton>(computer.databases(), "add"));
        QTRY_VERIFY(computer.page().isVisible());
        click(child<QPushButton>(&computer.page(), "back"));
        QTRY_VERIFY(computer.program->startPage().isVisible());
        click(child<ChoiceCard>(&computer.program->startPage(), "here"));
        QTRY_VERIFY(account.isVisible());
        type(child<QLineEdit>(&account, "firstName"), QStringLiteral("Anna"));
        type(child<QLineEdit>(&account, "lastName"), QStringLiteral("Example"));
        type(child<QLineEdit>(&account, "email"), QStringLiteral("anna@example.org"));
        type(child<QLineEdit>(&account, "password"), QStringLiteral("correct horse"));
        click(child<QPushButton>(&account, "go"));
        QTRY_VERIFY_WITH_TIMEOUT(computer.isSignedIn(), 30'000);
        QCOMPARE(RawClient(server.profile()).value("SELECT count(*) FROM users"), QStringLiteral("0"));
        computer.stop();
    }

    void whatTheCommandLineNamesWinsAndIsNotKept()
    {
        TestDatabase one;
        TestDatabase two;
        Computer computer;
        computer.remember(two.profile());
        SavedDatabases saved(computer.settings);
        const QString last = saved.save({{}, QStringLiteral("One"), one.profile()}).id;
        computer.settings.set(Setting::LastDatabase, last);
        computer.named = two.profile();
        computer.start();
        QTRY_VERIFY(computer.isSignedIn());
        QCOMPARE(computer.program->services()->database.profile().database, two.profile().database);
        QCOMPARE(computer.settings.value(Setting::LastDatabase).toString(), last);
        QCOMPARE(saved.all().size(), 1);
        computer.stop();
    }

    void aPasswordThatNoLongerHoldsIsAskedFor()
    {
        // A server that asks for passwords: one on loopback, as on Windows.
        Computer server;
        server.options.loopback = true;
        QString secret;
        server.options.readPassword = [&] { return secret; };
        server.options.writePassword = [&](const QString& password) { secret = password; };
        LocalServer local(server.options);
        const ConnectionProfile owner = local.ensureRunning();
        {
            ConnectionCheck check;
            await(check.setUp(owner));
        }
        const auto execute = [&](const QByteArray& sql) {
            Connection::open(owner, {Identity::Login, {}})->executeScript(sql);
        };
        execute("CREATE ROLE anna LOGIN PASSWORD 'first' IN ROLE viatica_app");
        Computer computer;
        ConnectionProfile profile = owner;
        profile.user = QStringLiteral("anna");
        profile.password.clear();
        execute(
            "INSERT INTO users (id, email, password, \"firstName\", \"lastName\") VALUES (gen_random_uuid(), "
            "'anna@example.org', 'x', 'Anna', 'Example'); INSERT INTO viatica.sessions (\"userId\", "
            "\"tokenHash\") "
            "SELECT id, sha256(decode(repeat('a', 64), 'hex')) FROM users");
        (void)computer.secrets.write(sessionKey(profile.toUrl()), QString(64, QLatin1Char('a')));
        SavedDatabases saved(computer.settings);
        computer.settings.set(Setting::LastDatabase, saved.save({{}, QStringLiteral("Family"), profile}).id);

        computer.start(); // no password is kept: the form asks for it
        QTRY_VERIFY(computer.page().isVisible());
        QTRY_VERIFY(!child<QLabel>(&computer.page(), "passwordMessage")->text().isEmpty());
        QVERIFY(child<QLineEdit>(&computer.page(), "password")->hasFocus());
        type(child<QLineEdit>(&computer.page(), "password"), QStringLiteral("first"));
        QTest::keyClick(child<QLineEdit>(&computer.page(), "password"), Qt::Key_Return);
        QTRY_VERIFY(computer.isSignedIn());

        // Changed while the window is open.
        execute(
            "ALTER ROLE anna PASSWORD 'second'; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
            "usename = 'anna'");
        computer.program->services()->trips.invalidate();
        NoticeBar& bar = computer.window().connectionBar();
        QTRY_VERIFY(bar.isVisible() && bar.text().contains(QStringLiteral("password is wrong")));
        click(bar.alternative());
        QTRY_VERIFY(computer.page().isVisible());
        type(child<QLineEdit>(&computer.page(), "password"), QStringLiteral("second"));
        QTest::keyClick(child<QLineEdit>(&computer.page(), "password"), Qt::Key_Return);
        QTRY_VERIFY(computer.isSignedIn() && computer.window().tripsPage()->isVisible());
        QVERIFY(!bar.isVisible());
        QCOMPARE(computer.secrets.value(passwordKey(profile.toUrl())).value_or(QString()),
                 QStringLiteral("second"));
        computer.stop();
        local.release(LocalServer::StopPolicy::LastStops);
    }
};

QTEST_MAIN(DatabasesTest)
#include "test_databases.moc"
