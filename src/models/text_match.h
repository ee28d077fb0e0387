// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace viatica {

/// A part of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// How well a text answers what somebody typed, and where.
struct TextMatch
{
    int score = 0;         ///< the more the better
    QList<TextSpan> spans; ///< in order, apart from each other
};

/// Compares without regard to case and accents. Each word that was typed has to be found: best at the beginning of the
/// text, then of a word, then inside one; a single word may also be the first letters of the text's words ("nt" for
/// "New Trip"). Nothing when a word is missing; an empty query matches everything with a score of 0.
[[nodiscard]] std::optional<TextMatch> matchText(const QString& query, const QString& text);

} // namespace viatica
