// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/city_field.h"

#include "models/future_watch.h"
#include "services/city_service.h"

#include <algorithm>
#include <utility>

namespace viatica {

CityField::CityField(QWidget* parent)
    : SuggestionField(parent)
{
}

void CityField::setCities(CityService& cities)
{
    m_cities = &cities;
}

void CityField::lookUp(const QString& typed)
{
    m_typed = true;
    const quint64 search = ++m_search;
    setAsking(false);
    if (!m_cities || typed.trimmed().isEmpty()) {
        found({}, typed);
        return;
    }
    const QFuture<QList<CityMatch>> future = m_cities->searchCities(typed, mostRows);
    if (future.isFinished() && future.resultCount() > 0) {
        found(future.result(), typed);
        return;
    }
    setAsking(true);
    watchFuture(
        future, this,
        [this, search, typed](const QList<CityMatch>& cities) {
            if (search != m_search)
                return;
            found(cities, typed);
            if (!hasFocus())
                choose(); // the field was left meanwhile
            setAsking(false);
        },
        [this, search](const Error&) {
            if (search == m_search)
                setAsking(false);
        });
}

void CityField::found(const QList<CityMatch>& cities, const QString& typed)
{
    m_found = cities;
    QList<Suggestion> rows;
    rows.reserve(cities.size());
    for (const CityMatch& match : cities)
        rows.append(citySuggestion(match.city, typed));
    offer(rows);
}

void CityField::take(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    const CityMatch match = m_found.at(row);
    ++m_search;
    setAsking(false);
    m_typed = false;
    // Whoever writes "München" means Munich, and wants to read "München".
    if (!match.byFullName || text().trimmed().compare(match.city.name, Qt::CaseInsensitive) == 0)
        setText(match.city.name);
    Q_EMIT cityChosen(match.city);
}

void CityField::settle()
{
    closeList();
    if (isAsking())
        return; // chosen once the list is there
    ++m_search;
    choose();
}

// What was typed in full means its city, where there is only one.
void CityField::choose()
{
    if (!std::exchange(m_typed, false))
        return;
    const auto isSo = [](const CityMatch& match) { return match.byFullName; };
    if (std::count_if(m_found.cbegin(), m_found.cend(), isSo) == 1)
        Q_EMIT cityChosen(std::find_if(m_found.cbegin(), m_found.cend(), isSo)->city);
}

} // namespace viatica
