// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data_services.h"
#include "app/local_server_host.h"
#include "db/connection_profile.h"
#include "gui/main_window.h"
#include "gui/settings.h"

#include <QObject>

#include <memory>
#include <optional>

namespace viatica {

class Dialogs;
class Requests;
class SecretStore;

/// What a Composition is made of; everything outlives it.
struct CompositionParts
{
    std::optional<ConnectionProfile> profile; ///< nothing: the private server
    LocalServerOptions localServer;
    SecretStore& secrets;
    Settings& settings;
    Dialogs& dialogs;
    const Clock& clock;
};

/// The desktop program: the one place where its objects are made and wired. It brings a database up, signs in, fills
/// the window, and takes everything down again in order.
class Composition final : public QObject
{
    Q_OBJECT

public:
    explicit Composition(CompositionParts parts, QObject* parent = nullptr);
    ~Composition() override;

    [[nodiscard]] MainWindow& window() { return *m_window; }
    /// Null until there is a database.
    [[nodiscard]] DataServices* services() { return m_data.get(); }

    /// Shows the window and begins; returns at once.
    void start();
    /// Closes the window, ends the work, closes the connections, lets the private server go. May take the time that
    /// running work needs to end (at most 5 s). Emits closed().
    void close();

Q_SIGNALS:
    void closed();

private:
    /// What the progress page counts through.
    enum Step { ServerStep, SchemaStep, AccountStep };

    void begin();
    void startLocalServer();
    void openDatabase(const ConnectionProfile& profile);
    void bringSchemaUp();
    void databaseReady();
    void resume();
    void resumeWith(const QByteArray& token);
    void registerAccount();
    void signIn();
    void signedIn(const SignIn& signIn, bool remember);
    void signOut();
    void sessionEnded();
    void enter();
    void askForAccount(const QString& why = {});
    void showStarting(bool firstTime);
    void connectionChanged(Database::State state, const QString& message);
    void reconnected();
    void retryConnection();
    void reviveLocalServer();
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString keyOfSession() const;

    const CompositionParts m_parts;
    std::unique_ptr<LocalServerHost> m_host;
    std::unique_ptr<DataServices> m_data;
    std::unique_ptr<MainWindow> m_window;
    Requests* m_requests;
    bool m_registering = false; ///< the welcome page was sent off before there was a database
    bool m_reviving = false;
    bool m_closed = false;
};

} // namespace viatica
