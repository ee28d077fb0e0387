// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/composition_parts.h"
#include "app/data_services.h"
#include "app/database_closing.h"
#include "app/local_server_host.h"

#include <QObject>

#include <memory>

namespace viatica {

class MainWindow;
class Requests;

/// Which database the program works on.
struct DatabaseChoice
{
    std::optional<ConnectionProfile> profile; ///< nothing: the private one of this computer
    QString savedId;                          ///< its name among SavedDatabases, if it is one of them

    [[nodiscard]] bool isPrivate() const { return !profile; }
};

/// Brings a database up, step by step on the progress page: the private server where it is that one, the connection,
/// the tables. What fails is said there, with a way to try again and a way out.
class DatabaseOpening final : public QObject
{
    Q_OBJECT

public:
    /// What the steps are called.
    enum class Occasion { Usual, FirstTime, Sample };
    enum Step { ServerStep, SchemaStep, AccountStep, SampleStep };

    DatabaseOpening(const CompositionParts& parts, MainWindow& window, QObject* parent = nullptr);
    ~DatabaseOpening() override;

    /// Whether the private database was made before.
    QFuture<bool> privateDatabaseExists();
    /// Leaves what is open and begins; ready() follows, or the page says why not.
    void open(const DatabaseChoice& choice, Occasion occasion);
    /// Nothing is open any more from now on. What was is closed behind it: its running work ends, its connections
    /// close, and the private server goes, unless it is wanted again by then. closed() follows.
    void close();
    /// The same, and waits for all of it. For the end of the program.
    void finish();
    /// The server has died, or the machine slept: brings the private one back. Nothing else to do for others.
    void revive();

    /// Null until a database is being opened.
    [[nodiscard]] DataServices* data() { return m_data.get(); }
    [[nodiscard]] const DatabaseChoice& choice() const { return m_choice; }
    [[nodiscard]] Occasion occasion() const { return m_occasion; }
    /// How the window calls it.
    [[nodiscard]] QString place() const;
    /// Under which its secrets are kept; the terminal program uses the same, so that one sign-in serves both.
    [[nodiscard]] QString keychainKey() const;

Q_SIGNALS:
    /// Nothing is open, and nothing is left of what was.
    void closed();
    /// data() is there; its tables are yet to be looked at.
    void connecting();
    void ready();
    /// The server asks for another password.
    void passwordRefused(const viatica::Error& error);
    /// The person has ended it.
    void givenUp();
    /// The private server cannot be brought back; the sentence says why.
    void reviveFailed(const QString& message);

private:
    LocalServerHost& host();
    void showSteps();
    void startPrivateServer();
    void readPassword();
    void connectTo(const ConnectionProfile& profile);
    void bringSchemaUp();
    void fail(const Error& error);
    void giveUp();
    void forgetRequests();
    void letServerGo();
    void wasClosed(const QString& url);

    const CompositionParts& m_parts;
    MainWindow& m_window;
    std::unique_ptr<LocalServerHost> m_host;
    DatabaseClosing m_closing;
    std::unique_ptr<DataServices> m_data;
    std::unique_ptr<Requests> m_requests;
    DatabaseChoice m_choice;
    Occasion m_occasion = Occasion::Usual;
    bool m_reviving = false;
    bool m_needsServer = false; ///< the private one
};

} // namespace viatica
