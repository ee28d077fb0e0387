// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace viatica {

/// What a start passes through, one line each, to measure where its time goes: off by default,
/// QT_LOGGING_RULES=viatica.start.debug=true turns it on. The last line is "list".
Q_DECLARE_LOGGING_CATEGORY(startTrace)

} // namespace viatica
