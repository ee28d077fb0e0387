// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/trip_rows.h"

#include "interchange/entity_json.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

QJsonValue textOrNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray array(const QList<QJsonObject>& rows)
{
    QJsonArray result;
    for (const QJsonObject& row : rows)
        result.append(row);
    return result;
}

/// The first of an item's columns that has a text.
QString firstText(const QJsonObject& item, std::initializer_list<const char*> columns)
{
    for (const char* column : columns)
        if (const QString text = item.value(QLatin1String(column)).toString(); !text.isEmpty())
            return text;
    return {};
}

/// An item as a row: kind, when it begins (UTC), what it is, its code.
QStringList itemRow(const QString& kind, const QJsonObject& item)
{
    const QString begins =
        firstText(item, {"departureDateTime", "checkInDateTime", "pickupDateTime", "startDateTime"});
    QString what = firstText(item, {"flightNumber", "name", "company", "carrier", "method"});
    const QString from = firstText(item, {"origin", "pickupLocation"});
    const QString to = firstText(item, {"destination", "dropoffLocation"});
    if (!from.isEmpty())
        what += QLatin1String("  ") + from + QStringLiteral(" → ") + to;
    return {begins, kind, what, firstText(item, {"confirmationCode"})};
}

QList<std::pair<QString, QString>> tripLines(const Trip& trip)
{
    return {
        {Messages::tr("Name"), trip.name},
        {Messages::tr("Dates"),
         Messages::tr("%1 to %2")
             .arg(trip.departureDate.toString(Qt::ISODate), trip.returnDate.toString(Qt::ISODate))},
        {Messages::tr("Days"), QString::number(trip.days())},
        {Messages::tr("Purpose"), toString(trip.purpose)},
        {Messages::tr("Description"), trip.description},
        {Messages::tr("Id"), trip.id.toString()},
    };
}

} // namespace

QJsonObject tripListObject(const TripSummary& trip)
{
    QJsonObject object = json::listedObject<Trip>(trip);
    object.insert(QStringLiteral("flightCount"), trip.flights);
    object.insert(QStringLiteral("hotelCount"), trip.hotels);
    object.insert(QStringLiteral("transportationCount"), trip.transportation);
    object.insert(QStringLiteral("carRentalCount"), trip.carRentals);
    object.insert(QStringLiteral("eventCount"), trip.events);
    object.insert(QStringLiteral("companionCount"), trip.companions);
    object.insert(QStringLiteral("sharedBy"), textOrNull(trip.sharedBy));
    return object;
}

QStringList tripListHeadings()
{
    return {Messages::tr("From"),    Messages::tr("To"),    Messages::tr("Days"),   Messages::tr("Name"),
            Messages::tr("Purpose"), Messages::tr("Items"), Messages::tr("People"), Messages::tr("Id")};
}

QStringList tripListRow(const TripSummary& trip)
{
    const QString name =
        trip.sharedBy.isEmpty() ? trip.name : Messages::tr("%1 (of %2)").arg(trip.name, trip.sharedBy);
    return {trip.departureDate.toString(Qt::ISODate),
            trip.returnDate.toString(Qt::ISODate),
            QString::number(trip.days()),
            name,
            toString(trip.purpose),
            QString::number(trip.items()),
            QString::number(trip.companions),
            trip.id.toString()};
}

void printTrip(const Output& output, const Trip& trip)
{
    output.document(json::object(trip));
    output.properties(tripLines(trip));
}

void printTrip(const Output& output, const TripDetails& details)
{
    const QList<std::pair<QString, const QList<QJsonObject>*>> parts{
        {QStringLiteral("flights"), &details.flights},
        {QStringLiteral("hotels"), &details.hotels},
        {QStringLiteral("transportation"), &details.transportation},
        {QStringLiteral("carRentals"), &details.carRentals},
        {QStringLiteral("events"), &details.events},
        {QStringLiteral("companions"), &details.companions},
        {QStringLiteral("itemCompanions"), &details.itemCompanions},
        {QStringLiteral("invitations"), &details.invitations},
        {QStringLiteral("voucherAttachments"), &details.voucherAttachments},
    };
    QJsonObject object = json::object(details.trip);
    object.insert(QStringLiteral("sharedBy"), textOrNull(details.sharedBy));
    for (const auto& [name, rows] : parts)
        object.insert(name, array(*rows));
    output.document(object);

    auto lines = tripLines(details.trip);
    if (!details.sharedBy.isEmpty())
        lines.append({Messages::tr("Shared by"), details.sharedBy});
    QStringList people;
    for (const QJsonObject& companion : details.companions)
        people << companion.value(QLatin1String("name")).toString();
    if (!people.isEmpty())
        lines.append({Messages::tr("With"), people.join(QStringLiteral(", "))});
    output.properties(lines);

    QList<QStringList> rows;
    const auto addItems = [&rows](const QString& kind, const QList<QJsonObject>& items) {
        for (const QJsonObject& item : items)
            rows.append(itemRow(kind, item));
    };
    addItems(Messages::tr("flight"), details.flights);
    addItems(Messages::tr("stay"), details.hotels);
    addItems(Messages::tr("ground"), details.transportation);
    addItems(Messages::tr("car"), details.carRentals);
    addItems(Messages::tr("event"), details.events);
    std::sort(rows.begin(), rows.end());
    if (rows.isEmpty())
        return;
    output.line(QString());
    output.table(
        {Messages::tr("Begins (UTC)"), Messages::tr("Kind"), Messages::tr("What"), Messages::tr("Code")},
        rows);
}

QJsonObject tripStatisticsObject(const TripStatistics& statistics)
{
    QJsonArray years;
    for (const TripStatistics::Year& year : statistics.years)
        years.append(QJsonObject{{QStringLiteral("year"), year.year},
                                 {QStringLiteral("trips"), year.trips},
                                 {QStringLiteral("days"), year.days},
                                 {QStringLiteral("flights"), year.flights},
                                 {QStringLiteral("nights"), year.nights}});
    return {{QStringLiteral("total"), statistics.trips.all},
            {QStringLiteral("upcoming"), statistics.trips.upcoming},
            {QStringLiteral("current"), statistics.trips.current},
            {QStringLiteral("past"), statistics.trips.past},
            {QStringLiteral("years"), years}};
}

void printTripStatistics(const Output& output, const TripStatistics& statistics)
{
    output.properties({{Messages::tr("Trips"), QString::number(statistics.trips.all)},
                       {Messages::tr("Upcoming"), QString::number(statistics.trips.upcoming)},
                       {Messages::tr("Current"), QString::number(statistics.trips.current)},
                       {Messages::tr("Past"), QString::number(statistics.trips.past)}});
    if (statistics.years.isEmpty())
        return;
    output.line(QString());
    QList<QStringList> rows;
    for (const TripStatistics::Year& year : statistics.years)
        rows.append({QString::number(year.year), QString::number(year.trips), QString::number(year.days),
                     QString::number(year.flights), QString::number(year.nights)});
    output.table({Messages::tr("Year"), Messages::tr("Trips"), Messages::tr("Days"), Messages::tr("Flights"),
                  Messages::tr("Nights")},
                 rows);
}

} // namespace viatica
