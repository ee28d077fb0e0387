// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/server_account.h"

#include <QString>

namespace viatica {

/// The folder of mode 0700 in which the server of @p dataFolder puts its socket: below @p runtimeFolder (the
/// value of XDG_RUNTIME_DIR; may be empty) when the server's account is the user and the path is short and
/// plain enough for a socket, else below /tmp. The same for every program that uses this data folder.
[[nodiscard]] QString socketFolderFor(const QString& dataFolder, const QString& runtimeFolder,
                                      const ServerAccount& account);

/// Makes that folder if it is missing, and makes sure that nobody else can reach into it.
/// @throws Error(ConnectionLost) when it belongs to somebody else or cannot be made.
void secureSocketFolder(const QString& folder, const ServerAccount& account);

/// Removes the socket and its lock file, which a killed server leaves, from the folder. Call it only when no
/// server of this data folder lives and no other program can start one.
void clearSocketFolder(const QString& folder);

} // namespace viatica
