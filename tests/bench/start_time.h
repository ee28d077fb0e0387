// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "measurement.h"

namespace viatica::bench {

/// How long a start takes until each of its stages, in milliseconds from the program's first moment.
struct StartTimes
{
    QString name;
    QList<std::pair<QString, Series>> stages; ///< in the order of the program
};

/// Starts the program itself @p runs times on a private server with sample data and a remembered session: with the
/// server running already, and with a server that has to be started. Goals: 400 ms and 2 s until the stage "list".
/// @throws std::runtime_error where no keyring can be had
[[nodiscard]] QList<StartTimes> measureStart(int runs);

void printTable(const QList<StartTimes>& starts);
[[nodiscard]] QJsonArray toJson(const QList<StartTimes>& starts);

} // namespace viatica::bench
