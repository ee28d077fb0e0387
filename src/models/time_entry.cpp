// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/time_entry.h"

#include "domain/search_text.h"
#include "models/entry_text.h"

#include <QRegularExpression>

namespace viatica {

namespace {

enum class HalfOfDay { Unsaid, BeforeNoon, AfterNoon };

QString lettersOf(const QString& text)
{
    return foldedForSearch(text).remove(QLatin1Char(' '));
}

// Letters that only say that it is a time: "14h05", "14 Uhr", "14時05分".
bool isIdle(const QLocale& locale, const QString& letters)
{
    static const QRegularExpression fields(QStringLiteral("[hHmszaAPpt]+(?=([^']*'[^']*')*[^']*$)"));
    static const QStringList idle = {QString(),
                                     QStringLiteral("h"),
                                     QStringLiteral("hr"),
                                     QStringLiteral("hrs"),
                                     QStringLiteral("min"),
                                     QStringLiteral("hmin"),
                                     QStringLiteral("u"),
                                     QStringLiteral("uhr"),
                                     QStringLiteral("kl"),
                                     QStringLiteral("\u6642"),
                                     QStringLiteral("\u6642\u5206"),
                                     QStringLiteral("\u70b9"),
                                     QStringLiteral("\u70b9\u5206"),
                                     QStringLiteral("\uc2dc"),
                                     QStringLiteral("\uc2dc\ubd84")};
    return idle.contains(letters) ||
           letters == lettersOf(locale.timeFormat(QLocale::ShortFormat).remove(fields));
}

// What the letters say, wherever they stood; nothing when they say something else.
std::optional<HalfOfDay> halfOf(const QLocale& locale, const QString& letters)
{
    if (isIdle(locale, letters))
        return HalfOfDay::Unsaid;
    const std::pair<QString, HalfOfDay> names[] = {
        {lettersOf(locale.pmText()), HalfOfDay::AfterNoon},
        {lettersOf(locale.amText()), HalfOfDay::BeforeNoon},
        {QStringLiteral("pm"), HalfOfDay::AfterNoon},
        {QStringLiteral("am"), HalfOfDay::BeforeNoon},
        {QStringLiteral("p"), HalfOfDay::AfterNoon},
        {QStringLiteral("a"), HalfOfDay::BeforeNoon},
    };
    for (const auto& [name, half] : names) {
        if (name.isEmpty())
            continue;
        if (letters.startsWith(name) && isIdle(locale, letters.mid(name.size())))
            return half;
        if (letters.endsWith(name) && isIdle(locale, letters.chopped(name.size())))
            return half;
    }
    return std::nullopt;
}

std::optional<QTime> timeOf(int hour, int minute, HalfOfDay half)
{
    if (half == HalfOfDay::BeforeNoon && hour > 12)
        return std::nullopt;
    if (half == HalfOfDay::AfterNoon && hour == 0)
        return std::nullopt;
    if (half != HalfOfDay::Unsaid && hour <= 12)
        hour = hour % 12 + (half == HalfOfDay::AfterNoon ? 12 : 0);
    const QTime time(hour, minute);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

std::optional<QTime> parseTime(const QLocale& locale, const QString& typed)
{
    static const QRegularExpression piece(QStringLiteral("([0-9]+)|([\\p{L}\\p{M}]+)|([ :.,\u060c\u0f0b]+)|."));
    QList<EntryNumber> numbers;
    QString letters;
    QRegularExpressionMatchIterator pieces = piece.globalMatch(plainEntry(typed));
    while (pieces.hasNext()) {
        const QRegularExpressionMatch match = pieces.next();
        if (match.hasCaptured(1))
            numbers.append(entryNumber(match.capturedView(1)));
        else if (match.hasCaptured(2))
            letters += lettersOf(match.captured(2));
        else if (!match.hasCaptured(3))
            return std::nullopt;
    }
    const std::optional<HalfOfDay> half = halfOf(locale, letters);
    if (!half || numbers.isEmpty() || numbers.size() > 3)
        return std::nullopt;
    const EntryNumber& first = numbers.first();
    if (numbers.size() == 1) {
        if (first.digits > 4)
            return std::nullopt;
        return first.digits > 2 ? timeOf(first.value / 100, first.value % 100, *half)
                                : timeOf(first.value, 0, *half);
    }
    const bool minuteNamed = letters.endsWith(QChar(0x5206)) || letters.endsWith(QChar(0xbd84));
    if (first.digits > 2 || (numbers.at(1).digits != 2 && !(minuteNamed && numbers.at(1).digits == 1)))
        return std::nullopt;
    if (numbers.size() == 3 && (numbers.at(2).digits != 2 || numbers.at(2).value != 0))
        return std::nullopt;
    return timeOf(first.value, numbers.at(1).value, *half);
}

QString timeEntryFormat(const QLocale& locale)
{
    static const QRegularExpression seconds(QStringLiteral("[:.]ss?"));
    static const QRegularExpression shortMinutes(QStringLiteral("(?<!m)m(?!m)"));
    return locale.timeFormat(QLocale::ShortFormat).remove(seconds).replace(shortMinutes, QStringLiteral("mm"));
}

} // namespace viatica
