// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_item.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripItem)
};

QString text(const QJsonObject& row, const char* column)
{
    return row.value(QLatin1String(column)).toString().simplified();
}

QDateTime moment(const QJsonObject& row, const char* column, const char* zone)
{
    const QDateTime instant = QDateTime::fromString(text(row, column), Qt::ISODateWithMs);
    return instant.isValid() ? localMoment(instant, text(row, zone)) : QDateTime();
}

QString joined(const QStringList& parts, const QString& separator = QStringLiteral(", "))
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(separator);
}

QString fromTo(const QString& from, const QString& to)
{
    return from + QStringLiteral(" → ") + to;
}

QString seatText(const QString& seat)
{
    return seat.isEmpty() ? QString() : Messages::tr("Seat %1").arg(seat);
}

// The words for the methods that the specification lists.
QString methodText(const QString& method)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("TRAIN"), QT_TRANSLATE_NOOP("viatica::TripItem", "Train")},
        {QStringLiteral("BUS"), QT_TRANSLATE_NOOP("viatica::TripItem", "Bus")},
        {QStringLiteral("FERRY"), QT_TRANSLATE_NOOP("viatica::TripItem", "Ferry")},
        {QStringLiteral("TAXI"), QT_TRANSLATE_NOOP("viatica::TripItem", "Taxi")},
        {QStringLiteral("SHUTTLE"), QT_TRANSLATE_NOOP("viatica::TripItem", "Shuttle")},
        {QStringLiteral("SUBWAY"), QT_TRANSLATE_NOOP("viatica::TripItem", "Underground")},
        {QStringLiteral("RIDESHARE"), QT_TRANSLATE_NOOP("viatica::TripItem", "Ride share")},
    };
    const char* word = words.value(method, QT_TRANSLATE_NOOP("viatica::TripItem", "Ride"));
    return QCoreApplication::translate("viatica::TripItem", word);
}

void readFlight(const QJsonObject& row, TripItem& item)
{
    item.kind = TripItemKind::Flight;
    item.start = moment(row, "departureDateTime", "originTimezone");
    item.end = moment(row, "arrivalDateTime", "destinationTimezone");
    const QString number = flightNumberText(text(row, "flightNumber"));
    const QString origin = text(row, "origin");
    const QString destination = text(row, "destination");
    item.title = joined({number, fromTo(origin, destination)}, QStringLiteral("  "));
    item.spoken = Messages::tr("Flight %1 from %2 to %3").arg(number, origin, destination);
    item.seat = seatText(text(row, "seatNumber"));
}

void readStay(const QJsonObject& row, TripItem& item)
{
    item.kind = TripItemKind::Stay;
    item.start = moment(row, "checkInDateTime", "timezone");
    item.end = moment(row, "checkOutDateTime", "timezone");
    item.title = text(row, "name");
    item.spoken = item.title;
    item.place = joined({text(row, "address"), text(row, "city")});
    const QString room = text(row, "roomNumber");
    item.seat = room.isEmpty() ? QString() : Messages::tr("Room %1").arg(room);
}

void readGround(const QJsonObject& row, TripItem& item)
{
    item.kind = TripItemKind::Ground;
    item.start = moment(row, "departureDateTime", "originTimezone");
    item.end = moment(row, "arrivalDateTime", "destinationTimezone");
    const QString carrier = joined({text(row, "carrier"), text(row, "journeyNumber")}, QStringLiteral(" "));
    const QString name = carrier.isEmpty() ? methodText(text(row, "method")) : carrier;
    const QString origin = text(row, "origin");
    const QString destination = text(row, "destination");
    item.title = joined({name, fromTo(origin, destination)}, QStringLiteral("  "));
    item.spoken = Messages::tr("%1 %2 from %3 to %4", "train, carrier and number, places")
                      .arg(methodText(text(row, "method")), carrier, origin, destination)
                      .simplified();
    item.seat = seatText(text(row, "seatNumber"));
}

