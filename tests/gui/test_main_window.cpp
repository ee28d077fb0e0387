// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/actions.h"
#include "gui/filter_button.h"
#include "gui/notice_bar.h"
#include "gui/progress_page.h"
#include "gui/theme.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

#include <cmath>

using namespace viatica;
using namespace viatica::test;

namespace {

double luminance(const QColor& color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsInAMenuAndNoShortcutIsTakenTwice()
    {
        Desktop desktop;
        desktop.signIn();
        ActionRegistry& actions = desktop.window().actions();
        QSet<QAction*> inMenus;
        for (QAction* menu : desktop.window().menuBar()->actions()) {
            const QList<QAction*> entries = menu->menu()->actions();
            inMenus.unite(QSet<QAction*>(entries.cbegin(), entries.cend()));
        }
        for (QAction* action : actions.actions())
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
        QCOMPARE(actions.conflicts(), QStringList());
    }

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
        desktop.window().resize(1100, 700);
        desktop.window().close();
        desktop.start();
        QCOMPARE(desktop.window().size(), QSize(1100, 700));
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

    void textCanBeReadInBothThemes()
    {
        for (const Colors* colors : {&lightColors(), &darkColors()}) {
            for (const QColor& ground : {colors->window, colors->surface, colors->sideBar}) {
                QVERIFY(contrast(colors->text, ground) >= 4.5);
                QVERIFY(contrast(colors->secondary, ground) >= 4.5);
                QVERIFY(contrast(colors->danger, ground) >= 4.5);
                QVERIFY(contrast(colors->accent, ground) >= 4.5);
            }
            QVERIFY(contrast(colors->text, colors->selected) >= 4.5);
            QVERIFY(contrast(colors->onAccent, colors->accent) >= 4.5);
        }
    }

    void aboutSaysTheVersionAndTheLicence()
    {
        Desktop desktop;
        desktop.signIn();
        desktop.window().actions().action(ActionId::About)->trigger();
        QCOMPARE(desktop.dialogs.told.size(), 1);
        QVERIFY(desktop.dialogs.told.first().contains(QStringLiteral(VIATICA_VERSION)));
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
