// SPDX-License-Identifier: GPL-3.0-or-later
// The menus, the tool bar and what their actions do to the window itself.
#include "gui/main_window.h"

#include "gui/about_dialog.h"
#include "gui/diagnostics_dialog.h"
#include "gui/page.h"
#include "gui/search_palette.h"
#include "gui/settings.h"
#include "gui/settings_dialog.h"
#include "gui/shortcuts_dialog.h"
#include "gui/side_bar.h"
#include "gui/trips_page.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace viatica {

void MainWindow::setUpMenus()
{
    const auto action = [this](ActionId id) { return m_actions->action(id); };
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(action(ActionId::NewTrip));
    file->addSeparator();
    file->addAction(action(ActionId::ExportTrips));
    file->addAction(action(ActionId::SaveTripPdf));
    file->addAction(action(ActionId::PrintTrip));
    file->addAction(action(ActionId::PrintNotes));
    file->addSeparator();
    file->addAction(action(ActionId::OpenDatabase));
    file->addAction(action(ActionId::LeaveSample));
    file->addAction(action(ActionId::SignOut));
    file->addSeparator();
    file->addAction(action(ActionId::Quit));
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(action(ActionId::Undo));
    edit->addAction(action(ActionId::Redo));
    edit->addSeparator();
    edit->addAction(action(ActionId::EditTrip));
    edit->addAction(action(ActionId::DuplicateTrip));
    edit->addAction(action(ActionId::MoveTripDates));
    edit->addAction(action(ActionId::DeleteTrips));
    edit->addSeparator();
    edit->addAction(action(ActionId::RestoreFromTrash));
    edit->addAction(action(ActionId::DeleteForGood));
    edit->addAction(action(ActionId::EmptyTrash));
    edit->addSeparator();
    edit->addAction(action(ActionId::SelectAll));
    edit->addAction(action(ActionId::CopyStatistics));
    edit->addAction(action(ActionId::Find));
    edit->addSeparator();
    edit->addAction(action(ActionId::Preferences));
    QMenu* bookings = menuBar()->addMenu(tr("Boo&kings"));
    m_bookingsMenu = bookings->menuAction();
    for (const ActionId id : {ActionId::AddFlight, ActionId::AddStay, ActionId::AddGround, ActionId::AddCar,
                              ActionId::AddEvent})
        bookings->addAction(action(id));
    bookings->addSeparator();
    for (const ActionId id : {ActionId::EditItem, ActionId::DuplicateItem, ActionId::MoveItems, ActionId::CopyItemCode,
                              ActionId::DeleteItems})
        bookings->addAction(action(id));
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addAction(action(ActionId::ShowDetails));
    view->addAction(action(ActionId::ChooseColumns));
    view->addAction(action(ActionId::ShowIgnored));
    view->addAction(action(ActionId::ShowToolBar));
    QMenu* theme = view->addMenu(tr("T&heme"));
    for (const ActionId id : {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark})
        theme->addAction(action(id));
    view->addSeparator();
    view->addAction(action(ActionId::Refresh));
    QMenu* go = menuBar()->addMenu(tr("&Go"));
    go->addAction(action(ActionId::SearchEverything));
    go->addSeparator();
    go->addAction(action(ActionId::GoToTrips));
    go->addAction(action(ActionId::GoToUnfiled));
    go->addAction(action(ActionId::GoToStatistics));
    go->addAction(action(ActionId::GoToTrash));
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(action(ActionId::Shortcuts));
    help->addAction(action(ActionId::Diagnostics));
    help->addSeparator();
    help->addAction(action(ActionId::About));
    m_sideBar->accountMenu()->addAction(action(ActionId::OpenDatabase));
    m_sideBar->accountMenu()->addAction(action(ActionId::LeaveSample));
    m_sideBar->accountMenu()->addAction(action(ActionId::Preferences));
    m_sideBar->accountMenu()->addSeparator();
    m_sideBar->accountMenu()->addAction(action(ActionId::SignOut));

    connect(action(ActionId::Undo), &QAction::triggered, &m_history, &UndoHistory::undo);
    connect(action(ActionId::Redo), &QAction::triggered, &m_history, &UndoHistory::redo);
    for (const ActionId id :
         {ActionId::GoToTrips, ActionId::GoToUnfiled, ActionId::GoToStatistics, ActionId::GoToTrash})
        connect(action(id), &QAction::triggered, this, [this, id] {
            if (Page* page = m_pageOf.value(id)) {
                showWorkspace();
                showPage(page);
                page->takeFocus();
            }
        });
    connect(action(ActionId::SignOut), &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(action(ActionId::OpenDatabase), &QAction::triggered, this, &MainWindow::openDatabaseRequested);
    connect(action(ActionId::LeaveSample), &QAction::triggered, this, &MainWindow::leaveSampleRequested);
    connect(action(ActionId::Quit), &QAction::triggered, this, &QWidget::close);
    connect(action(ActionId::Preferences), &QAction::triggered, this,
            [this] { (new SettingsDialog(*m_actions, m_settings, this))->open(); });
    connect(action(ActionId::Shortcuts), &QAction::triggered, this,
            [this] { (new ShortcutsDialog(*m_actions, this))->open(); });
    connect(action(ActionId::Diagnostics), &QAction::triggered, this,
            [this] { (new DiagnosticsDialog(m_diagnostics, this))->open(); });
    connect(action(ActionId::About), &QAction::triggered, this,
            [this] { (new AboutDialog(m_dialogs, this))->open(); });
    connect(m_sideBar, &SideBar::connectionClicked, action(ActionId::Diagnostics), &QAction::trigger);
}

void MainWindow::setUpThemes()
{
    const QList<std::pair<ActionId, ThemeMode>> themes{{ActionId::ThemeSystem, ThemeMode::System},
                                                       {ActionId::ThemeLight, ThemeMode::Light},
                                                       {ActionId::ThemeDark, ThemeMode::Dark}};
    const ThemeMode kept = themeModeFromString(m_settings.value(Setting::Theme).toString());
    auto* group = new QActionGroup(this);
    for (const auto& [id, mode] : themes) {
        QAction* action = m_actions->action(id);
        group->addAction(action);
        action->setChecked(mode == kept);
        connect(action, &QAction::triggered, this, [this, chosen = mode] { chooseTheme(chosen); });
    }
}

void MainWindow::chooseTheme(ThemeMode mode)
{
    m_settings.set(Setting::Theme, toString(mode));
    applyTheme(*qApp, mode);
}

// Off at first: each page has its actions in its own header, and a bar over them says them twice.
void MainWindow::setUpToolBar()
{
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_toolBar->addAction(m_actions->action(ActionId::NewTrip));
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions->action(ActionId::Undo));
    m_toolBar->addAction(m_actions->action(ActionId::Redo));
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions->action(ActionId::ExportTrips));
    m_toolBar->addAction(m_actions->action(ActionId::Refresh));
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_actions->action(ActionId::SearchEverything));
    addToolBar(m_toolBar);
    setContextMenuPolicy(Qt::NoContextMenu); // Qt's own menu of tool bars would say the same once more
    QAction* show = m_actions->action(ActionId::ShowToolBar);
    show->setChecked(m_settings.value(Setting::ToolBar).toBool());
    m_toolBar->setVisible(show->isChecked());
    connect(show, &QAction::toggled, this, [this](bool on) {
        m_toolBar->setVisible(on);
        m_settings.set(Setting::ToolBar, on);
    });
}

void MainWindow::setUpPalette()
{
    connect(m_actions->action(ActionId::SearchEverything), &QAction::triggered, m_palette, &SearchPalette::open);
    connect(m_palette, &SearchPalette::tripChosen, this, [this](const Trip& trip) {
        showWorkspace();
        showPage(m_trips);
        m_trips->showTrip(trip);
    });
}

} // namespace viatica
