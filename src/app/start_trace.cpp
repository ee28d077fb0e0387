// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_trace.h"

namespace viatica {

Q_LOGGING_CATEGORY(startTrace, "viatica.start", QtInfoMsg)

} // namespace viatica
