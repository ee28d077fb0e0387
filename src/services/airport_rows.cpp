// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/airport_rows.h"

#include "db/connection.h"
#include "services/reference_data.h"

#include <QSet>

namespace viatica {

namespace {

QByteArray columns()
{
    return QByteArrayLiteral("SELECT iata, icao, name, city, country, latitude, longitude, timezone, type, rank, scheduled, "
                             "\"isoCountry\", keywords FROM airports");
}

Airport readRow(RowReader row)
{
    Airport airport;
    airport.iata = row.next<QString>();
    airport.icao = row.next<QString>();
    airport.name = row.next<QString>();
    airport.city = row.next<QString>();
    airport.country = row.next<QString>();
    const auto latitude = row.next<std::optional<double>>();
    const auto longitude = row.next<std::optional<double>>();
    if (latitude && longitude)
        airport.position = GeoPoint{*latitude, *longitude};
    airport.timezone = row.next<QString>();
    airport.type = row.next<QString>();
    airport.rank = row.next<int>();
    airport.scheduled = row.next<bool>();
    airport.isoCountry = row.next<QString>();
    airport.keywords = row.next<QString>();
    return airport;
}

int editionInDatabase(Connection& connection)
{
    static const Statement statement(QByteArrayLiteral("SELECT edition FROM viatica.lists WHERE name = 'airports'"));
    const Result result = connection.execute(statement);
    return result.isEmpty() ? 0 : result.value<int>();
}

/// Adds the program's airports, which count more than those of the same code.
QList<Airport> withListed(const QList<Airport>& own)
{
    QList<Airport> airports = listedAirports();
    QSet<QString> codes;
    for (const Airport& airport : std::as_const(airports))
        codes.insert(airport.iata);
    for (const Airport& airport : own)
        if (!codes.contains(airport.iata))
            airports.append(airport);
    return airports;
}

} // namespace

std::optional<Airport> readAirport(Connection& connection, const QString& code)
{
    static const Statement statement(columns() + " WHERE iata = $1");
    const Result result = connection.execute(statement, code);
    return result.isEmpty() ? std::nullopt : std::optional(readRow(result.row(0)));
}

std::shared_ptr<const AirportIndex> readAirportIndex(Connection& connection)
{
    static const Statement statement(columns());
    const bool isCurrent = editionInDatabase(connection) >= airportListEdition;
    QList<Airport> airports;
    {
        const Result result = connection.execute(statement);
        airports.reserve(result.rowCount());
        for (int i = 0; i < result.rowCount(); ++i)
            airports.append(readRow(result.row(i)));
    }
    return std::make_shared<const AirportIndex>(isCurrent ? airports : withListed(airports), listedAirportNames());
}

} // namespace viatica
