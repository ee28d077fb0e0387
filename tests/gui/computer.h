// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/desktop.h"

#include <QTemporaryDir>

namespace viatica {
class DatabasesDialog;
}

namespace viatica::test {

/// A computer without a private database, and the desktop program on it. Where that one is made, it is a server of
/// this computer's own.
class Computer
{
public:
    Computer();
    ~Computer();

    /// The program starts; what the last run kept is still there.
    void start();
    void stop();

    [[nodiscard]] MainWindow& window() const { return program->window(); }
    [[nodiscard]] ConnectPage& page() const { return program->connectPage(); }
    [[nodiscard]] bool isSignedIn() const { return window().tripsPage() != nullptr; }
    /// Somebody is signed in on this database, and its list has been read.
    [[nodiscard]] bool isIn(const ConnectionProfile& profile) const;
    /// The open list of databases; null when there is none.
    [[nodiscard]] DatabasesDialog* databases() const;

    /// From the start page to the form of a connection.
    void openForm() const;
    void describe(const ConnectionProfile& profile, const QString& name) const;
    /// An account on that database; it can be signed in to with Desktop::password.
    static QString makeAccount(const ConnectionProfile& profile);
    /// The same with a session that this computer remembers under @p way, for example through a relay.
    void remember(const ConnectionProfile& profile, const std::optional<ConnectionProfile>& way = std::nullopt);
    /// Saves a connection under a name; the first one saved is opened at the next start.
    void save(const QString& name, const ConnectionProfile& profile);
    /// By the list of databases to another one.
    void switchTo(const QString& name) const;
    /// The first choice of the start page, with an account; waits for the trips.
    void startHere() const;

    QTemporaryDir folder;
    std::optional<ConnectionProfile> named; ///< on the command line
    LocalServerOptions options;
    AskEachTimeStore secrets;
    SecretStore* keyring = &secrets; ///< from the next start on
    Settings settings;
    ScriptedDialogs dialogs;
    FakeClock clock;
    std::chrono::milliseconds waitForSecrets{5'000};
    std::unique_ptr<Composition> program;
};

/// Goes to the row of that name in the list of databases. @returns whether there is one
bool choose(DatabasesDialog& dialog, const QString& name);

} // namespace viatica::test
