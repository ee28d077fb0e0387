// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/busy_line.h"
#include "gui/filter_button.h"
#include "gui/palette_model.h"
#include "gui/search_palette.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "models/trip_table_model.h"
#include "support/tcp_relay.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QListView>

using namespace viatica;
using namespace viatica::test;
using namespace std::chrono_literals;

/// Ctrl+K: the search over everything.
class PaletteTest : public QObject
{
    Q_OBJECT

private:
    static SearchPalette& palette(Desktop& desktop) { return desktop.window().searchPalette(); }

    static void open(Desktop& desktop)
    {
        QTest::keyClick(&desktop.window(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette(desktop).isVisible());
    }

    static void press(Desktop& desktop, Qt::Key key) { QTest::keyClick(&palette(desktop).field(), key); }

    static QStringList found(Desktop& desktop)
    {
        QStringList texts;
        for (int row = 0; row < palette(desktop).model().rowCount(); ++row)
            texts.append(palette(desktop).model().entry(row).text);
        return texts;
    }

    static QString current(Desktop& desktop)
    {
        return palette(desktop).list().currentIndex().data().toString();
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void actionsThatArePossibleNowAreListedAndRun()
    {
        Desktop desktop;
        desktop.signIn();
        const QAbstractItemModelTester tester(&palette(desktop).model());
        open(desktop);
        QVERIFY(palette(desktop).field().hasFocus());
        QCOMPARE(found(desktop).first(), QStringLiteral("Trips"));
        QVERIFY(found(desktop).contains(QStringLiteral("New Trip")));
        QVERIFY(!found(desktop).contains(QStringLiteral("Undo"))); // there is nothing to undo
        QVERIFY(!found(desktop).contains(QStringLiteral("Search Everything")));
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("new"));
        QCOMPARE(current(desktop), QStringLiteral("New Trip"));
        const PaletteEntry& entry = palette(desktop).model().entry(0);
        QCOMPARE(entry.shortcut, QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText));
        QCOMPARE(entry.spans, (QList<TextSpan>{{0, 3}}));
        press(desktop, Qt::Key_Return);
        QVERIFY(!palette(desktop).isVisible());
        QTRY_VERIFY(desktop.dialog() != nullptr);
    }

