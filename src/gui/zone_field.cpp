// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/zone_field.h"

#include "domain/zone.h"
#include "models/future_watch.h"
#include "models/zone_label.h"
#include "services/city_service.h"

namespace viatica {

ZoneField::ZoneField(QWidget* parent)
    : SuggestionField(parent)
    , m_moment(QDateTime::currentDateTimeUtc())
{
    setPlaceholderText(tr("Zone or city"));
}

void ZoneField::setCities(CityService& cities)
{
    m_cities = &cities;
}

void ZoneField::setZone(const QString& zone)
{
    m_zone = zone;
    m_typing = false;
    showZone();
}

QString ZoneField::zone() const
{
    return m_typing ? text().trimmed() : m_zone;
}

void ZoneField::setMoment(const QDateTime& moment)
{
    if (!moment.isValid() || moment == m_moment)
        return;
    m_moment = moment;
    if (!m_typing)
        showZone();
}

void ZoneField::showZone()
{
    const QString label = m_zone.isEmpty() ? QString() : zoneLabel(m_zone, m_moment);
    if (label != text()) {
        setText(label);
        setCursorPosition(0);
    }
    setToolTip(m_zone);
}

void ZoneField::edit(const QString& zone)
{
    const bool other = zone != m_zone;
    setZone(zone);
    if (other)
        Q_EMIT zoneEdited(zone);
}

void ZoneField::lookUp(const QString& typed)
{
    m_typing = typed != zoneLabel(m_zone, m_moment);
    const quint64 search = ++m_search;
    if (!m_cities || typed.trimmed().isEmpty()) {
        found({}, typed);
        return;
    }
    const QFuture<QList<CityMatch>> future = m_cities->searchCities(typed, mostRows);
    if (future.isFinished() && future.resultCount() > 0) {
        found(future.result(), typed);
        return;
    }
    found({}, typed); // the zones alone, until the cities are there
    watchFuture(
        future, this,
        [this, search, typed](const QList<CityMatch>& cities) {
            if (search == m_search)
                found(cities, typed);
        },
        [](const Error&) {});
}

void ZoneField::found(const QList<CityMatch>& cities, const QString& typed)
{
    m_found.clear();
    QList<Suggestion> rows;
    const QStringList zones = matchingZones(typed, mostRows / 2);
    for (const QString& zone : zones) {
        m_found.append(zone);
        rows.append(zoneSuggestion(zone, typed, m_moment));
    }
    for (const CityMatch& match : cities) {
        if (m_found.size() == mostRows)
            break;
        if (match.byFullName && zonePlace(match.city.timezone) == match.city.name)
            continue; // the zone itself is listed
        m_found.append(match.city.timezone);
        rows.append(citySuggestion(match.city, typed, m_moment));
    }
    offer(rows);
}

void ZoneField::take(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    ++m_search;
    edit(m_found.at(row));
}

// What was typed in full is taken as it is: a zone's name, the place of one, or nothing.
void ZoneField::settle()
{
    closeList();
    if (!m_typing)
        return;
    ++m_search;
    const QString typed = text().trimmed();
    if (typed.isEmpty() || resolveZone(typed)) {
        edit(typed.isEmpty() ? QString() : QString::fromLatin1(*canonicalZone(typed)));
        return;
    }
    for (const QString& zone : namedZones())
        if (zonePlace(zone).compare(typed, Qt::CaseInsensitive) == 0) {
            edit(zone);
            return;
        }
}

} // namespace viatica
