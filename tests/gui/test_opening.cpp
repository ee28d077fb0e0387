// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/computer.h"

#include "domain/translation.h"
#include "gui/databases_dialog.h"
#include "gui/last_emails.h"
#include "gui/notice_bar.h"
#include "gui/progress_page.h"
#include "gui/sign_in_dialog.h"
#include "gui/sign_in_page.h"
#include "gui/start_page.h"
#include "gui/trip_dialog.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"
#include "support/tcp_relay.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// A network that is silent, cut or slow before there is anything to see: while a database opens, while somebody signs
/// in, and while they do so again over their work. What was typed stays, a sentence says what is the matter, and it
/// goes on once the network is back.
class OpeningTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<TestDatabase> m_server;
    std::unique_ptr<TcpRelay> m_relay;
    std::unique_ptr<Computer> m_computer;

    [[nodiscard]] ConnectionProfile way() const { return m_relay->profile(); }
    [[nodiscard]] ProgressPage& progress() const { return m_computer->window().progressPage(); }
    [[nodiscard]] SignInPage& signInPage() const { return m_computer->window().signInPage(); }
    [[nodiscard]] SignInDialog* dialog() const
    {
        for (SignInDialog* one : m_computer->window().findChildren<SignInDialog*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    /// No way to the server until heal().
    void cutOff() const
    {
        m_relay->refuse();
        m_relay->cut();
    }
    void tryAgain() const { click(child<NoticeBar>(&progress(), "notice")->button()); }
    void startAtSignIn() const
    {
        Computer::makeAccount(m_server->profile());
        LastEmails(m_computer->settings).set(keychainName(way()), QString::fromLatin1(Desktop::email));
        m_computer->start();
        QTRY_VERIFY(signInPage().isVisible());
    }
    static void enterPassword(SignInPage& page, const char* password = Desktop::password)
    {
        type(child<QLineEdit>(&page, "password"), QString::fromLatin1(password));
        QTest::keyClick(child<QLineEdit>(&page, "password"), Qt::Key_Return);
    }
    static QString said(SignInPage& page)
    {
        const auto* notice = child<NoticeBar>(&page, "notice");
        return notice->isVisible() ? notice->text() : QString();
    }
    static QPushButton* other(SignInPage& page) { return child<QPushButton>(&page, "other"); }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void init()
    {
        m_server = std::make_unique<TestDatabase>();
        m_relay = std::make_unique<TcpRelay>(m_server->profile());
        m_computer = std::make_unique<Computer>();
        m_computer->save(QStringLiteral("Far"), way());
    }
    void cleanup()
    {
        m_relay->heal();
        m_computer.reset();
        m_relay.reset();
        m_server.reset();
    }

    // --- Opening ------------------------------------------------------------------------------------------------

    void aSilenceWhileConnectingIsWaitedOutWithAWayToEndIt()
    {
        m_computer->remember(m_server->profile(), way());
        m_relay->stall();
        m_computer->start();
        auto* back = child<QPushButton>(&progress(), "back");
        QTRY_VERIFY(progress().isVisible());
        QVERIFY(!back->isVisible());
        QTRY_VERIFY(back->isVisible());
        QCOMPARE(back->text(), QStringLiteral("&Cancel"));
        m_relay->heal();
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
    }

    void aSilenceWhileConnectingIsEndedAndTriedAgain()
    {
        m_computer->remember(m_server->profile(), way());
        m_relay->stall();
        m_computer->start();
        auto* back = child<QPushButton>(&progress(), "back");
        QTRY_VERIFY(back->isVisible());
        QElapsedTimer time;
        time.start();
        click(back);
        QTRY_VERIFY(m_computer->databases() != nullptr);
        QVERIFY2(time.elapsed() < 1'000, qPrintable(QString::number(time.elapsed())));
        m_computer->databases()->reject();
        QCOMPARE(progress().failure(), QStringLiteral("This was ended before it was done. Nothing is lost."));
        m_relay->heal();
        tryAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
    }

    void aCutWhileTheTablesAreCheckedIsSaidAndTriedAgain()
    {
        m_computer->remember(m_server->profile(), way());
        m_relay->cutAt(TcpRelay::Direction::ToServer, "viatica.migrations", false);
        m_relay->refuse(false);
        m_computer->start();
        // Cut once more at each new connection, or it would heal by itself.
        QTRY_VERIFY(m_relay->acceptedConnections() > 0);
        cutOff();
        QTRY_VERIFY_WITH_TIMEOUT(!progress().failure().isEmpty(), 15'000);
        QVERIFY2(!progress().failure().contains(QLatin1Char('(')), qPrintable(progress().failure()));
        m_relay->heal();
        tryAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
    }

    void aCutWhileTheSessionGoesOnIsNoReasonToSignInAgain()
    {
        m_computer->remember(m_server->profile(), way());
        m_relay->cutAt(TcpRelay::Direction::ToServer, "viatica.resume_session", false);
        m_computer->start();
        QTRY_VERIFY(m_computer->isSignedIn() || !progress().failure().isEmpty());
        if (!m_computer->isSignedIn())
            tryAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
        QVERIFY(m_computer->secrets.value(sessionKey(way().toUrl())).has_value());
    }

    void aSilenceWhileTheSessionGoesOnIsEndedForTheListOfDatabases()
    {
        m_computer->remember(m_server->profile(), way());
        m_relay->delay(TcpRelay::Direction::ToClient, 150ms);
        m_computer->start();
        QTRY_VERIFY(m_computer->program->services() != nullptr);
        QTRY_VERIFY(m_computer->program->services()->database.state() == Database::State::Connected);
        m_relay->stall();
        auto* back = child<QPushButton>(&progress(), "back");
        QTRY_VERIFY(back->isVisible());
        click(back);
        QTRY_VERIFY(m_computer->databases() != nullptr);
        QVERIFY(!m_computer->isSignedIn());
        m_relay->heal();
        QVERIFY(choose(*m_computer->databases(), QStringLiteral("Far")));
        click(child<QPushButton>(m_computer->databases(), "open"));
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
    }

    void aPrivateDatabaseWhoseTablesCannotBeMadeYetIsEndedAndTakenUpAgain()
    {
        m_computer->settings.set(Setting::LastDatabase, QStringLiteral("local"));
        LocalServer local(m_computer->options);
        const ConnectionProfile here = local.ensureRunning();
        // Somebody else is at it and does not get on.
        auto other = std::make_unique<RawClient>(here);
        other->query("SELECT pg_advisory_lock($1)", {QString::number(0x5649415449434100)});
        m_computer->start();
        auto* back = child<QPushButton>(&progress(), "back");
        QTRY_VERIFY(back->isVisible());
        QElapsedTimer time;
        time.start();
        click(back);
        QTRY_VERIFY(m_computer->databases() != nullptr);
        QVERIFY2(time.elapsed() < 1'000, qPrintable(QString::number(time.elapsed())));
        m_computer->databases()->reject();
        QVERIFY(!progress().failure().isEmpty());
        other.reset();
        tryAgain();
        QTRY_VERIFY(m_computer->program->startPage().isVisible()); // the tables are there, an account is not
        QVERIFY(RawClient(here).value("SELECT count(*) FROM viatica.migrations").toInt() > 0);
        m_computer->stop();
        local.release(LocalServer::StopPolicy::LastStops);
    }

    void aServerThatStopsWhileTheTablesAreMadeIsStartedAgain()
    {
        m_computer->settings.set(Setting::LastDatabase, QStringLiteral("local"));
        LocalServer local(m_computer->options);
        const ConnectionProfile here = local.ensureRunning();
        RawClient other(here);
        other.query("SELECT pg_advisory_lock($1)", {QString::number(0x5649415449434100)});
        m_computer->start();
        QTRY_COMPARE(other.value("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"),
                     QStringLiteral("1"));
        other.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
        other.query("SELECT pg_advisory_unlock_all()");
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->program->startPage().isVisible() || !progress().failure().isEmpty(), 20'000);
        if (!m_computer->program->startPage().isVisible())
            tryAgain();
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->program->startPage().isVisible(), 20'000);
        m_computer->stop();
        local.release(LocalServer::StopPolicy::LastStops);
    }

    // --- Signing in ---------------------------------------------------------------------------------------------

    void aSignInThatWaitsShowsItAndCanBeCancelled()
    {
        startAtSignIn();
        m_relay->stall();
        enterPassword(signInPage());
        QVERIFY(!other(signInPage())->isEnabled());
        QTRY_VERIFY(other(signInPage())->isEnabled());
        QCOMPARE(other(signInPage())->text(), QStringLiteral("Cance&l Signing In"));
        click(other(signInPage()));
        QTRY_VERIFY_WITH_TIMEOUT(!said(signInPage()).isEmpty(), 10'000);
        QVERIFY2(said(signInPage()).contains(QLatin1String("cancelled")), qPrintable(said(signInPage())));
        QCOMPARE(other(signInPage())->text(), QStringLiteral("Create an &Account"));
        QCOMPARE(signInPage().email(), QString::fromLatin1(Desktop::email));
        QCOMPARE(signInPage().password(), QString::fromLatin1(Desktop::password));
        m_relay->heal();
        click(child<QPushButton>(&signInPage(), "go"));
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
    }

    void aSignInThatIsCutKeepsWhatWasTyped()
    {
        startAtSignIn();
        cutOff();
        child<QCheckBox>(&signInPage(), "remember")->setChecked(false);
        enterPassword(signInPage());
        QTRY_VERIFY_WITH_TIMEOUT(!said(signInPage()).isEmpty(), 15'000);
        QVERIFY(child<QWidget>(&signInPage(), "go")->isEnabled());
        QVERIFY(!child<QWidget>(&signInPage(), "passwordMessage")->isVisible()); // it is not the password
        QCOMPARE(signInPage().password(), QString::fromLatin1(Desktop::password));
        m_relay->heal();
        click(child<QPushButton>(&signInPage(), "go"));
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
        QVERIFY(!m_computer->secrets.value(sessionKey(way().toUrl())).value_or(QString()).size());
    }

    void aSignInWhoseAnswerIsLostIsDoneAgain()
    {
        startAtSignIn();
        m_relay->cutAt(TcpRelay::Direction::ToServer, "viatica.sign_in", true);
        enterPassword(signInPage());
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isSignedIn() || !said(signInPage()).isEmpty(), 15'000);
        if (!m_computer->isSignedIn())
            click(child<QPushButton>(&signInPage(), "go"));
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
    }

    void anAccountThatWaitsToBeMadeShowsItAndCanBeCancelled()
    {
        m_computer->start(); // nobody has been here
        WelcomePage& page = m_computer->window().welcomePage();
        QTRY_VERIFY(page.isVisible());
        type(child<QLineEdit>(&page, "firstName"), QStringLiteral("Anna"));
        type(child<QLineEdit>(&page, "lastName"), QStringLiteral("Example"));
        type(child<QLineEdit>(&page, "email"), QString::fromLatin1(Desktop::email));
        type(child<QLineEdit>(&page, "password"), QString::fromLatin1(Desktop::password));
        m_relay->stall();
        click(child<QPushButton>(&page, "go"));
        auto* cancel = child<QPushButton>(&page, "other");
        QVERIFY(!cancel->isEnabled());
        QTRY_VERIFY(cancel->isEnabled());
        click(cancel);
        auto* notice = child<NoticeBar>(&page, "notice");
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 10'000);
        QCOMPARE(child<QLineEdit>(&page, "firstName")->text(), QStringLiteral("Anna"));
        QCOMPARE(child<QLineEdit>(&page, "password")->text(), QString::fromLatin1(Desktop::password));
        m_relay->heal();
        click(child<QPushButton>(&page, "go"));
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
        QCOMPARE(RawClient(m_server->profile()).value("SELECT count(*) FROM users"), QStringLiteral("1"));
    }

    // --- Signing in again ---------------------------------------------------------------------------------------

    void signingInAgainThatWaitsIsCancelledAndDoneAgain()
    {
        workUntilTheSessionEnds();
        SignInPage& page = dialog()->page();
        m_relay->stall();
        enterPassword(page);
        QTRY_VERIFY(other(page)->isEnabled());
        QCOMPARE(other(page)->text(), QStringLiteral("Cance&l Signing In"));
        click(other(page));
        QTRY_VERIFY_WITH_TIMEOUT(said(page).contains(QLatin1String("cancelled")), 10'000);
        QCOMPARE(other(page)->text(), QStringLiteral("Sign &Out"));
        QCOMPARE(page.password(), QString::fromLatin1(Desktop::password));
        m_relay->heal();
        click(child<QPushButton>(&page, "go"));
        whatWasTypedCanBeSaved();
    }

    void signingInAgainThatIsCutKeepsThePasswordAndTheForm()
    {
        workUntilTheSessionEnds();
        SignInPage& page = dialog()->page();
        cutOff();
        enterPassword(page);
        QTRY_VERIFY_WITH_TIMEOUT(said(page).size() > 0 && child<QWidget>(&page, "go")->isEnabled(), 15'000);
        QVERIFY(!child<QWidget>(&page, "passwordMessage")->isVisible());
        QCOMPARE(page.password(), QString::fromLatin1(Desktop::password));
        m_relay->heal();
        QTRY_VERIFY_WITH_TIMEOUT(said(page).contains(QLatin1String("is back")), 20'000);
        click(child<QPushButton>(&page, "go"));
        whatWasTypedCanBeSaved();
    }

    void signingInAgainThatIsClosedWhileItWaitsHarmsNothing()
    {
        workUntilTheSessionEnds();
        m_relay->stall();
        enterPassword(dialog()->page());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(dialog() == nullptr);
        m_relay->heal();
        Q_EMIT m_computer->window().signInRequested();
        QTRY_VERIFY(dialog() != nullptr);
        enterPassword(dialog()->page());
        whatWasTypedCanBeSaved();
    }

private:
    [[nodiscard]] TripDialog* form() const
    {
        for (TripDialog* one : m_computer->window().findChildren<TripDialog*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    /// A new trip is being typed when the server forgets the session; the dialog to sign in again lies over it.
    void workUntilTheSessionEnds() const
    {
        m_computer->remember(m_server->profile(), way());
        m_computer->start();
        QTRY_VERIFY_WITH_TIMEOUT(m_computer->isIn(way()), 20'000);
        m_computer->window().tripsPage()->newTrip();
        QTRY_VERIFY(form() != nullptr);
        type(child<QLineEdit>(form(), "name"), QStringLiteral("Lisbon"));
        RawClient(m_server->profile()).query("DELETE FROM viatica.sessions");
        Q_EMIT m_computer->window().signInRequested();
        QTRY_VERIFY(dialog() != nullptr);
    }
    void whatWasTypedCanBeSaved() const
    {
        // A busy machine may check the password too slowly for the server's taste, which is said: once more then.
        QVERIFY(QTest::qWaitFor(
            [this] {
                if (dialog() && said(dialog()->page()).contains(QLatin1String("took too long")))
                    click(child<QPushButton>(&dialog()->page(), "go"));
                return dialog() == nullptr;
            },
            40'000));
        QVERIFY(form() != nullptr);
        QCOMPARE(child<QLineEdit>(form(), "name")->text(), QStringLiteral("Lisbon"));
        form()->save();
        QTRY_VERIFY_WITH_TIMEOUT(form() == nullptr, 15'000);
        QCOMPARE(RawClient(m_server->profile()).value("SELECT name FROM trips"), QStringLiteral("Lisbon"));
    }
};

QTEST_MAIN(OpeningTest)
#include "test_opening.moc"
