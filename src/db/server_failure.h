// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viatica {

/// Turns what PostgreSQL's programs and its log said about a failure into a sentence for a person.
/// @param output in English, any number of lines; may be empty.
/// @param general what did not work ("The database … does not start."); stands first, what to do follows.
/// @throws Error(ConnectionLost), always
[[noreturn]] void throwServerFailure(const QString& output, const QString& general);

} // namespace viatica
