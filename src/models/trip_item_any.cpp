// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_item.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripItem)
};

QString joinedWords(const QStringList& parts, const QString& separator = QStringLiteral(", "))
{
    QStringList present;
    for (const QString& part : parts)
        if (const QString simple = part.simplified(); !simple.isEmpty())
            present.append(simple);
    return present.join(separator);
}

QString route(const QString& from, const QString& to)
{
    return from.simplified() + QStringLiteral(" → ") + to.simplified();
}

QString seatWords(const QString& seat)
{
    return seat.isEmpty() ? QString() : Messages::tr("Seat %1").arg(seat.simplified());
}

void describe(const Flight& flight, TripItem& item)
{
    const QString number = flightNumberText(flight.flightNumber);
    item.kind = TripItemKind::Flight;
    item.title = joinedWords({number, route(flight.origin, flight.destination)}, QStringLiteral(" "));
    item.spoken = Messages::tr("Flight %1 from %2 to %3").arg(number, flight.origin, flight.destination);
    item.seat = seatWords(flight.seatNumber);
}

void describe(const Hotel& stay, TripItem& item)
{
    item.kind = TripItemKind::Stay;
    item.title = item.spoken = stay.name.simplified();
    item.place = joinedWords({stay.address, stay.city});
    item.seat = stay.roomNumber.isEmpty() ? QString() : Messages::tr("Room %1").arg(stay.roomNumber);
}

void describe(const Transportation& ride, TripItem& item)
{
    const QString carrier = joinedWords({ride.carrier, ride.journeyNumber}, QStringLiteral(" "));
    item.kind = TripItemKind::Ground;
    item.title = joinedWords({carrier.isEmpty() ? displayName(ride.method) : carrier,
                              route(ride.origin, ride.destination)}, QStringLiteral(" "));
    item.spoken = Messages::tr("%1 %2 from %3 to %4", "train, carrier and number, places")
                      .arg(displayName(ride.method), carrier, ride.origin, ride.destination)
                      .simplified();
    item.seat = seatWords(ride.seatNumber);
}

void describe(const CarRental& car, TripItem& item)
{
    item.kind = TripItemKind::Car;
    item.title = item.spoken = joinedWords({car.company, car.vehicle});
    item.place = car.pickupLocation.simplified();
    item.endPlace = car.dropoffLocation.simplified();
}

void describe(const Event& event, TripItem& item)
{
    item.kind = TripItemKind::Event;
    item.allDay = event.allDay;
    item.title = item.spoken = event.name.simplified();
    item.place = event.location.isEmpty() ? event.address.simplified() : event.location.simplified();
}

} // namespace

TripItem tripItem(const AnyItem& any)
{
    TripItem item;
    std::visit(
        [&item](const auto& one) {
            item.id = one.id.uuid();
            item.confirmationCode = one.confirmationCode;
            describe(one, item);
        },
        any);
    return item;
}

} // namespace viatica
