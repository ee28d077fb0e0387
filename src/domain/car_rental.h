// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/item.h"

namespace viatica {

/// What a user may set of a rented car. Both moments are instants, each with the zone of its place.
struct CarRentalDraft : ItemDraft
{
    QString company; ///< 1 to 255 characters
    QString vehicle;
    QString pickupLocation;  ///< 1 to 255 characters
    QString dropoffLocation; ///< likewise
    QDateTime pickup;        ///< UTC
    QString pickupTimezone;
    QDateTime dropoff; ///< UTC, after the pick-up
    QString dropoffTimezone;
    std::optional<double> pickupLatitude; ///< degrees, with the longitude or not at all
    std::optional<double> pickupLongitude;
    std::optional<double> dropoffLatitude;
    std::optional<double> dropoffLongitude;
};

struct CarRental : Item<CarRentalDraft, CarRentalId>
{
};

template <>
struct Declaration<CarRental>
{
    using Draft = CarRentalDraft;
    static constexpr const char* table = "car_rentals";
    static constexpr const char* owner = "userId";
    static constexpr const char* trashKind = "CAR_RENTAL";
    static constexpr ItemKind kind = ItemKind::CarRental;
    static constexpr auto start = column("pickupDateTime", &CarRentalDraft::pickup);
    static constexpr auto startZone = column("pickupTimezone", &CarRentalDraft::pickupTimezone);
    static constexpr auto end = column("dropoffDateTime", &CarRentalDraft::dropoff);
    static constexpr auto endZone = column("dropoffTimezone", &CarRentalDraft::dropoffTimezone);
    static constexpr auto fixed = itemFixedColumns<CarRental>();
    static constexpr auto draft = std::tuple_cat(
        std::make_tuple(column("company", &CarRentalDraft::company).inSearch().atMost(255),
                        column("vehicle", &CarRentalDraft::vehicle).orNull().inSearch().atMost(255),
                        column("pickupLocation", &CarRentalDraft::pickupLocation).inSearch().atMost(255),
                        column("dropoffLocation", &CarRentalDraft::dropoffLocation).inSearch().atMost(255),
                        start, end, startZone.orNull().atMost(50), endZone.orNull().atMost(50),
                        column("pickupLatitude", &CarRentalDraft::pickupLatitude),
                        column("pickupLongitude", &CarRentalDraft::pickupLongitude),
                        column("dropoffLatitude", &CarRentalDraft::dropoffLatitude),
                        column("dropoffLongitude", &CarRentalDraft::dropoffLongitude)),
        itemSharedColumns<CarRentalDraft>());
};

/// Texts trimmed, coordinates to six decimals.
[[nodiscard]] CarRentalDraft normalized(CarRentalDraft draft);

/// All faults at once, by column. Expects a normalized draft.
[[nodiscard]] FieldErrors validate(const CarRentalDraft& draft);

} // namespace viatica
