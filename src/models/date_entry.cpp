// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/date_entry.h"

#include "domain/search_text.h"
#include "models/entry_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace viatica {

namespace {

constexpr int shortestPrefix = 3;   // "Sept", "Okto"
constexpr int longestMonthName = 3; // words
constexpr int yearsToLeapDay = 8;   // at most, round 1900 or 2100
constexpr int yearsBack = 50;

struct MonthName
{
    QString folded;
    int month = 0;
};

/// What a locale calls things, folded.
struct Vocabulary
{
    QList<MonthName> months; ///< the locale's before the English ones
    QSet<QString> idle;      ///< words that add nothing: "de", "日", "Monday"
    QString order;           ///< "dMy"
};

struct Tokens
{
    int month = 0;
    QList<EntryNumber> numbers;
};

bool isName(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

void addMonths(const QLocale& locale, QList<MonthName>* names)
{
    for (int month = 1; month <= 12; ++month)
        for (const QLocale::FormatType type : {QLocale::LongFormat, QLocale::ShortFormat})
            for (const QString& name :
                 {locale.monthName(month, type), locale.standaloneMonthName(month, type)})
                if (isName(name))
                    names->append({foldedForSearch(name), month});
}

void addWords(const QString& text, QSet<QString>* words)
{
    const QStringList found = foldedForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : found)
        words->insert(word);
}

Vocabulary vocabularyOf(const QLocale& locale)
{
    static const QRegularExpression fields(QStringLiteral("[dMy]+(?=([^']*'[^']*')*[^']*$)"));
    Vocabulary vocabulary;
    addMonths(locale, &vocabulary.months);
    addMonths(QLocale::c(), &vocabulary.months);
    for (const QLocale::FormatType type : {QLocale::LongFormat, QLocale::ShortFormat})
        addWords(locale.dateFormat(type).replace(fields, QStringLiteral(" ")), &vocabulary.idle);
    for (const QLocale& language : {locale, QLocale::c()})
        for (int day = 1; day <= 7; ++day)
            for (const QLocale::FormatType type : {QLocale::LongFormat, QLocale::ShortFormat})
                addWords(language.dayName(day, type), &vocabulary.idle);
    addWords(QStringLiteral("of the st nd rd th er o a"), &vocabulary.idle); // 1st, 1er, 1º
    for (const QChar c : locale.dateFormat(QLocale::ShortFormat))
        if (QStringLiteral("dMy").contains(c) && !vocabulary.order.contains(c))
            vocabulary.order.append(c);
    return vocabulary;
}

int monthNamed(const Vocabulary& vocabulary, const QString& name)
{
    for (const MonthName& month : vocabulary.months)
        if (month.folded == name)
            return month.month;
    return 0;
}

// The beginning of one month's name and of no other's.
int monthBeginning(const Vocabulary& vocabulary, const QString& beginning)
{
    int found = 0;
    if (beginning.size() < shortestPrefix)
        return found;
    for (const MonthName& month : vocabulary.months) {
        if (!month.folded.startsWith(beginning))
            continue;
        if (found != 0 && found != month.month)
            return 0;
        found = month.month;
    }
    return found;
}

// Takes one idle word from the front. Chinese and Japanese put nothing between words.
bool takeIdle(const Vocabulary& vocabulary, QStringList* words)
{
    QString& first = words->first();
    if (!vocabulary.idle.contains(first)) {
        for (const QString& idle : vocabulary.idle)
            if (first.startsWith(idle) && idle.front().script() == QChar::Script_Han) {
                first.remove(0, idle.size());
                return true;
            }
        return false;
    }
    words->removeFirst();
    return true;
}

// "mar." is March to the English and a Tuesday to the French.
enum class Prefer { Month, IdleWord };

// Takes the words of a month's name, or one idle word, from the front.
bool takeWords(const Vocabulary& vocabulary, Prefer prefer, QStringList* words, int* month)
{
    if (prefer == Prefer::IdleWord && takeIdle(vocabulary, words))
        return true;
    const auto take = [&](int found, qsizetype count) {
        if (found == 0 || *month != 0)
            return false;
        *month = found;
        words->remove(0, count);
        return true;
    };
    for (qsizetype count = std::min<qsizetype>(longestMonthName, words->size()); count > 0; --count)
        if (take(monthNamed(vocabulary, words->first(count).join(QLatin1Char(' '))), count))
            return true;
    return takeIdle(vocabulary, words) || take(monthBeginning(vocabulary, words->first()), 1);
}

std::optional<Tokens> tokensOf(const Vocabulary& vocabulary, Prefer prefer, const QString& plain)
{
    static const QRegularExpression piece(
        QStringLiteral("([0-9]+)|([\\p{L}\\p{M}]+)|([ .,/\\-\x27\u2019\u060c\u2013]+)|."));
    Tokens tokens;
    QStringList words;
    const auto takeAll = [&] {
        while (!words.isEmpty())
            if (!takeWords(vocabulary, prefer, &words, &tokens.month))
                return false;
        return true;
    };
    QRegularExpressionMatchIterator pieces = piece.globalMatch(plain);
    while (pieces.hasNext()) {
        const QRegularExpressionMatch match = pieces.next();
        if (match.hasCaptured(1)) {
            if (!takeAll())
                return std::nullopt;
            tokens.numbers.append(entryNumber(match.capturedView(1)));
        } else if (match.hasCaptured(2)) {
            words.append(foldedForSearch(match.captured(2)));
        } else if (!match.hasCaptured(3)) {
            return std::nullopt;
        }
    }
    if (!takeAll())
        return std::nullopt;
    return tokens;
}

QDate nextSuch(int month, int day, const QDate& reference)
{
    if (!reference.isValid())
        return {};
    for (int year = reference.year(); year <= reference.year() + yearsToLeapDay; ++year)
        if (const QDate date(year, month, day); date.isValid() && date >= reference)
            return date;
    return {};
}

// 0 for what is no year.
int yearOf(const EntryNumber& number, const QDate& reference)
{
    if (number.digits == 4)
        return number.value;
    if (number.digits != 2 || !reference.isValid())
        return 0;
    const int first = reference.year() - yearsBack;
    return first + ((number.value - first) % 100 + 100) % 100;
}

std::optional<DateEntry> dateOf(const QString& order, const QList<EntryNumber>& numbers, int month,
                                const QDate& reference)
{
    EntryNumber year;
    int day = 0;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        if (order.at(i) == QLatin1Char('y'))
            year = numbers.at(i);
        else if (numbers.at(i).digits > 2)
            return std::nullopt;
        else if (order.at(i) == QLatin1Char('d'))
            day = numbers.at(i).value;
        else
            month = numbers.at(i).value;
    }
    const QDate date =
        year.digits == 0 ? nextSuch(month, day, reference) : QDate(yearOf(year, reference), month, day);
    if (!date.isValid())
        return std::nullopt;
    return DateEntry{date, year.digits == 4};
}

