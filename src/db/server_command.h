// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/server_account.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <functional>

namespace viatica {

/// Runs one of PostgreSQL's own programs as the server's account, with an environment in which no PG*
/// variable of the user redirects it and its messages are in English. Blocks the calling thread.
class ServerCommand
{
public:
    ServerCommand(ServerAccount account, const std::atomic<bool>* cancelled);

    struct Result
    {
        bool succeeded = false;
        QString output; ///< what it wrote, both streams
    };

    /// Waits for the program's end, or until @p done says that waiting has become pointless (asked every few
    /// milliseconds); then the program is ended, which counts as success.
    /// @param cluster PostgreSQL's folder (PGDATA), in which the program also works. Its own files are to be
    ///                named relative to it: arguments reach the server through a shell, badly quoted.
    /// @throws Error(Cancelled); Error(Timeout) after @p limit; Error(ConnectionLost) when it does not start
    [[nodiscard]] Result run(const QString& program, const QStringList& arguments, const QString& cluster,
                             std::chrono::milliseconds limit, const std::function<bool()>& done = {}) const;

private:
    ServerAccount m_account;
    const std::atomic<bool>* m_cancelled;
};

/// Calls @p reached every few milliseconds until it is true. Blocks the calling thread.
/// @returns false after @p limit. @throws Error(Cancelled) once @p cancelled (may be null) is set.
[[nodiscard]] bool waitUntil(const std::function<bool()>& reached, std::chrono::milliseconds limit,
                             const std::atomic<bool>* cancelled);

} // namespace viatica
