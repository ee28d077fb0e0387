// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "gui/settings_dialog.h"
#include "gui/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolBar>

using namespace viatica;
using namespace viatica::test;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private:
    static SettingsDialog* open(Desktop& desktop)
    {
        QTest::keyClick(&desktop.window(), Qt::Key_Comma, Qt::ControlModifier);
        for (SettingsDialog* dialog : desktop.window().findChildren<SettingsDialog*>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }

    static bool isDark() { return QApplication::palette().color(QPalette::Window) == darkColors().window; }

private Q_SLOTS:
    void cleanup() { applyTheme(*qApp, ThemeMode::Light); }

    void aThemeIsInForceAtOnceAndKept()
    {
        Desktop desktop;
        applyTheme(*qApp, ThemeMode::Light);
        desktop.signIn();
        SettingsDialog* dialog = open(desktop);
        QVERIFY(dialog != nullptr);
        QVERIFY(child<QRadioButton>(dialog, "system")->isChecked());
        click(child<QRadioButton>(dialog, "dark"));
        QVERIFY(isDark());
        QTRY_COMPARE(desktop.window().palette().color(QPalette::Window), darkColors().window);
        QCOMPARE(desktop.settings.value(Setting::Theme).toString(), QStringLiteral("dark"));
        QVERIFY(desktop.window().actions().action(ActionId::ThemeDark)->isChecked());
        desktop.window().actions().action(ActionId::ThemeLight)->trigger(); // View → Theme
        QVERIFY(!isDark());
        QVERIFY(child<QRadioButton>(dialog, "light")->isChecked());
        desktop.start();
        QVERIFY(desktop.window().actions().action(ActionId::ThemeLight)->isChecked());
    }

    void theSystemsThemeIsFollowedWhenItChanges()
    {
        Desktop desktop;
        desktop.start();
        desktop.window().actions().action(ActionId::ThemeDark)->trigger();
        QEvent changed(QEvent::ThemeChange);
        QCoreApplication::sendEvent(&desktop.window(), &changed);
        QVERIFY(isDark()); // chosen by the person, so the desktop does not matter
        desktop.window().actions().action(ActionId::ThemeSystem)->trigger();
        QVERIFY(!isDark()); // the desktop of a test is light
        applyTheme(*qApp, ThemeMode::Dark);
        QCoreApplication::sendEvent(&desktop.window(), &changed);
        QVERIFY(!isDark());
    }

    void aLanguageIsKeptForTheNextStart()
    {
        Desktop desktop;
        desktop.start();
        SettingsDialog* dialog = open(desktop);
        QVERIFY(dialog != nullptr);
        auto* language = child<QComboBox>(dialog, "language");
        QVERIFY(language->count() >= 2);
        QCOMPARE(language->currentIndex(), 0);
        const int english = language->findData(QStringLiteral("en_US")) >= 0
                                ? language->findData(QStringLiteral("en_US"))
                                : language->findData(QLocale(QStringLiteral("en")).name());
        QVERIFY(english > 0);
        QCOMPARE(language->itemText(english), QStringLiteral("English"));
        QVERIFY(language->findText(QStringLiteral("Deutsch")) > 0);
        language->setFocus();
        while (language->currentIndex() != english)
            QTest::keyClick(language, Qt::Key_Down);
        QCOMPARE(desktop.settings.value(Setting::Language).toString(), language->currentData().toString());
        dialog->close();
        dialog = open(desktop);
        QCOMPARE(child<QComboBox>(dialog, "language")->currentIndex(), english);
    }

    void theToolBarIsShownAndStays()
    {
        Desktop desktop;
        desktop.signIn();
        auto* bar = child<QToolBar>(&desktop.window(), "toolBar");
        QVERIFY(!bar->isVisible());
        SettingsDialog* dialog = open(desktop);
        QVERIFY(dialog != nullptr);
        QTest::keyClick(child<QCheckBox>(dialog, "toolBar"), Qt::Key_Space);
        QVERIFY(bar->isVisible());
        QVERIFY(desktop.window().actions().action(ActionId::ShowToolBar)->isChecked());
        desktop.window().close();
        desktop.start();
        QVERIFY(child<QToolBar>(&desktop.window(), "toolBar")->isVisible());
        desktop.window().actions().action(ActionId::ShowToolBar)->trigger();
        QVERIFY(!child<QToolBar>(&desktop.window(), "toolBar")->isVisible());
    }

    void everySettingHasAKeyOfItsOwnAndSurvivesTheProgram()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        QSet<QString> keys;
        for (int i = 0; !Settings::keyOf(Setting(i)).isEmpty(); ++i) {
            QVERIFY2(!keys.contains(Settings::keyOf(Setting(i))), qPrintable(Settings::keyOf(Setting(i))));
            keys.insert(Settings::keyOf(Setting(i)));
        }
        QVERIFY(keys.size() > 10);
        {
            QSettings store(file, QSettings::IniFormat);
            Settings settings(&store);
            settings.set(Setting::Theme, QStringLiteral("dark"));
            settings.set(Setting::ToolBar, true);
        }
        QSettings store(file, QSettings::IniFormat);
        const Settings settings(&store);
        QVERIFY(themeModeFromString(settings.value(Setting::Theme).toString()) == ThemeMode::Dark);
        QVERIFY(settings.value(Setting::ToolBar).toBool());
        QVERIFY(settings.value(Setting::ReturnToPage).toBool()); // its default
    }
};

QTEST_MAIN(SettingsDialogTest)
#include "test_settings_dialog.moc"
