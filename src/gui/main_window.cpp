// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/main_window.h"

#include "gui/centered_page.h"
#include "gui/diagnostics_dialog.h"
#include "gui/item_actions.h"
#include "gui/item_changes.h"
#include "gui/notice_bar.h"
#include "gui/page.h"
#include "gui/progress_page.h"
#include "gui/retry_countdown.h"
#include "gui/search_palette.h"
#include "gui/settings.h"
#include "gui/side_bar.h"
#include "gui/sign_in_page.h"
#include "gui/statistics_page.h"
#include "gui/theme.h"
#include "gui/trash_page.h"
#include "gui/trip_changes.h"
#include "gui/trip_table_view.h"
#include "gui/trips_page.h"
#include "gui/undo_bar.h"
#include "gui/unfiled_page.h"
#include "gui/welcome_page.h"
#include "services/session.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QToolBar>
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
    , m_palette(new SearchPalette(*m_actions, this))
    , m_toolBar(new QToolBar(tr("Tool Bar"), this))
{
    setWindowTitle(tr("Viatica"));
    setMinimumSize(scaled(this, 460), scaled(this, 280)); // 920 × 560 with a font twice as large
    resize(fitted(this, {1024, 640}));
    setCentralWidget(m_stack);
    setUpWorkspace();
    for (QWidget* page : std::initializer_list<QWidget*>{m_progress, m_welcome, m_signIn})
        m_stack->addWidget(new CenteredPage(page, m_stack));
    m_stack->addWidget(m_workspace);
    setUpMenus();
    setUpThemes();
    setUpToolBar();
    setUpPalette();
    setSignedInActions(false);
    setSample(false);
    restorePlace();
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
    m_sampleBar = new NoticeBar(m_workspace);
    m_sampleBar->setObjectName(QStringLiteral("sampleBar"));
    m_sampleBar->setClosable(false);
    m_countdown = new RetryCountdown(m_connectionBar);
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
    content->addWidget(new NoticeSlot(m_sampleBar, {edge, scaled(this, 12), edge, 0}, m_workspace));
    content->addWidget(m_pages, 1);
    content->addWidget(m_undoBar);
    columns->addLayout(content, 1);
    connect(m_undoBar, &UndoBar::signInRequested, this, &MainWindow::signInRequested);

    connect(m_sideBar, &SideBar::pageChosen, this,
            [this](int index) { showPage(qobject_cast<Page*>(m_pages->widget(index))); });
}

void MainWindow::addPage(Page* page, ActionId go, const QString& icon)
{
    QAction* action = m_actions->action(go);
    QString name = action->text();
    const int entry = m_sideBar->addPage(name.remove(QLatin1Char('&')), icon);
    Q_ASSERT(entry == m_pages->count());
    m_pages->addWidget(page);
    m_pageOf.insert(go, page);
    connect(page, &Page::countChanged, this,
            [this, entry](std::optional<qint64> count) { m_sideBar->setCount(entry, count); });
    connect(page, &Page::signInRequested, this, &MainWindow::signInRequested);
}

Page* MainWindow::currentPage() const
{
    return m_changes ? qobject_cast<Page*>(m_pages->currentWidget()) : nullptr;
}

void MainWindow::showPage(Page* page)
{
    if (!page)
        return;
    for (Page* other : std::as_const(m_pageOf))
        if (other != page && other->isCurrent())
            other->setCurrent(false);
    m_pages->setCurrentWidget(page);
    m_sideBar->setCurrent(m_pages->indexOf(page));
    m_settings.set(Setting::LastPage, ActionRegistry::nameOf(m_pageOf.key(page)));
    if (!page->isCurrent())
        page->setCurrent(true);
}

