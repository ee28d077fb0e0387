// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/item.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace viatica {

class Connection;

/// What travellersFromJson() reads of a traveller "a" with the companion "c": an SQL expression, and its
/// tables.
[[nodiscard]] QByteArray travellerObject();
[[nodiscard]] QByteArray travellerTables();
/// The array of who travels on the item whose id is the SQL expression @p id: the user first, then by name.
/// Others than the owner see nobody.
[[nodiscard]] QByteArray travellersOf(const QByteArray& type, const QByteArray& id);
/// Reads such an array.
[[nodiscard]] QList<ItemTraveller> travellersFromJson(const QByteArray& json);

/// The array of who travels on the items of the CTE "items" (type, id).
[[nodiscard]] QByteArray travellersOfItems();
/// Reads such an array.
[[nodiscard]] QHash<ItemRef, QList<ItemTraveller>> travellersByItem(const QByteArray& json);

/// Lets exactly these travel on an item: one statement. Somebody who stays and keeps the seat is not written
/// again.
/// @throws Error(InvalidReference) for somebody who is not on the item's trip, or an item that is gone
void writeTravellers(Connection& connection, const ItemRef& item, const QList<ItemTraveller>& travellers);

/// The same people on a copy, without their seats.
void copyTravellers(Connection& connection, const ItemRef& item, const QUuid& copy);

} // namespace viatica
