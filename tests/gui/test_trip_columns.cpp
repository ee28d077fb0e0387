// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/column_dialog.h"
#include "gui/filter_button.h"
#include "gui/table_columns.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>

using namespace viatica;
using namespace viatica::test;

/// The table's columns, and what the keyboard does in it.
class TripColumnsTest : public QObject
{
    Q_OBJECT

private:
    using Column = TripTableModel::Column;

    static QMenu* openMenu(QWidget* parent)
    {
        for (QMenu* menu : parent->findChildren<QMenu*>())
            if (menu->isVisible())
                return menu;
        return nullptr;
    }
    static bool isHidden(Desktop& desktop, Column column)
    {
        return desktop.table().horizontalHeader()->isSectionHidden(int(column));
    }
    static void activate(Desktop& desktop)
    {
        desktop.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));
    }
    static void openWide(Desktop& desktop)
    {
        if (desktop.model().rowCount() == 0) { // an empty list has no table
            desktop.makeTrips(3);
            desktop.refresh();
        }
        desktop.window().resize(2200, 800); // whatever the font
        QTRY_VERIFY(!isHidden(desktop, Column::People));
    }
    static ColumnDialog* openColumns(Desktop& desktop)
    {
        desktop.window().actions().action(ActionId::ChooseColumns)->trigger();
        auto* dialog = desktop.trips().findChild<ColumnDialog*>();
        if (!dialog || !QTest::qWaitForWindowActive(dialog))
            throw std::runtime_error("there is no dialog");
        return dialog;
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void columnsAreHiddenAndMovedByKeysAndComeBackAtTheNextStart()
    {
        Desktop desktop;
        desktop.signIn();
        openWide(desktop);
        activate(desktop);
        ColumnDialog* dialog = openColumns(desktop);
        auto* list = dialog->findChild<QListWidget*>();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down); // Days
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(isHidden(desktop, Column::Days));
        QTest::keyClick(list, Qt::Key_Down); // Purpose
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QHeaderView* header = desktop.table().horizontalHeader();
        QCOMPARE(header->visualIndex(int(Column::Purpose)), 1);
        QTest::keyClick(list, Qt::Key_Escape);

        desktop.window().resize(2200, 800); // whatever the font
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        openWide(desktop);
        QVERIFY(isHidden(desktop, Column::Days));
        QCOMPARE(desktop.table().horizontalHeader()->visualIndex(int(Column::Purpose)), 1);
        desktop.table().columns().reset();
        QVERIFY(!isHidden(desktop, Column::Days));
        QCOMPARE(desktop.table().horizontalHeader()->visualIndex(int(Column::Purpose)), int(Column::Purpose));
    }

    void theMenuOfTheHeaderHidesAndShows()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        openWide(desktop);
        QHeaderView* header = desktop.table().horizontalHeader();
        Q_EMIT header->customContextMenuRequested(QPoint(40, 5));
        QMenu* menu = openMenu(&desktop.table());
        QVERIFY(menu != nullptr);
        QAction* items = nullptr;
        for (QAction* action : menu->actions())
            if (action->text() == QStringLiteral("Items"))
                items = action;
        QVERIFY(items && items->isChecked());
        items->trigger();
        QVERIFY(isHidden(desktop, Column::Items));
        menu->close();
    }

    void whereThereIsNoRoomColumnsGiveWayAndComeBack()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        openWide(desktop);
        desktop.table().columns().setShown(int(Column::Purpose), false);
        desktop.window().resize(1024, 640);
        QTRY_VERIFY(isHidden(desktop, Column::People));
        QVERIFY(desktop.table().columns().isShown(int(Column::People)));
        QVERIFY(!desktop.table().columns().isShown(int(Column::Purpose)));
        QVERIFY(!isHidden(desktop, Column::Name));
        QVERIFY(!isHidden(desktop, Column::Dates));
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        openWide(desktop); // what had given way was not remembered as hidden
        QVERIFY(isHidden(desktop, Column::Purpose));
    }

    void aDamagedSettingGivesTheUsualColumns()
    {
        Desktop desktop;
        desktop.settings.set(Setting::TripsColumns, QByteArray("nonsense"));
        desktop.signIn();
        openWide(desktop);
        for (int column = 0; column < TripTableModel::columns; ++column) {
            QVERIFY(!desktop.table().horizontalHeader()->isSectionHidden(column));
            QCOMPARE(desktop.table().horizontalHeader()->visualIndex(column), column);
        }
    }

    void lettersJumpToATrip()
    {
        Desktop desktop;
        desktop.signIn();
        for (const char* name : {"Athens", "Berlin", "Bergen", "Cairo"})
            desktop.makeTrip(QString::fromLatin1(name), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-02"));
        desktop.refresh();
        desktop.table().sortByColumn(int(Column::Name), Qt::AscendingOrder);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Athens,Bergen,Berlin,Cairo"));
        desktop.table().select(0);
        desktop.table().setFocus();
        QTest::keyClick(&desktop.table(), Qt::Key_Right); // another column: names are still what is meant
        QTest::keyClicks(&desktop.table(), QStringLiteral("berl"));
        QCOMPARE(desktop.table().selectedRows(), QList<int>{2});
    }

    void shiftAndControlChooseSeveralAndTheMenuKeyOpensTheirMenu()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(5);
        desktop.refresh();
        activate(desktop);
        desktop.table().select(1);
        desktop.table().setFocus();
        QTest::keyClick(&desktop.table(), Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(&desktop.table(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(desktop.table().selectedRows(), (QList<int>{1, 2, 3}));
        QVERIFY(!desktop.window().actions().action(ActionId::DuplicateTrip)->isEnabled());
        QVERIFY(desktop.window().actions().action(ActionId::DeleteTrips)->isEnabled());
        // As the Menu key and Shift+F10 arrive: at the place where the keyboard is.
        const QPoint place = desktop.table().inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, desktop.table().mapToGlobal(place));
        QCoreApplication::sendEvent(&desktop.table(), &event);
        QTRY_VERIFY(openMenu(&desktop.trips()));
        QMenu* menu = openMenu(&desktop.trips());
        QVERIFY(menu->actions().contains(desktop.window().actions().action(ActionId::DeleteTrips)));
        menu->close();
        QCOMPARE(desktop.table().selectedRows(), (QList<int>{1, 2, 3}));
    }

    void theEmptyPlaceHasAMenuToo()
    {
        Desktop desktop;
        desktop.signIn();
        auto* empty = child<QWidget>(&desktop.trips(), "empty");
        QTRY_VERIFY(empty->isVisible());
        Q_EMIT empty->customContextMenuRequested(QPoint(10, 10));
        QMenu* menu = openMenu(&desktop.trips());
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().first(), desktop.window().actions().action(ActionId::NewTrip));
        menu->close();
    }
};

QTEST_MAIN(TripColumnsTest)
#include "test_trip_columns.moc"
