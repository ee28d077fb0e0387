// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/airport_index.h"

#include "domain/airport_search.h"
#include "domain/search_text.h"

#include <algorithm>

namespace viatica {

namespace {

bool isBefore(const Airport& a, const Airport& b)
{
    return a.rank != b.rank ? a.rank > b.rank : std::tie(a.name, a.iata) < std::tie(b.name, b.iata);
}

/// How words that stand abbreviated on maps are written in full.
QString inFull(const QString& word)
{
    if (word == QLatin1String("st"))
        return QStringLiteral("saint");
    if (word == QLatin1String("mt"))
        return QStringLiteral("mount");
    if (word == QLatin1String("ft"))
        return QStringLiteral("fort");
    return {};
}

QString inFullWords(const QString& name)
{
    QStringList words = name.split(QLatin1Char(' '));
    for (QString& word : words)
        if (const QString full = inFull(word); !full.isEmpty())
            word = full;
    return words.join(QLatin1Char(' '));
}

void addText(WordTable::Builder& words, quint32 item, const QString& text, quint32 field)
{
    for (const QString& word : foldedForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        words.add(word, item, field);
        if (const QString full = inFull(word); !full.isEmpty())
            words.add(full, item, field);
    }
}

/// A city's name as it is typed: in full, abbreviated, and without spaces.
void addCity(WordTable::Builder& cities, quint32 item, const QString& name, quint32 field)
{
    const QString folded = foldedForSearch(name);
    if (folded.isEmpty())
        return;
    cities.add(folded, item, field);
    cities.add(inFullWords(folded), item, field);
    cities.add(QString(folded).remove(QLatin1Char(' ')), item, field);
}

QString cityKey(const QString& name, const QString& isoCountry)
{
    return foldedForSearch(name) + QLatin1Char('/') + isoCountry;
}

} // namespace

AirportIndex::AirportIndex(QList<Airport> airports, const AirportNames& names)
    : m_airports(std::move(airports))
    , m_renamed(names.renamedCodes)
{
    std::sort(m_airports.begin(), m_airports.end(), isBefore);
    m_lowerRanked.resize(size_t(m_airports.size()));
    WordTable::Builder words;
    WordTable::Builder cities;
    for (qsizetype i = m_airports.size() - 1; i >= 0; --i) {
        const Airport& airport = m_airports.at(i);
        const auto item = quint32(i);
        const bool isLast = i + 1 == m_airports.size();
        m_lowerRanked[item] = isLast || m_airports.at(i + 1).rank < airport.rank ? item + 1 : m_lowerRanked[item + 1];
        m_byIata.insert(airport.iata, item);
        if (!airport.icao.isEmpty())
            m_byIcao.insert(airport.icao, item);
        addWords(words, item, airport);
        addCity(cities, item, airport.city, AirportSearch::OwnCity);
    }
    addNames(cities, names);
    m_words = WordTable(std::move(words));
    m_cities = WordTable(std::move(cities));
}

void AirportIndex::addWords(WordTable::Builder& words, quint32 item, const Airport& airport) const
{
    words.add(airport.iata.toLower(), item, AirportSearch::Iata);
    if (!airport.icao.isEmpty())
        words.add(airport.icao.toLower(), item, AirportSearch::Icao);
    addText(words, item, airport.city, AirportSearch::Name);
    addText(words, item, airport.name, AirportSearch::Name);
    addText(words, item, airport.keywords, AirportSearch::Keyword);
    addText(words, item, airport.country, AirportSearch::Country);
    addText(words, item, airport.isoCountry, AirportSearch::Country);
    // What people write for these two is not the code of ISO.
    if (airport.isoCountry == QLatin1String("GB"))
        words.add(QStringLiteral("uk"), item, AirportSearch::Country);
    if (airport.isoCountry == QLatin1String("US"))
        words.add(QStringLiteral("usa"), item, AirportSearch::Country);
}

void AirportIndex::addNames(WordTable::Builder& cities, const AirportNames& names)
{
    QHash<QString, QList<quint32>> own; // airports by their city
    for (qsizetype i = 0; i < m_airports.size(); ++i)
        own[cityKey(m_airports.at(i).city, m_airports.at(i).isoCountry)].append(quint32(i));
    QHash<QString, QList<quint32>> near;
    for (const AirportNames::Area& area : names.areas) {
        const QString key = cityKey(area.name, area.isoCountry);
        for (const QString& code : area.airports) {
            const auto item = m_byIata.constFind(code);
            if (item == m_byIata.constEnd())
                continue;
            m_areas[area.code].append({*item, !own.value(key).contains(*item)});
            near[key].append(*item);
            addCity(cities, *item, area.name, AirportSearch::NearCity);
        }
    }
    for (const AirportNames::City& city : names.cities) {
        const QString key = cityKey(city.name, city.isoCountry);
        for (const QString& other : city.others) {
            for (const quint32 item : own.value(key))
                addCity(cities, item, other, AirportSearch::OwnCity);
            for (const quint32 item : near.value(key))
                addCity(cities, item, other, AirportSearch::NearCity);
        }
    }
}

const Airport* AirportIndex::byCode(QStringView code) const
{
    const QString wanted = code.trimmed().toString().toUpper();
    for (const auto& found : {m_byIata.constFind(wanted), m_byIata.constFind(m_renamed.value(wanted))})
        if (found != m_byIata.constEnd())
            return &m_airports.at(*found);
    const auto icao = m_byIcao.constFind(wanted);
    return icao != m_byIcao.constEnd() ? &m_airports.at(*icao) : nullptr;
}

QList<Airport> AirportIndex::airportsOfCity(QStringView name) const
{
    const std::string wanted = foldedForSearch(name).toStdString();
    QList<Airport> found;
    if (wanted.empty())
        return found;
    m_cities.visitBeginning(wanted, [&](std::string_view word, const WordTable::Occurrence& at) {
        if (word == wanted)
            found.append(m_airports.at(at.item));
    });
    return found;
}

bool AirportIndex::serveOneCity(const Airport& a, const Airport& b) const
{
    if (!a.city.isEmpty() && a.city == b.city && a.isoCountry == b.isoCountry)
        return true;
    const auto has = [this](const QList<AreaAirport>& area, const Airport& airport) {
        return std::any_of(area.begin(), area.end(),
                           [&](const AreaAirport& one) { return m_airports.at(one.item).iata == airport.iata; });
    };
    return std::any_of(m_areas.begin(), m_areas.end(),
                       [&](const QList<AreaAirport>& area) { return has(area, a) && has(area, b); });
}

QList<Airport> AirportIndex::search(QStringView typed, int limit) const
{
    return AirportSearch(*this, limit).find(typed);
}

} // namespace viatica
