// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/item_text.h"

#include "models/date_text.h"
#include "models/time_entry.h"
#include "models/zone_label.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct FieldName
{
    const char* column;
    const char* text;
};

constexpr const char* context = "viatica::ItemField";

constexpr FieldName names[]{
    {"flightNumber", QT_TRANSLATE_NOOP("viatica::ItemField", "Flight number")},
    {"origin", QT_TRANSLATE_NOOP("viatica::ItemField", "From")},
    {"destination", QT_TRANSLATE_NOOP("viatica::ItemField", "To")},
    {"departureDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "Departure")},
    {"arrivalDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "Arrival")},
    {"originTimezone", QT_TRANSLATE_NOOP("viatica::ItemField", "Time zone of the departure")},
    {"destinationTimezone", QT_TRANSLATE_NOOP("viatica::ItemField", "Time zone of the arrival")},
    {"seatNumber", QT_TRANSLATE_NOOP("viatica::ItemField", "Seat")},
    {"confirmationCode", QT_TRANSLATE_NOOP("viatica::ItemField", "Booking code")},
    {"notes", QT_TRANSLATE_NOOP("viatica::ItemField", "Notes")},
    {"tripId", QT_TRANSLATE_NOOP("viatica::ItemField", "Trip")},
    {"name", QT_TRANSLATE_NOOP("viatica::ItemField", "Name")},
    {"address", QT_TRANSLATE_NOOP("viatica::ItemField", "Address")},
    {"city", QT_TRANSLATE_NOOP("viatica::ItemField", "City")},
    {"phone", QT_TRANSLATE_NOOP("viatica::ItemField", "Phone")},
    {"contactPhone", QT_TRANSLATE_NOOP("viatica::ItemField", "Phone")},
    {"contactEmail", QT_TRANSLATE_NOOP("viatica::ItemField", "E-mail")},
    {"url", QT_TRANSLATE_NOOP("viatica::ItemField", "Web address")},
    {"checkInDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "Check-in")},
    {"checkOutDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "Check-out")},
    {"timezone", QT_TRANSLATE_NOOP("viatica::ItemField", "Time zone")},
    {"latitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Latitude")},
    {"longitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Longitude")},
    {"roomNumber", QT_TRANSLATE_NOOP("viatica::ItemField", "Room")},
    {"method", QT_TRANSLATE_NOOP("viatica::ItemField", "Means of transport")},
    {"carrier", QT_TRANSLATE_NOOP("viatica::ItemField", "Carrier")},
    {"journeyNumber", QT_TRANSLATE_NOOP("viatica::ItemField", "Number")},
    {"originLatitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Latitude of the departure")},
    {"originLongitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Longitude of the departure")},
    {"destinationLatitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Latitude of the arrival")},
    {"destinationLongitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Longitude of the arrival")},
    {"company", QT_TRANSLATE_NOOP("viatica::ItemField", "Rental company")},
    {"vehicle", QT_TRANSLATE_NOOP("viatica::ItemField", "Vehicle")},
    {"pickupLocation", QT_TRANSLATE_NOOP("viatica::ItemField", "Pick-up place")},
    {"dropoffLocation", QT_TRANSLATE_NOOP("viatica::ItemField", "Return place")},
    {"pickupDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "Pick-up")},
    {"dropoffDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "Return")},
    {"pickupTimezone", QT_TRANSLATE_NOOP("viatica::ItemField", "Time zone of the pick-up")},
    {"dropoffTimezone", QT_TRANSLATE_NOOP("viatica::ItemField", "Time zone of the return")},
    {"pickupLatitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Latitude of the pick-up")},
    {"pickupLongitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Longitude of the pick-up")},
    {"dropoffLatitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Latitude of the return")},
    {"dropoffLongitude", QT_TRANSLATE_NOOP("viatica::ItemField", "Longitude of the return")},
    {"category", QT_TRANSLATE_NOOP("viatica::ItemField", "Category")},
    {"location", QT_TRANSLATE_NOOP("viatica::ItemField", "Place")},
    {"startDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "Begin")},
    {"endDateTime", QT_TRANSLATE_NOOP("viatica::ItemField", "End")},
    {"allDay", QT_TRANSLATE_NOOP("viatica::ItemField", "All day")},
};

QString titleOf(const Flight& flight)
{
    return flight.flightNumber;
}

QString titleOf(const Hotel& hotel)
{
    return hotel.name;
}

QString titleOf(const Transportation& ride)
{
    const QString name = QStringLiteral("%1 %2").arg(ride.carrier, ride.journeyNumber).simplified();
    return name.isEmpty() ? displayName(ride.method) : name;
}

QString titleOf(const CarRental& rental)
{
    return rental.company;
}

QString titleOf(const Event& event)
{
    return event.name;
}

} // namespace

QString itemTitle(const AnyItem& item)
{
    return std::visit([](const auto& one) { return titleOf(one); }, item);
}

QString itemFieldName(const QString& column)
{
    for (const FieldName& name : names)
        if (column == QLatin1String(name.column))
            return QCoreApplication::translate(context, name.text);
    return column;
}

QString momentText(const QLocale& locale, const QDateTime& instant, const QString& zone)
{
    if (!instant.isValid())
        return {};
    const QDateTime local = localMoment(instant, zone);
    return QStringLiteral("%1, %2 (%3)")
        .arg(shortDate(locale, local.date()), locale.toString(local.time(), timeEntryFormat(locale)), zonePlace(zone));
}

} // namespace viatica
