// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/item.h"

namespace viatica {

/// What a user may set of a flight. Both moments are instants; the zones say how to show them at either end.
struct FlightDraft : ItemDraft
{
    QString flightNumber; ///< 1 to 20 characters; without spaces where it can be read, else as it was typed
    QString origin;       ///< IATA code, else a place of at most 10 characters
    QString destination;  ///< likewise
    QDateTime departure;  ///< UTC
    QString originTimezone;
    QDateTime arrival; ///< UTC, after the departure
    QString destinationTimezone;
    QString seatNumber; ///< of the owner, where nobody is named as a traveller
};

struct Flight : Item<FlightDraft, FlightId>
{
};

template <>
struct Declaration<Flight>
{
    using Draft = FlightDraft;
    static constexpr const char* table = "flights";
    static constexpr const char* owner = "userId";
    static constexpr const char* trashKind = "FLIGHT";
    static constexpr ItemKind kind = ItemKind::Flight;
    static constexpr auto start = column("departureDateTime", &FlightDraft::departure);
    static constexpr auto startZone = column("originTimezone", &FlightDraft::originTimezone);
    static constexpr auto end = column("arrivalDateTime", &FlightDraft::arrival);
    static constexpr auto endZone = column("destinationTimezone", &FlightDraft::destinationTimezone);
    static constexpr auto fixed = itemFixedColumns<Flight>();
    static constexpr auto draft = std::tuple_cat(
        std::make_tuple(column("flightNumber", &FlightDraft::flightNumber).inSearch().atMost(20),
                        column("origin", &FlightDraft::origin).inSearch().atMost(10),
                        column("destination", &FlightDraft::destination).inSearch().atMost(10), start,
                        startZone.orNull().atMost(50), end, endZone.orNull().atMost(50),
                        column("seatNumber", &FlightDraft::seatNumber).orNull().notCopied().atMost(10)),
        itemSharedColumns<FlightDraft>());
};

/// Texts trimmed, codes of airports in capitals, a flight number in its usual form, coordinates to six
/// decimals.
[[nodiscard]] FlightDraft normalized(FlightDraft draft);

/// All faults at once, by column. Expects a normalized draft.
[[nodiscard]] FieldErrors validate(const FlightDraft& draft);

} // namespace viatica
