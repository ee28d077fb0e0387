// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/city_index.h"

#include "domain/search_text.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace viatica {

namespace {

enum Field : quint32 {
    WholeName = 1,
    WordInName = 2,
};

/// How well a city fits, the best first.
enum Fit : quint8 { ExactName, NameBeginning, WordBeginning };

struct Found
{
    quint32 item;
    Fit fit;
};

void addName(WordTable::Builder& words, quint32 item, const QString& name)
{
    const QString folded = foldedForSearch(name);
    if (folded.isEmpty())
        return;
    words.add(folded, item, WholeName);
    for (qsizetype space = folded.indexOf(QLatin1Char(' ')); space >= 0;
         space = folded.indexOf(QLatin1Char(' '), space + 1))
        words.add(folded.mid(space + 1), item, WordInName); // from there on, so that "aires a" fits as well
}

/// Whether a word of the region or of the country's name begins so, or it is the country's code.
bool liesIn(const City& city, const QString& where)
{
    if (where.isEmpty() || city.isoCountry.compare(where, Qt::CaseInsensitive) == 0)
        return true;
    const QString padded = QLatin1Char(' ') + where;
    return (QLatin1Char(' ') + foldedForSearch(city.region)).contains(padded) ||
           (QLatin1Char(' ') + foldedForSearch(city.country)).contains(padded);
}

} // namespace

CityIndex::CityIndex(QList<ListedCity> cities)
{
    std::stable_sort(cities.begin(), cities.end(), [](const ListedCity& a, const ListedCity& b) {
        return a.city.population > b.city.population;
    });
    WordTable::Builder words;
    m_cities.reserve(cities.size());
    for (const ListedCity& listed : std::as_const(cities)) {
        const auto item = quint32(m_cities.size());
        addName(words, item, listed.city.name);
        for (const QString& other : listed.others)
            addName(words, item, other);
        m_cities.append(listed.city);
    }
    m_words = WordTable(std::move(words));
}

QList<CityMatch> CityIndex::search(QStringView typed, int limit) const
{
    const qsizetype comma = typed.indexOf(QLatin1Char(','));
    const QString where = comma < 0 ? QString() : foldedForSearch(typed.mid(comma + 1));
    QHash<quint32, Fit> fits;
    for (const QString& variant : searchVariants(comma < 0 ? typed : typed.left(comma))) {
        const std::string text = variant.toStdString();
        m_words.visitBeginning(text, [&](std::string_view word, const WordTable::Occurrence& at) {
            const Fit fit = !(at.fields & WholeName) ? WordBeginning : word == text ? ExactName : NameBeginning;
            const auto known = fits.find(at.item);
            if (known == fits.end())
                fits.insert(at.item, fit);
            else
                *known = std::min(*known, fit);
        });
    }
    std::vector<Found> found;
    found.reserve(size_t(fits.size()));
    for (auto it = fits.cbegin(); it != fits.cend(); ++it)
        if (liesIn(m_cities.at(it.key()), where))
            found.push_back({it.key(), it.value()});
    const auto count = std::min(found.size(), size_t(std::max(limit, 0)));
    std::partial_sort(found.begin(), found.begin() + ptrdiff_t(count), found.end(), [](const Found& a, const Found& b) {
        return a.fit != b.fit ? a.fit < b.fit : a.item < b.item;
    });
    QList<CityMatch> result;
    for (size_t i = 0; i < count; ++i)
        result.append({m_cities.at(found[i].item), found[i].fit == ExactName});
    return result;
}

} // namespace viatica
