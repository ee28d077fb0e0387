// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"

namespace viatica::test {

inline QDateTime utc(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate);
}

/// A draft of each kind with every column filled.
inline FlightDraft flightDraft(TripId trip = {})
{
    FlightDraft draft;
    draft.tripId = trip;
    draft.flightNumber = QStringLiteral("LH716");
    draft.origin = QStringLiteral("FRA");
    draft.destination = QStringLiteral("HND");
    draft.departure = utc("2027-06-01T11:40:00Z");
    draft.originTimezone = QStringLiteral("Europe/Berlin");
    draft.arrival = utc("2027-06-02T00:10:00Z");
    draft.destinationTimezone = QStringLiteral("Asia/Tokyo");
    draft.seatNumber = QStringLiteral("12A");
    draft.confirmationCode = QStringLiteral("X4TZ9Q");
    draft.notes = QStringLiteral("Window\nVegetarian");
    return draft;
}

inline HotelDraft hotelDraft(TripId trip = {})
{
    HotelDraft draft;
    draft.tripId = trip;
    draft.name = QStringLiteral("Hotel Ōsaka “Umeda”");
    draft.address = QStringLiteral("1-2-3 Umeda\nKita-ku");
    draft.city = QStringLiteral("Osaka");
    draft.phone = QStringLiteral("+81 6 1234 5678");
    draft.checkIn = utc("2027-06-02T06:00:00Z");
    draft.checkOut = utc("2027-06-05T02:00:00Z");
    draft.timezone = QStringLiteral("Asia/Tokyo");
    draft.latitude = 34.702485;
    draft.longitude = 135.495951;
    draft.roomNumber = QStringLiteral("1204");
    draft.confirmationCode = QStringLiteral("H-77");
    draft.notes = QStringLiteral("Late check-in");
    return draft;
}

inline TransportationDraft transportationDraft(TripId trip = {})
{
    TransportationDraft draft;
    draft.tripId = trip;
    draft.method = TransportationMethod::Ferry;
    draft.carrier = QStringLiteral("Viking Line");
    draft.journeyNumber = QStringLiteral("XPRS 3");
    draft.origin = QStringLiteral("Helsinki");
    draft.destination = QStringLiteral("Tallinn");
    draft.departure = utc("2027-06-03T07:30:00Z");
    draft.originTimezone = QStringLiteral("Europe/Helsinki");
    draft.arrival = utc("2027-06-03T10:00:00Z");
    draft.destinationTimezone = QStringLiteral("Europe/Tallinn");
    draft.originLatitude = 60.163;
    draft.originLongitude = 24.963;
    draft.destinationLatitude = -33.5;
    draft.destinationLongitude = -70.123456;
    draft.seatNumber = QStringLiteral("Deck 7");
    draft.confirmationCode = QStringLiteral("F-1");
    draft.notes = QStringLiteral("Bring ID");
    return draft;
}

inline CarRentalDraft carRentalDraft(TripId trip = {})
{
    CarRentalDraft draft;
    draft.tripId = trip;
    draft.company = QStringLiteral("Nippon Rent");
    draft.vehicle = QStringLiteral("Kei car");
    draft.pickupLocation = QStringLiteral("Kyoto station");
    draft.dropoffLocation = QStringLiteral("Osaka");
    draft.pickup = utc("2027-06-04T01:00:00Z");
    draft.pickupTimezone = QStringLiteral("Asia/Tokyo");
    draft.dropoff = utc("2027-06-06T09:00:00Z");
    draft.dropoffTimezone = QStringLiteral("Asia/Seoul");
    draft.pickupLatitude = 34.985;
    draft.pickupLongitude = 135.758;
    draft.dropoffLatitude = 34.7;
    draft.dropoffLongitude = 135.5;
    draft.confirmationCode = QStringLiteral("C-1");
    draft.notes = QStringLiteral("Full tank");
    return draft;
}

inline EventDraft eventDraft(TripId trip = {})
{
    EventDraft draft;
    draft.tripId = trip;
    draft.name = QStringLiteral("Kabuki");
    draft.category = QStringLiteral("theatre");
    draft.location = QStringLiteral("Minami-za");
    draft.address = QStringLiteral("Shijo");
    draft.start = utc("2027-06-05T10:00:00Z");
    draft.end = utc("2027-06-05T13:00:00Z");
    draft.allDay = true;
    draft.timezone = QStringLiteral("Asia/Tokyo");
    draft.latitude = 35.003;
    draft.longitude = 135.772;
    draft.contactPhone = QStringLiteral("+81 75 1");
    draft.contactEmail = QStringLiteral("box@example.org");
    draft.url = QStringLiteral("https://example.org/kabuki");
    draft.confirmationCode = QStringLiteral("E-1");
    draft.notes = QStringLiteral("Row 3");
    return draft;
}

template <class Entity>
typename Declaration<Entity>::Draft fullDraft(TripId trip = {})
{
    if constexpr (std::is_same_v<Entity, Flight>)
        return flightDraft(trip);
    else if constexpr (std::is_same_v<Entity, Hotel>)
        return hotelDraft(trip);
    else if constexpr (std::is_same_v<Entity, Transportation>)
        return transportationDraft(trip);
    else if constexpr (std::is_same_v<Entity, CarRental>)
        return carRentalDraft(trip);
    else
        return eventDraft(trip);
}

inline ItemTraveller companion(const QString& id, const QString& seat = {})
{
    return {TravellerType::Companion, QUuid::fromString(id), seat, {}};
}

} // namespace viatica::test
