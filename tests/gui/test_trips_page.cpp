// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/date_field.h"
#include "domain/translation.h"
#include "gui/empty_state.h"
#include "gui/filter_button.h"
#include "gui/notice_bar.h"
#include "gui/table_columns.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace viatica;
using namespace viatica::test;

class TripsPageTest : public QObject
{
    Q_OBJECT

private:
    static void makeFour(Desktop& desktop)
    {
        desktop.makeTrip(QStringLiteral("Now"), QStringLiteral("2027-02-27"), QStringLiteral("2027-03-04"));
        desktop.makeTrip(QStringLiteral("Today"), QStringLiteral("2027-03-01"), QStringLiteral("2027-03-02"));
        desktop.makeTrip(QStringLiteral("Later"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-15"));
        desktop.makeTrip(QStringLiteral("Past"), QStringLiteral("2026-06-01"), QStringLiteral("2026-06-15"));
        desktop.refresh();
    }
    static bool settled(Desktop& desktop)
    {
        return QTest::qWaitFor([&] { return desktop.model().isCurrent() && !desktop.model().isLoading(); });
    }
    static void clickHeader(Desktop& desktop, TripTableModel::Column column)
    {
        QHeaderView* header = desktop.table().horizontalHeader();
        const QPoint place(header->sectionViewportPosition(int(column)) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
    }

    /// Makes a trip of one day by the dialog.
    static void saveNew(Desktop& desktop, const QString& name, const QDate& day)
    {
        desktop.trips().newTrip();
        TripDialog* dialog = desktop.dialog();
        type(child<QLineEdit>(dialog, "name"), name);
        child<DateField>(dialog, "departure")->setDate(day);
        child<DateField>(dialog, "returning")->setDate(day);
        dialog->save();
        QVERIFY(QTest::qWaitFor([&] { return desktop.dialog() == nullptr; }));
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void filtersShowHowManyTheyHaveAndWhichTheyAre()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        QTRY_COMPARE(desktop.trips().filterButton(TripFilter::All).count(), 4);
        QCOMPARE(desktop.trips().filterButton(TripFilter::Upcoming).count(), 2);
        QCOMPARE(desktop.trips().filterButton(TripFilter::Current).count(), 2);
        QCOMPARE(desktop.trips().filterButton(TripFilter::Past).count(), 1);
        QCOMPARE(desktop.names(), QStringLiteral("Today,Later"));
        click(&desktop.trips().filterButton(TripFilter::Current));
        QVERIFY(settled(desktop));
        QCOMPARE(desktop.names(), QStringLiteral("Now,Today"));
        click(&desktop.trips().filterButton(TripFilter::Past));
        QVERIFY(settled(desktop));
        QCOMPARE(desktop.names(), QStringLiteral("Past"));
        click(&desktop.trips().filterButton(TripFilter::All));
        QVERIFY(settled(desktop));
        QCOMPARE(desktop.model().rowCount(), 4);
    }

    void theChosenFilterComesBackAtTheNextStart()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        click(&desktop.trips().filterButton(TripFilter::Past));
        QVERIFY(settled(desktop));
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QVERIFY(settled(desktop));
        QVERIFY(desktop.trips().filterButton(TripFilter::Past).isChecked());
        QCOMPARE(desktop.names(), QStringLiteral("Past"));
    }

    void searchingFindsWhatWasTypedAsItIs()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("100% Rome"), QStringLiteral("2027-06-01"),
                         QStringLiteral("2027-06-02"));
        desktop.makeTrip(QStringLiteral("Paris"), QStringLiteral("2027-06-03"), QStringLiteral("2027-06-04"),
                         QStringLiteral("with the Romero family"));
        desktop.makeTrip(QStringLiteral("Oslo"), QStringLiteral("2027-06-05"), QStringLiteral("2027-06-06"));
        desktop.refresh();
        desktop.window().actions().action(ActionId::Find)->trigger();
        auto* search = child<QLineEdit>(&desktop.window(), "search");
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("rome"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("100% Rome,Paris"));
        QCOMPARE(child<QLabel>(&desktop.trips(), "count")->text(), QStringLiteral("2 trips found"));
        type(search, QStringLiteral("0% r"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("100% Rome"));
        type(search, QStringLiteral("'; DROP TABLE trips; --"));
        QTRY_COMPARE(desktop.names(), QString());
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("3"));
        auto* empty = child<EmptyState>(&desktop.trips(), "empty");
        QTRY_VERIFY(empty->isVisible());
        click(empty->button()); // clears the search
        QTRY_COMPARE(desktop.model().rowCount(), 3);
    }

