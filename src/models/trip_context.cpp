// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_context.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripContext)
};

PlaceBefore endPlace(const Flight& flight)
{
    const bool isCode = flight.destination.size() == 3 && flight.destination == flight.destination.toUpper();
    return {isCode ? QString() : flight.destination, isCode ? flight.destination : QString(),
            flight.destinationTimezone, flight.arrival};
}

PlaceBefore endPlace(const Hotel& hotel)
{
    // Somebody is there from the check-in on, and goes elsewhere from there.
    return {hotel.city, {}, hotel.timezone, hotel.checkIn};
}

PlaceBefore endPlace(const Transportation& ride)
{
    return {ride.destination, {}, ride.destinationTimezone, ride.arrival};
}

PlaceBefore endPlace(const CarRental& rental)
{
    return {rental.pickupLocation, {}, rental.pickupTimezone, rental.pickup};
}

PlaceBefore endPlace(const Event& event)
{
    return {{}, {}, event.timezone, event.start};
}

} // namespace

TripContext contextOf(const TripDetails& details)
{
    TripContext context{details.trip.id, details.trip.name, details.trip.departureDate, details.trip.returnDate, {},
                        details};
    for (const QJsonObject& companion : details.companions) {
        const QUuid id = QUuid::fromString(companion.value(QLatin1String("companionId")).toString());
        if (!id.isNull())
            context.companions.append(
                {TravellerType::Companion, id, {}, companion.value(QLatin1String("name")).toString()});
    }
    return context;
}

PlaceBefore placeBefore(const TripContext& trip, const QDateTime& moment)
{
    PlaceBefore before;
    const QList<AnyItem> items = allItems(trip.items);
    for (const AnyItem& item : items) {
        const PlaceBefore end = std::visit([](const auto& one) { return endPlace(one); }, item);
        if (moment.isValid() && end.since > moment)
            continue;
        if (before.since.isValid() && end.since < before.since)
            continue;
        // An event says when, but not in which city: whoever was there before still is.
        if (end.place.isEmpty() && end.airport.isEmpty()) {
            before.since = end.since;
            if (!end.zone.isEmpty())
                before.zone = end.zone;
        } else {
            before = end;
        }
    }
    return before;
}

QString spanText(const QLocale& locale, std::chrono::seconds span)
{
    const qint64 minutes = span.count() / 60;
    const qint64 hours = minutes / 60;
    const auto number = [&locale](qint64 value) { return locale.toString(value); };
    if (hours < 1)
        return Texts::tr("%1 min").arg(number(minutes));
    if (hours >= 48) {
        const QString days = Texts::tr("%Ln day(s)", nullptr, int(hours / 24));
        return hours % 24 == 0 ? days : Texts::tr("%1 %2 h", "days and hours").arg(days, number(hours % 24));
    }
    return minutes % 60 == 0 ? Texts::tr("%1 h").arg(number(hours))
                             : Texts::tr("%1 h %2 min").arg(number(hours), number(minutes % 60));
}

} // namespace viatica
