// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace viatica {

/// Exit statuses of viaticactl.
enum class ExitStatus { Done = 0, Refused = 1, Usage = 2, NoConnection = 3 };

/// What main() was started with, as texts; nothing where an argument is not valid in the encoding of
/// arguments. A password in a database URL is then blanked out in the argument itself, where other users
/// could read it.
[[nodiscard]] std::optional<QStringList> takeArguments(int argc, char** argv);

/// Runs one command. Needs a QCoreApplication. @p arguments without the program's name
[[nodiscard]] ExitStatus runProgram(const QStringList& arguments);
[[nodiscard]] ExitStatus refuseUnreadableArguments();

} // namespace viatica
