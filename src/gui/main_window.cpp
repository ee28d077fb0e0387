// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "gui/centered_page.h"
#include "gui/dialogs.h"
#include "gui/notice_bar.h"
#include "gui/progress_page.h"
#include "gui/settings.h"
#include "gui/side_bar.h"
#include "gui/sign_in_page.h"
#include "gui/theme.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "gui/welcome_page.h"
#include "services/session.h"

#include <QAction>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace viatica {

namespace {

QWidget* pageOf(QWidget* page)
{
    return page->parentWidget()->parentWidget()->parentWidget(); // content, viewport, CenteredPage
}

} // namespace

MainWindow::MainWindow(Settings& settings, Dialogs& dialogs, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_actions(new ActionRegistry(this))
    , m_stack(new QStackedWidget(this))
    , m_progress(new ProgressPage)
    , m_welcome(new WelcomePage)
    , m_signIn(new SignInPage)
    , m_workspace(new QWidget)
{
    setWindowTitle(tr("Viatica"));
    setMinimumSize(scaled(this, 720), scaled(this, 440));
    resize(scaled(this, 1024), scaled(this, 640));
    setCentralWidget(m_stack);
    setUpWorkspace();
    for (QWidget* page : std::initializer_list<QWidget*>{m_progress, m_welcome, m_signIn})
        m_stack->addWidget(new CenteredPage(page, m_stack));
    m_stack->addWidget(m_workspace);
    setUpMenus();
    setSignedInActions(false);
    restoreGeometry(settings.value(Setting::WindowGeometry).toByteArray());
    connect(&m_history, &UndoHistory::changed, this, &MainWindow::updateUndo);
    updateUndo();
}

MainWindow::~MainWindow() = default;

void MainWindow::setUpWorkspace()
{
    m_sideBar = new SideBar(m_workspace);
    m_connectionBar = new NoticeBar(m_workspace);
    m_connectionBar->setObjectName(QStringLiteral("connectionBar"));
    m_connectionBar->setClosable(false);
    m_pages = new QStackedWidget(m_workspace);
    m_undoBar = new UndoBar(m_history, m_workspace);

    auto* columns = new QHBoxLayout(m_workspace);
    columns->setContentsMargins({});
    columns->setSpacing(0);
    columns->addWidget(m_sideBar);
    auto* content = new QVBoxLayout;
    content->setSpacing(0);
    const int edge = scaled(this, 24);
    content->addWidget(new NoticeSlot(m_connectionBar, {edge, scaled(this, 12), edge, 0}, m_workspace));
    content->addWidget(m_pages, 1);
    content->addWidget(m_undoBar);
    columns->addLayout(content, 1);

    m_tripsEntry = m_sideBar->addPage(tr("Trips"), QStringLiteral("luggage"));
    m_sideBar->setCurrent(m_tripsEntry);
    connect(m_sideBar, &SideBar::pageChosen, m_pages, &QStackedWidget::setCurrentIndex);
}

void MainWindow::setUpMenus()
{
    const auto action = [this](ActionId id) { return m_actions->action(id); };
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->addAction(action(ActionId::NewTrip));
    file->addSeparator();
    file->addAction(action(ActionId::ExportTrips));
    file->addSeparator();
    file->addAction(action(ActionId::SignOut));
    file->addAction(action(ActionId::Quit));
    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(action(ActionId::Undo));
    edit->addSeparator();
    edit->addAction(action(ActionId::EditTrip));
    edit->addAction(action(ActionId::DeleteTrips));
    edit->addAction(action(ActionId::SelectAll));
    edit->addSeparator();
    edit->addAction(action(ActionId::Find));
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->addAction(action(ActionId::Refresh));
    QMenu* go = menuBar()->addMenu(tr("&Go"));
    go->addAction(action(ActionId::GoToTrips));
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->addAction(action(ActionId::About));
    m_sideBar->accountMenu()->addAction(action(ActionId::SignOut));

    connect(action(ActionId::Undo), &QAction::triggered, &m_history, &UndoHistory::undo);
    connect(action(ActionId::GoToTrips), &QAction::triggered, this, [this] {
        m_sideBar->setCurrent(m_tripsEntry);
        if (m_trips)
            m_trips->table().setFocus();
    });
    connect(action(ActionId::SignOut), &QAction::triggered, this, &MainWindow::signOutRequested);
    connect(action(ActionId::Quit), &QAction::triggered, this, &QWidget::close);
    connect(action(ActionId::About), &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::setSignedInActions(bool signedIn)
{
    for (const ActionId id : {ActionId::NewTrip, ActionId::ExportTrips, ActionId::SelectAll, ActionId::Find,
                              ActionId::Refresh, ActionId::GoToTrips, ActionId::SignOut})
        m_actions->action(id)->setEnabled(signedIn);
    for (const ActionId id : {ActionId::EditTrip, ActionId::DeleteTrips})
        m_actions->action(id)->setEnabled(false); // until rows are selected
}

void MainWindow::updateUndo()
{
    QAction* undo = m_actions->action(ActionId::Undo);
    undo->setEnabled(m_history.canUndo());
    undo->setToolTip(m_history.newest());
    undo->setStatusTip(m_history.newest());
}

void MainWindow::showProgress()
{
    m_stack->setCurrentWidget(pageOf(m_progress));
}

void MainWindow::showWelcome()
{
    m_stack->setCurrentWidget(pageOf(m_welcome));
}

void MainWindow::showSignIn()
{
    m_stack->setCurrentWidget(pageOf(m_signIn));
}

void MainWindow::enter(const GuiServices& services)
{
    leave();
    m_trips = new TripsPage(services, *m_actions, m_history, m_dialogs, m_settings, m_pages);
    m_pages->addWidget(m_trips);
    m_pages->setCurrentWidget(m_trips);
    connect(m_trips, &TripsPage::countsChanged, this,
            [this](const TripCounts& counts) { m_sideBar->setCount(m_tripsEntry, counts.all); });
    connect(m_trips, &TripsPage::signInRequested, this, &MainWindow::signInRequested);
    const User& user = services.session.user();
    m_sideBar->setAccount(user.fullName(), user.email);
    connect(&services.session, &Session::userChanged, m_trips,
            [this](const User& changed) { m_sideBar->setAccount(changed.fullName(), changed.email); });
    setSignedInActions(true);
    m_stack->setCurrentWidget(m_workspace);
    m_trips->table().setFocus();
}

void MainWindow::leave()
{
    m_history.clear();
    setSignedInActions(false);
    if (!m_trips)
        return;
    m_trips->saveState();
    delete m_trips;
    m_trips = nullptr;
    m_sideBar->setCount(m_tripsEntry, std::nullopt);
}

void MainWindow::setConnection(const QString& problem, const QString& place, bool weak)
{
    if (problem.isEmpty()) {
        m_connectionBar->dismiss();
        m_sideBar->setConnection(!weak, weak ? tr("Connected, not secured") : tr("Connected"), place);
        return;
    }
    m_sideBar->setConnection(false, tr("Not connected"), problem);
    m_connectionBar->show(NoticeBar::Kind::Warning,
                          problem + QLatin1Char(' ') + tr("What was read stays here; Viatica tries again by itself."),
                          tr("&Retry"), [this] { Q_EMIT retryConnectionRequested(); });
}

void MainWindow::showAbout()
{
    m_dialogs.tell(this, tr("About Viatica"),
                   tr("Viatica %1\n\nA travel planner on your own database.\nFree software under the GNU General "
                      "Public License, version 3 or later.\n\nIcons: Tabler Icons (MIT).")
                       .arg(QStringLiteral(VIATICA_VERSION)));
}

void MainWindow::saveState()
{
    m_settings.set(Setting::WindowGeometry, saveGeometry());
    if (m_trips)
        m_trips->saveState();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    saveState();
    event->ignore();
    Q_EMIT closeRequested();
}

} // namespace viatica
