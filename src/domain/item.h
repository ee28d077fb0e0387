// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/error.h"
#include "domain/id.h"

#include <QDateTime>
#include <QHashFunctions>
#include <QList>

#include <optional>

/// What the five kinds of bookings have in common: flights, hotels, transportation, car rentals, events.
namespace viatica {

enum class ItemKind { Flight, Hotel, Transportation, CarRental, Event };

/// "FLIGHT", "HOTEL", "TRANSPORTATION", "CAR_RENTAL", "EVENT": as stored in item_companions and in the trash.
[[nodiscard]] QString toString(ItemKind kind);
[[nodiscard]] std::optional<ItemKind> itemKindFromString(QStringView text);
/// In the order in which they are always listed.
[[nodiscard]] QList<ItemKind> allItemKinds();
/// "Flight", "Stay", "Ground transport", "Car rental", "Event": for a person, translated.
[[nodiscard]] QString displayName(ItemKind kind);

/// One booking, whatever its kind.
struct ItemRef
{
    ItemKind kind = ItemKind::Flight;
    QUuid id;

    friend bool operator==(const ItemRef& a, const ItemRef& b) { return a.kind == b.kind && a.id == b.id; }
    friend bool operator!=(const ItemRef& a, const ItemRef& b) { return !(a == b); }
    friend size_t qHash(const ItemRef& ref, size_t seed = 0)
    {
        return qHashMulti(seed, int(ref.kind), ref.id);
    }
};

enum class TravellerType { User, Companion };
/// "USER", "COMPANION": as stored.
[[nodiscard]] QString toString(TravellerType type);
[[nodiscard]] std::optional<TravellerType> travellerTypeFromString(QStringView text);

/// Who travels on an item: the owner's account, or one of the owner's companions.
struct ItemTraveller
{
    TravellerType type = TravellerType::User;
    QUuid id;           ///< of the user or of the companion
    QString seatNumber; ///< at most 10 characters; mostly empty but on flights and trains
    QString name;       ///< as it was read, for showing; no part of what is written

    /// The same person in the same seat.
    friend bool operator==(const ItemTraveller& a, const ItemTraveller& b)
    {
        return a.type == b.type && a.id == b.id && a.seatNumber == b.seatNumber;
    }
    friend bool operator!=(const ItemTraveller& a, const ItemTraveller& b) { return !(a == b); }
};

/// Seats trimmed.
[[nodiscard]] QList<ItemTraveller> normalized(QList<ItemTraveller> travellers);

/// Faults of the travellers of one item, under "travelerId": nobody named, somebody named twice, a seat that is too
/// long or cannot be stored. Expects normalized ones.
[[nodiscard]] FieldErrors validate(const QList<ItemTraveller>& travellers);

/// What a user may set of any item.
struct ItemDraft
{
    TripId tripId;            ///< null for a standalone item
    QString confirmationCode; ///< at most 50 characters
    QString notes;            ///< at most itemNotesLimit characters
};

/// More than a traveller writes. A choice of this project: the column itself has no limit.
inline constexpr int itemNotesLimit = 100'000;
inline constexpr int addressLimit = 1'000; ///< likewise
inline constexpr int urlLimit = 2'000;     ///< likewise: what browsers and servers take
inline constexpr int seatNumberLimit = 10; ///< of ItemTraveller, the length of its column

/// A row of one of the five tables.
template <class Draft_, class Id_>
struct Item : Draft_
{
    Id_ id;
    UserId userId; ///< the owner, who is the owner of the trip
    QDateTime createdAt;
    QDateTime updatedAt;
    RowVersion version;
};

/// The columns that only the database writes, for a Declaration of an item.
template <class Entity>
constexpr auto itemFixedColumns()
{
    return std::make_tuple(column("id", &Entity::id), column("userId", &Entity::userId),
                           column("createdAt", &Entity::createdAt), column("updatedAt", &Entity::updatedAt));
}

/// The user's columns that every item ends with.
template <class Draft>
constexpr auto itemSharedColumns()
{
    return std::make_tuple(
        column("confirmationCode", &Draft::confirmationCode).orNull().inSearch().notCopied().atMost(50),
        column("tripId", &Draft::tripId),
        largeColumn("notes", &Draft::notes).orNull().atMost(itemNotesLimit));
}

} // namespace viatica
