// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/airport_search.h"

#include "domain/search_text.h"

#include <algorithm>
#include <array>

namespace viatica {

namespace {

/// More is never typed, and costs time.
constexpr qsizetype longestText = 100;
/// Shorter words are not taken for mistyped ones, nor looked for inside others.
constexpr size_t shortestMistyped = 4;
constexpr size_t shortestPart = 2;

/// What says nothing about which airport is meant.
bool isGeneral(const QString& word)
{
    static const std::array general{
        QLatin1String("airport"),    QLatin1String("apt"),        QLatin1String("international"), QLatin1String("intl"),
        QLatin1String("flughafen"),  QLatin1String("aeroport"),   QLatin1String("aeropuerto"),    QLatin1String("aeroporto"),
        QLatin1String("lufthavn"),   QLatin1String("flygplats"),  QLatin1String("luchthaven"),    QLatin1String("lotnisko")};
    return std::find(general.begin(), general.end(), word) != general.end();
}

std::vector<std::string> utf8(const QStringList& words)
{
    std::vector<std::string> result;
    for (const QString& word : words)
        result.push_back(word.toStdString());
    return result;
}

} // namespace

AirportSearch::AirportSearch(const AirportIndex& index, int limit)
    : m_index(index)
    , m_limit(std::max(limit, 0))
    , m_scores(size_t(index.size()))
{
}

QList<Airport> AirportSearch::find(QStringView typed)
{
    const QStringList variants = searchVariants(typed.left(longestText));
    QList<QStringList> words;
    for (const QString& variant : variants)
        words.append(variant.split(QLatin1Char(' ')));
    for (qsizetype i = 0; i < variants.size(); ++i) {
        if (i == 0 && words.at(i).size() == 1) // a code is typed as it is: "muen" is Munich, never MUN
            matchCodes(variants.at(i));
        matchCities(variants.at(i).toStdString());
        matchBeginnings(utf8(words.at(i)), i == 0);
    }
    if (qsizetype(m_offered.size()) < m_limit)
        for (const QStringList& variant : std::as_const(words))
            matchParts(utf8(variant));
    if (m_offered.empty()) {
        for (QStringList& variant : words) {
            variant.removeIf(isGeneral);
            matchCities(variant.join(QLatin1Char(' ')).toStdString());
            matchBeginnings(utf8(variant), &variant == &words.first());
        }
    }
    if (m_offered.empty())
        for (const QStringList& variant : std::as_const(words))
            matchMistyped(utf8(variant));
    return best();
}

void AirportSearch::matchCodes(const QString& text)
{
    const QString code = text.toUpper();
    if (const auto area = m_index.m_areas.constFind(code); area != m_index.m_areas.constEnd())
        for (const auto& [item, near] : *area)
            offer(item, AreaCode, near);
    for (const QString& wanted : {code, m_index.m_renamed.value(code)})
        if (const auto found = m_index.m_byIata.constFind(wanted); found != m_index.m_byIata.constEnd())
            offer(*found, ExactCode);
}

void AirportSearch::matchCities(const std::string& text)
{
    if (text.empty())
        return;
    m_index.m_cities.visitBeginning(text, [&](std::string_view city, const WordTable::Occurrence& at) {
        offer(at.item, city.size() == text.size() ? ExactCity : CityBeginning, (at.fields & OwnCity) == 0);
    });
}

template <class Visit, class FitOf>
void AirportSearch::matchWords(const Words& words, const Visit& visit, const FitOf& fitOf)
{
    if (words.empty())
        return;
    struct Progress
    {
        quint8 words = 0; ///< how many were found, from the first on
        Fit worst = ExactCode;
        Fit current = None; ///< the best of the word at hand
    };
    std::vector<Progress> progress(m_scores.size());
    std::vector<quint32> found;
    for (size_t i = 0; i < words.size(); ++i) {
        std::vector<quint32> remaining;
        visit(words[i], [&](std::string_view word, const WordTable::Occurrence& at) {
            Progress& state = progress[at.item];
            const Fit fit = state.words == i ? fitOf(words[i], word, at.fields) : None;
            if (fit >= state.current)
                return;
            if (state.current == None)
                remaining.push_back(at.item);
            state.current = fit;
        });
        for (const quint32 item : remaining) {
            Progress& state = progress[item];
            state.worst = std::max(state.worst, state.current);
            state.current = None;
            ++state.words;
        }
        found = std::move(remaining);
    }
    for (const quint32 item : found)
        offer(item, progress[item].worst);
}

void AirportSearch::matchBeginnings(const Words& words, bool asTyped)
{
    const bool isAlone = words.size() == 1;
    matchWords(
        words, [this](const std::string& word, const auto& visit) { m_index.m_words.visitBeginning(word, visit); },
        [isAlone, asTyped](const std::string& typed, std::string_view word, quint32 fields) {
            if (!asTyped)
                fields &= ~quint32(Iata);
            // Beside other words a code has to be whole to mean anything.
            const bool isWhole = typed.size() == word.size();
            if ((fields & Iata) != 0 && isAlone)
                return CodeBeginning;
            if ((fields & Name) != 0 || ((fields & Iata) != 0 && isWhole))
                return WordBeginning;
            if ((fields & Keyword) != 0)
                return KeywordBeginning;
            if ((fields & Icao) != 0 && (isAlone || isWhole))
                return IcaoBeginning;
            return (fields & Country) != 0 ? CountryBeginning : None;
        });
}

void AirportSearch::matchParts(const Words& words)
{
    matchWords(
        words,
        [this](const std::string& word, const auto& visit) {
            if (word.size() >= shortestPart)
                m_index.m_words.visitContaining(word, visit);
            else
                m_index.m_words.visitBeginning(word, visit);
        },
        [](const std::string&, std::string_view, quint32 fields) {
            return (fields & (Name | Keyword)) != 0 ? PartOfWord : None;
        });
}

void AirportSearch::matchMistyped(const Words& words)
{
    matchWords(
        words,
        [this](const std::string& word, const auto& visit) {
            if (word.size() >= shortestMistyped)
                m_index.m_words.visitSimilar(word, visit);
            else
                m_index.m_words.visitBeginning(word, visit);
        },
        [](const std::string&, std::string_view, quint32 fields) {
            if ((fields & Name) != 0)
                return MistypedName;
            return (fields & (Keyword | Country)) != 0 ? MistypedElsewhere : None;
        });
}

void AirportSearch::offer(quint32 item, Fit fit, bool near)
{
    Score& score = m_scores[item];
    if (score.fit == None)
        m_offered.push_back(item);
    if (fit < score.fit || (fit == score.fit && score.near && !near))
        score = {fit, near};
}

QList<Airport> AirportSearch::best()
{
    const qsizetype count = std::min(m_limit, qsizetype(m_offered.size()));
    // One that fits by the name of its area comes behind those of the same rank that have the name themselves.
    const auto place = [this](quint32 item) {
        const Score& score = m_scores[item];
        const quint64 position = score.near ? 2 * quint64(m_index.m_lowerRanked[item]) - 1 : 2 * quint64(item);
        return quint64(score.fit) << 32 | position;
    };
    std::partial_sort(m_offered.begin(), m_offered.begin() + count, m_offered.end(), [&](quint32 a, quint32 b) {
        return std::pair(place(a), a) < std::pair(place(b), b);
    });
    QList<Airport> airports;
    airports.reserve(count);
    for (qsizetype i = 0; i < count; ++i)
        airports.append(m_index.m_airports.at(m_offered[size_t(i)]));
    return airports;
}

} // namespace viatica