// "01062027", "010627" and, where that is no date, ISO's "20270601".
std::optional<DateEntry> withoutSeparators(const QString& order, int value, int digits,
                                           const QDate& reference)
{
    const QString text = QStringLiteral("%1").arg(value, digits, 10, QLatin1Char('0'));
    QList<EntryNumber> numbers;
    qsizetype at = 0;
    for (const QChar field : order) {
        const qsizetype length = field == QLatin1Char('y') ? digits - 4 : 2;
        numbers.append(entryNumber(QStringView(text).mid(at, length)));
        at += length;
    }
    if (const auto entry = dateOf(order, numbers, 0, reference))
        return entry;
    const QString iso = QStringLiteral("yMd");
    return digits == 8 && order != iso ? withoutSeparators(iso, value, digits, reference) : std::nullopt;
}

QString orderFor(const QList<EntryNumber>& numbers, QString order, bool monthNamed)
{
    if (monthNamed)
        order.remove(QLatin1Char('M'));
    const QString withoutYear = QString(order).remove(QLatin1Char('y'));
    if (numbers.size() == withoutYear.size())
        return withoutYear;
    if (numbers.first().digits > 2)
        return monthNamed ? QStringLiteral("yd") : QStringLiteral("yMd");
    if (numbers.last().digits > 2)
        return withoutYear + QLatin1Char('y');
    return order;
}

} // namespace

std::optional<DateEntry> parseDate(const QLocale& locale, const QString& typed, const QDate& reference)
{
    const Vocabulary vocabulary = vocabularyOf(locale);
    const QString plain = plainEntry(typed);
    std::optional<Tokens> tokens = tokensOf(vocabulary, Prefer::Month, plain);
    if (!tokens)
        tokens = tokensOf(vocabulary, Prefer::IdleWord, plain);
    if (!tokens || tokens->numbers.isEmpty())
        return std::nullopt;
    const QList<EntryNumber>& numbers = tokens->numbers;
    const EntryNumber& first = numbers.first();
    const bool named = tokens->month != 0;
    if (!named && numbers.size() == 1)
        return first.digits == 6 || first.digits == 8
                   ? withoutSeparators(vocabulary.order, first.value, first.digits, reference)
                   : std::nullopt;
    if (numbers.size() > (named ? 2 : 3))
        return std::nullopt;
    return dateOf(orderFor(numbers, vocabulary.order, named), numbers, tokens->month, reference);
}

QString dateEntryFormat(const QLocale& locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

} // namespace viatica
