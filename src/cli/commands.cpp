// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

namespace viatica {

QList<Command> allCommands()
{
    return databaseCommands() + userCommands() + tripCommands() + itemCommands() + airportCommands() +
           voucherCommands() + trashCommands();
}

} // namespace viatica
