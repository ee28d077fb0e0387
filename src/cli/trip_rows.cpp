// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/trip_rows.h"

#include "cli/item_rows.h"
#include "domain/voucher.h"
#include "interchange/entity_json.h"
#include "interchange/item_json.h"

#include <QCoreApplication>

#include <cmath>

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

/// Whoever needs the whole number of a voucher asks for the voucher.
QJsonArray usesWithMaskedNumbers(const QList<QJsonObject>& uses)
{
    QJsonArray result;
    for (QJsonObject use : uses) {
        const QString key = QStringLiteral("voucherNumber");
        use.insert(key, maskedNumber(use.value(key).toString()));
        result.append(use);
    }
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

/// The key of a trip's list of them.
QString itemListName(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Flight:
        return QStringLiteral("flights");
    case ItemKind::Hotel:
        return QStringLiteral("hotels");
    case ItemKind::Transportation:
        return QStringLiteral("transportation");
    case ItemKind::CarRental:
        return QStringLiteral("carRentals");
    case ItemKind::Event:
        break;
    }
    return QStringLiteral("events");
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

QJsonArray flownArray(const QList<TripStatistics::Flown>& list)
{
    QJsonArray array;
    for (const TripStatistics::Flown& flown : list)
        array.append(QJsonObject{{QStringLiteral("code"), textOrNull(flown.code)},
                                 {QStringLiteral("name"), textOrNull(flown.name)},
                                 {QStringLiteral("count"), flown.count}});
    return array;
}

void printFlown(const Output& output, const QString& heading, const QList<TripStatistics::Flown>& list)
{
    if (list.isEmpty())
        return;
    QList<QStringList> rows;
    for (const TripStatistics::Flown& flown : list)
        rows.append({flown.code, QString::number(flown.count), flown.name});
    output.line(QString());
    output.table({heading, Messages::tr("How often"), Messages::tr("Name")}, rows);
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
    QJsonObject object = json::object(details.trip);
    object.insert(QStringLiteral("sharedBy"), textOrNull(details.sharedBy));
    QList<QStringList> rows;
    forEachItemType([&](auto type) {
        using Entity = typename decltype(type)::type;
        QJsonArray items;
        for (const Entity& item : listOf<Entity>(details)) {
            const QJsonObject one = json::itemObject(item);
            items.append(one);
            rows.append(itemRow(itemKindText(Declaration<Entity>::kind), one));
        }
        object.insert(itemListName(Declaration<Entity>::kind), items);
    });
    object.insert(QStringLiteral("itemCompanions"), json::travellerObjects(details));
    object.insert(QStringLiteral("companions"), array(details.companions));
    object.insert(QStringLiteral("invitations"), array(details.invitations));
    object.insert(QStringLiteral("voucherAttachments"), usesWithMaskedNumbers(details.voucherAttachments));
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
                                 {QStringLiteral("kilometers"), std::round(year.kilometers * 10) / 10},
                                 {QStringLiteral("countries"), year.countries},
                                 {QStringLiteral("airports"), year.airports},
                                 {QStringLiteral("airlines"), year.airlines},
                                 {QStringLiteral("nights"), year.nights},
                                 {QStringLiteral("vouchersUsed"), year.vouchersUsed}});
    return {{QStringLiteral("total"), statistics.trips.all},
            {QStringLiteral("upcoming"), statistics.trips.upcoming},
            {QStringLiteral("current"), statistics.trips.current},
            {QStringLiteral("past"), statistics.trips.past},
            {QStringLiteral("years"), years},
            {QStringLiteral("topAirports"), flownArray(statistics.airports)},
            {QStringLiteral("topAirlines"), flownArray(statistics.airlines)},
            {QStringLiteral("topCountries"), flownArray(statistics.countries)}};
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
                     QString::number(year.flights), QString::number(qRound64(year.kilometers)),
                     QString::number(year.countries), QString::number(year.airports),
                     QString::number(year.airlines), QString::number(year.nights),
                     QString::number(year.vouchersUsed)});
    output.table({Messages::tr("Year"), Messages::tr("Trips"), Messages::tr("Days"), Messages::tr("Flights"),
                  Messages::tr("km"), Messages::tr("Countries"), Messages::tr("Airports"),
                  Messages::tr("Airlines"), Messages::tr("Nights"), Messages::tr("Vouchers used")},
                 rows);
    printFlown(output, Messages::tr("Airport"), statistics.airports);
    printFlown(output, Messages::tr("Airline"), statistics.airlines);
    printFlown(output, Messages::tr("Country"), statistics.countries);
}

} // namespace viatica
