// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport_index.h"

#include <string>
#include <vector>

namespace viatica {

/// One search in an AirportIndex: collects how well each airport fits and gives out the best.
class AirportSearch
{
public:
    /// Where a word of the index stands.
    enum Field : quint32 {
        Iata = 1,
        Icao = 2,
        Name = 4, ///< of airport or city
        Keyword = 8,
        Country = 16,
    };
    /// Whose name a city of the index is.
    enum CityField : quint32 {
        OwnCity = 1,
        NearCity = 2, ///< the metropolitan area's
    };

    AirportSearch(const AirportIndex& index, int limit);

    [[nodiscard]] QList<Airport> find(QStringView typed);

private:
    /// How well an airport fits, the best first.
    enum Fit : quint8 {
        ExactCode,
        AreaCode,
        ExactCity,
        CodeBeginning,
        CityBeginning,
        WordBeginning,
        KeywordBeginning,
        IcaoBeginning,
        CountryBeginning,
        PartOfWord,
        MistypedName,
        MistypedElsewhere,
        None,
    };
    struct Score
    {
        Fit fit = None;
        bool near = false; ///< it fits by the name of its metropolitan area
    };
    using Words = std::vector<std::string>;

    void matchCodes(const QString& text);
    void matchCities(const std::string& text);
    /// Offers the airports in which each of the words was found. @p visit calls back for each occurrence of a word,
    /// @p fitOf says how well one fits.
    template <class Visit, class FitOf>
    void matchWords(const Words& words, const Visit& visit, const FitOf& fitOf);
    /// @p asTyped: not one of the other ways to write it, which no code is meant by.
    void matchBeginnings(const Words& words, bool asTyped);
    void matchParts(const Words& words);
    void matchMistyped(const Words& words);
    void offer(quint32 item, Fit fit, bool near = false);
    [[nodiscard]] QList<Airport> best();

    const AirportIndex& m_index;
    const qsizetype m_limit;
    std::vector<Score> m_scores;    ///< by airport
    std::vector<quint32> m_offered; ///< the airports that have a score
};

} // namespace viatica
