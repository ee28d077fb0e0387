// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/statement.h"
#include "services/trip_service.h"

#include <QByteArray>
#include <QList>

/// The named pieces that the statements about trips are composed of, each written once, and the pages
/// composed of them. All of it is text of the program; what a user gives is bound.
namespace viatica::tripsql {

/// A value that a statement takes.
enum class Slot { User, Today, Limit, Pattern, After, AfterId, Ids };

/// Numbers the values of one statement in the order in which its text first names them.
class Slots
{
public:
    /// The placeholder with its type, for example "$2::date".
    QByteArray bind(Slot slot, const char* type);
    QByteArray user() { return bind(Slot::User, "uuid"); }
    QByteArray today() { return bind(Slot::Today, "date"); }
    [[nodiscard]] const QList<Slot>& order() const { return m_order; }

private:
    QList<Slot> m_order;
};

/// Trips "t" that the user owns.
[[nodiscard]] QByteArray owned(const QByteArray& user);
/// Trips "t" of others that the user may see.
[[nodiscard]] QByteArray shared(const QByteArray& user);
/// Either, for a row that is found by its id.
[[nodiscard]] QByteArray ownedOrShared(const QByteArray& user);
/// Trips "t" that belong to the filter on the day; "true" for all.
[[nodiscard]] QByteArray filtered(TripFilter filter, const QByteArray& today);
/// How many trips of the session's own belong to the filter: a scalar expression that reads indexes only.
[[nodiscard]] QByteArray ownedCount(TripFilter filter, const QByteArray& today);

/// What decides the text of a page's statement.
struct PageShape
{
    TripFilter filter = TripFilter::All;
    TripSort sort = TripSort::Departure;
    Qt::SortOrder order = Qt::AscendingOrder;
    TripOwnership ownership = TripOwnership::OwnAndShared;
    bool continued = false; ///< begins after a cursor
    bool searched = false;
    bool exported = false; ///< with descriptions
    bool counted = true;   ///< with the total; else it is -1
    bool chosen = false;   ///< of given ids alone
};

/// A statement and which value each of its placeholders takes.
struct PageStatement
{
    Slots values;
    Statement statement;

    /// Composes the text.
    explicit PageStatement(const PageShape& shape);
};

/// The statement of a shape; made when it is first asked for and kept. Any thread.
[[nodiscard]] const PageStatement& pageStatement(const PageShape& shape);

/// Counts of what hangs on the trip "alias", in the order in which readCounts() takes them.
[[nodiscard]] QByteArray childCounts(const QByteArray& alias, const QByteArray& user);
/// What a page selects of its rows: session, total, the listed columns, version, counts, the owner's name.
[[nodiscard]] QByteArray summaryColumns(const QByteArray& alias, const QByteArray& user);
/// The columns of "t" that summaryColumns() needs, as they are stored.
[[nodiscard]] QByteArray storedColumns();
/// The same once more, carried through from a subquery "t".
[[nodiscard]] QByteArray carriedColumns();
/// Joins the owners' names of the shared trips among the rows of "page" as "o"; nothing where all are the
/// user's own.
[[nodiscard]] QByteArray joinOwnerNames(TripOwnership ownership, const QByteArray& user);

} // namespace viatica::tripsql
