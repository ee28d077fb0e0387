// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geo.h"

#include <QString>

#include <optional>

namespace viatica {

/// An airport of the table "airports". Texts that are not known are empty.
struct Airport
{
    QString iata;    ///< three capitals: what flights name
    QString icao;    ///< four letters or digits
    QString name;
    QString city;
    QString country; ///< its English name
    std::optional<GeoPoint> position;
    QString timezone; ///< IANA name, as it stands in the table
    QString type;     ///< "large", "medium", "small", "heliport", "seaplane", "closed"
    int rank = 0;     ///< 0 to 100: how likely it is the one that is meant
    bool scheduled = false; ///< airlines fly there
    QString isoCountry;     ///< ISO 3166-1 alpha-2
    QString keywords;       ///< former names and codes, separated by commas

    friend bool operator==(const Airport&, const Airport&) = default;
};

} // namespace viatica
