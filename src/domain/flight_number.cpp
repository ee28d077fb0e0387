// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/flight_number.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::FlightNumber)
};

constexpr qsizetype mostDigits = 4;

bool isLetter(QChar c)
{
    return c >= QLatin1Char('A') && c <= QLatin1Char('Z');
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Capitals and digits in their plain form, without what people put between them.
QString compact(QStringView text)
{
    QString result;
    for (const QChar c : text.toString().normalized(QString::NormalizationForm_KC).toUpper())
        if (!c.isSpace() && c.category() != QChar::Punctuation_Dash && c != QLatin1Char('.'))
            result += c;
    return result;
}

/// How many characters the designator in front takes; 0 when there is none. "B6123" is B6 123, "BAW12" is BAW 12.
qsizetype designatorLength(QStringView text)
{
    if (text.size() >= 3 && isLetter(text[0]) && isLetter(text[1]) && isLetter(text[2]))
        return text.size() == 3 || isDigit(text[3]) ? 3 : 0;
    if (text.size() < 2)
        return 0;
    const bool isPair = (isLetter(text[0]) && (isLetter(text[1]) || isDigit(text[1])))
                        || (isDigit(text[0]) && isLetter(text[1]));
    return isPair && (text.size() == 2 || isDigit(text[2])) ? 2 : 0;
}

} // namespace

std::variant<FlightNumber, FlightNumberFault> parseFlightNumber(QStringView text)
{
    const QString code = compact(text);
    if (code.isEmpty())
        return FlightNumberFault::Empty;
    if (std::all_of(code.begin(), code.end(), isDigit))
        return FlightNumberFault::NoAirline;
    const qsizetype airline = designatorLength(code);
    if (airline == 0)
        return FlightNumberFault::BadAirline;
    qsizetype end = airline;
    while (end < code.size() && isDigit(code[end]))
        ++end;
    if (end == airline)
        return FlightNumberFault::NoNumber;
    const QString suffix = code.mid(end);
    if (suffix.size() > 1 || (!suffix.isEmpty() && !isLetter(suffix[0])))
        return FlightNumberFault::BadSuffix;
    if (end - airline > mostDigits)
        return FlightNumberFault::TooManyDigits;
    const int number = QStringView(code).mid(airline, end - airline).toInt();
    if (number == 0)
        return FlightNumberFault::Zero;
    return FlightNumber{code.left(airline), number, suffix};
}

QString displayText(FlightNumberFault fault)
{
    switch (fault) {
    case FlightNumberFault::Empty:
        return Messages::tr("A flight number is an airline's code and one to four digits, such as LH 400.");
    case FlightNumberFault::NoAirline:
        return Messages::tr("The airline's code is missing in front of the digits, such as LH in LH 400.");
    case FlightNumberFault::BadAirline:
        return Messages::tr("A flight number begins with the airline's code: two letters or a letter and a digit, or "
                            "three letters.");
    case FlightNumberFault::NoNumber:
        return Messages::tr("The digits are missing behind the airline's code.");
    case FlightNumberFault::TooManyDigits:
        return Messages::tr("A flight number has at most four digits.");
    case FlightNumberFault::Zero:
        return Messages::tr("No flight has the number 0.");
    case FlightNumberFault::BadSuffix:
        return Messages::tr("Behind the digits of a flight number stands at most one letter.");
    }
    return {};
}

} // namespace viatica
