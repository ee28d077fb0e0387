// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/bookings.h"

#include "domain/local_time.h"
#include "services/reference_data.h"

namespace viatica::test {

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QString zoneOfAirport(const QString& code)
{
    const Airport* airport = programAirports().byCode(code);
    return airport != nullptr ? airport->timezone : QString();
}

/// The same person for the same name.
QUuid personNamed(const char* name)
{
    return QUuid::createUuidV5(QUuid(), text(name));
}

} // namespace

const AirportIndex& programAirports()
{
    static const AirportIndex index(listedAirports(), listedAirportNames());
    return index;
}

AirportLookup airportLookup()
{
    return [](const QString& code) {
        const Airport* airport = programAirports().byCode(code);
        return airport != nullptr ? std::optional(*airport) : std::nullopt;
    };
}

QDateTime placeTime(const char* local, const QString& zone)
{
    const QDateTime moment = QDateTime::fromString(QString::fromLatin1(local), Qt::ISODate);
    const std::optional<LocalInstant> instant = instantOf(moment.date(), moment.time(), zone);
    if (!instant)
        qFatal("No such time or zone: %s %s", local, qPrintable(zone));
    return instant->instant;
}

Bookings::Bookings(const char* from, const char* to)
{
    trip.id = TripId(nextId());
    trip.name = QStringLiteral("Trip");
    trip.departureDate = QDate::fromString(QString::fromLatin1(from), Qt::ISODate);
    trip.returnDate = QDate::fromString(QString::fromLatin1(to), Qt::ISODate);
}

QUuid Bookings::nextId()
{
    return QUuid::createUuidV5(QUuid(), QString::number(++m_ids));
}

Flight& Bookings::flight(const char* number, const char* origin, const char* departure, const char* destination,
                         const char* arrival)
{
    Flight flight;
    flight.id = FlightId(nextId());
    flight.flightNumber = text(number);
    flight.origin = text(origin);
    flight.destination = text(destination);
    flight.originTimezone = zoneOfAirport(flight.origin);
    flight.destinationTimezone = zoneOfAirport(flight.destination);
    flight.departure = placeTime(departure, flight.originTimezone);
    flight.arrival = placeTime(arrival, flight.destinationTimezone);
    items.flights.append(flight);
    return items.flights.last();
}

Hotel& Bookings::stay(const char* name, const char* city, const char* zone, const char* checkIn, const char* checkOut)
{
    Hotel hotel;
    hotel.id = HotelId(nextId());
    hotel.name = text(name);
    hotel.city = text(city);
    hotel.timezone = text(zone);
    hotel.checkIn = placeTime(checkIn, hotel.timezone);
    hotel.checkOut = placeTime(checkOut, hotel.timezone);
    items.hotels.append(hotel);
    return items.hotels.last();
}

Transportation& Bookings::ride(TransportationMethod method, const char* origin, const char* departure,
                               const char* destination, const char* arrival, const char* zone)
{
    Transportation ride;
    ride.id = TransportationId(nextId());
    ride.method = method;
    ride.origin = text(origin);
    ride.destination = text(destination);
    ride.originTimezone = text(zone);
    ride.destinationTimezone = text(zone);
    ride.departure = placeTime(departure, ride.originTimezone);
    ride.arrival = placeTime(arrival, ride.destinationTimezone);
    items.transportation.append(ride);
    return items.transportation.last();
}

CarRental& Bookings::car(const char* pickupLocation, const char* pickup, const char* dropoffLocation,
                         const char* dropoff, const char* zone)
{
    CarRental car;
    car.id = CarRentalId(nextId());
    car.company = QStringLiteral("Kestrel Cars");
    car.pickupLocation = text(pickupLocation);
    car.dropoffLocation = text(dropoffLocation);
    car.pickupTimezone = text(zone);
    car.dropoffTimezone = text(zone);
    car.pickup = placeTime(pickup, car.pickupTimezone);
    car.dropoff = placeTime(dropoff, car.dropoffTimezone);
    items.carRentals.append(car);
    return items.carRentals.last();
}

Event& Bookings::event(const char* name, const char* zone, const char* start, const char* end)
{
    Event event;
    event.id = EventId(nextId());
    event.name = text(name);
    event.timezone = text(zone);
    event.start = placeTime(start, event.timezone);
    event.end = end != nullptr ? placeTime(end, event.timezone) : QDateTime();
    items.events.append(event);
    return items.events.last();
}

Event& Bookings::wholeDays(const char* name, const char* zone, const char* first, const char* last)
{
    Event& days = event(name, zone, (QByteArray(first) + "T00:00").constData());
    const QDate after = QDate::fromString(QString::fromLatin1(last), Qt::ISODate).addDays(1);
    days.end = placeTime(after.toString(Qt::ISODate).toLatin1() + "T00:00", days.timezone);
    days.allDay = true;
    return days;
}

void Bookings::travels(const ItemRef& item, const char* person)
{
    ItemTraveller traveller;
    traveller.type = TravellerType::Companion;
    traveller.id = personNamed(person);
    traveller.name = text(person);
    items.travellers[item].append(traveller);
}

} // namespace viatica::test
