// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viatica {

/// An airline of the program's list. Texts that are not known are empty.
struct Airline
{
    QString iata; ///< two letters or digits: "LH", "3U"
    QString icao; ///< three letters: "DLH"
    QString name;
    QString country;  ///< ISO 3166-1 alpha-2
    QString callsign; ///< in radio, "LUFTHANSA"
    QString alliance;
    bool active = true; ///< false once it has ceased to fly

    friend bool operator==(const Airline&, const Airline&) = default;
};

} // namespace viatica
