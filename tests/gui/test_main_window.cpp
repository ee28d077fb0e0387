// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/actions.h"
#include "gui/connect_page.h"
#include "gui/filter_button.h"
#include "gui/notice_bar.h"
#include "gui/page.h"
#include "gui/palette_model.h"
#include "gui/progress_page.h"
#include "gui/search_palette.h"
#include "gui/side_bar.h"
#include "gui/theme.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>

using namespace viatica;
using namespace viatica::test;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyControlHasANameForScreenReaders()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        for (QWidget* widget : desktop.window().findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                qobject_cast<QMenu*>(widget) || qobject_cast<QMenuBar*>(widget))
                continue;
            auto* button = qobject_cast<QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(QString::fromLatin1(widget->metaObject()->className()) +
                                       QLatin1Char(' ') + widget->objectName()));
        }
    }

    void tabGoesThroughThePageInTheOrderOfReading()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        QStringList order;
        auto* search = child<QLineEdit>(&desktop.window(), "search");
        search->setFocus();
        for (int i = 0; i < 5; ++i) {
            order.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        // One stop for the filters, as for radio buttons; arrow keys go from one to the next.
        QCOMPARE(order, (QStringList{QStringLiteral("search"), QStringLiteral("newTrip"),
                                     QStringLiteral("filter_upcoming"), QStringLiteral("showDetails"),
                                     QStringLiteral("table")}));
        auto& upcoming = desktop.trips().filterButton(TripFilter::Upcoming);
        upcoming.setFocus();
        QTest::keyClick(&upcoming, Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("filter_current"));
    }

    void theWindowComesBackWhereItWas()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.window().resize(760, 700); // within the screen of a test
        desktop.window().close();
        desktop.start();
        QCOMPARE(desktop.window().size(), QSize(760, 700));
    }

    void theWindowComesBackWhereItWasAfterALogoutToo()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.window().resize(755, 690);
        desktop.composition().close(); // as SIGTERM does
        desktop.start();
        QCOMPARE(desktop.window().size(), QSize(755, 690));
    }

    void aLostConnectionIsSaidInWordsAndOffersARetry()
    {
        Desktop desktop;
        desktop.signIn();
        int retries = 0;
        QObject::connect(&desktop.window(), &MainWindow::retryConnectionRequested, this, [&] { ++retries; });
        desktop.window().setConnection(QStringLiteral("The database is gone."), QStringLiteral("here"));
        NoticeBar& bar = desktop.window().connectionBar();
        QVERIFY(bar.isVisible());
        QVERIFY(bar.text().startsWith(QStringLiteral("The database is gone.")));
        click(bar.button());
        QCOMPARE(retries, 1);
        desktop.window().setConnection({}, QStringLiteral("here"));
        QVERIFY(!bar.isVisible());
    }

    void theSideBarHasOnlyWhatWorksWithItsCounts()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(12);
        desktop.refresh();
        auto* list = desktop.window().sideBar().findChild<QListView*>();
        QVERIFY(list->model()->rowCount() >= 1);
        const QModelIndex trips = list->model()->index(0, 0);
        QTRY_COMPARE(trips.data(Qt::AccessibleTextRole).toString(), QStringLiteral("Trips 12"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(list->currentIndex().row(), list->model()->rowCount() - 1);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(list, Qt::Key_End);
        QTest::keyClicks(list, QStringLiteral("tri"));
        QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Trips"));
        QVERIFY(desktop.window().currentPage() == &desktop.trips());
    }

    void aNarrowWindowKeepsItsRoomForThePage()
    {
        Desktop desktop;
        desktop.signIn();
        SideBar& bar = desktop.window().sideBar();
        desktop.window().resize(1024, 640);
        QVERIFY(!bar.isCompact());
        const int wide = bar.width();
        desktop.window().resize(scaled(&desktop.window(), 760), 640);
        QVERIFY(bar.isCompact());
        QVERIFY(bar.width() < wide / 2);
        auto* list = bar.findChild<QListView*>();
        QVERIFY(!list->model()->index(0, 0).data(Qt::ToolTipRole).toString().isEmpty());
        QVERIFY(child<QToolButton>(&bar, "accountButton")->accessibleName().contains(QStringLiteral("Anna")));
        QVERIFY(!child<QToolButton>(&bar, "connectionState")->accessibleName().isEmpty());
        desktop.window().resize(1024, 640);
        QVERIFY(!bar.isCompact());
    }

    void fromTheFormOfAConnectionAPageIsOneKeyAway()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-04-01"), QStringLiteral("2027-04-05"));
        desktop.refresh();
        MainWindow& window = desktop.window();
        ConnectPage& form = desktop.composition().connectPage();
        window.showOpening(&form);
        QVERIFY(form.isVisible());
        window.actions().action(ActionId::GoToTrips)->trigger();
        QVERIFY(desktop.trips().isVisible());
        QVERIFY(!form.isVisible());

        window.showOpening(&form);
        window.actions().action(ActionId::SearchEverything)->trigger();
        QTest::keyClicks(&window.searchPalette().field(), QStringLiteral("rome"));
        QTRY_COMPARE(window.searchPalette().model().rowCount(), 1);
        QTest::keyClick(&window.searchPalette().field(), Qt::Key_Return);
        QVERIFY(desktop.trips().isVisible());
        QTRY_COMPARE(desktop.table().selectedRows(), QList<int>{0});
    }

    void aFontTwiceAsLargeStillFitsASmallScreen()
    {
        const QFont usual = QApplication::font();
        QFont large = usual;
        large.setPointSize(20);
        QApplication::setFont(large);
        {
            Desktop desktop;
            desktop.signIn();
            const QSize least = desktop.window().minimumSize();
            QVERIFY2(least.width() <= 1024 && least.height() <= 600,
                     qPrintable(QStringLiteral("%1 × %2").arg(least.width()).arg(least.height())));
        }
        QApplication::setFont(usual);
    }

    void aWindowThatIsLargerThanTheScreenIsMadeToFit()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.window().setGeometry(-300, -200, 4000, 3000);
        desktop.window().close();
        desktop.start();
        const QRect room = desktop.window().screen()->availableGeometry();
        QVERIFY(desktop.window().width() <= qMax(room.width(), desktop.window().minimumWidth()));
        QVERIFY(desktop.window().height() <= qMax(room.height(), desktop.window().minimumHeight()));
        QVERIFY(room.contains(desktop.window().geometry().topLeft()));
    }

    void whatWasArrangedComesBackAtTheNextStart()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.makeTrips(3);
        desktop.refresh();
        click(&desktop.trips().filterButton(TripFilter::All));
        desktop.table().horizontalHeader()->moveSection(1, 3);
        desktop.table().horizontalHeader()->resizeSection(1, 234); // the name takes what is left
        desktop.window().actions().action(ActionId::ShowToolBar)->setChecked(true);
        desktop.window().resize(780, 690);
        desktop.window().close();
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QVERIFY(desktop.trips().filterButton(TripFilter::All).isChecked());
        QCOMPARE(desktop.table().horizontalHeader()->visualIndex(1), 3);
        QCOMPARE(desktop.table().horizontalHeader()->sectionSize(1), 234);
        QVERIFY(desktop.window().actions().action(ActionId::ShowToolBar)->isChecked());
        QCOMPARE(desktop.window().size(), QSize(780, 690));
        QVERIFY(desktop.window().currentPage() == &desktop.trips());
    }

    void thePageInSightComesBackUnlessThatIsNotWanted()
    {
        Desktop desktop;
        desktop.signIn();
        QCOMPARE(desktop.settings.value(Setting::LastPage).toString(), QStringLiteral("go.trips"));
        QTest::keyClick(&desktop.window(), Qt::Key_8, Qt::ControlModifier);
        QCOMPARE(desktop.window().currentPage()->metaObject()->className(), "viatica::TrashPage");
        desktop.window().close();
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QCOMPARE(desktop.window().currentPage()->metaObject()->className(), "viatica::TrashPage");
        desktop.window().close();
        desktop.settings.set(Setting::ReturnToPage, false);
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QVERIFY(desktop.window().currentPage() == &desktop.trips());
        desktop.window().close();
        desktop.settings.set(Setting::ReturnToPage, true);
        // A page that this version does not have, or a name of nonsense.
        desktop.settings.set(Setting::LastPage, QStringLiteral("go.nowhere"));
        desktop.start();
        QTRY_VERIFY(desktop.isSignedIn());
        QVERIFY(desktop.window().currentPage() == &desktop.trips());
    }

    void aSecondStartBringsTheWindowToTheFront()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.window().showMinimized();
        QVERIFY(desktop.window().isMinimized());
        desktop.window().bringToFront();
        QVERIFY(!desktop.window().isMinimized());
        QVERIFY(desktop.window().isVisible());
    }

    void aDatabaseWithoutViaticasTablesIsRefusedInWords()
    {
        Desktop desktop;
        TestDatabase empty(TestDatabase::Content::Empty);
        desktop.use(empty.profile());
        desktop.start();
        QTRY_VERIFY(!desktop.window().progressPage().failure().isEmpty());
        QVERIFY(!desktop.isSignedIn());
    }
};

QTEST_MAIN(MainWindowTest)
#include "test_main_window.moc"
