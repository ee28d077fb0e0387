// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/flight.h"

#include "domain/flight_number.h"
#include "domain/item_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Flight)
};

/// Three letters are an airport's code, anything else a place as it was typed.
QString placeOrCode(const QString& text)
{
    const bool isCode = text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) {
                            return c.unicode() < 128 && c.isLetter();
                        });
    return isCode ? text.toUpper() : text;
}

} // namespace

FlightDraft normalized(FlightDraft draft)
{
    itemrules::normalize<Flight>(draft);
    if (const auto parsed = parseFlightNumber(draft.flightNumber);
        std::holds_alternative<FlightNumber>(parsed))
        draft.flightNumber = std::get<FlightNumber>(parsed).toString();
    draft.origin = placeOrCode(draft.origin);
    draft.destination = placeOrCode(draft.destination);
    return draft;
}

FieldErrors validate(const FlightDraft& draft)
{
    FieldErrors faults;
    itemrules::require(faults, "flightNumber", draft.flightNumber,
                       Messages::tr("Please enter the flight number."));
    itemrules::require(faults, "origin", draft.origin,
                       Messages::tr("Please enter where the flight departs."));
    itemrules::require(faults, "destination", draft.destination,
                       Messages::tr("Please enter where the flight arrives."));
    itemrules::checkTexts<Flight>(faults, draft);
    itemrules::checkZone(faults, "originTimezone", draft.originTimezone);
    itemrules::checkZone(faults, "destinationTimezone", draft.destinationTimezone);
    if (!itemrules::isUsable(draft.departure))
        itemrules::add(faults, "departureDateTime", Messages::tr("Please enter when the flight departs."));
    if (!itemrules::isUsable(draft.arrival))
        itemrules::add(faults, "arrivalDateTime", Messages::tr("Please enter when the flight arrives."));
    else if (itemrules::isUsable(draft.departure) && draft.arrival <= draft.departure)
        itemrules::add(faults, "arrivalDateTime",
                       Messages::tr("The flight must arrive after it departs, seen with the time zones."));
    return faults;
}

} // namespace viatica