void MainWindow::setSignedInActions(bool signedIn)
{
    for (const ActionId id : {ActionId::NewTrip, ActionId::ExportTrips, ActionId::SelectAll, ActionId::Find,
                              ActionId::Refresh, ActionId::GoToTrips, ActionId::GoToUnfiled, ActionId::GoToStatistics,
                              ActionId::GoToTrash, ActionId::SignOut, ActionId::ShowDetails, ActionId::ChooseColumns,
                              ActionId::PrintTrip, ActionId::SaveTripPdf, ActionId::PrintNotes, ActionId::ShowIgnored})
        m_actions->action(id)->setEnabled(signedIn);
    for (const ActionId id : {ActionId::EditTrip, ActionId::DuplicateTrip, ActionId::MoveTripDates,
                              ActionId::DeleteTrips, ActionId::RestoreFromTrash, ActionId::DeleteForGood,
                              ActionId::EmptyTrash, ActionId::CopyStatistics})
        m_actions->action(id)->setEnabled(false); // until rows are selected
    ItemActions::disable(*m_actions);
    m_bookingsMenu->setVisible(signedIn);
}

void MainWindow::updateUndo()
{
    QAction* undo = m_actions->action(ActionId::Undo);
    undo->setEnabled(m_history.canUndo());
    undo->setToolTip(m_history.newestDone());
    QAction* redo = m_actions->action(ActionId::Redo);
    redo->setEnabled(m_history.canRedo());
    redo->setToolTip(m_history.newestUndone());
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

void MainWindow::addOpening(QWidget* page)
{
    m_stack->addWidget(new CenteredPage(page, m_stack));
}

void MainWindow::showOpening(QWidget* page)
{
    m_stack->setCurrentWidget(pageOf(page));
}

void MainWindow::showWorkspace()
{
    if (m_changes)
        m_stack->setCurrentWidget(m_workspace);
}

bool MainWindow::closeForms()
{
    for (QDialog* form : m_workspace->findChildren<QDialog*>())
        if (form->isVisible()) {
            form->close();
            if (form->isVisible())
                return false;
        }
    return true;
}

void MainWindow::setSample(bool sample)
{
    m_actions->action(ActionId::LeaveSample)->setVisible(sample);
    if (!sample) {
        m_sampleBar->dismiss();
        return;
    }
    m_sampleBar->show(NoticeBar::Kind::Information,
                      tr("You are looking at sample data. It is made anew each time; your own trips belong in your own "
                         "account."),
                      tr("Make Your Own A&ccount"), [this] { Q_EMIT leaveSampleRequested(); });
}

void MainWindow::enter(const GuiServices& services)
{
    leave();
    m_changes = new TripChanges(services.trips, services.trash, m_history, this);
    connect(m_changes, &TripChanges::vouchersInTheWay, this, [this](const Error& error) {
        showVouchersInTheWay(error, [this] { m_changes->withoutVoucherUses(); });
    });
    m_itemChanges = new ItemChanges(services.items, services.trash, m_history, this);
    connect(m_itemChanges, &ItemChanges::vouchersInTheWay, this, [this](const Error& error) {
        showVouchersInTheWay(error, [this] { m_itemChanges->withoutVoucherUses(); });
    });
    m_trips = new TripsPage(services, *m_actions, *m_changes, *m_itemChanges, m_dialogs, m_settings, m_pages);
    addPage(m_trips, ActionId::GoToTrips, QStringLiteral("luggage"));
    m_unfiled = new UnfiledPage(services, *m_actions, *m_itemChanges, m_dialogs, m_pages);
    addPage(m_unfiled, ActionId::GoToUnfiled, QStringLiteral("inbox"));
    addPage(new StatisticsPage(services, *m_actions, m_settings, m_pages), ActionId::GoToStatistics,
            QStringLiteral("chart-bar"));
    addPage(new TrashPage(services, *m_actions, *m_changes, m_dialogs, m_settings, m_pages), ActionId::GoToTrash,
            QStringLiteral("trash"));
    m_undoBar->watch(m_changes->requests());
    m_undoBar->watch(m_itemChanges->requests());
    const User& user = services.session.user();
    m_sideBar->setAccount(user.fullName(), user.email);
    connect(&services.session, &Session::userChanged, m_trips,
            [this](const User& changed) { m_sideBar->setAccount(changed.fullName(), changed.email); });
    m_diagnostics = &services.diagnostics;
    m_palette->setTrips(&services.trips, &services.clock);
    setSignedInActions(true);
    showLastPage();
    m_stack->setCurrentWidget(m_workspace);
    currentPage()->takeFocus();
}

void MainWindow::showLastPage()
{
    const auto last = ActionRegistry::idOf(m_settings.value(Setting::LastPage).toString());
    const bool wanted = last && m_settings.value(Setting::ReturnToPage).toBool();
    showPage(wanted ? m_pageOf.value(*last, m_trips) : m_trips);
}

void MainWindow::leave()
{
    m_history.clear();
    setSignedInActions(false);
    if (!m_changes)
        return;
    m_palette->setTrips(nullptr, nullptr);
    m_diagnostics = nullptr;
    qDeleteAll(findChildren<DiagnosticsDialog*>()); // what they ask may go with the session
    m_sideBar->removePages();
    const QHash<ActionId, Page*> pages = std::exchange(m_pageOf, {});
    for (Page* page : pages) {
        page->saveState();
        delete page;
    }
    m_trips = nullptr;
    m_unfiled = nullptr;
    delete std::exchange(m_changes, nullptr);
    delete std::exchange(m_itemChanges, nullptr);
}

void MainWindow::showVouchersInTheWay(const Error& error, std::function<void()> without)
{
    m_undoBar->bar()->show(NoticeBar::Kind::Problem, error.message(), tr("Re&store Without the Voucher Uses"),
                           std::move(without));
}

void MainWindow::setConnection(const QString& problem, const QString& place, bool weak)
{
    if (problem.isEmpty()) {
        m_connectionBar->dismiss();
        for (NoticeBar* bar : findChildren<NoticeBar*>())
            bar->connectionIsBack();
        m_sideBar->setConnection(!weak, weak ? tr("Connected, not secured") : tr("Connected"), place);
        return;
    }
    m_sideBar->setConnection(false, tr("Not connected"), problem);
    m_connectionBar->show(NoticeBar::Kind::Warning,
                          problem + QLatin1Char(' ') + tr("What was read stays here; Viatica tries again by itself."),
                          tr("&Retry Now"), [this] { Q_EMIT retryConnectionRequested(); });
}

void MainWindow::setNextAttempt(std::chrono::milliseconds pause)
{
    m_countdown->begin(pause);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

// --- Place and size ------------------------------------------------------------------------------------------------

void MainWindow::restorePlace()
{
    restoreGeometry(m_settings.value(Setting::WindowGeometry).toByteArray());
    QMainWindow::restoreState(m_settings.value(Setting::WindowState).toByteArray());
    m_toolBar->setVisible(m_actions->action(ActionId::ShowToolBar)->isChecked());
    // The screen may have become smaller since.
    const QRect room = screen()->availableGeometry();
    if (isMaximized() || isFullScreen() || room.contains(geometry()))
        return;
    resize(size().boundedTo(room.size()).expandedTo(minimumSize()));
    move(qBound(room.left(), x(), qMax(room.left(), room.right() - width() + 1)),
         qBound(room.top(), y(), qMax(room.top(), room.bottom() - height() + 1)));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    // Words beside the icons only where the page keeps enough room.
    m_sideBar->setCompact(width() < scaled(this, 800));
}

bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && m_actions->action(ActionId::ThemeSystem)->isChecked())
        applyTheme(*qApp, ThemeMode::System);
    return QMainWindow::event(event);
}

void MainWindow::saveState()
{
    m_settings.set(Setting::WindowGeometry, saveGeometry());
    m_settings.set(Setting::WindowState, QMainWindow::saveState());
    for (Page* page : std::as_const(m_pageOf))
        page->saveState();
}

// The one moment that every way to end has in common: closed by the person, or by the end of the session.
void MainWindow::hideEvent(QHideEvent* event)
{
    if (!event->spontaneous())
        saveState();
    QMainWindow::hideEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore();
    Q_EMIT closeRequested();
}

} // namespace viatica
