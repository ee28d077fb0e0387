// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_flow.h"
#include "app/composition_parts.h"
#include "app/database_opening.h"
#include "gui/main_window.h"
#include "gui/saved_databases.h"
#include "gui/settings.h"
#include "secrets/awaited_store.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace viatica {

class ConnectionCheck;
class ConnectionWatch;
class ConnectPage;
class Requests;
class StartPage;

/// The desktop program: the one place where its objects are made and wired. It chooses a database, lets it be opened
/// and somebody sign in, fills the window, and takes everything down again in order.
class Composition final : public QObject
{
    Q_OBJECT

public:
    explicit Composition(CompositionParts parts, QObject* parent = nullptr);
    ~Composition() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    [[nodiscard]] StartPage& startPage() { return *m_startPage; }
    [[nodiscard]] ConnectPage& connectPage() { return *m_connectPage; }
    /// Null until there is a database.
    [[nodiscard]] DataServices* services() { return m_opening->data(); }

    /// Shows the window and begins; returns at once.
    void start();
    /// Hides the window and begins to end: running work ends (within 5 s), connections close, the private server goes,
    /// and what is to be remembered reaches the keychain. What is being typed in a form is kept for the next start.
    /// Returns at once; closed() follows. Without an event loop the destructor waits for all but the keychain.
    void close();

Q_SIGNALS:
    /// The window is gone for good.
    void closing();
    /// Everything is in order; the program may end.
    void closed();

private:
    void wireStart();
    void wireDatabase();
    void wireAccount();
    void chooseAtStart();
    void lookForPrivateDatabase();
    void openPrivate(AccountFlow::Entry entry);
    /// @returns whether it has begun: an open form may want to stay
    bool open(const DatabaseChoice& choice, DatabaseOpening::Occasion occasion, AccountFlow::Entry entry);
    void openSaved(const QString& id);
    void showStart(const QString& why = {});
    void startHere();
    void showDatabases();
    void edit(const QString& id, const std::optional<Error>& error = std::nullopt);
    void editCurrent(const Error& error);
    void fillForm(const SavedDatabase& database, const std::optional<Error>& error);
    void connected(SavedDatabase database);
    void goBack();
    void entered();
    void endWhenClosed();
    /// Brings the airports up to date once the person has something to look at.
    void prepareAirports();
    /// Tells when the first list has been read, for measuring a start.
    void traceList();
    void forgetSecrets(const SavedDatabase& database);

    AwaitedStore m_secrets;
    const CompositionParts m_parts; ///< with m_secrets in place of the store that it was given
    SavedDatabases m_databases;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<ConnectionCheck> m_check;
    StartPage* m_startPage;     ///< the window's
    ConnectPage* m_connectPage; ///< likewise
    std::unique_ptr<DatabaseOpening> m_opening;
    std::unique_ptr<AccountFlow> m_account;
    std::unique_ptr<ConnectionWatch> m_watch;
    std::unique_ptr<Requests> m_requests;
    AccountFlow::Entry m_entry = AccountFlow::Entry::Resume;
    bool m_isNamed = false; ///< the open database was named on the command line
    QTimer m_patience; ///< with the keychain, at the end
    enum class Life { Open, Closing, Closed } m_life = Life::Open;
    bool m_isDatabaseClosed = false; ///< while closing
};

} // namespace viatica
