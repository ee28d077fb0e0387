// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/city.h"
#include "domain/word_table.h"

#include <QList>

namespace viatica {

/// Cities made ready for being found while somebody types, in any language that the list has, whatever the case and
/// the diacritics. Built once (hundreds of milliseconds: not on the GUI thread), then only read: from any thread.
class CityIndex
{
public:
    explicit CityIndex(QList<ListedCity> cities);

    /// The cities that fit best, at most @p limit: by a whole name, by the beginning of one, by the beginning of a word
    /// in one; the more people live there, the earlier. Behind a comma may stand the beginning of a region or a
    /// country: "paris, te".
    [[nodiscard]] QList<CityMatch> search(QStringView typed, int limit) const;

    [[nodiscard]] qsizetype size() const { return m_cities.size(); }
    [[nodiscard]] size_t bytes() const { return m_words.bytes(); }

private:
    QList<City> m_cities; ///< the largest first
    WordTable m_words;
};

} // namespace viatica
