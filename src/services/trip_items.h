// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/item.h"

#include <QByteArray>
#include <QList>

/// The five kinds of items as the statements about trips see them. All texts about items are composed from one
/// table, which derives from the declarations of the entities.
namespace viatica::tripitems {

struct ItemColumn
{
    const char* name;
    bool searched = false; ///< a name, place, code or number that a search looks at
    bool personal = false; ///< a code or seat of this very booking: no copy has it
};

/// The table of one kind of item.
struct ItemTable
{
    ItemKind kind;
    QByteArray type;   ///< as in item_companions: "FLIGHT"
    const char* name;  ///< "flights"
    const char* start;
    const char* startZone;
    const char* end;
    const char* endZone;
    QList<ItemColumn> columns; ///< all that a user may write, those four and "tripId" among them
};

/// Flights, hotels, transportation, car rentals, events, in this order.
[[nodiscard]] const QList<ItemTable>& itemTables();
[[nodiscard]] const ItemTable& itemTable(ItemKind kind);

/// A zone's column, or UTC where it is empty or names no zone that the server knows.
[[nodiscard]] QByteArray zoneName(const QByteArray& zone);
/// What the clock of the place shows at the instant.
[[nodiscard]] QByteArray localTime(const QByteArray& column, const QByteArray& zone);

/// The instants of a row "i" that is moved by @p days (an SQL expression) in the local time of its places: the
/// clocks there show the same time so many days later. Where a clock is set back between the two, the same clock
/// times can stand the other way round: the length of the original counts then.
[[nodiscard]] QByteArray movedStart(const ItemTable& table, const QByteArray& days);
[[nodiscard]] QByteArray movedEnd(const ItemTable& table, const QByteArray& days);
/// Whether the clock of the place shows the moved time not at all ('SKIPPED': the instant shows a later one) or
/// two times ('TWICE': it is the second); else NULL.
[[nodiscard]] QByteArray movedClock(const QByteArray& column, const QByteArray& zone, const QByteArray& days);

/// What a copy of a row "i" that is moved by @p days has of its columns, beside its id, its owner and its trip.
struct CopiedColumns
{
    QByteArray names;
    QByteArray values;
};
[[nodiscard]] CopiedColumns copiedColumns(const ItemTable& table, const QByteArray& days);

/// ISO 8601 in UTC with Z, to the millisecond.
[[nodiscard]] QByteArray stampText(const QByteArray& column);

/// The array of the objects of a SELECT's rows; an empty one for none.
[[nodiscard]] QByteArray jsonArray(const QByteArray& object, const QByteArray& from, const QByteArray& order);

/// Rows (type, id) of all items for which @p condition holds, with more columns of "i" if wanted: one SELECT.
[[nodiscard]] QByteArray itemIds(const QByteArray& condition, const QByteArray& columns = {});

/// The order of travellers "a" with the companions "c" that they are: the user, then companions by name.
[[nodiscard]] QByteArray travellerOrder();
/// The array of the voucher uses on the flights of the CTE "items".
[[nodiscard]] QByteArray voucherUsesArray();

} // namespace viatica::tripitems
