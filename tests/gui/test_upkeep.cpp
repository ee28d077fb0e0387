// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/notice_bar.h"
#include "gui/settings.h"
#include "gui/sign_in_dialog.h"
#include "gui/sign_in_page.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/plain_login.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// A window that stays open for days: sessions end, rights go and come, midnight passes, the machine is shut
/// down.
class UpkeepTest : public QObject
{
    Q_OBJECT

private:
    static SignInDialog* signInDialog(Desktop& desktop)
    {
        for (SignInDialog* dialog : desktop.window().findChildren<SignInDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    static void openNewTrip(Desktop& desktop, const QString& name)
    {
        desktop.trips().newTrip();
        QTRY_VERIFY(desktop.dialog() != nullptr);
        type(child<QLineEdit>(desktop.dialog(), "name"), name);
        child<QPlainTextEdit>(desktop.dialog(), "description")
            ->setPlainText(QStringLiteral("what I thought of"));
    }
    static QPushButton* saveButton(Desktop& desktop)
    {
        return child<QDialogButtonBox>(desktop.dialog(), "buttons")->button(QDialogButtonBox::Save);
    }

private Q_SLOTS:
    void whoSignsInAgainGoesOnInTheFormThatWasOpen()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-05"));
        desktop.refresh();
        openNewTrip(desktop, QStringLiteral("Lisbon"));
        desktop.raw->query("DELETE FROM viatica.sessions");
        click(saveButton(desktop));
        auto* notice = child<NoticeBar>(desktop.dialog(), "notice");
        QTRY_VERIFY(notice->isVisible());
        click(notice->button());
        QTRY_VERIFY(signInDialog(desktop) != nullptr);
        QVERIFY(desktop.isSignedIn()); // the list behind it stays
        SignInPage& page = signInDialog(desktop)->page();
        QCOMPARE(page.email(), QString::fromLatin1(Desktop::email));
        type(child<QLineEdit>(&page, "password"), QStringLiteral("not this one"));
        QTest::keyClick(child<QLineEdit>(&page, "password"), Qt::Key_Return);
        QTRY_VERIFY(child<QWidget>(&page, "passwordMessage")->isVisible());
        type(child<QLineEdit>(&page, "password"), QString::fromLatin1(Desktop::password));
        QTest::keyClick(child<QLineEdit>(&page, "password"), Qt::Key_Return);
        QTRY_VERIFY(signInDialog(desktop) == nullptr);
        QVERIFY(desktop.dialog() != nullptr);
        QCOMPARE(child<QLineEdit>(desktop.dialog(), "name")->text(), QStringLiteral("Lisbon"));
        click(saveButton(desktop));
        QTRY_VERIFY(desktop.dialog() == nullptr);
        QCOMPARE(desktop.raw->value("SELECT description FROM trips WHERE name = 'Lisbon'"),
                 QStringLiteral("what I thought of"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Lisbon,Rome"));
    }

    void whoDoesNotSignInAgainCanStillRead()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-05"));
        desktop.refresh();
        desktop.raw->query("DELETE FROM viatica.sessions");
        Q_EMIT desktop.window().signInRequested();
        QTRY_VERIFY(signInDialog(desktop) != nullptr);
        QTest::keyClick(signInDialog(desktop), Qt::Key_Escape);
        QTRY_VERIFY(signInDialog(desktop) == nullptr);
        QCOMPARE(desktop.names(), QStringLiteral("Rome"));
    }

    void fromTheDialogOneCanAlsoSignOut()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.raw->query("DELETE FROM viatica.sessions");
        Q_EMIT desktop.window().signInRequested();
        QTRY_VERIFY(signInDialog(desktop) != nullptr);
        click(child<QPushButton>(signInDialog(desktop), "other"));
        QTRY_VERIFY(desktop.window().signInPage().isVisible());
        QVERIFY(!desktop.isSignedIn());
    }

    void enterWithoutAPasswordAsksForItAndDoesNotSignOut()
    {
        Desktop desktop;
        desktop.signIn();
        Q_EMIT desktop.window().signInRequested();
        QTRY_VERIFY(signInDialog(desktop) != nullptr);
        auto* password = child<QLineEdit>(signInDialog(desktop), "password");
        QTRY_VERIFY(password->hasFocus());
        QTest::keyClick(password, Qt::Key_Return);
        QVERIFY(signInDialog(desktop) != nullptr);
        QVERIFY(child<QWidget>(signInDialog(desktop), "passwordMessage")->isVisible());
        QVERIFY(desktop.isSignedIn());
        QVERIFY(!child<QPushButton>(signInDialog(desktop), "other")->isDefault());
    }

    void rightsThatAreTakenAwayAreSaidAndComeBack()
    {
        Desktop desktop;
        PlainLogin login(*desktop.raw, "IN ROLE viatica_app");
        desktop.use(login.profile(desktop.direct));
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-05"));
        desktop.refresh();
        desktop.raw->script("REVOKE viatica_app FROM " + login.name());
        const auto dropConnections = [&] {
            desktop.raw->query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1",
                               {QString::fromLatin1(login.name())});
        };
        dropConnections();
        desktop.composition().services()->trips.invalidate();
        NoticeBar& bar = desktop.window().connectionBar();
        QTRY_VERIFY(bar.isVisible());
        QTRY_VERIFY2(bar.text().contains(QStringLiteral("viaticactl db grant")), qPrintable(bar.text()));
        QVERIFY(bar.button()->isVisible());
        QVERIFY(bar.alternative()->isVisible());
        QCOMPARE(desktop.names(), QStringLiteral("Rome"));
        QVERIFY(signInDialog(desktop) == nullptr);

        desktop.raw->script("GRANT viatica_app TO " + login.name());
        click(bar.button());
        QTRY_VERIFY(!bar.isVisible());
        QTRY_COMPARE(desktop.names(), QStringLiteral("Rome"));
        desktop.stop();
    }

