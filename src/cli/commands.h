// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"

namespace viatica {

/// Every command of the program, in the order of the help.
[[nodiscard]] QList<Command> allCommands();

[[nodiscard]] QList<Command> databaseCommands();
[[nodiscard]] QList<Command> userCommands();
[[nodiscard]] QList<Command> tripCommands();
/// What does not fit together on a trip.
[[nodiscard]] Command tripCheckCommand();
[[nodiscard]] QList<Command> itemCommands();
[[nodiscard]] QList<Command> voucherCommands();
[[nodiscard]] QList<Command> trashCommands();
[[nodiscard]] QList<Command> airportCommands();

} // namespace viatica
