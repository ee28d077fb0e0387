// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <compare>
#include <optional>
#include <variant>

namespace viatica {

/// An amount of one currency, exact: a whole number of hundredths, as the columns NUMERIC(10,2) hold it.
/// Amounts of currencies without a minor unit (JPY) are whole hundreds of it. Currencies of three decimals
/// are refused where an amount is entered, because the columns have two.
class Money
{
public:
    /// The largest that a column holds: 99,999,999.99.
    static constexpr qint64 largestHundredths = 9'999'999'999;

    /// Nothing, of no currency.
    Money() = default;
    /// @p currency ISO 4217, three capitals. @throws Error(Validation) beyond ±largestHundredths
    Money(qint64 hundredths, QString currency);
    /// Reads "1234.5", "12.30", "-3" as PostgreSQL prints a NUMERIC. Nothing for any other text.
    [[nodiscard]] static std::optional<Money> fromDecimal(QStringView decimal, const QString& currency);

    /// A sum over many vouchers, which may be more than one column holds: for showing alone.
    [[nodiscard]] static Money ofSum(qint64 hundredths, const QString& currency);

    [[nodiscard]] qint64 hundredths() const { return m_hundredths; }
    [[nodiscard]] const QString& currency() const { return m_currency; }
    [[nodiscard]] bool isZero() const { return m_hundredths == 0; }
    /// "1234.50": for the database, JSON and CSV.
    [[nodiscard]] QString toDecimal() const;

    /// @throws Error(Validation) for amounts of two currencies, or when the result is more than a column
    /// holds
    [[nodiscard]] Money operator+(const Money& other) const;
    [[nodiscard]] Money operator-(const Money& other) const;
    Money& operator+=(const Money& other) { return *this = *this + other; }

    friend bool operator==(const Money&, const Money&) = default;

private:
    qint64 m_hundredths = 0;
    QString m_currency;
};

/// Which of two amounts of one currency is the larger. @throws Error(Validation) for two currencies
[[nodiscard]] std::strong_ordering compare(const Money& a, const Money& b);

/// What keeps a text from being an amount.
enum class MoneyFault {
    Empty,
    NoNumber,
    Negative,
    TooManyDecimals,     ///< more than the currency has
    TooLarge,            ///< more than 99,999,999.99
    UnknownCurrency,     ///< no code of ISO 4217
    UnsupportedCurrency, ///< it has three decimals, the database two
};

/// Reads what a person typed or copied: "1.234,56", "1,234.56", "1 234,56", "1'234.56", "١٢٣", "€ 12.50",
/// "12.50 EUR". With two kinds of separators the last one is the decimal one, whatever the locale; a single
/// one is what it is in the locale, but no thousands separator where other than three digits follow.
/// Exponents and signs are refused.
[[nodiscard]] std::variant<Money, MoneyFault> parseMoney(const QString& text, const QString& currency,
                                                         const QLocale& locale);

/// The fault as a sentence for a person.
[[nodiscard]] QString displayText(MoneyFault fault, const QString& currency);

/// "1.234,50" with the decimals of the currency, in the locale's digits: for fields and columns of one
/// currency.
[[nodiscard]] QString amountText(const Money& money, const QLocale& locale);
/// "1.234,50 EUR", "EUR 1,234.50": with the code, which tells dollars apart, where the locale puts it.
[[nodiscard]] QString displayText(const Money& money, const QLocale& locale);

} // namespace viatica
