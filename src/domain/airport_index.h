// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport.h"
#include "domain/word_table.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace viatica {

/// What airports and their cities are called beside the names in the table.
struct AirportNames
{
    /// Airports that serve one city, by IATA's code for it: LON.
    struct Area
    {
        QString code;
        QString name;       ///< of the city
        QString isoCountry; ///< of the city
        QStringList airports;
    };
    /// A city's names in other languages: "Mailand", "Milano".
    struct City
    {
        QString name;
        QString isoCountry;
        QStringList others;
    };
    QList<Area> areas;
    QList<City> cities;
    QHash<QString, QString> renamedCodes; ///< the present code by the former one
};

/// Airports made ready for being found while somebody types. Case and diacritics do not matter, several words narrow in
/// any order. Built once (tens of milliseconds: not on the GUI thread), then only read: from any thread.
class AirportIndex
{
public:
    explicit AirportIndex(QList<Airport> airports, const AirportNames& names = {});

    /// By IATA code, by the code that it had before, or by ICAO code; null when there is none. Valid as long as the
    /// index.
    [[nodiscard]] const Airport* byCode(QStringView code) const;

    /// The airports that fit best, at most @p limit of them. In this order: the code itself, the code of a metropolitan
    /// area, the city's name, the beginning of a code, of a city's name, of a word in name or city, of a keyword, of an
    /// ICAO code, of a country's name; a part of a word; and if there is nothing at all, one typing error. Among those
    /// that fit equally well the larger ones first (rank), then by name.
    [[nodiscard]] QList<Airport> search(QStringView typed, int limit) const;

    /// The airports that serve the city of exactly this name, in any of the languages; case and diacritics do not
    /// matter. Of several cities of one name those of all.
    [[nodiscard]] QList<Airport> airportsOfCity(QStringView name) const;
    /// Whether two airports serve one city: they belong to one metropolitan area, or name the same city.
    [[nodiscard]] bool serveOneCity(const Airport& a, const Airport& b) const;
    /// All of them, the larger ones first.
    [[nodiscard]] const QList<Airport>& airports() const { return m_airports; }

    [[nodiscard]] qsizetype size() const { return m_airports.size(); }
    /// What the tables for searching take in memory, the airports themselves not counted.
    [[nodiscard]] size_t bytes() const { return m_words.bytes() + m_cities.bytes(); }

private:
    friend class AirportSearch;

    struct AreaAirport
    {
        quint32 item = 0;
        bool near = false; ///< its own city is another
    };

    void addWords(WordTable::Builder& words, quint32 item, const Airport& airport) const;
    void addNames(WordTable::Builder& cities, const AirportNames& names);

    QList<Airport> m_airports;          ///< the larger ones first, then by name: the order among equals
    std::vector<quint32> m_lowerRanked; ///< by airport: the first one of a lower rank
    QHash<QString, quint32> m_byIata;
    QHash<QString, quint32> m_byIcao;
    QHash<QString, QString> m_renamed;
    QHash<QString, QList<AreaAirport>> m_areas; ///< airports by a metropolitan area's code
    WordTable m_words;
    WordTable m_cities; ///< whole names of cities
};

} // namespace viatica
