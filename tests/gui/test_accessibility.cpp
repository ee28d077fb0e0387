// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/accessibility_check.h"
#include "gui/actions.h"
#include "gui/main_window.h"
#include "gui/page.h"
#include "gui/progress_page.h"
#include "gui/search_palette.h"
#include "gui/side_bar.h"
#include "gui/theme.h"
#include "gui/trip_dialog.h"
#include "gui/trip_table_view.h"
#include "models/trip_table_model.h"

#include <QAbstractItemView>
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QStackedWidget>

using namespace viatica;
using namespace viatica::test;

namespace {

/// Every fault in the report; a message of a failed comparison would be cut.
bool isClean(const QStringList& faults)
{
    for (const QString& fault : faults)
        qWarning("%s", qUtf8Printable(fault));
    return faults.isEmpty();
}

/// Whether the page has read what it shows; each of the lists holds something in this test.
bool listsAreFilled(const QWidget& page)
{
    const QList<QAbstractItemView*> views = page.findChildren<QAbstractItemView*>();
    return std::all_of(views.cbegin(), views.cend(), [](const QAbstractItemView* view) {
        return !view->isVisible() || !view->model() || view->model()->rowCount() > 0;
    });
}

/// Windows besides @p main that are in sight.
QList<QWidget*> otherWindows(const QWidget& main)
{
    QList<QWidget*> windows;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window != &main && window->isVisible() && qobject_cast<QDialog*>(window))
            windows.append(window);
    return windows;
}

} // namespace

/// Every page and every dialog, as far as actions lead to them, without eyes and without a mouse. Pages and actions
/// that are added later are met by themselves.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    static void fill(Desktop& desktop)
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
        // Something in the trash.
        QTest::keyClick(&desktop.table(), Qt::Key_Delete);
        QVERIFY(QTest::qWaitFor([&] { return desktop.model().rowCount() == 2; }));
        desktop.table().select(0);
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theFirstStartNeedsNoEyesAndNoMouse()
    {
        Desktop desktop;
        desktop.start();
        MainWindow& window = desktop.window();
        auto* stack = qobject_cast<QStackedWidget*>(window.centralWidget());
        QVERIFY(stack != nullptr);
        QTRY_VERIFY(!window.progressPage().isVisible());
        QStringList faults;
        for (int i = 0; i < stack->count(); ++i) {
            QWidget* page = stack->widget(i);
            if (page->isAncestorOf(&window.sideBar()))
                continue; // the pages of somebody who is signed in
            stack->setCurrentWidget(page);
            QTRY_VERIFY(page->isVisible());
            for (const QString& fault : accessibilityFaults(window))
                faults.append(QStringLiteral("page %1: ").arg(i) + fault);
        }
        QVERIFY(isClean(faults));
    }

    void everyPageNeedsNoEyesAndNoMouse()
    {
        Desktop desktop;
        fill(desktop);
        QStringList faults;
        for (QAction* go : desktop.window().actions().actions()) {
            if (!go->objectName().startsWith(QLatin1String("go.")) || !go->isEnabled() ||
                go->objectName() == QLatin1String("go.everything"))
                continue;
            go->trigger();
            QVERIFY(QTest::qWaitFor([&] { return listsAreFilled(*desktop.window().currentPage()); }));
            for (const QString& fault : accessibilityFaults(desktop.window()))
                faults.append(go->objectName() + QStringLiteral(": ") + fault);
        }
        QVERIFY(isClean(faults));
    }

    void everyDialogNeedsNoEyesAndNoMouse()
    {
        Desktop desktop;
        fill(desktop);
        QStringList faults;
        int dialogs = 0;
        for (QAction* action : desktop.window().actions().actions()) {
            // Whatever ends in three dots asks something first, and so do help and settings.
            if (!action->isEnabled() || action->objectName() == QLatin1String("go.everything") ||
                !(action->text().endsWith(QChar(0x2026)) || action->objectName() == QLatin1String("application.about")))
                continue;
            action->trigger();
            (void)QTest::qWaitFor([&] { return !otherWindows(desktop.window()).isEmpty(); }, 300);
            for (QWidget* dialog : otherWindows(desktop.window())) {
                ++dialogs;
                for (const QString& fault : accessibilityFaults(*dialog))
                    faults.append(action->objectName() + QStringLiteral(": ") + fault);
                dialog->close();
            }
            QTRY_VERIFY(otherWindows(desktop.window()).isEmpty());
        }
        QVERIFY(isClean(faults));
        QVERIFY(dialogs >= 6);
    }

    /// A screen reader does not click: it asks the control for what it can do.
    void choicesWorkWithoutAClick()
    {
        const auto toggle = [](QWidget* button) {
            QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(
                QAccessibleActionInterface::toggleAction());
        };
        Desktop desktop;
        fill(desktop);
        toggle(child<QAbstractButton>(&desktop.window(), "filter_all"));
        QTRY_COMPARE(desktop.names().count(QLatin1Char(',')), 1);
        toggle(child<QAbstractButton>(&desktop.window(), "filter_current"));
        QTRY_COMPARE(desktop.names(), QStringLiteral("Oslo"));

        desktop.window().actions().action(ActionId::Preferences)->trigger();
        QTRY_COMPARE(otherWindows(desktop.window()).size(), 1);
        toggle(child<QAbstractButton>(otherWindows(desktop.window()).first(), "dark"));
        QVERIFY(desktop.window().actions().action(ActionId::ThemeDark)->isChecked());
        QCOMPARE(desktop.settings.value(Setting::Theme).toString(), toString(ThemeMode::Dark));
    }

    void thePaletteSpeaks()
    {
        Desktop desktop;
        fill(desktop);
        desktop.window().actions().action(ActionId::SearchEverything)->trigger();
        QTRY_VERIFY(desktop.window().searchPalette().isVisible());
        const QStringList faults = silentControls(*desktop.window().searchPalette().window());
        QVERIFY(isClean(faults));
    }
};

QTEST_MAIN(AccessibilityTest)
#include "test_accessibility.moc"