    void midnightProlongsTheSessionAndLetsVouchersExpire()
    {
        Desktop desktop;
        desktop.lookAtTheDay = 10ms;
        desktop.signIn();
        desktop.raw->query("INSERT INTO vouchers (\"userId\", type, issuer, \"voucherNumber\", currency, "
                           "\"totalValue\", status, \"expirationDate\") SELECT id, 'TRAVEL_CREDIT', 'LH', "
                           "'V1', 'EUR', 100, 'OPEN', "
                           "'2027-03-01' FROM users");
        desktop.raw->query("UPDATE viatica.sessions SET \"expiresAt\" = now() + interval '1 day'");
        const auto status = [&] { return desktop.raw->value("SELECT status FROM vouchers"); };
        QCOMPARE(status(), QStringLiteral("OPEN"));
        desktop.clock.setToday(QDate(2027, 3, 2));
        QTRY_COMPARE(status(), QStringLiteral("EXPIRED"));
        QCOMPARE(
            desktop.raw->value("SELECT \"expiresAt\" > now() + interval '29 days' FROM viatica.sessions"),
            QStringLiteral("t"));
        QVERIFY(desktop.isSignedIn());
    }

    void aSessionThatHasEndedByMidnightAsksAgain()
    {
        Desktop desktop;
        desktop.lookAtTheDay = 10ms;
        desktop.signIn();
        desktop.raw->query("DELETE FROM viatica.sessions");
        desktop.clock.setToday(QDate(2027, 3, 2));
        QTRY_VERIFY(signInDialog(desktop) != nullptr);
    }

