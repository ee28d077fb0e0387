// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viatica {

/// Characters as PostgreSQL counts them for VARCHAR(n): code points, so that an emoji is one.
[[nodiscard]] qsizetype characterCount(QStringView text);

/// What is stored for a one-line field: without white space at both ends, in Unicode normal form C.
[[nodiscard]] QString singleLine(const QString& text);

/// What is stored for a text of several lines: line ends as "\n", in normal form C; inner white space is kept.
[[nodiscard]] QString multiLine(const QString& text);

/// Whether PostgreSQL can store the text: no NUL character and no half of a surrogate pair.
[[nodiscard]] bool isStorable(QStringView text);

/// The address in the form in which accounts are looked up: trimmed, lower case.
[[nodiscard]] QString normalizedEmail(const QString& text);

/// Whether the text has the shape of an e-mail address: one "@", a local part, a domain with a dot or "localhost",
/// no white space, at most 255 characters (the column's length).
[[nodiscard]] bool isEmailAddress(QStringView text);

} // namespace viatica
