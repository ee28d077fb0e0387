// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// The five kinds of items as the statements about trips see them: which columns there are, how each is
/// delivered, and what a copy or a search takes of it. One table for all; every text about items is composed
/// from it.
namespace viatica::tripitems {

struct ItemColumn
{
    enum class Form { Plain, Text, Instant };
    enum Use : unsigned {
        None = 0,
        Searched = 1, ///< a name, place, code or number that a search looks at
        Personal = 2, ///< a code or seat of this very booking: no copy has it
    };
    const char* name;
    Form form = Form::Text;
    unsigned use = None;
};

struct ItemKind
{
    const char* type;  ///< as in item_companions: "FLIGHT"
    const char* table; ///< "flights"
    const char* start;
    const char* startZone;
    const char* end;
    const char* endZone;
    QList<ItemColumn> columns; ///< beside id, tripId, the four above, notes and the times of the row
};

/// Flights, hotels, transportation, car rentals, events, in this order.
[[nodiscard]] const QList<ItemKind>& itemKinds();

/// The JSON object of a row "i" of the kind, keyed like its columns; instants in UTC with Z.
[[nodiscard]] QByteArray itemObject(const ItemKind& kind);

/// A zone's column, or UTC where it is empty or names no zone that the server knows.
[[nodiscard]] QByteArray zoneName(const QByteArray& zone);
/// What the clock of the place shows at the instant.
[[nodiscard]] QByteArray localTime(const QByteArray& column, const QByteArray& zone);

/// The instants of a row "i" that is moved by @p days (an SQL expression) in the local time of its places: the
/// clocks there show the same time so many days later. Where a clock is set back between the two, the same clock
/// times can stand the other way round: the length of the original counts then.
[[nodiscard]] QByteArray movedStart(const ItemKind& kind, const QByteArray& days);
[[nodiscard]] QByteArray movedEnd(const ItemKind& kind, const QByteArray& days);
/// Whether the clock of the place shows the moved time not at all ('SKIPPED': the instant shows a later one) or
/// two times ('TWICE': it is the second); else NULL.
[[nodiscard]] QByteArray movedClock(const QByteArray& column, const QByteArray& zone, const QByteArray& days);

/// ISO 8601 in UTC with Z; fractions of a second where there are any.
[[nodiscard]] QByteArray instantText(const QByteArray& column);
/// The same to the millisecond: for the times of the row itself.
[[nodiscard]] QByteArray stampText(const QByteArray& column);

/// The array of the objects of a SELECT's rows; an empty one for none.
[[nodiscard]] QByteArray jsonArray(const QByteArray& object, const QByteArray& from, const QByteArray& order);

/// The five arrays of items for which @p condition holds, in the order of itemKinds(), separated by commas.
[[nodiscard]] QByteArray itemArrays(const QByteArray& condition);

/// Rows (type, id) of all items for which @p condition holds: one SELECT.
[[nodiscard]] QByteArray itemIds(const QByteArray& condition);

/// The array of who travels on the items of the CTE "items", with seats and, where they are the user's own,
/// names.
[[nodiscard]] QByteArray travellersArray();
/// The array of the voucher uses on the flights of the CTE "items".
[[nodiscard]] QByteArray voucherUsesArray();

} // namespace viatica::tripitems
