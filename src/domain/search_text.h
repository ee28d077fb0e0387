// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace viatica {

/// A text as search compares it: small letters without diacritics ("é" is "e", "ø" is "o", "ß" is "ss", Turkish "ı" and
/// "İ" are "i"), apostrophes left out, everything that is neither letter nor digit a single space.
[[nodiscard]] QString foldedForSearch(QStringView text);

/// The ways in which what was typed may stand in a folded text, the plain one first: "zuerich" also as "zurich",
/// "Düsseldorf" also as "duesseldorf". Empty for a text without letters and digits.
[[nodiscard]] QStringList searchVariants(QStringView typed);

} // namespace viatica
