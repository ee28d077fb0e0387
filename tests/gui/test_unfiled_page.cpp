// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/empty_state.h"
#include "gui/main_window.h"
#include "gui/move_items_dialog.h"
#include "gui/unfiled_page.h"
#include "models/trip_table_model.h"
#include "models/unfiled_model.h"
#include "support/builders.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTableView>

using namespace viatica;
using namespace viatica::test;

/// The bookings that are in no trip.
class UnfiledPageTest : public QObject
{
    Q_OBJECT

private:
    static UnfiledPage& page(Desktop& desktop) { return *desktop.window().unfiledPage(); }
    static void act(Desktop& desktop, ActionId id) { desktop.window().actions().action(id)->trigger(); }
    /// Signed in, the page in sight; a trip to Rome, and three bookings in none.
    static void enter(Desktop& desktop)
    {
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-09-01"), QStringLiteral("2027-09-05"));
        const QString user = desktop.raw->value("SELECT id FROM users LIMIT 1");
        Builders builders(*desktop.raw);
        builders.anEvent(user, {}, {{QStringLiteral("name"), QStringLiteral("Opera")},
                                    {QStringLiteral("startDateTime"), QStringLiteral("2027-09-03T18:00:00Z")},
                                    {QStringLiteral("endDateTime"), QString()},
                                    {QStringLiteral("timezone"), QStringLiteral("Europe/Rome")},
                                    {QStringLiteral("location"), QStringLiteral("Teatro")}});
        builders.aHotel(user, {}, {{QStringLiteral("name"), QStringLiteral("Aurora")}});
        builders.aFlight(user, {}, {{QStringLiteral("flightNumber"), QStringLiteral("AZ433")}});
        act(desktop, ActionId::GoToUnfiled);
        [&] { QTRY_COMPARE(page(desktop).model().rowCount(), 3); }();
        desktop.window().activateWindow();
    }
    static QString filed(Desktop& desktop)
    {
        return desktop.raw->value("SELECT (SELECT count(*) FROM events WHERE \"tripId\" IS NOT NULL) + (SELECT count(*) "
                                  "FROM hotels WHERE \"tripId\" IS NOT NULL) + (SELECT count(*) FROM flights WHERE "
                                  "\"tripId\" IS NOT NULL)");
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theyAreListedByDateWithTimesOfTheirPlaces()
    {
        Desktop desktop;
        enter(desktop);
        const UnfiledModel& model = page(desktop).model();
        const QAbstractItemModelTester tester(&page(desktop).model());
        QCOMPARE(model.index(2, int(UnfiledModel::Column::What)).data().toString(), QStringLiteral("Opera"));
        const QString when = model.index(2, int(UnfiledModel::Column::When)).data().toString();
        QVERIFY2(when.contains(QStringLiteral("20:00")) || when.contains(QStringLiteral("8:00")), qPrintable(when));
        QCOMPARE(model.index(2, int(UnfiledModel::Column::Where)).data().toString(), QStringLiteral("Teatro"));
    }

    void severalAreMovedIntoATripByKeysAndBack()
    {
        Desktop desktop;
        enter(desktop);
        QTableView& table = page(desktop).table();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&table, Qt::Key_M, Qt::ControlModifier);
        MoveItemsDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = page(desktop).findChild<MoveItemsDialog*>()) != nullptr);
        QTRY_VERIFY(child<QListView>(dialog, "trips")->currentIndex().isValid());
        QTest::keyClick(child<QLineEdit>(dialog, "search"), Qt::Key_Return);
        QTRY_COMPARE(filed(desktop), QStringLiteral("3"));
        QTRY_COMPARE(page(desktop).model().rowCount(), 0);
        QTRY_VERIFY(child<EmptyState>(&page(desktop), "empty")->isVisible());
        act(desktop, ActionId::Undo);
        QTRY_COMPARE(filed(desktop), QStringLiteral("0"));
        QTRY_COMPARE(page(desktop).model().rowCount(), 3);
    }

    void whatIsDeletedComesBackWithUndo()
    {
        Desktop desktop;
        enter(desktop);
        QTableView& table = page(desktop).table();
        table.setFocus();
        table.selectRow(0);
        QTest::keyClick(&table, Qt::Key_Delete);
        QTRY_COMPARE(page(desktop).model().rowCount(), 2);
        QTRY_COMPARE(table.selectionModel()->selectedRows().size(), 1); // the keyboard goes on
        act(desktop, ActionId::Undo);
        QTRY_COMPARE(page(desktop).model().rowCount(), 3);
    }

    void aNewBookingOfThisPageIsInNoTrip()
    {
        Desktop desktop;
        enter(desktop);
        QVERIFY(desktop.window().actions().action(ActionId::AddEvent)->isEnabled());
        act(desktop, ActionId::GoToTrash);
        QVERIFY(!desktop.window().actions().action(ActionId::AddEvent)->isEnabled());
    }
};

QTEST_MAIN(UnfiledPageTest)
#include "test_unfiled_page.moc"
