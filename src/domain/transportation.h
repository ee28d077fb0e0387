// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/item.h"

namespace viatica {

enum class TransportationMethod { Train, Bus, Ferry, Taxi, Shuttle, Subway, Rideshare, Other };

/// "TRAIN", "BUS", …: as stored.
[[nodiscard]] QString toString(TransportationMethod method);
[[nodiscard]] std::optional<TransportationMethod> transportationMethodFromString(QStringView text);
[[nodiscard]] QList<TransportationMethod> allTransportationMethods();
/// The word for a person, translated.
[[nodiscard]] QString displayName(TransportationMethod method);

/// What a user may set of a ride on the ground or on water. Both moments are instants, each with the zone of
/// its place.
struct TransportationDraft : ItemDraft
{
    TransportationMethod method = TransportationMethod::Train;
    QString carrier; ///< "DB", "Eurostar"
    QString journeyNumber;
    QString origin;      ///< 1 to 255 characters
    QString destination; ///< likewise
    QDateTime departure; ///< UTC
    QString originTimezone;
    QDateTime arrival; ///< UTC, after the departure
    QString destinationTimezone;
    std::optional<double> originLatitude; ///< degrees, with the longitude or not at all
    std::optional<double> originLongitude;
    std::optional<double> destinationLatitude;
    std::optional<double> destinationLongitude;
    QString seatNumber; ///< of the owner, where nobody is named as a traveller
};

struct Transportation : Item<TransportationDraft, TransportationId>
{
};

template <>
struct Declaration<Transportation>
{
    using Draft = TransportationDraft;
    static constexpr const char* table = "transportation";
    static constexpr const char* owner = "userId";
    static constexpr const char* trashKind = "TRANSPORTATION";
    static constexpr ItemKind kind = ItemKind::Transportation;
    static constexpr auto start = column("departureDateTime", &TransportationDraft::departure);
    static constexpr auto startZone = column("originTimezone", &TransportationDraft::originTimezone);
    static constexpr auto end = column("arrivalDateTime", &TransportationDraft::arrival);
    static constexpr auto endZone = column("destinationTimezone", &TransportationDraft::destinationTimezone);
    static constexpr auto fixed = itemFixedColumns<Transportation>();
    static constexpr auto draft = std::tuple_cat(
        std::make_tuple(
            column("method", &TransportationDraft::method),
            column("carrier", &TransportationDraft::carrier).orNull().inSearch().atMost(255),
            column("journeyNumber", &TransportationDraft::journeyNumber).orNull().inSearch().atMost(50),
            column("origin", &TransportationDraft::origin).inSearch().atMost(255),
            column("destination", &TransportationDraft::destination).inSearch().atMost(255), start, end,
            startZone.orNull().atMost(50), endZone.orNull().atMost(50),
            column("originLatitude", &TransportationDraft::originLatitude),
            column("originLongitude", &TransportationDraft::originLongitude),
            column("destinationLatitude", &TransportationDraft::destinationLatitude),
            column("destinationLongitude", &TransportationDraft::destinationLongitude),
            column("seatNumber", &TransportationDraft::seatNumber).orNull().notCopied().atMost(20)),
        itemSharedColumns<TransportationDraft>());
};

/// Texts trimmed, coordinates to six decimals.
[[nodiscard]] TransportationDraft normalized(TransportationDraft draft);

/// All faults at once, by column. Expects a normalized draft.
[[nodiscard]] FieldErrors validate(const TransportationDraft& draft);

} // namespace viatica
