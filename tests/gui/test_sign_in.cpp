// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/last_emails.h"
#include "gui/sign_in_page.h"
#include "gui/trips_page.h"
#include "gui/welcome_page.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace viatica;
using namespace viatica::test;

class SignInTest : public QObject
{
    Q_OBJECT

private:
    static void fillIn(Desktop& desktop, const QString& email, const QString& password)
    {
        SignInPage& page = desktop.window().signInPage();
        QTRY_VERIFY(page.isVisible());
        type(child<QLineEdit>(&page, "email"), email);
        type(child<QLineEdit>(&page, "password"), password);
        click(child<QPushButton>(&page, "go"));
    }
    static QString passwordMessage(Desktop& desktop)
    {
        return child<QLabel>(&desktop.window().signInPage(), "passwordMessage")->text();
    }

private Q_SLOTS:
    void theRightPasswordOpensTheTrips()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        fillIn(desktop, QStringLiteral(" ANNA@example.org"), QString::fromLatin1(Desktop::password));
        QTRY_VERIFY(desktop.isSignedIn());
        QCOMPARE(LastEmails(desktop.settings).on(keychainName(desktop.composition().services()->database.profile())),
                 QStringLiteral("anna@example.org"));
        // The password is nowhere any more.
        QVERIFY(desktop.window().signInPage().password().isEmpty());
    }

    void aWrongPasswordIsSaidBesideTheField()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        fillIn(desktop, QString::fromLatin1(Desktop::email), QStringLiteral("wrong"));
        QTRY_VERIFY(!passwordMessage(desktop).isEmpty());
        QVERIFY(!desktop.isSignedIn());
        auto* password = child<QLineEdit>(&desktop.window().signInPage(), "password");
        QVERIFY(password->hasFocus());
        QCOMPARE(password->selectedText().size(), 5); // typing replaces it
        const QString wrong = passwordMessage(desktop);
        fillIn(desktop, QStringLiteral("nobody@example.org"), QStringLiteral("wrong"));
        QTRY_VERIFY(desktop.window().signInPage().isEnabled());
        QTRY_COMPARE(passwordMessage(desktop), wrong); // and does not tell who has an account
    }

    void emptyFieldsAreNotSent()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        fillIn(desktop, QStringLiteral("not an address"), QString());
        QVERIFY(!child<QLabel>(&desktop.window().signInPage(), "emailMessage")->text().isEmpty());
        QVERIFY(!passwordMessage(desktop).isEmpty());
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM viatica.sign_in_attempts"), QStringLiteral("0"));
    }

    void afterFiveWrongPasswordsTheAddressIsLockedAndTheMessageSaysSo()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        auto* go = child<QPushButton>(&desktop.window().signInPage(), "go");
        for (int i = 0; i < 5; ++i) {
            fillIn(desktop, QString::fromLatin1(Desktop::email), QStringLiteral("wrong %1").arg(i));
            QTRY_VERIFY(go->isEnabled());
        }
        fillIn(desktop, QString::fromLatin1(Desktop::email), QString::fromLatin1(Desktop::password));
        QTRY_VERIFY(go->isEnabled());
        QVERIFY(!desktop.isSignedIn());
        QVERIFY2(passwordMessage(desktop).contains(QLatin1Char(':')),
                 qPrintable(passwordMessage(desktop))); // a time
    }

    void aRememberedSessionGoesOnAtTheNextStart()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        fillIn(desktop, QString::fromLatin1(Desktop::email), QString::fromLatin1(Desktop::password));
        QTRY_VERIFY(desktop.isSignedIn());
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
    }

    void whoDoesNotWantToBeRememberedIsAskedAgain()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        QTRY_VERIFY(desktop.window().signInPage().isVisible());
        auto* remember = child<QCheckBox>(&desktop.window().signInPage(), "remember");
        QVERIFY(remember->isChecked());
        remember->setFocus();
        QTest::keyClick(remember, Qt::Key_Space);
        fillIn(desktop, QString::fromLatin1(Desktop::email), QString::fromLatin1(Desktop::password));
        QTRY_VERIFY(desktop.isSignedIn());
        desktop.start();
        QTRY_VERIFY(desktop.window().signInPage().isVisible());
        QCOMPARE(desktop.window().signInPage().email(), QString::fromLatin1(Desktop::email));
        QVERIFY(!remember || !desktop.window().signInPage().remember());
    }

    void aSessionThatEndedAsksForThePasswordAndSaysWhy()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.raw->query("DELETE FROM viatica.sessions");
        desktop.start();
        QTRY_VERIFY(desktop.window().signInPage().isVisible());
        QVERIFY(child<QWidget>(&desktop.window().signInPage(), "notice")->isVisible());
    }

    void signingOutForgetsTheSession()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.window().actions().action(ActionId::SignOut)->trigger();
        QTRY_VERIFY(desktop.window().signInPage().isVisible());
        QVERIFY(!desktop.isSignedIn());
        QTRY_COMPARE(desktop.raw->value("SELECT count(*) FROM viatica.sessions"), QStringLiteral("0"));
        desktop.start();
        QTRY_VERIFY(desktop.window().signInPage().isVisible());
        QVERIFY(!desktop.window().actions().action(ActionId::NewTrip)->isEnabled());
    }

    void aSecondAccountCanBeMadeFromTheSignInPage()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        QTRY_VERIFY(desktop.window().signInPage().isVisible());
        click(child<QPushButton>(&desktop.window().signInPage(), "other"));
        WelcomePage& page = desktop.window().welcomePage();
        QTRY_VERIFY(page.isVisible());
        type(child<QLineEdit>(&page, "firstName"), QString::fromUtf8("بن 🧳"));
        type(child<QLineEdit>(&page, "lastName"), QStringLiteral("'; DROP TABLE users; --"));
        type(child<QLineEdit>(&page, "email"), QString::fromLatin1(Desktop::email));
        type(child<QLineEdit>(&page, "password"), QStringLiteral("long enough"));
        click(child<QPushButton>(&page, "go"));
        auto* message = child<QLabel>(&page, "emailMessage");
        QTRY_VERIFY(!message->text().isEmpty()); // taken
        type(child<QLineEdit>(&page, "email"), QStringLiteral("ben@example.org"));
        click(child<QPushButton>(&page, "go"));
        QTRY_VERIFY(desktop.isSignedIn());
        QCOMPARE(desktop.raw->value("SELECT \"lastName\" FROM users WHERE email = 'ben@example.org'"),
                 QStringLiteral("'; DROP TABLE users; --"));
    }
};

QTEST_MAIN(SignInTest)
#include "test_sign_in.moc"
