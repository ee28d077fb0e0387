// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/date_field.h"
#include "domain/translation.h"
#include "gui/filter_button.h"
#include "gui/notice_bar.h"
#include "gui/progress_page.h"
#include "gui/sign_in_page.h"
#include "gui/studio.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "gui/welcome_page.h"
#include "models/trip_table_model.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <memory>

using namespace viatica;
using namespace viatica::test;

/// Makes each page in every look and saves pictures of them to the folder that VIATICA_PHOTOGRAPHS names.
/// Without one it only proves that every page can be drawn.
class PhotographsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Studio> m_studio;

    void photograph(QWidget& widget, const QString& name) { m_studio->take(widget, name); }
    void setUp()
    {
        QFETCH(int, look);
        m_studio = std::make_unique<Studio>(looks().at(look));
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }
    void cleanup() { m_studio.reset(); }

    void everyPageCanBeDrawn_data() { addLooks(); }
    void everyPageCanBeDrawn()
    {
        setUp();
        Desktop desktop;
        desktop.makeAccount();
        desktop.settings.set(Setting::LastEmails, {});
        desktop.start();
        MainWindow& window = desktop.window();
        window.resize(1024, 640);

        QTRY_VERIFY(window.welcomePage().isVisible());
        window.welcomePage().setPurpose(WelcomePage::Purpose::FirstStart);
        photograph(window, QStringLiteral("welcome"));
        type(child<QLineEdit>(&window.welcomePage(), "firstName"), QStringLiteral("Anna"));
        type(child<QLineEdit>(&window.welcomePage(), "email"), QStringLiteral("anna@example"));
        type(child<QLineEdit>(&window.welcomePage(), "password"), QStringLiteral("short"));
        click(child<QPushButton>(&window.welcomePage(), "go"));
        photograph(window, QStringLiteral("welcome-faults"));

        window.progressPage().begin(QStringLiteral("Setting up"),
                                    {QStringLiteral("Make the private database on this computer"),
                                     QStringLiteral("Make the tables"), QStringLiteral("Make your account")},
                                    true);
        window.progressPage().setStep(1);
        window.showProgress();
        photograph(window, QStringLiteral("progress"));
        window.progressPage().fail(
            QStringLiteral("PostgreSQL was not found on this computer. Please install the "
                           "package “postgresql” (15 or later), then try again."),
            [] {});
        photograph(window, QStringLiteral("progress-failed"));

        window.showSignIn();
        window.signInPage().setEmail(QString::fromLatin1(Desktop::email));
        photograph(window, QStringLiteral("sign-in"));
        type(child<QLineEdit>(&window.signInPage(), "password"), QStringLiteral("wrong password"));
        click(child<QPushButton>(&window.signInPage(), "go"));
        QTRY_VERIFY(child<QLabel>(&window.signInPage(), "passwordMessage")->isVisible());
        photograph(window, QStringLiteral("sign-in-wrong"));
    }

    void theTripsCanBeDrawn_data() { addLooks(); }

    void theTripsCanBeDrawn()
    {
        setUp();
        Desktop desktop;
        desktop.signIn();
        MainWindow& window = desktop.window();
        window.resize(1024, 640);
        photograph(window, QStringLiteral("trips-empty"));

        desktop.makeTrip(QStringLiteral("Lisbon, a long weekend"), QStringLiteral("2027-03-01"),
                         QStringLiteral("2027-03-04"));
        desktop.makeTrip(QStringLiteral("Tokyo in spring"), QStringLiteral("2027-03-27"),
                         QStringLiteral("2027-04-11"));
        desktop.makeTrip(QStringLiteral("Client visit, Zürich"), QStringLiteral("2027-03-09"),
                         QStringLiteral("2027-03-10"));
        desktop.makeTrip(QStringLiteral("Summer with the grandparents by the lake, then on to the sea"),
                         QStringLiteral("2027-07-10"), QStringLiteral("2027-08-01"));
        desktop.makeTrip(QStringLiteral("رحلة إلى مراكش"), QStringLiteral("2027-10-03"),
                         QStringLiteral("2027-10-12"));
        desktop.makeTrip(QStringLiteral("New Year in New York 🎆"), QStringLiteral("2027-12-28"),
                         QStringLiteral("2028-01-03"));
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2026-09-12"), QStringLiteral("2026-09-19"));
        desktop.raw->query("UPDATE trips SET purpose = 'business' WHERE name LIKE 'Client%'");
        desktop.raw->query(
            "INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, \"departureDateTime\", "
            "\"arrivalDateTime\") SELECT id, 'LH714', 'MUC', 'HND', now(), now() + interval '12 h' FROM "
            "trips, generate_series(1, 4) WHERE name LIKE 'Tokyo%'");
        desktop.refresh();
        desktop.table().select(2);
        photograph(window, QStringLiteral("trips"));

        desktop.table().select(1);
        QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        QTRY_VERIFY(window.undoBar().bar()->isVisible());
        photograph(window, QStringLiteral("trips-undo"));
        window.setConnection(QStringLiteral("The connection to the database is lost."),
                             QStringLiteral("here"));
        photograph(window, QStringLiteral("trips-lost"));
        window.setConnection({}, QStringLiteral("here"));

        child<QLineEdit>(&window, "search")->setText(QStringLiteral("nowhere"));
        QTRY_COMPARE(desktop.model().rowCount(), 0);
        photograph(window, QStringLiteral("trips-nothing-found"));
        child<QLineEdit>(&window, "search")->clear();
        QTRY_VERIFY(desktop.model().rowCount() > 0);

        desktop.trips().newTrip();
        QTRY_VERIFY(desktop.dialog() != nullptr);
        photograph(*desktop.dialog(), QStringLiteral("trip-new"));
        child<DateField>(desktop.dialog(), "returning")->setDate(QDate(2027, 2, 20));
        desktop.dialog()->save();
        photograph(*desktop.dialog(), QStringLiteral("trip-faults"));
        click(child<QDialogButtonBox>(desktop.dialog(), "buttons")->button(QDialogButtonBox::Discard));
        QTRY_VERIFY(desktop.dialog() == nullptr);
    }
};

QTEST_MAIN(PhotographsTest)
#include "test_photographs.moc"
