// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace viatica {

/// More than anybody looks for.
inline constexpr qsizetype searchTextLimit = 500;

/// What was typed into a search field as it is compared: trimmed, in normal form C.
/// @throws Error(Validation) for a text that is too long or that no text in a database can contain
[[nodiscard]] QString searchText(const QString& typed);

/// The words of a search text, without repetitions.
[[nodiscard]] QStringList searchWords(const QString& text);

/// A LIKE pattern that finds the text anywhere: %, _ and \ are letters in it.
[[nodiscard]] QString containsPattern(const QString& text);

} // namespace viatica
