// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

struct pg_result;

namespace viatica {

/// The Error for a failed statement: by SQLSTATE, with the constraint's and the column's name as the server sent them
/// in fields of their own (its message is localised and DETAIL holds row data; neither is used).
[[nodiscard]] Error databaseError(const pg_result* result, bool cancelWasAsked);

[[nodiscard]] Error connectionLost();
/// The server is silent past every limit.
[[nodiscard]] Error noAnswer();
[[nodiscard]] Error cancelledByUser();
/// A token that cannot be one.
[[nodiscard]] Error sessionRejected();
/// A mistake of the program; @p what names it for the log.
[[nodiscard]] Error programFault(const char* what);

} // namespace viatica