    void clickingAHeaderSortsInTheDatabase()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("B"), QStringLiteral("2027-06-01"), QStringLiteral("2027-06-02"));
        desktop.makeTrip(QStringLiteral("C"), QStringLiteral("2027-06-03"), QStringLiteral("2027-06-04"));
        desktop.makeTrip(QStringLiteral("A"), QStringLiteral("2027-06-05"), QStringLiteral("2027-06-06"));
        desktop.refresh();
        desktop.window().resize(1600, 800); // all columns have room
        QHeaderView* header = desktop.table().horizontalHeader();
        QTRY_VERIFY(!header->isSectionHidden(int(TripTableModel::Column::Purpose)));
        QCOMPARE(header->sortIndicatorSection(), int(TripTableModel::Column::Dates));
        QCOMPARE(desktop.names(), QStringLiteral("B,C,A"));
        clickHeader(desktop, TripTableModel::Column::Name);
        QTRY_COMPARE(desktop.names(), QStringLiteral("A,B,C"));
        QCOMPARE(header->sortIndicatorSection(), int(TripTableModel::Column::Name));
        clickHeader(desktop, TripTableModel::Column::Name);
        QTRY_COMPARE(desktop.names(), QStringLiteral("C,B,A"));
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        clickHeader(desktop, TripTableModel::Column::Purpose); // no order of the database: nothing happens
        QCOMPARE(header->sortIndicatorSection(), int(TripTableModel::Column::Name));
        clickHeader(desktop, TripTableModel::Column::Dates);
        QTRY_COMPARE(desktop.names(), QStringLiteral("B,C,A"));
    }

    void fiveHundredTripsAreScrolledThroughToTheEnd()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(500);
        desktop.refresh();
        QCOMPARE(desktop.model().rowCount(), 100);
        for (int i = 0; i < 40 && desktop.model().rowCount() < 500; ++i) {
            QTest::keyClick(&desktop.table(), Qt::Key_End, Qt::ControlModifier);
            desktop.table().verticalScrollBar()->setValue(desktop.table().verticalScrollBar()->maximum());
            QVERIFY(settled(desktop));
        }
        QCOMPARE(desktop.model().rowCount(), 500);
        QCOMPARE(desktop.model().trip(499).name, QStringLiteral("Trip 0500"));
        // A change keeps the place.
        desktop.table().select(450);
        const int scrolled = desktop.table().verticalScrollBar()->value();
        desktop.raw->query("UPDATE trips SET name = 'Renamed' WHERE name = 'Trip 0451'");
        desktop.refresh();
        QCOMPARE(desktop.model().trip(450).name, QStringLiteral("Renamed"));
        QCOMPARE(desktop.table().selectedRows(), QList<int>{450});
        QCOMPARE(desktop.table().verticalScrollBar()->value(), scrolled);
    }

    void anEmptyPageOffersTheFirstTrip()
    {
        Desktop desktop;
        desktop.signIn();
        auto* empty = child<EmptyState>(&desktop.trips(), "empty");
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(empty->button()->isVisible());
        click(empty->button());
        QTRY_VERIFY(desktop.dialog() != nullptr);
    }

    void deletedTripsComeBackByTheButtonInTheBar()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        desktop.table().select(1);
        desktop.table().setFocus();
        QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Today"));
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("3"));
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM viatica.trash"), QStringLiteral("1"));
        auto* undo = child<QPushButton>(&desktop.window(), "undoButton");
        QTRY_VERIFY(undo->isVisible());
        click(undo);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Today,Later"));
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("4"));
        QTRY_COMPARE(undo->text(), QStringLiteral("Re&do"));
        click(undo);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Today"));
    }

    void aKeyPressedAgainDeletesNothingTwice()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        click(&desktop.trips().filterButton(TripFilter::All));
        QVERIFY(settled(desktop));
        QSignalSpy deleted(&desktop.composition().services()->trips, &TripService::tripsRemoved);
        desktop.table().setFocus();
        desktop.table().select(0);
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        QTRY_COMPARE(desktop.model().rowCount(), 3);
        QVERIFY(settled(desktop));
        QCOMPARE(deleted.count(), 1);
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("3"));
        QVERIFY(!child<NoticeBar>(&desktop.trips(), "notice")->isVisible());
    }

    void severalTripsAreDeletedTogetherAndUndoneByTheKeyboard()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        click(&desktop.trips().filterButton(TripFilter::All));
        QVERIFY(settled(desktop));
        desktop.table().setFocus();
        desktop.table().selectAll();
        desktop.window().actions().action(ActionId::DeleteTrips)->trigger();
        QTRY_COMPARE(desktop.model().rowCount(), 0);
        QTRY_COMPARE(desktop.trips().filterButton(TripFilter::All).count(), 0);
        QTRY_VERIFY(desktop.window().actions().action(ActionId::Undo)->isEnabled());
        QTest::keyClick(&desktop.window(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desktop.model().rowCount(), 4);
        QTRY_COMPARE(desktop.trips().filterButton(TripFilter::All).count(), 4);
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("4"));
        QVERIFY(!desktop.window().actions().action(ActionId::Undo)->isEnabled());
    }

    void undoInATextFieldTakesTypingBackNotADeletion()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        desktop.table().select(0);
        desktop.window().actions().action(ActionId::DeleteTrips)->trigger();
        QTRY_COMPARE(desktop.model().rowCount(), 1);
        auto* search = child<QLineEdit>(&desktop.window(), "search");
        search->setFocus();
        QTest::keyClicks(search, QStringLiteral("x"));
        QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(search->text(), QString());
        QCOMPARE(desktop.raw->value("SELECT count(*) FROM trips"), QStringLiteral("3"));
    }

    void aSharedTripCanBeSeenButNotChanged()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.raw->script(
            "INSERT INTO users (id, email, password, \"firstName\", \"lastName\") VALUES "
            "('00000000-0000-4000-8000-00000000000b', 'ben@example.org', '!', 'Ben', 'Okafor');"
            "INSERT INTO trips (id, \"userId\", name, \"departureDate\", \"returnDate\", purpose, "
            "description) VALUES "
            "('00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-00000000000b', 'Lagos', "
            "'2027-05-01', "
            "'2027-05-09', 'pleasure', '');"
            "INSERT INTO viatica.trip_members (\"tripId\", \"userId\") SELECT "
            "'00000000-0000-4000-8000-0000000000b1', id "
            "FROM users WHERE email = 'anna@example.org'");
        desktop.refresh();
        QCOMPARE(desktop.names(), QStringLiteral("Lagos"));
        desktop.table().select(0);
        QVERIFY(!desktop.window().actions().action(ActionId::DeleteTrips)->isEnabled());
        QVERIFY(!desktop.window().actions().action(ActionId::EditTrip)->isEnabled());
        QTest::keyClick(&desktop.table(), Qt::Key_Return);
        QTRY_VERIFY(child<QWidget>(&desktop.trips(), "notice")->isVisible());
        QVERIFY(desktop.dialog() == nullptr);
    }

    void doubleClickReturnAndF2Edit()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        desktop.table().select(0);
        desktop.table().setFocus();
        const auto opens = [&](const std::function<void()>& act) {
            desktop.window().activateWindow();
            (void)QTest::qWaitForWindowActive(&desktop.window());
            desktop.table().setFocus();
            act();
            const bool opened = QTest::qWaitFor([&] { return desktop.dialog() != nullptr; });
            if (opened)
                desktop.dialog()->reject();
            return opened && QTest::qWaitFor([&] { return desktop.dialog() == nullptr; });
        };
        QVERIFY(opens([&] { QTest::keyClick(&desktop.table(), Qt::Key_Return); }));
        QVERIFY(opens([&] { QTest::keyClick(&desktop.table(), Qt::Key_F2); }));
        const QPoint place = desktop.table().visualRect(desktop.model().index(1, 0)).center();
        QVERIFY(opens([&] {
            QTest::mouseClick(desktop.table().viewport(), Qt::LeftButton, {}, place);
            QTest::mouseDClick(desktop.table().viewport(), Qt::LeftButton, {}, place);
        }));
    }

    void theContextMenuHasWhatCanBeDone()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        desktop.table().select(0);
        const QPoint place = desktop.table().visualRect(desktop.model().index(0, 0)).center();
        Q_EMIT desktop.table().customContextMenuRequested(place);
        QMenu* menu = desktop.trips().findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QVERIFY(menu->actions().contains(desktop.window().actions().action(ActionId::DeleteTrips)));
        menu->close();
    }

    void columnsThatWereHiddenStayHidden()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.table().columns().setShown(int(TripTableModel::Column::People), false);
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QVERIFY(desktop.table().horizontalHeader()->isSectionHidden(int(TripTableModel::Column::People)));
    }

    void afterMidnightTheListIsThatOfTheNewDay()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        desktop.clock.setToday(QDate(2027, 3, 5));
        desktop.trips().refresh(); // what the timer does
        QTRY_COMPARE(desktop.names(), QStringLiteral("Later"));
        QTRY_COMPARE(desktop.trips().filterButton(TripFilter::Past).count(), 3);
    }

    void withoutAConnectionTheListStaysAndGoesOnByItself()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        makeFour(desktop);
        relay.refuse();
        relay.cut();
        desktop.trips().refresh();
        desktop.composition().services()->trips.invalidate();
        auto* bar = child<QWidget>(&desktop.window(), "connectionBar");
        QTRY_VERIFY(bar->isVisible());
        QCOMPARE(desktop.names(), QStringLiteral("Today,Later"));
        desktop.makeTrip(QStringLiteral("Meanwhile"), QStringLiteral("2027-09-01"),
                         QStringLiteral("2027-09-02"));
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), 15'000);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Today,Later,Meanwhile"));
    }

    void afterALostConnectionOtherNoticesStayAgain()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        makeFour(desktop);
        auto* notice = child<NoticeBar>(&desktop.trips(), "notice");
        relay.refuse();
        relay.cut();
        desktop.trips().editTrip(0);
        QTRY_VERIFY_WITH_TIMEOUT(notice->isVisible(), 15'000);
        relay.heal();
        QTRY_VERIFY_WITH_TIMEOUT(
            desktop.composition().services()->database.state() == Database::State::Connected, 15'000);
        desktop.refresh();
        QTRY_VERIFY(!notice->isVisible()); // it spoke of the connection
        saveNew(desktop, QStringLiteral("Last year"), QDate(2026, 3, 1));
        QTRY_VERIFY(notice->isVisible());
        QSignalSpy loaded(&desktop.model(), &TripTableModel::loaded);
        desktop.refresh();
        QTRY_VERIFY(!loaded.isEmpty());
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("Past")), qPrintable(notice->text()));
    }

    void aSavedTripThatTheSearchDoesNotFindIsSaidAndShownOnDemand()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        type(child<QLineEdit>(&desktop.trips(), "search"), QStringLiteral("Later"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Later"));
        QVERIFY(settled(desktop));
        saveNew(desktop, QStringLiteral("Kyoto"), QDate(2027, 7, 1));
        auto* notice = child<NoticeBar>(&desktop.trips(), "notice");
        QTRY_VERIFY(notice->isVisible());
        QVERIFY2(notice->text().contains(QStringLiteral("Kyoto")), qPrintable(notice->text()));
        QCOMPARE(desktop.names(), QStringLiteral("Later"));
        click(notice->button());
        QTRY_COMPARE(desktop.names(), QStringLiteral("Today,Later,Kyoto"));
        QTRY_COMPARE(desktop.table().selectedRows(), QList<int>{2});
        QVERIFY(child<QLineEdit>(&desktop.trips(), "search")->text().isEmpty());
    }

    void aSavedTripThatTheSearchHidIsNotChosenLaterByItself()
    {
        Desktop desktop;
        desktop.signIn();
        makeFour(desktop);
        auto* search = child<QLineEdit>(&desktop.trips(), "search");
        type(search, QStringLiteral("Later"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Later"));
        saveNew(desktop, QStringLiteral("Kyoto"), QDate(2027, 7, 1));
        QTRY_VERIFY(child<NoticeBar>(&desktop.trips(), "notice")->isVisible());
        search->clear();
        QTRY_COMPARE(desktop.names(), QStringLiteral("Today,Later,Kyoto"));
        QVERIFY(!desktop.table().selectedRows().contains(2));
    }
};

QTEST_MAIN(TripsPageTest)
#include "test_trips_page.moc"
