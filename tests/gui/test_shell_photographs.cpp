// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desktop.h"

#include "domain/translation.h"
#include "gui/about_dialog.h"
#include "gui/diagnostics_dialog.h"
#include "gui/palette_model.h"
#include "gui/search_palette.h"
#include "gui/section_list.h"
#include "gui/settings_dialog.h"
#include "gui/shortcuts_dialog.h"
#include "gui/theme.h"
#include "gui/trips_page.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

using namespace viatica;
using namespace viatica::test;

/// Draws what belongs to the window rather than to a page, in both themes, at the smallest size that has to work and
/// with a font twice as large, and saves pictures to the folder that VIATICA_PHOTOGRAPHS names.
class ShellPhotographsTest : public QObject
{
    Q_OBJECT

private:
    QString m_suffix;
    QFont m_usual;

    void photograph(QWidget& widget, const char* name)
    {
        QCoreApplication::processEvents();
        const QPixmap picture = widget.grab();
        QVERIFY(!picture.isNull());
        const QString folder = qEnvironmentVariable("VIATICA_PHOTOGRAPHS");
        if (folder.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(picture.save(QDir(folder).filePath(QLatin1String(name) + m_suffix + QStringLiteral(".png"))));
    }

    template <class Dialog>
    Dialog* open(Desktop& desktop, ActionId id)
    {
        desktop.window().actions().action(id)->trigger();
        return desktop.window().findChild<Dialog*>();
    }

private Q_SLOTS:
    void initTestCase()
    {
        installTranslations(*qApp);
        m_usual = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_usual); }

    void everythingCanBeDrawn_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("points");
        QTest::newRow("light") << int(ThemeMode::Light) << 10;
        QTest::newRow("dark") << int(ThemeMode::Dark) << 10;
        QTest::newRow("light-large") << int(ThemeMode::Light) << 20;
    }

    void everythingCanBeDrawn()
    {
        QFETCH(int, mode);
        QFETCH(int, points);
        m_suffix = QLatin1Char('-') + QString::fromLatin1(QTest::currentDataTag());
        applyTheme(*qApp, ThemeMode(mode));
        QFont font = m_usual;
        font.setPointSize(points);
        QApplication::setFont(font);

        Desktop desktop;
        desktop.signIn();
        MainWindow& window = desktop.window();
        window.resize(1024, 640);
        desktop.makeTrip(QStringLiteral("Tokyo in spring"), QStringLiteral("2027-03-27"),
                         QStringLiteral("2027-04-11"));
        desktop.makeTrip(QStringLiteral("Client visit, Zürich"), QStringLiteral("2027-03-09"),
                         QStringLiteral("2027-03-10"));
        desktop.makeTrip(QStringLiteral("Summer with the grandparents by the lake, then on to the sea"),
                         QStringLiteral("2027-07-10"), QStringLiteral("2027-08-01"));
        desktop.makeTrip(QStringLiteral("A long weekend in Tyrol"), QStringLiteral("2026-09-12"),
                         QStringLiteral("2026-09-15"));
        desktop.refresh();
        photograph(window, "shell");
        window.actions().action(ActionId::ShowToolBar)->setChecked(true);
        photograph(window, "shell-tool-bar");
        window.actions().action(ActionId::ShowToolBar)->setChecked(false);

        SearchPalette& palette = window.searchPalette();
        palette.open();
        photograph(window, "palette");
        QTest::keyClicks(&palette.field(), QStringLiteral("t"));
        QTRY_VERIFY(palette.model().entry(palette.model().rowCount() - 1).kind == PaletteEntry::Kind::Trip);
        photograph(window, "palette-found");
        type(&palette.field(), QStringLiteral("nowhere"));
        QTRY_VERIFY(palette.message().startsWith(QStringLiteral("Nothing")));
        photograph(window, "palette-nothing");
        palette.close();

        for (QAction* menu : window.menuBar()->actions()) {
            menu->menu()->popup({});
            photograph(*menu->menu(),
                       ("menu-" + ActionRegistry::plainText(menu).toLatin1().toLower()).constData());
            menu->menu()->close();
        }

        auto* settings = open<SettingsDialog>(desktop, ActionId::Preferences);
        photograph(*settings, "settings");
        settings->close();
        auto* shortcuts = open<ShortcutsDialog>(desktop, ActionId::Shortcuts);
        photograph(*shortcuts, "shortcuts");
        shortcuts->close();
        auto* diagnostics = open<DiagnosticsDialog>(desktop, ActionId::Diagnostics);
        QTRY_VERIFY(diagnostics->text().contains(QStringLiteral("PostgreSQL")));
        photograph(*diagnostics, "diagnostics");
        diagnostics->close();
        auto* about = open<AboutDialog>(desktop, ActionId::About);
        photograph(*about, "about");
        about->close();
    }
};

QTEST_MAIN(ShellPhotographsTest)
#include "test_shell_photographs.moc"