    void aTripIsShownInTheListThatHasIt()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Tokyo in spring"), QStringLiteral("2027-03-27"),
                         QStringLiteral("2027-04-11"));
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2026-09-12"), QStringLiteral("2026-09-19"));
        desktop.refresh();
        type(child<QLineEdit>(&desktop.window(), "search"), QStringLiteral("tokyo"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Tokyo in spring"));
        open(desktop);
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("rom"));
        QTRY_VERIFY(found(desktop).contains(QStringLiteral("Rome")));
        while (current(desktop) != QLatin1String("Rome"))
            press(desktop, Qt::Key_Down);
        press(desktop, Qt::Key_Return);
        QTRY_COMPARE(desktop.names(), QStringLiteral("Rome"));
        QTRY_COMPARE(desktop.table().selectedRows(), QList<int>{0});
        QVERIFY(desktop.trips().filterButton(TripFilter::Past).isChecked());
        QVERIFY(child<QLineEdit>(&desktop.window(), "search")->text().isEmpty());
        QVERIFY(desktop.table().hasFocus());
    }

    void aTripIsFoundByWhatIsInIt()
    {
        Desktop desktop;
        desktop.signIn();
        const QString id = desktop.makeTrip(QStringLiteral("Spring"), QStringLiteral("2027-03-27"),
                                            QStringLiteral("2027-04-11"));
        desktop.raw->query("INSERT INTO hotels (\"userId\", \"tripId\", name, \"checkInDateTime\", "
                           "\"checkOutDateTime\") SELECT \"userId\", id, 'Quokka Inn', now(), now() + interval '1 d' "
                           "FROM trips WHERE id = $1",
                           {id});
        desktop.refresh();
        open(desktop);
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("quokka"));
        QTRY_COMPARE(found(desktop), QStringList{QStringLiteral("Spring")});
        QVERIFY(palette(desktop).model().entry(0).spans.isEmpty());
        press(desktop, Qt::Key_Return);
        QTRY_COMPARE(desktop.table().selectedRows(), QList<int>{0});
    }

    void aTripFarDownTheListIsReadUntilItIsThere()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(250);
        desktop.refresh();
        QVERIFY(desktop.model().rowCount() < 250);
        open(desktop);
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("0240"));
        QTRY_COMPARE(found(desktop), QStringList{QStringLiteral("Trip 0240")});
        press(desktop, Qt::Key_Return);
        QTRY_COMPARE(desktop.table().selectedRows(), QList<int>{239});
    }

    void arrowKeysGoRoundAndTheMouseChooses()
    {
        Desktop desktop;
        desktop.signIn();
        open(desktop);
        const int rows = palette(desktop).model().rowCount();
        press(desktop, Qt::Key_Up);
        QCOMPARE(palette(desktop).list().currentIndex().row(), rows - 1);
        press(desktop, Qt::Key_Down);
        QCOMPARE(palette(desktop).list().currentIndex().row(), 0);
        press(desktop, Qt::Key_PageDown);
        QCOMPARE(palette(desktop).list().currentIndex().row(), 8);
        press(desktop, Qt::Key_PageUp);
        press(desktop, Qt::Key_PageUp);
        QCOMPARE(palette(desktop).list().currentIndex().row(), 0);
        press(desktop, Qt::Key_Tab);
        QVERIFY(palette(desktop).field().hasFocus());

        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("new trip"));
        QListView& list = palette(desktop).list();
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                          list.visualRect(list.model()->index(0, 0)).center());
        QVERIFY(!palette(desktop).isVisible());
        QTRY_VERIFY(desktop.dialog() != nullptr);
    }

    void escapeGivesTheKeyboardBack()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        desktop.table().setFocus();
        open(desktop);
        press(desktop, Qt::Key_Escape);
        QVERIFY(!palette(desktop).isVisible());
        QVERIFY(desktop.table().hasFocus());
        open(desktop);
        child<QLineEdit>(&desktop.window(), "search")->setFocus(); // a click elsewhere
        QVERIFY(!palette(desktop).isVisible());
        QVERIFY(child<QLineEdit>(&desktop.window(), "search")->hasFocus());
    }

    void whatIsNowhereIsSaidInWords()
    {
        Desktop desktop;
        desktop.signIn();
        open(desktop);
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("zzzz"));
        QTRY_COMPARE(palette(desktop).message(), QStringLiteral("Nothing here is called “zzzz”."));
        press(desktop, Qt::Key_Return); // nothing to open
        QVERIFY(palette(desktop).isVisible());
    }

    void aSlowSearchIsBusyAndALateAnswerIsDropped()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-03-27"), QStringLiteral("2027-04-11"));
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-09-12"), QStringLiteral("2027-09-19"));
        desktop.refresh();
        open(desktop);
        relay.delay(TcpRelay::Direction::ToServer, 500ms);
        auto* busy = palette(desktop).findChild<BusyLine*>();
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("tok"));
        QTRY_VERIFY(busy->isBusy());
        QCOMPARE(palette(desktop).message(), QStringLiteral("Searching…"));
        palette(desktop).field().clear();
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("rome"));
        QTRY_COMPARE_WITH_TIMEOUT(found(desktop), QStringList{QStringLiteral("Rome")}, 10'000);
        QTRY_VERIFY(!busy->isBusy());
    }

    void aLostConnectionLeavesActionsAndSaysWhyTripsAreMissing()
    {
        Desktop desktop;
        TcpRelay relay(desktop.direct);
        desktop.use(relay.profile());
        desktop.signIn();
        relay.refuse();
        relay.cut();
        open(desktop);
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("new"));
        QTRY_VERIFY_WITH_TIMEOUT(
            palette(desktop).message().startsWith(QStringLiteral("Trips cannot be searched now.")), 15'000);
        QCOMPARE(current(desktop), QStringLiteral("New Trip"));
    }

    void beforeSomebodyIsSignedInItHasWhatWorksThen()
    {
        Desktop desktop;
        desktop.makeAccount();
        desktop.start();
        open(desktop);
        QVERIFY(!found(desktop).contains(QStringLiteral("New Trip")));
        QVERIFY(found(desktop).contains(QStringLiteral("Dark")));
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("tokyo"));
        QTRY_VERIFY(!palette(desktop).message().isEmpty());
    }

    void aRowReadsAsASentence()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-03-12"), QStringLiteral("2027-03-19"));
        desktop.refresh();
        open(desktop);
        QTest::keyClicks(&palette(desktop).field(), QStringLiteral("rome"));
        QTRY_COMPARE(found(desktop).size(), 1);
        const QString row =
            palette(desktop).model().index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.startsWith(QStringLiteral("Rome, ")) && row.endsWith(QStringLiteral("in 11 days")),
                 qPrintable(row));
        QTRY_COMPARE(palette(desktop).field().accessibleDescription(), row);
    }
};

QTEST_MAIN(PaletteTest)
#include "test_palette.moc"