    void whoClosesTheQuestionIsNotAskedAgainAllDay()
    {
        Desktop desktop;
        desktop.lookAtTheDay = 10ms;
        desktop.signIn();
        desktop.raw->query("DELETE FROM viatica.sessions");
        desktop.clock.setToday(QDate(2027, 3, 2));
        QTRY_VERIFY(signInDialog(desktop) != nullptr);
        QTest::keyClick(signInDialog(desktop), Qt::Key_Escape);
        QTRY_VERIFY(signInDialog(desktop) == nullptr);
        int looks = 0;
        bool asked = false;
        QTimer day;
        connect(&day, &QTimer::timeout, this, [&] {
            ++looks;
            asked = asked || signInDialog(desktop);
        });
        day.start(desktop.lookAtTheDay);
        QTRY_VERIFY(looks > 30);
        QVERIFY(!asked);
    }

    void whatWasBeingTypedWhenTheProgramWasEndedIsBackAtTheNextStart()
    {
        Desktop desktop;
        desktop.signIn();
        openNewTrip(desktop, QStringLiteral("Lisbon"));
        desktop.stop(); // as SIGTERM does
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QTRY_VERIFY(desktop.dialog() != nullptr);
        QCOMPARE(child<QLineEdit>(desktop.dialog(), "name")->text(), QStringLiteral("Lisbon"));
        QVERIFY(child<NoticeBar>(desktop.dialog(), "notice")->text().contains(QStringLiteral("is back")));
        // Ended once more before it is saved: still not lost.
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn() && desktop.dialog() != nullptr);
        click(saveButton(desktop));
        QTRY_VERIFY(desktop.dialog() == nullptr);
        QCOMPARE(desktop.raw->value("SELECT description FROM trips WHERE name = 'Lisbon'"),
                 QStringLiteral("what I thought of"));
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QTRY_VERIFY(desktop.model().isCurrent());
        QVERIFY(desktop.dialog() == nullptr);
    }

    void whatWasBeingTypedIsOnTheDiskBeforeTheClosingIsOver()
    {
        QTemporaryDir folder;
        const QString path = folder.path() + QStringLiteral("/settings.ini");
        QSettings store(path, QSettings::IniFormat);
        Desktop desktop;
        desktop.settings = Settings(&store);
        desktop.signIn();
        openNewTrip(desktop, QStringLiteral("Lisbon"));
        store.sync();
        desktop.composition().close();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Lisbon"));
    }

    void anEditThatComesBackStillRespectsWhatOthersDidMeanwhile()
    {
        Desktop desktop;
        desktop.signIn();
        const QString id = desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-04-01"),
                                            QStringLiteral("2027-04-05"));
        desktop.refresh();
        desktop.trips().editTrip(0);
        QTRY_VERIFY(desktop.dialog() != nullptr);
        type(child<QLineEdit>(desktop.dialog(), "name"), QStringLiteral("Rome and Naples"));
        desktop.stop();
        desktop.raw->query("UPDATE trips SET purpose = 'business' WHERE id = $1", {id});
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn() && desktop.dialog() != nullptr);
        click(saveButton(desktop));
        QTRY_COMPARE(desktop.raw->value("SELECT name FROM trips"), QStringLiteral("Rome and Naples"));
        QCOMPARE(desktop.raw->value("SELECT purpose FROM trips"), QStringLiteral("business"));
    }

    void whatOneTypedIsNotShownToSomebodyElse()
    {
        Desktop desktop;
        desktop.signIn();
        openNewTrip(desktop, QStringLiteral("A secret journey"));
        desktop.stop();
        desktop.raw->query("INSERT INTO users (id, email, password, \"firstName\", \"lastName\") VALUES "
                           "(gen_random_uuid(), 'berta@example.org', 'x', 'Berta', 'Example')");
        desktop.raw->query(
            "UPDATE viatica.sessions SET \"userId\" = (SELECT id FROM users WHERE email LIKE 'berta%')");
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QTRY_VERIFY(desktop.model().isCurrent());
        QVERIFY(desktop.dialog() == nullptr);
    }
};

QTEST_MAIN(UpkeepTest)
#include "test_upkeep.moc"
