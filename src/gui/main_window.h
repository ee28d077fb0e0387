// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/actions.h"
#include "gui/gui_services.h"
#include "gui/theme.h"
#include "gui/undo_history.h"

#include <QMainWindow>

#include <memory>

class QStackedWidget;
class QToolBar;

namespace viatica {

class Dialogs;
class ItemChanges;
class NoticeBar;
class Page;
class ProgressPage;
class RetryCountdown;
class SearchPalette;
class Settings;
class SideBar;
class SignInPage;
class TripChanges;
class TripsPage;
class UndoBar;
class UnfiledPage;
class WelcomePage;

/// The window: before somebody is signed in, one of three pages in its middle; then the side bar and the pages. It
/// knows no database: the program tells it what to show, and listens to what it is asked for.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Settings& settings, Dialogs& dialogs, QWidget* parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] ActionRegistry& actions() { return *m_actions; }
    [[nodiscard]] ProgressPage& progressPage() { return *m_progress; }
    [[nodiscard]] WelcomePage& welcomePage() { return *m_welcome; }
    [[nodiscard]] SignInPage& signInPage() { return *m_signIn; }
    /// Null while nobody is signed in.
    [[nodiscard]] TripsPage* tripsPage() { return m_trips; }
    [[nodiscard]] UnfiledPage* unfiledPage() { return m_unfiled; }
    [[nodiscard]] SideBar& sideBar() { return *m_sideBar; }
    [[nodiscard]] SearchPalette& searchPalette() { return *m_palette; }
    [[nodiscard]] UndoBar& undoBar() { return *m_undoBar; }
    [[nodiscard]] NoticeBar& connectionBar() { return *m_connectionBar; }
    [[nodiscard]] NoticeBar& sampleBar() { return *m_sampleBar; }

    void showProgress();
    void showWelcome();
    void showSignIn();
    /// A further page for the time before somebody is signed in; the window takes it over.
    void addOpening(QWidget* page);
    void showOpening(QWidget* page);
    /// Back to the pages of the signed-in user, if there is one.
    void showWorkspace();
    /// Closes forms that are open over the pages, which ask about what was typed. False while one stays open.
    [[nodiscard]] bool closeForms();
    /// Says that what is shown is sample data, and offers the way out.
    void setSample(bool sample);
    [[nodiscard]] UndoHistory& history() { return m_history; }
    /// The page in sight; null while nobody is signed in.
    [[nodiscard]] Page* currentPage() const;

    /// Makes the pages of a signed-in user.
    void enter(const GuiServices& services);
    /// Takes them away again.
    void leave();

    /// How the connection is: @p problem is empty when all is well, @p place names the database.
    void setConnection(const QString& problem, const QString& place, bool weak = false);
    /// For somebody who starts the program again: the window in front, not minimized.
    void bringToFront();
    /// The lost connection is tried again so much later.
    void setNextAttempt(std::chrono::milliseconds pause);

Q_SIGNALS:
    void signOutRequested();
    void openDatabaseRequested();
    /// The person wants an account of their own instead of the sample.
    void leaveSampleRequested();
    /// The session has ended on the server.
    void signInRequested();
    void retryConnectionRequested();
    /// The person closes the window; it stays until the program has put its things in order.
    void closeRequested();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void setUpMenus();
    void setUpThemes();
    void setUpToolBar();
    void setUpPalette();
    void setUpWorkspace();
    /// Puts a page of a signed-in user into the side bar; @p go leads to it.
    void addPage(Page* page, ActionId go, const QString& icon);
    void showPage(Page* page);
    void showVouchersInTheWay(const Error& error, std::function<void()> without);
    void setSignedInActions(bool signedIn);
    void updateUndo();
    void chooseTheme(ThemeMode mode);
    void showLastPage();
    void restorePlace();
    void saveState();

    Settings& m_settings;
    Dialogs& m_dialogs;
    QAction* m_bookingsMenu = nullptr; ///< shown while somebody is signed in
    ActionRegistry* m_actions;
    UndoHistory m_history;
    QStackedWidget* m_stack;
    ProgressPage* m_progress;
    WelcomePage* m_welcome;
    SignInPage* m_signIn;
    QWidget* m_workspace;
    SideBar* m_sideBar;
    NoticeBar* m_connectionBar;
    NoticeBar* m_sampleBar;
    RetryCountdown* m_countdown;
    QStackedWidget* m_pages;
    UndoBar* m_undoBar;
    SearchPalette* m_palette;
    QToolBar* m_toolBar;
    QHash<ActionId, Page*> m_pageOf;
    DiagnosticsService* m_diagnostics = nullptr; ///< of the user who is signed in
    TripChanges* m_changes = nullptr;
    ItemChanges* m_itemChanges = nullptr;
    TripsPage* m_trips = nullptr;
    UnfiledPage* m_unfiled = nullptr;
};

} // namespace viatica
