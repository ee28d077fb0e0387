// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/server_account.h"

#include <QString>
#include <QStringBuilder>

#include <optional>

namespace viatica {

/// The folder in which everything of the private server lives: the cluster (PostgreSQL's own folder), the
/// locks that programs share, and the server's log.
class DataFolder
{
public:
    /// @param path absolute; does not have to exist.
    explicit DataFolder(const QString& path);

    /// Where local data lives unless something else is asked for: VIATICA_DATA_DIR, else /var/lib/viatica for
    /// root, else the platform's folder for data of a program.
    [[nodiscard]] static QString usualPath();

    /// Makes the folder if it is missing, resolves links in its path, and makes sure that @p account can work
    /// in it: what is made here, and a folder that is empty, is handed to that account.
    /// @throws Error(ConnectionLost) when it cannot be made or reached, or is something else.
    void prepare(const ServerAccount& account);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] QString cluster() const { return m_path % QStringLiteral("/postgresql"); }
    /// In the cluster, because that is the one folder that surely is the server's own.
    [[nodiscard]] QString logFile() const { return cluster() % QStringLiteral("/server.log"); }
    /// Held shared by every program that uses the server.
    [[nodiscard]] QString useLock() const { return m_path % QStringLiteral("/in-use.lock"); }
    /// Held exclusively while a program makes the cluster or starts the server.
    [[nodiscard]] QString startLock() const { return m_path % QStringLiteral("/start.lock"); }
    [[nodiscard]] bool exists() const;

    /// The major version that made the cluster; nothing when there is no cluster yet.
    /// @throws Error(ConnectionLost) when what is there is no whole cluster or belongs to somebody else.
    [[nodiscard]] std::optional<int> clusterVersion(const ServerAccount& account) const;

private:
    void make(const QString& path, const ServerAccount& account) const;

    QString m_path;
};

} // namespace viatica
