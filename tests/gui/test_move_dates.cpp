// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/date_field.h"
#include "domain/translation.h"
#include "gui/choice_button.h"
#include "gui/conflict_dialog.h"
#include "gui/empty_state.h"
#include "gui/filter_button.h"
#include "gui/move_trip_dialog.h"
#include "gui/notice_bar.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "gui/undo_history.h"
#include "models/trip_move_model.h"
#include "models/trip_table_model.h"
#include "support/builders.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

using namespace viatica;
using namespace viatica::test;

/// Moving a trip to other days, by keys and clicks.
class MoveDatesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr const char* flightTime =
        R"(SELECT ("departureDateTime" AT TIME ZONE "originTimezone")::text FROM flights)";

    static void makeTokyo(Desktop& desktop)
    {
        const QString tokyo = desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-06-01"),
                                               QStringLiteral("2027-06-15"));
        const QString user = desktop.raw->value("SELECT id FROM users LIMIT 1");
        Builders builders(*desktop.raw);
        builders.aFlight(user, tokyo,
                         {{QStringLiteral("flightNumber"), QStringLiteral("LH714")},
                          {QStringLiteral("origin"), QStringLiteral("MUC")},
                          {QStringLiteral("destination"), QStringLiteral("HND")},
                          {QStringLiteral("departureDateTime"), QStringLiteral("2027-06-01T12:05:00Z")},
                          {QStringLiteral("arrivalDateTime"), QStringLiteral("2027-06-02T00:20:00Z")},
                          {QStringLiteral("originTimezone"), QStringLiteral("Europe/Berlin")},
                          {QStringLiteral("destinationTimezone"), QStringLiteral("Asia/Tokyo")}});
        builders.anEvent(user, tokyo,
                         {{QStringLiteral("name"), QStringLiteral("Night walk")},
                          {QStringLiteral("startDateTime"), QStringLiteral("2027-06-03T00:30:00Z")},
                          {QStringLiteral("timezone"), QStringLiteral("Europe/Berlin")}});
        desktop.refresh();
        desktop.table().select(0);
    }
    static MoveTripDialog* open(Desktop& desktop)
    {
        desktop.window().activateWindow();
        (void)QTest::qWaitForWindowActive(&desktop.window());
        desktop.table().setFocus();
        QTest::keyClick(&desktop.table(), Qt::Key_M, Qt::ControlModifier);
        auto* dialog = desktop.trips().findChild<MoveTripDialog*>();
        if (!dialog || !QTest::qWaitFor([&] { return dialog->isPreviewCurrent(); }))
            throw std::runtime_error("there is no preview");
        return dialog;
    }
    static void choose(MoveTripDialog* dialog, const QDate& day)
    {
        child<DateField>(dialog, "departure")->setDate(day);
        QVERIFY(QTest::qWaitFor([&] { return dialog->isPreviewCurrent(); }));
    }
    static QPushButton* moveButton(MoveTripDialog* dialog)
    {
        return child<QDialogButtonBox>(dialog, "buttons")->button(QDialogButtonBox::Save);
    }
    static QString cell(MoveTripDialog* dialog, int row, TripMoveModel::Column column)
    {
        return dialog->model().index(row, int(column)).data().toString();
    }
    static QString dates(Desktop& desktop)
    {
        return desktop.raw->value(R"(SELECT "departureDate" || ' ' || "returnDate" FROM trips)");
    }
    static void moveToJuly(Desktop& desktop)
    {
        MoveTripDialog* dialog = open(desktop);
        choose(dialog, QDate(2027, 7, 1));
        click(moveButton(dialog));
        QVERIFY(closed(desktop));
    }
    /// What asks about a step; null when nothing does.
    static ConflictDialog* question(Desktop& desktop)
    {
        for (auto* dialog : desktop.window().findChildren<ConflictDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    static void choose(ConflictDialog* dialog, const QString& choice)
    {
        QTest::keyClick(child<ChoiceButton>(dialog, qPrintable(choice)), Qt::Key_Space);
        QTest::keyClick(dialog, Qt::Key_Return);
    }
    static bool closed(Desktop& desktop)
    {
        return QTest::qWaitFor([&] { return !desktop.trips().findChild<MoveTripDialog*>(); });
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void thePreviewShowsEachBookingBeforeAndAfter()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        choose(dialog, QDate(2027, 10, 29)); // the walk comes to the night when clocks are set back
        QCOMPARE(dialog->model().rowCount(), 2);
        QVERIFY(cell(dialog, 0, TripMoveModel::Column::Item).contains(QStringLiteral("LH 714")));
        QVERIFY(cell(dialog, 0, TripMoveModel::Column::Now).contains(QStringLiteral("14:05")));
        QVERIFY(cell(dialog, 0, TripMoveModel::Column::Then).contains(QStringLiteral("14:05")));
        QVERIFY(cell(dialog, 0, TripMoveModel::Column::Then).contains(QStringLiteral("Fri")));
        QCOMPARE(cell(dialog, 0, TripMoveModel::Column::Note), QStringLiteral("The airline will not move with you"));
        QVERIFY(cell(dialog, 1, TripMoveModel::Column::Note).contains(QStringLiteral("twice")));
        QCOMPARE(child<QLabel>(dialog, "summary")->text(),
                 QStringLiteral("1 flight must be changed with the airline."));
        QVERIFY(child<QLabel>(dialog, "dates")->text().endsWith(QStringLiteral("150 days later")));
        child<QCheckBox>(dialog, "withItems")->setChecked(false);
        QCOMPARE(cell(dialog, 0, TripMoveModel::Column::Then), QStringLiteral("stays"));
        QCOMPARE(cell(dialog, 0, TripMoveModel::Column::Note), QStringLiteral("Outside the trip"));
        QCOMPARE(child<QLabel>(dialog, "summary")->text(), QStringLiteral("2 bookings will be outside the trip."));
        QCOMPARE(dates(desktop), QStringLiteral("2027-06-01 2027-06-15"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(closed(desktop));
        QCOMPARE(dates(desktop), QStringLiteral("2027-06-01 2027-06-15"));
    }

    void aMovedTripComesBackToTheMinuteByUndoAndGoesAgainByRedo()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        choose(dialog, QDate(2027, 12, 1));
        QTest::keyClick(dialog, Qt::Key_Return);
        QVERIFY(closed(desktop));
        QCOMPARE(dates(desktop), QStringLiteral("2027-12-01 2027-12-15"));
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-12-01 14:05:00"));
        QTRY_COMPARE(desktop.model().trip(0).departureDate, QDate(2027, 12, 1));
        QCOMPARE(desktop.table().selectedRows(), QList<int>{0});

        auto* undo = desktop.window().actions().action(ActionId::Undo);
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_COMPARE(dates(desktop), QStringLiteral("2027-06-01 2027-06-15"));
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-06-01 14:05:00"));
        auto* redo = desktop.window().actions().action(ActionId::Redo);
        QTRY_VERIFY(redo->isEnabled());
        redo->trigger();
        QTRY_COMPARE(dates(desktop), QStringLiteral("2027-12-01 2027-12-15"));
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-12-01 14:05:00"));
        QTRY_VERIFY(undo->isEnabled());
        undo->trigger();
        QTRY_COMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-06-01 14:05:00"));
    }

    void bookingsStayIfTheBoxIsNotTicked()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        choose(dialog, QDate(2027, 5, 31));
        auto* box = child<QCheckBox>(dialog, "withItems");
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
        click(moveButton(dialog));
        QVERIFY(closed(desktop));
        QCOMPARE(dates(desktop), QStringLiteral("2027-05-31 2027-06-14"));
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-06-01 14:05:00"));
    }

    void theSameDayIsNoMove()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        click(moveButton(dialog));
        QVERIFY(child<QLabel>(dialog, "departureMessage")->isVisible());
        QVERIFY(dialog->isVisible());
    }

    void nothingIsMovedThatWasNotShownFirst()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        child<DateField>(dialog, "departure")->setDate(QDate(2027, 7, 1));
        QVERIFY(!dialog->isPreviewCurrent());
        click(moveButton(dialog)); // reads the preview first
        QVERIFY(closed(desktop));
        QCOMPARE(dates(desktop), QStringLiteral("2027-07-01 2027-07-15"));
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-07-01 14:05:00"));
    }

    void whatSomebodyElseHasChangedIsShownBeforeItIsMoved()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        choose(dialog, QDate(2027, 7, 1));
        desktop.raw->query(R"(UPDATE trips SET "returnDate" = '2027-06-20', name = 'Tokyo and Nara')");
        click(moveButton(dialog));
        QTRY_VERIFY(child<NoticeBar>(dialog, "notice")->isVisible());
        QTRY_VERIFY(child<QLabel>(dialog, "trip")->text().startsWith(QStringLiteral("Tokyo and Nara")));
        QCOMPARE(dates(desktop), QStringLiteral("2027-06-01 2027-06-20"));
        QTRY_VERIFY(dialog->isPreviewCurrent());
        click(moveButton(dialog));
        QVERIFY(closed(desktop));
        QCOMPARE(dates(desktop), QStringLiteral("2027-07-01 2027-07-20"));
        QCOMPARE(desktop.raw->value("SELECT name FROM trips"), QStringLiteral("Tokyo and Nara"));
    }

    void undoDoesNotOverwriteDatesThatSomebodyElseHasSetSince()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        choose(dialog, QDate(2027, 7, 1));
        click(moveButton(dialog));
        QVERIFY(closed(desktop));
        desktop.raw->query(R"(UPDATE trips SET "returnDate" = '2027-08-01')");
        desktop.window().actions().action(ActionId::Undo)->trigger();
        QTRY_VERIFY(question(desktop));
        QCOMPARE(dates(desktop), QStringLiteral("2027-07-01 2027-08-01"));
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-07-01 14:05:00"));
        QTest::keyClick(question(desktop), Qt::Key_Escape); // left as it is
        QTRY_VERIFY(!desktop.window().history().isRunning());
        QCOMPARE(dates(desktop), QStringLiteral("2027-07-01 2027-08-01"));
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-07-01 14:05:00"));
    }

    void bookingsGoBackWithATripWhoseDatesWereAskedAboutAndForthAgainByRedo_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QString>("after");
        QTest::newRow("as it was") << QStringLiteral("mine_returnDate") << QStringLiteral("2027-06-01 2027-06-15");
        QTest::newRow("the other return") << QStringLiteral("theirs_returnDate")
                                          << QStringLiteral("2027-06-01 2027-08-01");
    }

    void bookingsGoBackWithATripWhoseDatesWereAskedAboutAndForthAgainByRedo()
    {
        QFETCH(QString, choice);
        QFETCH(QString, after);
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        moveToJuly(desktop);
        desktop.raw->query(R"(UPDATE trips SET "returnDate" = '2027-08-01')");
        desktop.window().actions().action(ActionId::Undo)->trigger();
        QTRY_VERIFY(question(desktop));
        choose(question(desktop), choice);
        QTRY_COMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-06-01 14:05:00"));
        QCOMPARE(dates(desktop), after);
        QAction* redo = desktop.window().actions().action(ActionId::Redo);
        QTRY_VERIFY(redo->isEnabled());
        redo->trigger();
        QTRY_COMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-07-01 14:05:00"));
        QCOMPARE(dates(desktop), QStringLiteral("2027-07-01 2027-08-01"));
    }

    void bookingsStayAndItIsSaidWhenTheTripIsLeftOnAnotherDay()
    {
        Desktop desktop;
        desktop.signIn();
        makeTokyo(desktop);
        moveToJuly(desktop);
        desktop.raw->query(R"(UPDATE trips SET "departureDate" = '2027-06-10')");
        desktop.window().actions().action(ActionId::Undo)->trigger();
        QTRY_VERIFY(question(desktop));
        choose(question(desktop), QStringLiteral("theirs_departureDate"));
        QTRY_VERIFY(!desktop.window().history().isRunning());
        QCOMPARE(desktop.raw->value(flightTime), QStringLiteral("2027-07-01 14:05:00"));
        const QString said = desktop.window().undoBar().bar()->text();
        QVERIFY2(said.contains(QStringLiteral("bookings were not moved")), qPrintable(said));
        QVERIFY(!desktop.window().actions().action(ActionId::Undo)->isEnabled());
    }

    void aLostConnectionMovesNothingAndLosesNothing()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        makeTokyo(desktop);
        MoveTripDialog* dialog = open(desktop);
        choose(dialog, QDate(2027, 7, 1));
        relay.refuse();
        relay.cut();
        click(moveButton(dialog));
        QTRY_VERIFY_WITH_TIMEOUT(child<NoticeBar>(dialog, "notice")->isVisible(), 15'000);
        QVERIFY(dialog->isVisible());
        QCOMPARE(child<DateField>(dialog, "departure")->date(), QDate(2027, 7, 1));
        QCOMPARE(dates(desktop), QStringLiteral("2027-06-01 2027-06-15"));
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(moveButton(dialog)->isEnabled(), 15'000);
        click(moveButton(dialog));
        QVERIFY(QTest::qWaitFor([&] { return dates(desktop) == QStringLiteral("2027-07-01 2027-07-15"); }, 15'000));
        QVERIFY(closed(desktop));
    }

    void aTripWithoutBookingsSaysSo()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-05"));
        desktop.refresh();
        desktop.table().select(0);
        MoveTripDialog* dialog = open(desktop);
        QVERIFY(child<EmptyState>(dialog, "empty")->isVisible());
        QVERIFY(!child<QCheckBox>(dialog, "withItems")->isVisible());
        dialog->reject();
    }
};

QTEST_MAIN(MoveDatesTest)
#include "test_move_dates.moc"
