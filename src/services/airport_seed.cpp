// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/airport_seed.h"

#include "db/connection.h"
#include "services/reference_data.h"
#include "services/seed_service.h"

namespace viatica {

namespace {

constexpr int coordinateDigits = 6; // as the columns have

const Statement& upsert()
{
    static const Statement statement(QByteArrayLiteral(
        "WITH loaded AS ("
        "INSERT INTO airports (iata, icao, name, city, latitude, longitude, timezone, type, rank, scheduled, "
        "\"isoCountry\", keywords, country) "
        "SELECT iata, icao, name, city, latitude, longitude, timezone, type, rank, scheduled, \"isoCountry\", "
        "keywords, country FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::numeric[], "
        "$6::numeric[], $7::text[], $8::text[], $9::integer[], $10::boolean[], $11::text[], $12::text[], "
        "$13::text[]) AS listed(iata, icao, name, city, latitude, longitude, timezone, type, rank, scheduled, "
        "\"isoCountry\", keywords, country) "
        "ON CONFLICT (iata) DO UPDATE SET icao = excluded.icao, name = excluded.name, city = excluded.city, "
        "latitude = excluded.latitude, longitude = excluded.longitude, timezone = excluded.timezone, "
        "type = excluded.type, rank = excluded.rank, scheduled = excluded.scheduled, "
        "\"isoCountry\" = excluded.\"isoCountry\", keywords = excluded.keywords, country = excluded.country "
        "WHERE (airports.icao, airports.name, airports.city, airports.latitude, airports.longitude, "
        "airports.timezone, airports.type, airports.rank, airports.scheduled, airports.\"isoCountry\", "
        "airports.keywords, airports.country) IS DISTINCT FROM (excluded.icao, excluded.name, excluded.city, "
        "excluded.latitude, excluded.longitude, excluded.timezone, excluded.type, excluded.rank, "
        "excluded.scheduled, excluded.\"isoCountry\", excluded.keywords, excluded.country) "
        "RETURNING 1), "
        "noted AS ("
        "INSERT INTO viatica.lists (name, edition) VALUES ('airports', $14) "
        "ON CONFLICT (name) DO UPDATE SET edition = excluded.edition, \"loadedAt\" = now()) "
        "SELECT count(*) FROM loaded"));
    return statement;
}

/// Whether there is something to do and the login may do it.
const Statement& isDue()
{
    static const Statement statement(QByteArrayLiteral(
        "SELECT CASE WHEN has_table_privilege('public.airports', 'INSERT') "
        "AND has_table_privilege('public.airports', 'UPDATE') "
        "AND has_table_privilege('viatica.lists', 'SELECT') AND has_table_privilege('viatica.lists', 'INSERT') "
        "AND has_table_privilege('viatica.lists', 'UPDATE') "
        "THEN NOT EXISTS (SELECT FROM viatica.lists WHERE name = 'airports' AND edition >= $1) "
        "ELSE false END"));
    return statement;
}

using Cell = std::optional<QString>;

Cell known(const QString& text)
{
    return text.isEmpty() ? std::nullopt : Cell(text);
}

template <class Value>
Parameter columnOf(const QList<Airport>& airports, Value value)
{
    QList<Cell> cells;
    cells.reserve(airports.size());
    for (const Airport& airport : airports)
        cells.append(value(airport));
    return Codec<QList<Cell>>::encode(cells);
}

/// In the order of the statement's arrays.
QList<Parameter> columnsOf(const QList<Airport>& airports)
{
    const auto degrees = [](double value) { return QString::number(value, 'f', coordinateDigits); };
    return {
        columnOf(airports, [](const Airport& a) { return Cell(a.iata); }),
        columnOf(airports, [](const Airport& a) { return known(a.icao); }),
        columnOf(airports, [](const Airport& a) { return Cell(a.name); }),
        columnOf(airports, [](const Airport& a) { return Cell(a.city); }),
        columnOf(airports, [&](const Airport& a) { return a.position ? Cell(degrees(a.position->latitude)) : Cell(); }),
        columnOf(airports,
                 [&](const Airport& a) { return a.position ? Cell(degrees(a.position->longitude)) : Cell(); }),
        columnOf(airports, [](const Airport& a) { return known(a.timezone); }),
        columnOf(airports, [](const Airport& a) { return known(a.type); }),
        columnOf(airports, [](const Airport& a) { return Cell(QString::number(a.rank)); }),
        columnOf(airports, [](const Airport& a) { return Cell(QString(QLatin1Char(a.scheduled ? 't' : 'f'))); }),
        columnOf(airports, [](const Airport& a) { return known(a.isoCountry); }),
        columnOf(airports, [](const Airport& a) { return known(a.keywords); }),
        columnOf(airports, [](const Airport& a) { return Cell(a.country); }),
    };
}

} // namespace

AirportSeed loadAirports(Connection& connection)
{
    const QList<Airport> airports = listedAirports();
    QList<Parameter> parameters = columnsOf(airports);
    parameters.append(Codec<int>::encode(airportListEdition));
    AirportSeed seed;
    seed.listed = int(airports.size());
    seed.written = connection.execute(upsert(), parameters).value<qint64>();
    return seed;
}

AirportSeed loadAirportsIfNewer(Connection& connection)
{
    try {
        if (connection.execute(isDue(), airportListEdition).value<bool>())
            return loadAirports(connection);
    } catch (const Error& error) {
        if (error.sqlState() != QLatin1String("42501")) // the login may not even look
            throw;
    }
    return {};
}

} // namespace viatica
