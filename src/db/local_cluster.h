// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/data_folder.h"
#include "db/postgres_binaries.h"
#include "db/postmaster_file.h"
#include "db/server_account.h"
#include "db/server_command.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace viatica {

/// How programs reach a private server.
struct ServerAccess
{
    QString
        socketFolder; ///< empty: a loopback port and a password instead, where there are no sockets (Windows)
    QString password; ///< of the user "viatica"; only for a loopback port
};

/// PostgreSQL's own programs applied to one data folder: make a cluster, start and stop its server. Which
/// program may do that when is the business of LocalServer. Blocks the calling thread.
class LocalCluster
{
public:
    /// @param throwaway for tests: nothing is written through to the disk, so that a power cut would lose it.
    LocalCluster(DataFolder folder, ServerAccount account, bool throwaway,
                 const std::atomic<bool>* cancelled);

    /// Makes an empty cluster. It appears under its name when it is whole: a kill at any moment leaves
    /// nothing half.
    /// @throws Error(ConnectionLost) with a sentence that says what to do, Error(Cancelled), Error(Timeout)
    void create(const PostgresBinaries& binaries, const ServerAccess& access) const;

    /// Starts the server, which outlives this program, and waits until it answers.
    /// @throws Error as create()
    void start(const PostgresBinaries& binaries, const ServerAccess& access,
               const std::function<void()>& onRecovery) const;

    /// Stops the server, ending the sessions of whoever is connected, and waits until it is gone. Cannot be
    /// cancelled.
    /// @throws Error(Timeout) when it still writes after a minute.
    void stop(const PostgresBinaries& binaries) const;

    /// The living server of this folder, whoever started it; it may still be beginning or already ending.
    [[nodiscard]] std::optional<PostmasterFile> running() const;
    /// Whether the living server takes connections.
    [[nodiscard]] static bool answers(const PostmasterFile& server);

private:
    using Settings = QList<std::pair<QString, QString>>;
    [[nodiscard]] Settings settings(const ServerAccess& access) const;
    void removeLeftovers() const;
    void boundLog() const;

    DataFolder m_folder;
    ServerAccount m_account;
    bool m_throwaway;
    const std::atomic<bool>* m_cancelled;
};

} // namespace viatica
