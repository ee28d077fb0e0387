// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "services/airport_service.h"

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

constexpr int usualLimit = 10;
constexpr int largestLimit = 100;

QJsonValue known(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject toJson(const Airport& airport)
{
    const auto& position = airport.position;
    return {{QStringLiteral("iata"), airport.iata},
            {QStringLiteral("icao"), known(airport.icao)},
            {QStringLiteral("name"), airport.name},
            {QStringLiteral("city"), airport.city},
            {QStringLiteral("country"), airport.country},
            {QStringLiteral("isoCountry"), known(airport.isoCountry)},
            {QStringLiteral("latitude"), position ? QJsonValue(position->latitude) : QJsonValue()},
            {QStringLiteral("longitude"), position ? QJsonValue(position->longitude) : QJsonValue()},
            {QStringLiteral("timezone"), known(airport.timezone)},
            {QStringLiteral("type"), known(airport.type)},
            {QStringLiteral("scheduled"), airport.scheduled},
            {QStringLiteral("rank"), airport.rank},
            {QStringLiteral("keywords"), known(airport.keywords)}};
}

QJsonObject toJson(const Airline& airline)
{
    return {{QStringLiteral("iata"), known(airline.iata)},
            {QStringLiteral("icao"), known(airline.icao)},
            {QStringLiteral("name"), airline.name},
            {QStringLiteral("country"), known(airline.country)},
            {QStringLiteral("callsign"), known(airline.callsign)},
            {QStringLiteral("alliance"), known(airline.alliance)},
            {QStringLiteral("active"), airline.active}};
}

int limitOf(const Invocation& invocation)
{
    const auto text = invocation.value(QStringLiteral("limit"));
    if (!text)
        return usualLimit;
    bool isNumber = false;
    const int limit = text->toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > largestLimit)
        throw UsageError(Messages::tr("--limit takes a number from 1 to 100."));
    return limit;
}

void search(Context& context)
{
    const int limit = limitOf(context.invocation());
    QJsonArray items;
    QList<QStringList> rows;
    for (const Airport& airport :
         context.await(context.airports().searchAirports(context.invocation().argument, limit))) {
        items.append(toJson(airport));
        rows.append({airport.iata, airport.city, airport.name, airport.country});
    }
    context.output().document(jsonList(items));
    if (rows.isEmpty())
        context.output().line(Messages::tr("No airport fits that."));
    else
        context.output().table(
            {Messages::tr("Code"), Messages::tr("City"), Messages::tr("Name"), Messages::tr("Country")}, rows);
}

QString coordinates(const std::optional<GeoPoint>& position)
{
    return position ? QStringLiteral("%1, %2").arg(position->latitude, 0, 'f', 4).arg(position->longitude, 0, 'f', 4)
                    : QString();
}

void show(Context& context)
{
    const auto airport = context.await(context.airports().getAirportByCode(context.invocation().argument));
    if (!airport)
        throw Error(ErrorKind::NotFound, Messages::tr("There is no airport with this code."));
    context.output().document(toJson(*airport));
    context.output().properties({{Messages::tr("Code"), airport->iata},
                                 {Messages::tr("ICAO code"), airport->icao},
                                 {Messages::tr("Name"), airport->name},
                                 {Messages::tr("City"), airport->city},
                                 {Messages::tr("Country"), airport->country},
                                 {Messages::tr("Time zone"), airport->timezone},
                                 {Messages::tr("Position"), coordinates(airport->position)}});
}

void parseFlight(Context& context)
{
    const ParsedFlightNumber parsed = context.listedAirports().parseFlightNumber(context.invocation().argument);
    if (!parsed.number)
        throw Error(ErrorKind::Validation, parsed.problem, {{QStringLiteral("flightNumber"), parsed.problem}});
    const QString text = parsed.number->toString();
    context.output().document(
        {{QStringLiteral("flightNumber"), text},
         {QStringLiteral("designator"), parsed.number->airline},
         {QStringLiteral("number"), parsed.number->number},
         {QStringLiteral("suffix"), known(parsed.number->suffix)},
         {QStringLiteral("airline"), parsed.airline ? QJsonValue(toJson(*parsed.airline)) : QJsonValue()}});
    context.output().line(parsed.airline ? Messages::tr("%1, %2").arg(text, parsed.airline->name)
                                         : Messages::tr("%1, of an airline that is not in the list").arg(text));
}

} // namespace

QList<Command> airportCommands()
{
    const QString airports = QStringLiteral("airports");
    return {
        {{airports, QStringLiteral("search")},
         QStringLiteral("TEXT"),
         Messages::tr("Airports by code, city or name, the most likely first."),
         {{QStringLiteral("limit"), QStringLiteral("N"), Messages::tr("how many, 1 to 100; 10 if not given")}},
         search},
        {{airports, QStringLiteral("show")},
         QStringLiteral("CODE"),
         Messages::tr("An airport by its IATA or ICAO code."),
         {},
         show},
        {{QStringLiteral("flights"), QStringLiteral("parse")},
         QStringLiteral("TEXT"),
         Messages::tr("Takes a flight number apart."),
         {},
         parseFlight},
    };
}

} // namespace viatica
