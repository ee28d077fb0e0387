// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/airport_seed.h"

#include "db/connection.h"
#include "db/database_error.h"
#include "domain/csv_reader.h"
#include "services/seed_service.h"

#include <QFile>
#include <QHash>

#include <array>

namespace viatica {

namespace {

QString readResource(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw programFault("a list that cannot be read");
    return QString::fromUtf8(file.readAll());
}

QHash<QString, QString> countryNames()
{
    const QString text = readResource(QStringLiteral(":/reference/countries.csv"));
    CsvReader reader(text);
    const QStringList heading = reader.next().value_or(QStringList());
    const qsizetype code = heading.indexOf(QLatin1String("alpha2"));
    const qsizetype name = heading.indexOf(QLatin1String("name"));
    QHash<QString, QString> names;
    while (const auto record = reader.next())
        names.insert(record->value(code), record->value(name));
    return names;
}

/// The columns of the list in the order of the statement's arrays; the country's name comes from its code.
constexpr std::array<const char*, 12> columns{"iata", "icao", "name", "city",      "lat",     "lon",
                                              "tz",   "type", "rank", "scheduled", "country", "keywords"};

const Statement& upsert()
{
    static const Statement statement(QByteArrayLiteral(
        "INSERT INTO airports (iata, icao, name, city, latitude, longitude, timezone, type, rank, scheduled, "
        "\"isoCountry\", keywords, country) "
        "SELECT iata, icao, name, city, latitude, longitude, timezone, type, rank, scheduled, "
        "\"isoCountry\", keywords, "
        "country FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::numeric[], $6::numeric[], "
        "$7::text[], "
        "$8::text[], $9::integer[], $10::boolean[], $11::text[], $12::text[], $13::text[]) AS listed(iata, "
        "icao, name, "
        "city, latitude, longitude, timezone, type, rank, scheduled, \"isoCountry\", keywords, country) "
        "ON CONFLICT (iata) DO UPDATE SET icao = excluded.icao, name = excluded.name, city = excluded.city, "
        "latitude = excluded.latitude, longitude = excluded.longitude, timezone = excluded.timezone, "
        "type = excluded.type, rank = excluded.rank, scheduled = excluded.scheduled, "
        "\"isoCountry\" = excluded.\"isoCountry\", keywords = excluded.keywords, country = excluded.country "
        "WHERE (airports.icao, airports.name, airports.city, airports.latitude, airports.longitude, "
        "airports.timezone, "
        "airports.type, airports.rank, airports.scheduled, airports.\"isoCountry\", airports.keywords, "
        "airports.country) IS DISTINCT FROM (excluded.icao, excluded.name, excluded.city, excluded.latitude, "
        "excluded.longitude, excluded.timezone, excluded.type, excluded.rank, excluded.scheduled, "
        "excluded.\"isoCountry\", excluded.keywords, excluded.country)"));
    return statement;
}

} // namespace

AirportSeed loadAirports(Connection& connection)
{
    const QHash<QString, QString> names = countryNames();
    const QString text = readResource(QStringLiteral(":/reference/airports.csv"));
    CsvReader reader(text);
    const QStringList heading = reader.next().value_or(QStringList());

    std::array<QList<std::optional<QString>>, columns.size()> values;
    QList<std::optional<QString>> countries;
    AirportSeed seed;
    while (const auto record = reader.next()) {
        for (size_t i = 0; i < columns.size(); ++i) {
            const QString value = record->value(heading.indexOf(QLatin1String(columns.at(i))));
            values.at(i).append(value.isEmpty() ? std::nullopt : std::optional(value));
        }
        const QString code = record->value(heading.indexOf(QLatin1String("country")));
        countries.append(names.value(code, code));
        ++seed.listed;
    }
    QList<Parameter> parameters;
    for (const auto& column : values)
        parameters.append(Codec<QList<std::optional<QString>>>::encode(column));
    parameters.append(Codec<QList<std::optional<QString>>>::encode(countries));
    seed.written = connection.execute(upsert(), parameters).affectedRows();
    return seed;
}

} // namespace viatica
