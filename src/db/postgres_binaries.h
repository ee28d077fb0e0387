// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace viatica {

/// The programs of one installed PostgreSQL server.
struct PostgresBinaries
{
    /// The oldest major version that Viatica works with.
    static constexpr int oldestMajor = 15;

    QString folder; ///< absolute
    int major = 0;

    /// The full path of "initdb", "pg_ctl" or "postgres".
    [[nodiscard]] QString program(const QString& name) const;

    /// Every folder in which this system may keep them, best first: beside the program, PATH, `pg_config
    /// --bindir`, and the places of the usual packages. Runs pg_config; takes milliseconds.
    [[nodiscard]] static QStringList usualFolders();

    /// Chooses an installation among @p folders.
    /// @param wanted the major version that made an existing data folder: no other can open it. Without one,
    /// the
    ///               newest that Viatica works with.
    /// @throws Error(ConnectionLost) with what to install when there is none, or none of that version.
    [[nodiscard]] static PostgresBinaries find(const QStringList& folders,
                                               std::optional<int> wanted = std::nullopt);
};

} // namespace viatica
