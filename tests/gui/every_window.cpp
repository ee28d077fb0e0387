// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/every_window.h"

#include "gui/actions.h"
#include "gui/desktop.h"
#include "gui/main_window.h"
#include "gui/page.h"
#include "gui/progress_page.h"
#include "gui/side_bar.h"
#include "gui/trip_table_view.h"
#include "models/trip_table_model.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QStackedWidget>

#include <algorithm>

namespace viatica::test {

namespace {

/// Whether the page has read what it shows; each of the lists holds something.
bool listsAreFilled(const QWidget& page)
{
    const QList<QAbstractItemView*> views = page.findChildren<QAbstractItemView*>();
    return std::all_of(views.cbegin(), views.cend(), [](const QAbstractItemView* view) {
        return !view->isVisible() || !view->model() || view->model()->rowCount() > 0;
    });
}

/// Dialogs that are in sight.
QList<QWidget*> openDialogs()
{
    QList<QWidget*> windows;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && qobject_cast<QDialog*>(window))
            windows.append(window);
    return windows;
}

} // namespace

void everyStartPage(Desktop& desktop, const LookAt& look)
{
    desktop.start();
    MainWindow& window = desktop.window();
    auto* stack = qobject_cast<QStackedWidget*>(window.centralWidget());
    QVERIFY(stack != nullptr);
    QTRY_VERIFY(!window.progressPage().isVisible());
    for (int i = 0; i < stack->count(); ++i) {
        QWidget* page = stack->widget(i);
        if (page->isAncestorOf(&window.sideBar()))
            continue; // the pages of somebody who is signed in
        stack->setCurrentWidget(page);
        QTRY_VERIFY(page->isVisible());
        look(QStringLiteral("page %1").arg(i), window);
    }
}

void fillEveryList(Desktop& desktop)
{
    desktop.signIn();
    desktop.makeTrip(QStringLiteral("Rome"), QStringLiteral("2027-03-05"), QStringLiteral("2027-03-09"));
    desktop.makeTrip(QStringLiteral("Tokyo"), QStringLiteral("2027-05-05"), QStringLiteral("2027-05-19"));
    desktop.makeTrip(QStringLiteral("Oslo"), QStringLiteral("2027-02-27"), QStringLiteral("2027-03-04"));
    desktop.raw->query("INSERT INTO flights (\"tripId\", \"flightNumber\", origin, destination, "
                       "\"departureDateTime\", \"arrivalDateTime\") SELECT id, 'AZ433', 'MUC', 'FCO', "
                       "'2027-03-05 10:00Z', '2027-03-05 11:30Z' FROM trips");
    desktop.refresh();
    desktop.window().resize(1100, 700);
    desktop.table().select(0);
    QTest::keyClick(&desktop.table(), Qt::Key_Delete); // something in the trash
    QVERIFY(QTest::qWaitFor([&] { return desktop.model().rowCount() == 2; }));
    desktop.table().select(0);
}

void everyPage(Desktop& desktop, const LookAt& look)
{
    for (QAction* go : desktop.window().actions().actions()) {
        if (!go->objectName().startsWith(QLatin1String("go.")) || !go->isEnabled() ||
            go->objectName() == QLatin1String("go.everything"))
            continue;
        go->trigger();
        QVERIFY(QTest::qWaitFor([&] { return listsAreFilled(*desktop.window().currentPage()); }));
        look(go->objectName(), desktop.window());
    }
}

int everyDialog(Desktop& desktop, const LookAt& look)
{
    int dialogs = 0;
    for (QAction* action : desktop.window().actions().actions()) {
        // Whatever ends in three dots asks something first, and so do help and settings.
        if (!action->isEnabled() || action->objectName() == QLatin1String("go.everything") ||
            !(action->text().endsWith(QChar(0x2026)) ||
              action->objectName() == QLatin1String("application.about")))
            continue;
        action->trigger();
        (void)QTest::qWaitFor([&] { return !openDialogs().isEmpty(); }, 300);
        for (QWidget* dialog : openDialogs()) {
            ++dialogs;
            look(action->objectName(), *dialog);
            dialog->close();
        }
        (void)QTest::qWaitFor([&] { return openDialogs().isEmpty(); });
    }
    return dialogs;
}

} // namespace viatica::test
