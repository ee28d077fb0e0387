// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as people type and copy them.
#include "domain/currency.h"
#include "domain/money.h"

#include <algorithm>

namespace viatica {

namespace {

/// A number's parts as they were typed: digits, and separators in one form each.
struct Typed
{
    QString digits;                                ///< ASCII, of the whole part and the decimals
    QList<std::pair<QChar, qsizetype>> separators; ///< each with the number of digits before it
};

/// Separators of the world in one form: '.' and ',' stay, spaces and apostrophes become one each.
QChar separatorFrom(QChar c)
{
    switch (c.unicode()) {
    case u'.':
    case 0xFF0E: // full-width full stop
        return u'.';
    case u',':
    case 0xFF0C: // full-width comma
        return u',';
    case 0x066B: // Arabic decimal separator
        return u'.';
    case 0x066C: // Arabic thousands separator
        return u',';
    case u'\'':
    case 0x2019: // right single quotation mark, as in Switzerland
        return u'\'';
    default:
        return c.isSpace() ? QChar(u' ') : QChar();
    }
}

bool isMinus(QChar c)
{
    return c == u'-' || c.unicode() == 0x2212; // minus sign
}

/// Without the currency's code or symbol at either end.
QString withoutCurrency(QString text, const Currency& currency)
{
    for (const QString& mark : {currency.code, currency.symbol}) {
        if (mark.isEmpty())
            continue;
        if (text.startsWith(mark, Qt::CaseInsensitive))
            text = text.sliced(mark.size());
        else if (text.endsWith(mark, Qt::CaseInsensitive))
            text.chop(mark.size());
    }
    return text.trimmed();
}

std::optional<Typed> takeApart(const QString& text)
{
    Typed typed;
    for (const QChar c : text) {
        if (const int digit = c.digitValue(); digit >= 0)
            typed.digits += QLatin1Char(char('0' + digit));
        else if (const QChar separator = separatorFrom(c); !separator.isNull())
            typed.separators.append({separator, typed.digits.size()});
        else
            return std::nullopt;
    }
    return typed.digits.isEmpty() ? std::nullopt : std::optional(typed);
}

/// Whether the separators, all of one kind, group the whole part: the last three digits, and two (India) or
/// three each before them.
bool groups(const QList<std::pair<QChar, qsizetype>>& separators, qsizetype wholeDigits)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= separators.size(); ++i) {
        const bool isLast = i == separators.size();
        const qsizetype end = isLast ? wholeDigits : separators[i].second;
        const qsizetype size = end - begin;
        if (isLast ? size != 3 : i == 0 ? size < 1 || size > 3 : size < 2 || size > 3)
            return false;
        if (!isLast && separators[i].first != separators[0].first)
            return false;
        begin = end;
    }
    return true;
}

/// How many of the digits are decimals; nothing where the separators make no sense.
std::optional<qsizetype> decimalsOf(const Typed& typed, const QLocale& locale)
{
    auto separators = typed.separators;
    if (separators.isEmpty())
        return 0;
    const auto [last, before] = separators.last();
    const qsizetype after = typed.digits.size() - before;
    const bool isRepeated = std::count_if(separators.begin(), separators.end(),
                                          [last = last](const auto& one) { return one.first == last; }) > 1;
    const bool hasTwoKinds = separators.first().first != last;
    const bool canBeDecimal = (last == u'.' || last == u',') && !isRepeated;
    const bool isDecimalHere = separatorFrom(locale.decimalPoint().at(0)) == last;
    // No group begins with a zero: "0,500" is a half.
    const bool isNoGroup = after != 3 || before > 3 || before == 0 || typed.digits.front() == u'0';
    const bool isDecimal = canBeDecimal && (hasTwoKinds || isDecimalHere || isNoGroup);
    if (isDecimal) {
        separators.removeLast();
        if (after == 0)
            return std::nullopt; // "12."
        if (!separators.isEmpty() && !groups(separators, before))
            return std::nullopt;
        return after;
    }
    return groups(separators, typed.digits.size()) ? std::optional<qsizetype>(0) : std::nullopt;
}

} // namespace

std::variant<Money, MoneyFault> parseMoney(const QString& text, const QString& currencyCode,
                                           const QLocale& locale)
{
    const std::optional<Currency> currency = currencyByCode(currencyCode);
    if (!currency)
        return MoneyFault::UnknownCurrency;
    if (currency->digits > 2)
        return MoneyFault::UnsupportedCurrency;
    QString number = withoutCurrency(text.trimmed(), *currency);
    if (number.isEmpty())
        return MoneyFault::Empty;
    const bool isNegative = isMinus(number.front());
    const std::optional<Typed> typed = takeApart(isNegative ? number.sliced(1).trimmed() : number);
    const std::optional<qsizetype> decimals = typed ? decimalsOf(*typed, locale) : std::nullopt;
    if (!decimals)
        return MoneyFault::NoNumber;
    if (isNegative)
        return MoneyFault::Negative;
    QString whole = typed->digits.chopped(*decimals);
    QString fraction = typed->digits.last(*decimals);
    while (fraction.size() > currency->digits && fraction.endsWith(u'0'))
        fraction.chop(1);
    if (fraction.size() > currency->digits)
        return MoneyFault::TooManyDecimals;
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    if (whole.isEmpty())
        whole = QStringLiteral("0"); // ".50"
    const QString decimal = fraction.isEmpty() ? whole : whole + QLatin1Char('.') + fraction;
    const std::optional<Money> money = Money::fromDecimal(decimal, currency->code);
    return money ? std::variant<Money, MoneyFault>(*money) : MoneyFault::TooLarge;
}

} // namespace viatica
