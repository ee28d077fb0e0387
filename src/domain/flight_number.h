// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>

namespace viatica {

/// A flight's number taken apart.
struct FlightNumber
{
    QString airline; ///< designator as it was typed, in capitals: IATA's two characters or ICAO's three letters
    int number = 0;  ///< 1 to 9999
    QString suffix;  ///< the operational suffix, one capital, mostly empty

    /// Without spaces and leading zeros: "LH400", "BAW12A".
    [[nodiscard]] QString toString() const { return airline + QString::number(number) + suffix; }

    friend bool operator==(const FlightNumber&, const FlightNumber&) = default;
};

/// What keeps a text from being a flight number.
enum class FlightNumberFault {
    Empty,
    NoAirline,     ///< only digits
    BadAirline,    ///< what stands before the digits is no designator
    NoNumber,      ///< a designator alone
    TooManyDigits, ///< five or more
    Zero,
    BadSuffix,     ///< more than one letter, or something else, behind the digits
};

/// Reads "LH 400", "lh-0400", "3U8633", "BAW12A". Spaces, hyphens, dots and lower case are accepted, and so are
/// the wide letters and digits of East Asian keyboards.
[[nodiscard]] std::variant<FlightNumber, FlightNumberFault> parseFlightNumber(QStringView text);

/// The fault as a sentence for a person.
[[nodiscard]] QString displayText(FlightNumberFault fault);

} // namespace viatica
