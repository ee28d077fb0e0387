// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/accessibility_check.h"
#include "gui/actions.h"
#include "gui/every_window.h"
#include "gui/main_window.h"
#include "gui/search_palette.h"
#include "gui/theme.h"
#include "models/trip_table_model.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>

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

/// Every page and every dialog, as far as actions lead to them, without eyes and without a mouse. Pages and
/// actions that are added later are met by themselves.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private:
    static LookAt collect(QStringList& faults)
    {
        return [&faults](const QString& name, QWidget& window) {
            for (const QString& fault : accessibilityFaults(window))
                faults.append(name + QStringLiteral(": ") + fault);
        };
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void theFirstStartNeedsNoEyesAndNoMouse()
    {
        Desktop desktop;
        QStringList faults;
        everyStartPage(desktop, collect(faults));
        QVERIFY(isClean(faults));
    }

    void everyPageNeedsNoEyesAndNoMouse()
    {
        Desktop desktop;
        fillEveryList(desktop);
        QStringList faults;
        everyPage(desktop, collect(faults));
        QVERIFY(isClean(faults));
    }

    void everyDialogNeedsNoEyesAndNoMouse()
    {
        Desktop desktop;
        fillEveryList(desktop);
        QStringList faults;
        QVERIFY(everyDialog(desktop, collect(faults)) >= 6);
        QVERIFY(isClean(faults));
    }

    /// A screen reader does not click: it asks the control for what it can do.
    void choicesWorkWithoutAClick()
    {
        const auto toggle = [](QWidget* button) {
            QAccessible::queryAccessibleInterface(button)->actionInterface()->doAction(
                QAccessibleActionInterface::toggleAction());
        };
        Desktop desktop;
        fillEveryList(desktop);
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
        fillEveryList(desktop);
        desktop.window().actions().action(ActionId::SearchEverything)->trigger();
        QTRY_VERIFY(desktop.window().searchPalette().isVisible());
        const QStringList faults = silentControls(*desktop.window().searchPalette().window());
        QVERIFY(isClean(faults));
    }
};

QTEST_MAIN(AccessibilityTest)
#include "test_accessibility.moc"
