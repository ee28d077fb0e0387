// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reference_data.h"

#include "domain/csv_reader.h"
#include "domain/error.h"

#include <QCoreApplication>
#include <QFile>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ReferenceData)
};

/// A list with a heading, read record by record; cells are asked for by their column's name.
class ListReader
{
public:
    explicit ListReader(QLatin1String name)
        : m_text(read(name))
        , m_reader(m_text)
        , m_heading(m_reader.next().value_or(QStringList()))
    {
    }

    /// The column's place, to be looked up once. -1 is never a cell.
    [[nodiscard]] qsizetype column(const char* name) const { return m_heading.indexOf(QLatin1String(name)); }
    [[nodiscard]] std::optional<QStringList> next() { return m_reader.next(); }

private:
    static QString read(QLatin1String name)
    {
        QFile file(QLatin1String(":/reference/") + name);
        if (!file.open(QIODevice::ReadOnly))
            throw Error(ErrorKind::Internal, Messages::tr("A list that belongs to Viatica cannot be read."));
        return QString::fromUtf8(file.readAll());
    }

    const QString m_text;
    CsvReader m_reader;
    const QStringList m_heading;
};

QHash<QString, QString> countryNames()
{
    ListReader list(QLatin1String("countries.csv"));
    const qsizetype code = list.column("alpha2");
    const qsizetype name = list.column("name");
    QHash<QString, QString> names;
    while (const auto record = list.next())
        names.insert(record->value(code), record->value(name));
    return names;
}

std::optional<GeoPoint> position(const QString& latitude, const QString& longitude)
{
    if (latitude.isEmpty() || longitude.isEmpty())
        return std::nullopt;
    return GeoPoint{latitude.toDouble(), longitude.toDouble()};
}

QList<AirportNames::Area> areas()
{
    ListReader list(QLatin1String("metropolitan_areas.csv"));
    QList<AirportNames::Area> areas;
    while (const auto record = list.next())
        areas.append({record->value(0), record->value(1), record->value(2), record->value(3).split(QLatin1Char(' '))});
    return areas;
}

QList<AirportNames::City> cities()
{
    ListReader list(QLatin1String("city_names.csv"));
    QList<AirportNames::City> cities;
    while (const auto record = list.next())
        cities.append({record->value(0), record->value(1), record->value(2).split(QLatin1Char('|'))});
    return cities;
}

} // namespace

QList<Airport> listedAirports()
{
    const QHash<QString, QString> countries = countryNames();
    ListReader list(QLatin1String("airports.csv"));
    const qsizetype iata = list.column("iata");
    const qsizetype icao = list.column("icao");
    const qsizetype name = list.column("name");
    const qsizetype city = list.column("city");
    const qsizetype country = list.column("country");
    const qsizetype latitude = list.column("lat");
    const qsizetype longitude = list.column("lon");
    const qsizetype timezone = list.column("tz");
    const qsizetype type = list.column("type");
    const qsizetype rank = list.column("rank");
    const qsizetype scheduled = list.column("scheduled");
    const qsizetype keywords = list.column("keywords");
    QList<Airport> airports;
    while (const auto record = list.next()) {
        Airport airport;
        airport.iata = record->value(iata);
        airport.icao = record->value(icao);
        airport.name = record->value(name);
        airport.city = record->value(city);
        airport.isoCountry = record->value(country);
        airport.country = countries.value(airport.isoCountry, airport.isoCountry);
        airport.position = position(record->value(latitude), record->value(longitude));
        airport.timezone = record->value(timezone);
        airport.type = record->value(type);
        airport.rank = record->value(rank).toInt();
        airport.scheduled = record->value(scheduled) == QLatin1String("1");
        airport.keywords = record->value(keywords);
        airports.append(airport);
    }
    return airports;
}

AirportNames listedAirportNames()
{
    AirportNames names;
    names.areas = areas();
    names.cities = cities();
    ListReader renamed(QLatin1String("airport_aliases.csv"));
    while (const auto record = renamed.next())
        names.renamedCodes.insert(record->value(0), record->value(1));
    return names;
}

QList<Airline> listedAirlines()
{
    ListReader list(QLatin1String("airlines.csv"));
    const qsizetype iata = list.column("iata");
    const qsizetype icao = list.column("icao");
    const qsizetype name = list.column("name");
    const qsizetype country = list.column("country");
    const qsizetype callsign = list.column("callsign");
    const qsizetype alliance = list.column("alliance");
    const qsizetype active = list.column("active");
    QList<Airline> airlines;
    while (const auto record = list.next())
        airlines.append({record->value(iata), record->value(icao), record->value(name), record->value(country),
                         record->value(callsign), record->value(alliance),
                         record->value(active) == QLatin1String("1")});
    return airlines;
}

QList<ListedCity> listedCities()
{
    const QHash<QString, QString> countries = countryNames();
    QHash<QString, QStringList> otherNames;
    const QList<AirportNames::City> named = cities();
    for (const AirportNames::City& city : named)
        otherNames.insert(city.isoCountry + city.name, city.others);
    ListReader list(QLatin1String("cities.csv"));
    const qsizetype name = list.column("name");
    const qsizetype ascii = list.column("ascii");
    const qsizetype country = list.column("country");
    const qsizetype region = list.column("admin1");
    const qsizetype latitude = list.column("lat");
    const qsizetype longitude = list.column("lon");
    const qsizetype population = list.column("population");
    const qsizetype timezone = list.column("tz");
    const qsizetype others = list.column("alt");
    QList<ListedCity> result;
    while (const auto record = list.next()) {
        ListedCity listed;
        City& city = listed.city;
        city.name = record->value(name);
        city.region = record->value(region);
        city.isoCountry = record->value(country);
        city.country = countries.value(city.isoCountry, city.isoCountry);
        city.position = {record->value(latitude).toDouble(), record->value(longitude).toDouble()};
        city.population = record->value(population).toInt();
        city.timezone = record->value(timezone);
        listed.others = record->value(others).split(QLatin1Char('|'), Qt::SkipEmptyParts);
        if (!record->value(ascii).isEmpty())
            listed.others.append(record->value(ascii));
        listed.others += otherNames.value(city.isoCountry + city.name);
        result.append(listed);
    }
    return result;
}

} // namespace viatica
