// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_flow.h"
#include "app/composition_parts.h"
#include "app/database_opening.h"
#include "gui/main_window.h"
#include "gui/saved_databases.h"
#include "gui/settings.h"

#include <QObject>

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
    /// Closes the window, ends the work, closes the connections, lets the private server go. What is being typed in a
    /// form is kept for the next start. May take the time that running work needs to end (at most 5 s). Emits closed().
    void close();

Q_SIGNALS:
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
    /// Tells when the first list has been read, for measuring a start.
    void traceList();
    void forgetSecrets(const SavedDatabase& database);

    const CompositionParts m_parts;
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
    bool m_closed = false;
};

} // namespace viatica
