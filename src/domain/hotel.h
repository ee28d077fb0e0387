// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/item.h"

namespace viatica {

/// What a user may set of a stay in a hotel or elsewhere. Both moments are instants in one zone.
struct HotelDraft : ItemDraft
{
    QString name;    ///< 1 to 255 characters
    QString address; ///< at most addressLimit characters
    QString city;
    QString phone;
    QDateTime checkIn;  ///< UTC
    QDateTime checkOut; ///< UTC, after the check-in
    QString timezone;
    std::optional<double> latitude; ///< degrees, with the longitude or not at all
    std::optional<double> longitude;
    QString roomNumber;
};

struct Hotel : Item<HotelDraft, HotelId>
{
};

template <>
struct Declaration<Hotel>
{
    using Draft = HotelDraft;
    static constexpr const char* table = "hotels";
    static constexpr const char* owner = "userId";
    static constexpr const char* trashKind = "HOTEL";
    static constexpr ItemKind kind = ItemKind::Hotel;
    static constexpr auto start = column("checkInDateTime", &HotelDraft::checkIn);
    static constexpr auto startZone = column("timezone", &HotelDraft::timezone);
    static constexpr auto end = column("checkOutDateTime", &HotelDraft::checkOut);
    static constexpr auto endZone = column("timezone", &HotelDraft::timezone);
    static constexpr auto fixed = itemFixedColumns<Hotel>();
    static constexpr auto draft = std::tuple_cat(
        std::make_tuple(column("name", &HotelDraft::name).inSearch().atMost(255),
                        column("address", &HotelDraft::address).orNull().inSearch().atMost(addressLimit),
                        column("city", &HotelDraft::city).orNull().inSearch().atMost(255),
                        column("phone", &HotelDraft::phone).orNull().atMost(50), start, end,
                        startZone.orNull().atMost(50), column("latitude", &HotelDraft::latitude),
                        column("longitude", &HotelDraft::longitude),
                        column("roomNumber", &HotelDraft::roomNumber).orNull().notCopied().atMost(20)),
        itemSharedColumns<HotelDraft>());
};

/// Texts trimmed, coordinates to six decimals.
[[nodiscard]] HotelDraft normalized(HotelDraft draft);

/// All faults at once, by column. Expects a normalized draft.
[[nodiscard]] FieldErrors validate(const HotelDraft& draft);

} // namespace viatica
