// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viatica {

/// How long something takes, to the minute: "45 min", "2 h", "12 h 15 min". Negative times count as none.
[[nodiscard]] QString durationText(qint64 seconds);

/// The same in whole words, for a screen reader: "12 hours 15 minutes".
[[nodiscard]] QString spokenDuration(qint64 seconds);

} // namespace viatica