void readCar(const QJsonObject& row, TripItem& item)
{
    item.kind = TripItemKind::Car;
    item.start = moment(row, "pickupDateTime", "pickupTimezone");
    item.end = moment(row, "dropoffDateTime", "dropoffTimezone");
    item.title = joined({text(row, "company"), text(row, "vehicle")});
    item.spoken = item.title;
    item.place = text(row, "pickupLocation");
    item.endPlace = text(row, "dropoffLocation");
}

void readEvent(const QJsonObject& row, TripItem& item)
{
    item.kind = TripItemKind::Event;
    item.start = moment(row, "startDateTime", "timezone");
    item.end = moment(row, "endDateTime", "timezone");
    item.allDay = row.value(QLatin1String("allDay")).toBool();
    item.title = text(row, "name");
    item.spoken = item.title;
    const QString location = text(row, "location");
    item.place = location.isEmpty() ? text(row, "address") : location;
}

} // namespace

TripItem tripItem(const QString& kind, const QJsonObject& row)
{
    static const QHash<QString, void (*)(const QJsonObject&, TripItem&)> readers{
        {QStringLiteral("FLIGHT"), readFlight},         {QStringLiteral("HOTEL"), readStay},
        {QStringLiteral("TRANSPORTATION"), readGround}, {QStringLiteral("CAR_RENTAL"), readCar},
        {QStringLiteral("EVENT"), readEvent},
    };
    TripItem item;
    item.id = QUuid::fromString(text(row, "id"));
    item.confirmationCode = text(row, "confirmationCode");
    readers.value(kind, readEvent)(row, item);
    return item;
}

QList<TripItem> tripItems(const TripDetails& details)
{
    QList<TripItem> items;
    const auto add = [&](const char* kind, const QList<QJsonObject>& rows) {
        for (const QJsonObject& row : rows)
            items.append(tripItem(QString::fromLatin1(kind), row));
    };
    add("FLIGHT", details.flights);
    add("HOTEL", details.hotels);
    add("TRANSPORTATION", details.transportation);
    add("CAR_RENTAL", details.carRentals);
    add("EVENT", details.events);
    std::stable_sort(items.begin(), items.end(),
                     [](const TripItem& a, const TripItem& b) { return a.start < b.start; });
    return items;
}

QDateTime localMoment(const QDateTime& instant, const QString& zone)
{
    // Without a name QTimeZone takes the zone of this computer.
    const QTimeZone known = zone.isEmpty() ? QTimeZone::utc() : QTimeZone(zone.toLatin1());
    return instant.toTimeZone(known.isValid() ? known : QTimeZone::utc());
}

QString clockText(const QLocale& locale, const QDateTime& moment)
{
    // A few locales have seconds even in their short form; no timetable has.
    static const QRegularExpression seconds(QStringLiteral("[:.]ss?(?:[:.]z+)?"));
    return locale.toString(moment.time(), locale.timeFormat(QLocale::ShortFormat).remove(seconds));
}

QString zoneText(const QDateTime& moment)
{
    const QString name = moment.timeZoneAbbreviation();
    const bool isNumber = name.startsWith(QLatin1Char('+')) || name.startsWith(QLatin1Char('-'));
    if (!isNumber)
        return name;
    const int minutes = moment.offsetFromUtc() / 60;
    const QString rest = minutes % 60 == 0
                             ? QString()
                             : QStringLiteral(":%1").arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("UTC%1%2%3")
        .arg(minutes < 0 ? QChar(0x2212) : QLatin1Char('+'))
        .arg(qAbs(minutes) / 60)
        .arg(rest);
}

QString flightNumberText(const QString& number)
{
    static const QRegularExpression parts(
        QStringLiteral("^([A-Z][A-Z0-9]|[0-9][A-Z]|[A-Z]{3})0*([0-9]{1,4}[A-Z]?)$"));
    const QRegularExpressionMatch match = parts.match(number);
    return match.hasMatch() ? match.captured(1) + QLatin1Char(' ') + match.captured(2) : number;
}

} // namespace viatica
