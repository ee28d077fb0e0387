// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/currency.h"
#include "domain/error.h"
#include "domain/money.h"

#include <QtTest>

using namespace viatica;

namespace {

const char* word(MoneyFault fault)
{
    switch (fault) {
    case MoneyFault::Empty:
        return "empty";
    case MoneyFault::NoNumber:
        return "no number";
    case MoneyFault::Negative:
        return "negative";
    case MoneyFault::TooManyDecimals:
        return "too many decimals";
    case MoneyFault::TooLarge:
        return "too large";
    case MoneyFault::UnknownCurrency:
        return "unknown currency";
    case MoneyFault::UnsupportedCurrency:
        break;
    }
    return "unsupported currency";
}

QString read(const QString& typed, const QString& currency, const QLocale& locale)
{
    const auto result = parseMoney(typed, currency, locale);
    return std::holds_alternative<Money>(result) ? std::get<Money>(result).toDecimal()
                                                 : QString::fromLatin1(word(std::get<MoneyFault>(result)));
}

QString plain(QString text)
{
    return text.replace(QChar(QChar::Nbsp), u' ').replace(QChar(0x202F), u' ');
}

} // namespace

class TestMoney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSumMayBeMoreThanAColumnHolds()
    {
        const Money sum = Money::ofSum(20 * Money::largestHundredths, QStringLiteral("VND"));
        QCOMPARE(sum.toDecimal(), QStringLiteral("1999999999.80"));
        QVERIFY_THROWS_EXCEPTION(Error, (void)(sum + sum));
    }

    void amountsAreReadAsTheyAreTyped_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("currency");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* locale, const char* currency, const char* typed,
                            const char* expected) {
            QTest::addRow("%s %s %s", locale, currency, typed) << locale << currency << typed << expected;
        };
        for (const char* locale : {"en_US", "de_DE"}) { // both kinds of separators: no doubt anywhere
            row(locale, "EUR", "1.234,56", "1234.56");
            row(locale, "EUR", "1,234.56", "1234.56");
            row(locale, "EUR", "12.5", "12.50");
            row(locale, "EUR", "12,50", "12.50");
            row(locale, "EUR", "1.234.567", "1234567.00");
            row(locale, "EUR", "0", "0.00");
            row(locale, "EUR", "007", "7.00");
            row(locale, "EUR", ".5", "0.50");
            row(locale, "EUR", "-5", "negative");
            row(locale, "EUR", "−5", "negative");
            row(locale, "EUR", "1e9", "no number");
            row(locale, "EUR", "", "empty");
            row(locale, "EUR", "   ", "empty");
            row(locale, "EUR", "EUR", "empty");
            row(locale, "EUR", "twelve", "no number");
            row(locale, "EUR", "12.", "no number");
            row(locale, "EUR", "1.2.3", "no number");
            row(locale, "EUR", "1,2,3.4", "no number");
            row(locale, "EUR", "12.34.567,8", "1234567.80");
            row(locale, "EUR", "+5", "no number");
            row(locale, "EUR", "١٢٣", "123.00");
            row(locale, "EUR", "١٢٣٫٥", "123.50");
            row(locale, "EUR", "１２３．５０", "123.50");
            row(locale, "EUR", "1 234 567.89", "1234567.89");
            row(locale, "CHF", "1’234.50", "1234.50");
            row(locale, "CHF", "1'234.50", "1234.50");
            row(locale, "INR", "12,34,567.00", "1234567.00");
            row(locale, "EUR", "€ 12.50", "12.50");
            row(locale, "EUR", "12.50 eur", "12.50");
            row(locale, "EUR", "$ 12.50", "no number");
            row(locale, "EUR", "99999999.99", "99999999.99");
            row(locale, "EUR", "100000000", "too large");
            row(locale, "EUR", "99999999999999999999999999", "too large");
            row(locale, "EUR", "12.3456", "too many decimals");
            row(locale, "EUR", "0.500", "0.50");
            row(locale, "JPY", "1200", "1200.00");
            row(locale, "JPY", "1200.00", "1200.00");
            row(locale, "JPY", "1200.5", "too many decimals");
            row(locale, "KWD", "12", "unsupported currency");
            row(locale, "XYZ", "12", "unknown currency");
            row(locale, "", "12", "unknown currency");
        }
        row("en_US", "EUR", "12.345", "too many decimals");
        row("de_DE", "EUR", "12.345", "12345.00");
        row("en_US", "EUR", "12,345", "12345.00");
        row("de_DE", "EUR", "12,345", "too many decimals");
        row("en_US", "EUR", "0,500", "0.50");
        row("fr_FR", "EUR", "1 234,56", "1234.56");
    }
    void amountsAreReadAsTheyAreTyped()
    {
        QFETCH(QString, locale);
        QFETCH(QString, currency);
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(read(typed, currency, QLocale(locale)), expected);
    }

    void whatIsShownIsReadBack()
    {
        for (const char* name : {"en_US", "de_DE", "fr_FR", "de_CH", "hi_IN", "ja_JP", "pt_BR", "ar_EG"}) {
            const QLocale locale(QString::fromLatin1(name));
            for (const qint64 hundredths :
                 {0LL, 5LL, 50LL, 123LL, 100'000LL, 123'456'78LL, 9'999'999'999LL}) {
                const Money money(hundredths, QStringLiteral("EUR"));
                QCOMPARE(read(amountText(money, locale), money.currency(), locale), money.toDecimal());
                QCOMPARE(read(displayText(money, locale), money.currency(), locale), money.toDecimal());
            }
        }
    }

    void amountsAreShownAsTheLocaleWritesThem()
    {
        const Money euros(123'450, QStringLiteral("EUR"));
        QCOMPARE(plain(displayText(euros, QLocale(QStringLiteral("de_DE")))), QStringLiteral("1.234,50 EUR"));
        QCOMPARE(plain(displayText(euros, QLocale(QStringLiteral("en_US")))), QStringLiteral("EUR 1,234.50"));
        const Money yen(123'400, QStringLiteral("JPY"));
        QCOMPARE(plain(displayText(yen, QLocale(QStringLiteral("ja_JP")))), QStringLiteral("JPY 1,234"));
        QCOMPARE(plain(displayText(Money(-5, QStringLiteral("EUR")), QLocale(QStringLiteral("de_DE")))),
                 QStringLiteral("-0,05 EUR"));
        QCOMPARE(amountText(Money(123'450, QStringLiteral("JPY")), QLocale::c()), QStringLiteral("1234.50"));
    }

    void decimalsOfTheDatabaseAreExact()
    {
        const QString euro = QStringLiteral("EUR");
        QCOMPARE(Money::fromDecimal(u"1234.5", euro)->hundredths(), 123450);
        QCOMPARE(Money::fromDecimal(u"0.07", euro)->hundredths(), 7);
        QCOMPARE(Money::fromDecimal(u"-0.07", euro)->toDecimal(), QStringLiteral("-0.07"));
        QCOMPARE(Money::fromDecimal(u"99999999.99", euro)->hundredths(), Money::largestHundredths);
        for (const QStringView text : {u"", u"-", u".", u"1.", u".5", u"1.234", u"1,2", u"NaN", u"1e3",
                                       u"100000000", u"1.2.3", u" 1", u"999999999999999999999"})
            QVERIFY2(!Money::fromDecimal(text, euro), qPrintable(text.toString()));
    }

    void sumsStayWithinOneCurrencyAndTheColumn()
    {
        const Money ten(1000, QStringLiteral("EUR"));
        QCOMPARE((ten + ten).hundredths(), 2000);
        QCOMPARE((ten - ten - ten).hundredths(), -1000);
        QVERIFY_THROWS_EXCEPTION(Error, (void)(ten + Money(1000, QStringLiteral("USD"))));
        QVERIFY_THROWS_EXCEPTION(Error, (void)compare(ten, Money(1000, QStringLiteral("USD"))));
        const Money most(Money::largestHundredths, QStringLiteral("EUR"));
        QVERIFY_THROWS_EXCEPTION(Error, (void)(most + Money(1, QStringLiteral("EUR"))));
        QCOMPARE((most - most).hundredths(), 0);
        QVERIFY(compare(ten, most) < 0);
    }

    void decimalsOfCurrenciesAreThoseOfTheList()
    {
        QCOMPARE(currencyByCode(u" jpy ")->digits, 0);
        QCOMPARE(currencyByCode(u"EUR")->digits, 2);
        QCOMPARE(currencyByCode(u"KWD")->digits, 3);
        QVERIFY(!currencyByCode(u"XYZ"));
        QVERIFY(currencies().size() > 150);
    }
};

QTEST_GUILESS_MAIN(TestMoney)
#include "test_money.moc"
