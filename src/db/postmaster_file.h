// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace viatica {

/// What a running PostgreSQL writes about itself into its folder (`postmaster.pid`). The file survives a
/// crash, and its process number may by then belong to another program: isAlive() tells.
struct PostmasterFile
{
    qint64 pid = 0;
    int port = 0;
    QString socketFolder; ///< the first one; empty without sockets, and while the server is still beginning
    QString status;       ///< "starting", "ready", "standby", "stopping"; empty while it is still beginning

    /// @returns nothing when there is no such file, or none that can be read.
    [[nodiscard]] static std::optional<PostmasterFile> read(const QString& cluster);

    /// Whether the process of that number is a server that works in @p cluster.
    [[nodiscard]] bool isAlive(const QString& cluster) const;

    /// Makes a left-over file harmless when its number now belongs to another process of the same user, which
    /// a new server would take for its predecessor. Only the number is changed: the rest lets PostgreSQL find
    /// out whether children of the dead server still write. Call it only while no other program can start a
    /// server here.
    static void disown(const QString& cluster);
};

} // namespace viatica
