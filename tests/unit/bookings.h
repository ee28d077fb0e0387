// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport_index.h"
#include "domain/any_item.h"
#include "domain/place_time.h"
#include "domain/trip.h"

namespace viatica::test {

/// The airports that come with the program, read once.
[[nodiscard]] const AirportIndex& programAirports();
/// Finds them by their codes.
[[nodiscard]] AirportLookup airportLookup();

/// A trip and what is booked for it, written down as confirmations say it: times on the clock of the place,
/// "2027-06-01T13:40". Each function returns the new item, to be changed further; it stays valid until the next of its
/// kind is added. Ids are numbered, so that the same bookings are the same at each run.
class Bookings
{
public:
    /// @p from and @p to "2027-06-01"
    Bookings(const char* from, const char* to);

    /// The zones are those of the airports.
    Flight& flight(const char* number, const char* origin, const char* departure, const char* destination,
                   const char* arrival);
    /// @p zone of the stay, "Asia/Tokyo"
    Hotel& stay(const char* name, const char* city, const char* zone, const char* checkIn, const char* checkOut);
    /// @p zone of both ends
    Transportation& ride(TransportationMethod method, const char* origin, const char* departure,
                         const char* destination, const char* arrival, const char* zone);
    /// @p zone of both ends
    CarRental& car(const char* pickupLocation, const char* pickup, const char* dropoffLocation, const char* dropoff,
                   const char* zone);
    /// Without an end where that is null.
    Event& event(const char* name, const char* zone, const char* start, const char* end = nullptr);
    /// From the midnight of @p first to the one after @p last, "2027-06-03"
    Event& wholeDays(const char* name, const char* zone, const char* first, const char* last);

    /// Names somebody as a traveller of an item, one call for each.
    void travels(const ItemRef& item, const char* person);

    Trip trip;
    TripItems items;

private:
    [[nodiscard]] QUuid nextId();
    int m_ids = 0;
};

/// A clock time at a place as an instant, of two the first. Fails the program where there is none.
[[nodiscard]] QDateTime placeTime(const char* local, const QString& zone);

} // namespace viatica::test
