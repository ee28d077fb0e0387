// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text_match.h"

#include <algorithm>

namespace viatica {

namespace {

constexpr int wholeText = 100;
constexpr int beginOfText = 90;
constexpr int beginOfWord = 70;
constexpr int insideWord = 40;
constexpr int initials = 30;
constexpr int longestPenalty = 9; ///< of two equal matches the shorter text is meant

/// A text in the form that is compared, and from where each of its units came.
struct Folded
{
    QString text;
    QList<qsizetype> origin; ///< one more than units: the last is the end of the original
};

Folded folded(const QString& text)
{
    Folded result;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString parts = text.mid(i, units).normalized(QString::NormalizationForm_KD).toCaseFolded();
        for (const QChar part : parts)
            if (!part.isMark()) {
                result.text.append(part);
                result.origin.append(i);
            }
        i += units;
    }
    result.origin.append(text.size());
    return result;
}

bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || (text.at(at).isLetterOrNumber() && !text.at(at - 1).isLetterOrNumber());
}

TextSpan original(const Folded& text, qsizetype start, qsizetype length)
{
    const qsizetype from = text.origin.at(start);
    qsizetype end = start + length;
    while (end + 1 < text.origin.size() && text.origin.at(end) == text.origin.at(end - 1))
        ++end; // half of what one letter was folded to
    return {from, text.origin.at(end) - from};
}

std::optional<TextMatch> matchWord(const QString& word, const Folded& text)
{
    qsizetype inside = -1;
    for (qsizetype at = text.text.indexOf(word); at >= 0; at = text.text.indexOf(word, at + 1)) {
        if (beginsWord(text.text, at)) {
            const int score = word.size() == text.text.size() ? wholeText : at == 0 ? beginOfText : beginOfWord;
            return TextMatch{score, {original(text, at, word.size())}};
        }
        if (inside < 0)
            inside = at;
    }
    if (inside >= 0)
        return TextMatch{insideWord, {original(text, inside, word.size())}};
    return std::nullopt;
}

std::optional<TextMatch> matchInitials(const QString& word, const Folded& text)
{
    TextMatch match{initials, {}};
    qsizetype typed = 0;
    for (qsizetype at = 0; at < text.text.size() && typed < word.size(); ++at) {
        if (!text.text.at(at).isLetterOrNumber() || !beginsWord(text.text, at))
            continue;
        if (text.text.at(at) != word.at(typed))
            return std::nullopt;
        match.spans.append(original(text, at, 1));
        ++typed;
    }
    return typed == word.size() && typed > 1 ? std::optional(match) : std::nullopt;
}

QList<TextSpan> apart(QList<TextSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const TextSpan& a, const TextSpan& b) { return a.start < b.start; });
    QList<TextSpan> result;
    for (const TextSpan& span : std::as_const(spans)) {
        if (!result.isEmpty() && span.start <= result.last().start + result.last().length) {
            TextSpan& last = result.last();
            last.length = std::max(last.start + last.length, span.start + span.length) - last.start;
        } else {
            result.append(span);
        }
    }
    return result;
}

} // namespace

std::optional<TextMatch> matchText(const QString& query, const QString& text)
{
    const QStringList words = folded(query.simplified()).text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.isEmpty())
        return TextMatch();
    const Folded target = folded(text);
    TextMatch result;
    for (const QString& word : words) {
        std::optional<TextMatch> match = matchWord(word, target);
        if (!match && words.size() == 1)
            match = matchInitials(word, target);
        if (!match)
            return std::nullopt;
        result.score += match->score;
        result.spans += match->spans;
    }
    result.score = result.score / int(words.size()) - std::min(longestPenalty, int(target.text.size() / 8));
    result.spans = apart(result.spans);
    return result;
}

} // namespace viatica
