// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/airport_field.h"

#include "models/future_watch.h"
#include "services/airport_service.h"

#include <algorithm>

namespace viatica {

namespace {

constexpr qsizetype codeLength = 3;

bool hasFormOfCode(const QString& text)
{
    return text.size() == codeLength &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128 && c.isLetter(); });
}

QString nameOf(const Airport& airport)
{
    QString name = airport.name;
    if (!airport.city.isEmpty() && !airport.name.contains(airport.city))
        name = airport.city + QStringLiteral(" · ") + name;
    return airport.country.isEmpty() ? name : name + QStringLiteral(", ") + airport.country;
}

} // namespace

AirportField::AirportField(QWidget* parent)
    : SuggestionField(parent)
{
    setPlaceholderText(tr("Code, city or name"));
}

void AirportField::setAirports(AirportService& airports)
{
    m_airports = &airports;
}

void AirportField::setPlace(const QString& place)
{
    m_isTyped = false;
    setText(place);
    setCursorPosition(0);
    resolve();
}

QString AirportField::place() const
{
    return m_airport ? m_airport->iata : text().trimmed();
}

void AirportField::setAirport(const std::optional<Airport>& airport)
{
    const bool other = airport != m_airport;
    m_airport = airport;
    setHint(airport ? nameOf(*airport) : QString());
    if (!other)
        return;
    Q_EMIT airportChanged();
    if (airport && m_isTyped)
        Q_EMIT placeEdited(); // what was typed is known for an airport only now
}

// With the index in memory the answer is there at once; only the very first question may have to wait for it.
void AirportField::lookUp(const QString& typed)
{
    const quint64 search = ++m_search;
    m_isTyped = true;
    setAsking(false);
    if (m_airport && m_airport->iata != typed.trimmed().toUpper())
        setAirport(std::nullopt);
    Q_EMIT placeEdited();
    if (!m_airports || typed.trimmed().isEmpty()) {
        found({}, typed);
        return;
    }
    const QFuture<QList<Airport>> future = m_airports->searchAirports(typed, mostRows);
    if (future.isFinished() && future.resultCount() > 0) {
        found(future.result(), typed);
        return;
    }
    setAsking(true);
    watchFuture(
        future, this,
        [this, search, typed](const QList<Airport>& airports) {
            if (search != m_search)
                return;
            found(airports, typed);
            setAsking(false);
        },
        [this, search](const Error&) { // a place can be typed without the list
            if (search == m_search)
                setAsking(false);
        });
}

void AirportField::found(const QList<Airport>& airports, const QString& typed)
{
    const QString code = typed.trimmed().toUpper();
    if (hasFormOfCode(code) && !airports.isEmpty() && airports.first().iata == code) {
        setAirport(airports.first());
        closeList();
        return;
    }
    m_found = airports;
    QList<Suggestion> rows;
    rows.reserve(airports.size());
    for (const Airport& airport : airports)
        rows.append(airportSuggestion(airport, typed));
    offer(rows);
}

void AirportField::take(int row)
{
    if (row < 0 || row >= m_found.size())
        return;
    const Airport airport = m_found.at(row);
    ++m_search;
    setAsking(false);
    m_isTyped = true;
    setText(airport.iata);
    setAirport(airport);
}

void AirportField::settle()
{
    closeList();
    if (m_airport)
        setText(m_airport->iata);
    else
        resolve();
}

void AirportField::resolve()
{
    const QString typed = text().trimmed();
    const quint64 search = ++m_search;
    if (!m_airports || !hasFormOfCode(typed)) {
        setAirport(std::nullopt);
        setAsking(false);
        return;
    }
    const auto known = [this](const std::optional<Airport>& airport) {
        if (airport)
            setText(airport->iata); // a code that it had before becomes the present one
        setAirport(airport);
    };
    const QFuture<std::optional<Airport>> future = m_airports->getAirportByCode(typed);
    if (future.isFinished() && future.resultCount() > 0) {
        known(future.result());
        setAsking(false);
        return;
    }
    setAsking(true);
    watchFuture(
        future, this,
        [this, search, known](const std::optional<Airport>& airport) {
            if (search != m_search)
                return;
            known(airport);
            setAsking(false);
        },
        [this, search](const Error&) {
            if (search == m_search)
                setAsking(false);
        });
}

} // namespace viatica
