// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geo.h"

#include <QString>
#include <QStringList>

namespace viatica {

/// A place where people live, of the program's list.
struct City
{
    QString name;
    QString region;  ///< the first level below the country; may be empty
    QString country; ///< its English name
    QString isoCountry;
    GeoPoint position;
    QString timezone; ///< IANA name
    int population = 0;

    friend bool operator==(const City&, const City&) = default;
};

/// A city as the list has it: with all the names by which it is found.
struct ListedCity
{
    City city;
    QStringList others;
};

/// A city that fits what was typed.
struct CityMatch
{
    City city;
    bool byFullName = false; ///< what was typed is one of its names, in whole
};

} // namespace viatica
