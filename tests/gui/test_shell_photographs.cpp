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
#include "gui/studio.h"
#include "gui/trips_page.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

using namespace viatica;
using namespace viatica::test;

/// Draws what belongs to the window rather than to a page, in every look, and saves pictures to the folder
/// that VIATICA_PHOTOGRAPHS names.
class ShellPhotographsTest : public QObject
{
    Q_OBJECT

private:
    template <class Dialog>
    Dialog* open(Desktop& desktop, ActionId id)
    {
        desktop.window().actions().action(id)->trigger();
        return desktop.window().findChild<Dialog*>();
    }

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, QLocale(QLocale::English)); }

    void everythingCanBeDrawn_data() { addLooks(); }

    void everythingCanBeDrawn()
    {
        QFETCH(int, look);
        Studio studio(looks().at(look));
        const auto photograph = [&studio](QWidget& widget, const char* name) {
            studio.take(widget, QString::fromLatin1(name));
        };

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
        QTRY_VERIFY(palette.message().contains(QStringLiteral("nowhere")));
        photograph(window, "palette-nothing");
        palette.close();

        for (QAction* menu : window.menuBar()->actions()) {
            menu->menu()->popup({});
            photograph(*menu->menu(),
                       ("menu-" + ActionRegistry::plainText(menu).toLatin1().toLower().replace(' ', '-')).constData());
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
