// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/details_splitter.h"
#include "gui/empty_state.h"
#include "gui/filter_button.h"
#include "gui/requests.h"
#include "gui/timeline_view.h"
#include "gui/trip_details_pane.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/timeline_model.h"
#include "models/trip_table_model.h"
#include "support/builders.h"
#include "support/tcp_relay.h"

#include <QAction>
#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace viatica;
using namespace viatica::test;

/// The chosen trip beside the list.
class TripDetailsPaneTest : public QObject
{
    Q_OBJECT

private:
    /// Signed in, with room for both the list and the details.
    static void enter(Desktop& desktop)
    {
        desktop.signIn();
        desktop.window().resize(1200, 760);
        QTRY_VERIFY(desktop.trips().splitter().areDetailsShown());
    }
    static TripDetailsPane& pane(Desktop& desktop) { return desktop.trips().details(); }
    static QString label(Desktop& desktop, const char* name)
    {
        auto* found = child<QLabel>(&pane(desktop), name);
        return found->isVisible() ? found->text() : QString();
    }
    static QString emptyTitle(Desktop& desktop)
    {
        auto* empty = child<EmptyState>(&pane(desktop), "noDetails");
        return empty->isVisible() ? empty->title() : QString();
    }
    static QString userOf(Desktop& desktop) { return desktop.raw->value("SELECT id FROM users LIMIT 1"); }
    /// Three trips; the second has a flight and a night in a hotel.
    static QString makeThree(Desktop& desktop)
    {
        desktop.makeTrip(QStringLiteral("Lisbon"), QStringLiteral("2027-03-05"), QStringLiteral("2027-03-08"));
        const QString tokyo = desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-06-01"),
                                               QStringLiteral("2027-06-15"), QStringLiteral("Cherry blossom is over."));
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-09-01"), QStringLiteral("2027-09-05"));
        const QString user = userOf(desktop);
        Builders builders(*desktop.raw);
        builders.aFlight(user, tokyo,
                         {{QStringLiteral("flightNumber"), QStringLiteral("LH714")},
                          {QStringLiteral("origin"), QStringLiteral("MUC")},
                          {QStringLiteral("destination"), QStringLiteral("HND")},
                          {QStringLiteral("departureDateTime"), QStringLiteral("2027-06-01T12:05:00Z")},
                          {QStringLiteral("arrivalDateTime"), QStringLiteral("2027-06-02T00:20:00Z")},
                          {QStringLiteral("originTimezone"), QStringLiteral("Europe/Berlin")},
                          {QStringLiteral("destinationTimezone"), QStringLiteral("Asia/Tokyo")},
                          {QStringLiteral("confirmationCode"), QStringLiteral("X7K2PQ")}});
        const QString ida = builders.aCompanion(user, {{QStringLiteral("name"), QStringLiteral("Ida")}});
        builders.aTripCompanion(tokyo, ida);
        desktop.refresh();
        return tokyo;
    }
    static bool hasRow(Desktop& desktop, const QString& title)
    {
        const TimelineModel& model = pane(desktop).model();
        for (int row = 0; row < model.rowCount(); ++row)
            if (model.row(row).title == title)
                return true;
        return false;
    }
    static bool shows(Desktop& desktop, const QString& title)
    {
        return QTest::qWaitFor([&] { return label(desktop, "tripTitle") == title; });
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theChosenTripIsShownWithItsDays()
    {
        Desktop desktop;
        enter(desktop);
        makeThree(desktop);
        desktop.table().select(1);
        QVERIFY(shows(desktop, QStringLiteral("Tokyo")));
        QVERIFY(label(desktop, "facts").contains(QStringLiteral("15 days")));
        QCOMPARE(label(desktop, "countdown"), QStringLiteral("In 3 months"));
        QCOMPARE(label(desktop, "people"), QStringLiteral("With Ida"));
        QCOMPARE(label(desktop, "description"), QStringLiteral("Cherry blossom is over."));
        QCOMPARE(label(desktop, "shared"), QString());
        const TimelineModel& model = pane(desktop).model();
        QVERIFY(model.rowCount() > 4); // two days with the flight, days without anything, findings
        QCOMPARE(model.row(1).title, QString::fromUtf8("LH 714  MUC → HND"));
        QVERIFY(pane(desktop).timeline().isVisible());
    }

    void aNewListBeginsWithItsFirstTrip()
    {
        Desktop desktop;
        enter(desktop);
        QCOMPARE(emptyTitle(desktop), QStringLiteral("No trip chosen"));
        makeThree(desktop);
        click(&desktop.trips().filterButton(TripFilter::All));
        QVERIFY(shows(desktop, QStringLiteral("Lisbon")));
        QCOMPARE(desktop.table().selectedRows(), QList<int>{0});
        QTRY_VERIFY(child<EmptyState>(&pane(desktop), "nothingBooked")->isVisible());
    }

    void severalTripsAreSummedUpAndNoneSaysSo()
    {
        Desktop desktop;
        enter(desktop);
        makeThree(desktop);
        desktop.table().setFocus();
        QTest::keyClick(&desktop.table(), Qt::Key_A, Qt::ControlModifier);
        QTRY_COMPARE(emptyTitle(desktop), QStringLiteral("3 trips, 24 days"));
        desktop.table().clearSelection();
        QTRY_COMPARE(emptyTitle(desktop), QStringLiteral("No trip chosen"));
    }

    void quickArrowKeysReadOnlyWhereTheyStop()
    {
        Desktop desktop;
        enter(desktop);
        desktop.makeTrips(60);
        desktop.refresh();
        desktop.table().select(0);
        QVERIFY(shows(desktop, desktop.model().trip(0).name));
        const quint64 before = desktop.composition().services()->database.counters().statements;
        desktop.table().setFocus();
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(&desktop.table(), Qt::Key_Down);
        QVERIFY(shows(desktop, desktop.model().trip(40).name));
        QVERIFY(desktop.composition().services()->database.counters().statements - before < 8);
        // Back to one that was just there: nothing is read again.
        desktop.table().select(0);
        QCOMPARE(label(desktop, "tripTitle"), desktop.model().trip(0).name);
    }

    void changesAppearInPlace()
    {
        Desktop desktop;
        enter(desktop);
        const QString tokyo = makeThree(desktop);
        desktop.table().select(1);
        QVERIFY(shows(desktop, QStringLiteral("Tokyo")));
        QSignalSpy resets(&pane(desktop).model(), &QAbstractItemModel::modelReset);
        Builders(*desktop.raw)
            .aHotel(userOf(desktop), tokyo,
                    {{QStringLiteral("name"), QStringLiteral("Aurora")},
                     {QStringLiteral("checkInDateTime"), QStringLiteral("2027-06-02T06:00:00Z")},
                     {QStringLiteral("checkOutDateTime"), QStringLiteral("2027-06-05T02:00:00Z")},
                     {QStringLiteral("timezone"), QStringLiteral("Asia/Tokyo")}});
        desktop.raw->query("UPDATE trips SET name = 'Tokyo and Kyoto' WHERE id = $1", {tokyo});
        desktop.refresh();
        QVERIFY(shows(desktop, QStringLiteral("Tokyo and Kyoto")));
        QTRY_VERIFY(hasRow(desktop, QStringLiteral("Aurora")));
        QCOMPARE(resets.size(), 0);
    }

    void aDeletedTripLeavesThePane()
    {
        Desktop desktop;
        enter(desktop);
        makeThree(desktop);
        desktop.table().select(1);
        QVERIFY(shows(desktop, QStringLiteral("Tokyo")));
        QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        QVERIFY(shows(desktop, QStringLiteral("Rome")));
    }

    void theTripBeforeStaysUntilTheNextHasArrived()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        enter(desktop);
        makeThree(desktop);
        desktop.table().select(1);
        QVERIFY(shows(desktop, QStringLiteral("Tokyo")));
        relay.delay(TcpRelay::Direction::ToClient, std::chrono::milliseconds(600));
        QSignalSpy busy(&pane(desktop).requests(), &Requests::busyChanged);
        desktop.table().select(2);
        QTRY_COMPARE(busy.size(), 1);
        QCOMPARE(label(desktop, "tripTitle"), QStringLiteral("Tokyo"));
        QVERIFY(shows(desktop, QStringLiteral("Rome")));
        QTRY_COMPARE(busy.size(), 2);
    }

    void aTripThatCannotBeReadSaysSoAndIsReadAgain()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        enter(desktop);
        makeThree(desktop);
        desktop.table().select(0);
        QVERIFY(shows(desktop, QStringLiteral("Lisbon")));
        relay.refuse();
        relay.cut();
        desktop.table().select(1);
        QTRY_COMPARE_WITH_TIMEOUT(emptyTitle(desktop), QStringLiteral("The trip could not be read"), 15'000);
        relay.heal();
        auto* again = child<EmptyState>(&pane(desktop), "noDetails")->button();
        QVERIFY(again->isVisible());
        click(again);
        QVERIFY(QTest::qWaitFor([&] { return label(desktop, "tripTitle") == QStringLiteral("Tokyo"); }, 15'000));
    }

    void aTripOfSomebodyElseSaysWhose()
    {
        Desktop desktop;
        enter(desktop);
        Builders builders(*desktop.raw);
        const QString ben = builders.aUser(QStringLiteral("Ben"));
        const QString lagos = builders.aTrip(ben, {{QStringLiteral("name"), QStringLiteral("Lagos")}});
        desktop.raw->query("INSERT INTO viatica.trip_members (\"tripId\", \"userId\") SELECT $1, id FROM users "
                           "WHERE email = 'anna@example.org'",
                           {lagos});
        desktop.refresh();
        QVERIFY(shows(desktop, QStringLiteral("Lagos")));
        QVERIFY(label(desktop, "shared").startsWith(QStringLiteral("Ben ")));
        QVERIFY(!child<QToolButton>(&pane(desktop), "edit")->isEnabled());
        QVERIFY(!desktop.window().actions().action(ActionId::MoveTripDates)->isEnabled());
        QVERIFY(!desktop.window().actions().action(ActionId::DuplicateTrip)->isEnabled());
    }

    void aLongDescriptionOpensOnDemand()
    {
        Desktop desktop;
        enter(desktop);
        const QString text = QStringLiteral("All about the trip. ").repeated(500).trimmed();
        desktop.makeTrip(QStringLiteral("Long"), QStringLiteral("2027-03-05"), QStringLiteral("2027-03-08"), text);
        desktop.refresh();
        QVERIFY(shows(desktop, QStringLiteral("Long")));
        QVERIFY(label(desktop, "description").size() < 200);
        auto* more = child<QPushButton>(&pane(desktop), "moreText");
        QVERIFY(more->isVisible());
        QTest::keyClick(more, Qt::Key_Space);
        auto* whole = child<QPlainTextEdit>(&pane(desktop), "wholeDescription");
        QVERIFY(whole->isVisible());
        QCOMPARE(whole->toPlainText(), text);
        QTest::keyClick(more, Qt::Key_Space);
        QVERIFY(!whole->isVisible());
    }

    void theDetailsHideAndComeBackByKeyAndAtTheNextStart()
    {
        Desktop desktop;
        enter(desktop);
        makeThree(desktop);
        DetailsSplitter* splitter = &desktop.trips().splitter();
        QVERIFY(splitter->areDetailsShown());
        QCOMPARE(splitter->orientation(), Qt::Horizontal);
        desktop.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desktop.window()));
        QTest::keyClick(&desktop.window(), Qt::Key_F9);
        QVERIFY(!splitter->areDetailsShown());
        QVERIFY(!desktop.window().actions().action(ActionId::ShowDetails)->isChecked());
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        desktop.window().resize(1200, 760);
        splitter = &desktop.trips().splitter();
        QVERIFY(!splitter->areDetailsShown());
        click(child<QToolButton>(&desktop.trips(), "showDetails"));
        QVERIFY(splitter->areDetailsShown());
        QTRY_COMPARE(label(desktop, "tripTitle"), QString()); // nothing was chosen while they were hidden
        desktop.table().select(0);
        QVERIFY(shows(desktop, QStringLiteral("Lisbon")));
    }

    void whereThereIsNoRoomTheDetailsWaitUntilTheyAreAskedFor()
    {
        Desktop desktop;
        enter(desktop);
        makeThree(desktop);
        DetailsSplitter splitter;
        auto* list = new QWidget;
        auto* details = new QWidget;
        splitter.setWidgets(list, details);
        splitter.resize(900, 500);
        splitter.show();
        QVERIFY(splitter.areDetailsShown());
        QCOMPARE(splitter.orientation(), Qt::Horizontal);
        splitter.resize(500, 900);
        QVERIFY(splitter.areDetailsShown());
        QCOMPARE(splitter.orientation(), Qt::Vertical);
        splitter.resize(500, 400);
        QVERIFY(!splitter.areDetailsShown());
        splitter.toggle();
        QVERIFY(splitter.areDetailsShown());
        splitter.resize(900, 500);
        QVERIFY(splitter.areDetailsShown());
        QCOMPARE(splitter.orientation(), Qt::Horizontal);
    }

    void afterMidnightTheCountdownIsThatOfTheNewDay()
    {
        Desktop desktop;
        enter(desktop);
        makeThree(desktop);
        desktop.table().select(0);
        QVERIFY(shows(desktop, QStringLiteral("Lisbon")));
        QCOMPARE(label(desktop, "countdown"), QStringLiteral("In 4 days"));
        desktop.clock.setToday(QDate(2027, 3, 4));
        pane(desktop).updateToday(); // what the page's timer does
        QCOMPARE(label(desktop, "countdown"), QStringLiteral("Tomorrow"));
    }

    void theMenuOfABookingCopiesItsCode()
    {
        Desktop desktop;
        enter(desktop);
        makeThree(desktop);
        desktop.table().select(1);
        QVERIFY(shows(desktop, QStringLiteral("Tokyo")));
        TimelineView& timeline = pane(desktop).timeline();
        const QPoint place = timeline.visualRect(pane(desktop).model().index(1)).center();
        Q_EMIT timeline.customContextMenuRequested(place);
        QMenu* menu = nullptr;
        for (QMenu* candidate : pane(desktop).findChildren<QMenu*>())
            if (candidate->isVisible())
                menu = candidate;
        QVERIFY(menu != nullptr);
        QVERIFY(menu->actions().contains(desktop.window().actions().action(ActionId::CopyItemCode)));
        desktop.window().actions().action(ActionId::CopyItemCode)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("X7K2PQ"));
        QVERIFY(menu->actions().contains(desktop.window().actions().action(ActionId::MoveTripDates)));
        menu->close();
    }
};

QTEST_MAIN(TripDetailsPaneTest)
#include "test_trip_details_pane.moc"
