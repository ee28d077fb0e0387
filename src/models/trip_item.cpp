// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_item.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripItem)
};

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

void read(const Flight& flight, TripItem& item)
{
    const QString number = flightNumberText(flight.flightNumber.simplified());
    const QString origin = flight.origin.simplified();
    const QString destination = flight.destination.simplified();
    item.title = joined({number, fromTo(origin, destination)}, QStringLiteral("  "));
    item.spoken = Messages::tr("Flight %1 from %2 to %3").arg(number, origin, destination);
    item.seat = seatText(flight.seatNumber.simplified());
}

void read(const Hotel& hotel, TripItem& item)
{
    item.title = hotel.name.simplified();
    item.spoken = item.title;
    item.place = joined({hotel.address.simplified(), hotel.city.simplified()});
    const QString room = hotel.roomNumber.simplified();
    item.seat = room.isEmpty() ? QString() : Messages::tr("Room %1").arg(room);
}

void read(const Transportation& ride, TripItem& item)
{
    const QString carrier =
        joined({ride.carrier.simplified(), ride.journeyNumber.simplified()}, QStringLiteral(" "));
    const QString name = carrier.isEmpty() ? displayName(ride.method) : carrier;
    const QString origin = ride.origin.simplified();
    const QString destination = ride.destination.simplified();
    item.title = joined({name, fromTo(origin, destination)}, QStringLiteral("  "));
    item.spoken = Messages::tr("%1 %2 from %3 to %4", "train, carrier and number, places")
                      .arg(displayName(ride.method), carrier, origin, destination)
                      .simplified();
    item.seat = seatText(ride.seatNumber.simplified());
}

void read(const CarRental& car, TripItem& item)
{
    item.title = joined({car.company.simplified(), car.vehicle.simplified()});
    item.spoken = item.title;
    item.place = car.pickupLocation.simplified();
    item.endPlace = car.dropoffLocation.simplified();
}

void read(const Event& event, TripItem& item)
{
    item.allDay = event.allDay;
    item.title = event.name.simplified();
    item.spoken = item.title;
    const QString location = event.location.simplified();
    item.place = location.isEmpty() ? event.address.simplified() : location;
}

} // namespace

TripItem tripItem(const AnyItem& item)
{
    return std::visit(
        [](const auto& one) {
            TripItem shown;
            shown.kind = refOf(one).kind;
            shown.id = one.id.uuid();
            shown.start = localMoment(startOf(one), startZoneOf(one));
            shown.end = localMoment(endOf(one), endZoneOf(one));
            shown.confirmationCode = one.confirmationCode.simplified();
            read(one, shown);
            return shown;
        },
        item);
}

QList<TripItem> tripItems(const TripItems& items)
{
    QList<TripItem> shown;
    for (const AnyItem& item : allItems(items))
        shown.append(tripItem(item));
    return shown;
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
