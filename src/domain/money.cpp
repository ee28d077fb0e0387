// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include "domain/currency.h"
#include "domain/error.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Money)
};

constexpr int columnDecimals = 2;
constexpr qint64 hundred = 100;

void requireSame(const Money& a, const Money& b)
{
    if (a.currency() != b.currency())
        throw Error(
            ErrorKind::Validation,
            Messages::tr("Amounts in %1 and %2 cannot be put together.").arg(a.currency(), b.currency()));
}

QString tooLarge()
{
    return Messages::tr("An amount can be at most 99,999,999.99.");
}

} // namespace

Money::Money(qint64 hundredths, QString currency)
    : m_hundredths(hundredths)
    , m_currency(std::move(currency))
{
    if (hundredths > largestHundredths || hundredths < -largestHundredths)
        throw Error(ErrorKind::Validation, tooLarge());
}

std::optional<Money> Money::fromDecimal(QStringView decimal, const QString& currency)
{
    const bool isNegative = decimal.startsWith(u'-');
    qint64 hundredths = 0;
    qsizetype whole = 0;
    int decimals = -1; // before the point
    for (const QChar c : decimal.sliced(isNegative ? 1 : 0)) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || decimals >= columnDecimals)
            return std::nullopt;
        hundredths = hundredths * 10 + (c.unicode() - u'0');
        if (hundredths > largestHundredths)
            return std::nullopt;
        (decimals < 0) ? void(++whole) : void(++decimals);
    }
    if (whole == 0 || decimals == 0)
        return std::nullopt;
    for (int i = qMax(decimals, 0); i < columnDecimals; ++i)
        hundredths *= 10;
    if (hundredths > largestHundredths)
        return std::nullopt;
    return Money(isNegative ? -hundredths : hundredths, currency);
}

Money Money::ofSum(qint64 hundredths, const QString& currency)
{
    Money sum(0, currency);
    sum.m_hundredths = hundredths;
    return sum;
}

QString Money::toDecimal() const
{
    const qint64 size = qAbs(m_hundredths);
    return QStringLiteral("%1%2.%3")
        .arg(m_hundredths < 0 ? QStringLiteral("-") : QString())
        .arg(size / hundred)
        .arg(size % hundred, columnDecimals, 10, QLatin1Char('0'));
}

// Neither sum nor difference of two such amounts leaves the 64 bits, so the constructor sees what is too
// large.
Money Money::operator+(const Money& other) const
{
    requireSame(*this, other);
    return {m_hundredths + other.m_hundredths, m_currency};
}

Money Money::operator-(const Money& other) const
{
    requireSame(*this, other);
    return {m_hundredths - other.m_hundredths, m_currency};
}

std::strong_ordering compare(const Money& a, const Money& b)
{
    requireSame(a, b);
    return a.hundredths() <=> b.hundredths();
}

QString displayText(MoneyFault fault, const QString& currency)
{
    switch (fault) {
    case MoneyFault::Empty:
        return Messages::tr("Please enter an amount.");
    case MoneyFault::NoNumber:
        return Messages::tr("This is no amount.");
    case MoneyFault::Negative:
        return Messages::tr("An amount cannot be below zero.");
    case MoneyFault::TooManyDecimals: {
        const std::optional<Currency> known = currencyByCode(currency);
        return known && known->digits == 0
                   ? Messages::tr("Amounts in %1 have no decimals.").arg(currency)
                   : Messages::tr("Amounts in %1 have at most two decimals.").arg(currency);
    }
    case MoneyFault::TooLarge:
        return tooLarge();
    case MoneyFault::UnknownCurrency:
        return Messages::tr("There is no currency “%1”. Please enter a code such as EUR or USD.")
            .arg(currency);
    case MoneyFault::UnsupportedCurrency:
        break;
    }
    return Messages::
        tr("Amounts in %1 have three decimals, and the database keeps two, so this currency cannot be used.")
            .arg(currency);
}

QString amountText(const Money& money, const QLocale& locale)
{
    const std::optional<Currency> currency = currencyByCode(money.currency());
    const qint64 size = qAbs(money.hundredths());
    QString text = locale.toString(size / hundred);
    // What another program wrote may have decimals that the currency does not: they are shown, not hidden.
    if (!currency || currency->digits > 0 || size % hundred != 0) {
        QString decimals = locale.toString(hundred + size % hundred); // "150" for 50: keeps the zero in front
        const qsizetype digit = locale.zeroDigit().size();
        text += locale.decimalPoint() + decimals.sliced(digit);
    }
    return money.hundredths() < 0 ? locale.negativeSign() + text : text;
}

QString displayText(const Money& money, const QLocale& locale)
{
    static const QChar space(QChar::Nbsp);
    const QString amount = amountText(money, locale);
    const bool isBefore = locale.toCurrencyString(1, money.currency()).startsWith(money.currency());
    return isBefore ? money.currency() + space + amount : amount + space + money.currency();
}

} // namespace viatica
