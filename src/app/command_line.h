// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <optional>

namespace viatica {

/// What the program was started with.
struct CommandLine
{
    /// --database, else DATABASE_URL or PG*; nothing means the private local server.
    std::optional<ConnectionProfile> profile;

    /// Answers --help and --version by ending the program, as it does unknown options.
    /// @throws Error(Validation) when the database's address cannot be read
    [[nodiscard]] static CommandLine parse(const QStringList& arguments, const QProcessEnvironment& environment);
};

} // namespace viatica
