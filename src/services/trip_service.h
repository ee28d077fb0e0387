// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "domain/clock.h"
#include "domain/local_time.h"
#include "domain/trip.h"
#include "services/trip_statistics.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace viatica {

class CacheService;
class Database;
class Session;

enum class TripSort { Departure, Return, Name };
[[nodiscard]] QString toString(TripSort sort);
[[nodiscard]] std::optional<TripSort> tripSortFromString(QStringView text);

enum class TripOwnership { Own, Shared, OwnAndShared };

/// Which trips, in which order, which part of them.
struct TripQuery
{
    TripFilter filter = TripFilter::Upcoming;
    QString search;                     ///< in name and description; %, _ and \ are letters
    std::optional<TripSort> sort;       ///< else the filter's own: departure, past trips by return
    std::optional<Qt::SortOrder> order; ///< else ascending; past trips by a date descending
    TripOwnership ownership = TripOwnership::OwnAndShared;
    QString after;  ///< TripPage::next of the page before; empty for the first page
    int page = 1;   ///< which page that is, for the cache's key; cursors alone say where it begins
    int limit = 20; ///< 1 to 1000
    /// Whether the total is wanted; it is -1 without. It costs more than a later page itself.
    bool counted = true;
    /// Of these alone; nothing: of all that the rest of the query says.
    std::optional<QList<TripId>> ids = std::nullopt;
};

/// The order that the query asks for, or that of its filter.
[[nodiscard]] TripSort sortOf(const TripQuery& query);
[[nodiscard]] Qt::SortOrder orderOf(const TripQuery& query);

/// A page of the list, the number of trips in all pages, and where the next begins.
struct TripPage
{
    QList<TripSummary> rows;
    qint64 total = 0;
    QString next;  ///< cursor of the next page, empty on the last
    QString after; ///< the cursor that this page was asked for with
};

/// An item of a trip as a table for people and other programs has it: what the five kinds have in common. Times are
/// what the clock of the place shows, ISO 8601 to the minute ("2027-06-01T14:05"), each with the zone of its place.
struct ExportedItem
{
    QString kind;  ///< "FLIGHT", "HOTEL", "TRANSPORTATION", "CAR_RENTAL", "EVENT"
    QString title; ///< the number of a flight, the name of a hotel, …
    QString from;  ///< where it begins, or where it is
    QString to;    ///< empty where it does not move
    QString start;
    QString startZone;
    QString end;
    QString endZone;
    QString confirmationCode;
    QString travellers; ///< names, separated by semicolons
};

/// A page of an export; items only where they were asked for.
struct TripExportPage : TripPage
{
    QHash<TripId, QList<ExportedItem>> items;
};

/// A trip with all that hangs on it. What has no entity of its own yet are rows as JSON objects, keyed like their
/// columns.
struct TripDetails : TripItems
{
    Trip trip;
    QString sharedBy;
    QList<QJsonObject> companions;
    QList<QJsonObject> invitations;
    QList<QJsonObject> voucherAttachments;
};

/// A page of the items that are in no trip, by their beginnings.
struct StandaloneItems : TripItems
{
    QList<QJsonObject> voucherAttachments;
    QString next; ///< cursor of the next page, empty on the last
};

/// What a delete left behind for undoing it.
struct TrashedTrip
{
    TrashId trash;
    TripId trip;
    QString title;
};

/// What a move would do to one item.
struct ItemMovePreview
{
    AnyItem item;    ///< as it is
    QDateTime start; ///< where it would be, in UTC
    QDateTime end;   ///< invalid for an event without an end
    // A clock that skips the moved time shows a later one then; of two readings it is the second.
    ClockReading startClock = ClockReading::Once;
    ClockReading endClock = ClockReading::Once;
};

struct TripMovePreview
{
    Trip trip; ///< as it is; its version is what moveTrip() wants
    QDate departure;
    QDate returning;
    QList<ItemMovePreview> items;
};

/// What a move has done, so that it can be taken back exactly.
struct TripMove
{
    struct Item
    {
        ItemRef item;
        // Microseconds since 1970, as the database keeps them; nothing for an event without an end.
        qint64 startBefore = 0;
        std::optional<qint64> endBefore;
        qint64 start = 0;
        std::optional<qint64> end;
    };
    Trip trip; ///< as it is after the move
    QDate departureBefore;
    QDate returnBefore;
    QList<Item> items;
};

/// Trips of the signed-in user, and those shared with them. Each method is one round trip to the database,
/// whatever the number of rows. Signals come after the commit, on this object's thread.
class TripService final : public QObject
{
    Q_OBJECT

public:
    TripService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                QObject* parent = nullptr);

    /// A page with its total. Cached for five minutes. Errors: Validation for a cursor that is none,
    /// AccessDenied when the session has ended.
    QFuture<TripPage> getUserTrips(const TripQuery& query);
    /// The same page with descriptions, for exports: not cached, and the total comes with the first page only
    /// (-1 later). With the trips' items it is two statements instead of one.
    QFuture<TripExportPage> getTripsForExport(const TripQuery& query, bool withItems = false);
    /// Own and shared trips per filter. Cached like the pages.
    QFuture<TripCounts> getTripCounts();
    /// Errors: NotFound, also for a trip that the user may not see.
    QFuture<TripDetails> getTripWithDetails(TripId id);
    QFuture<Trip> getTrip(TripId id);
    /// @p id is made by the caller, so that a repeated create is recognised. Errors: Validation, Conflict.
    QFuture<Trip> createTrip(const TripDraft& draft, TripId id = TripId::create());
    /// Errors: Validation, NotFound, Stale with current<Trip>() (nullptr when the row is gone).
    QFuture<Trip> updateTrip(TripId id, const TripDraft& draft, const RowVersion& version);
    /// Into the trash, with all that hangs on it. Trips that are gone already or not the user's are left out
    /// of the result.
    QFuture<QList<TrashedTrip>> deleteTrips(const QList<TripId>& ids);
    /// Which of these are in the user's trash: what has become of a delete whose answer was lost. Tells of them as
    /// deleteTrips() does.
    QFuture<QList<TrashedTrip>> findDeleted(const QList<TripId>& ids);
    /// A copy that departs on @p newDeparture; items move by as many days in local time, without vouchers,
    /// codes, seats. An empty @p name is that of the original.
    QFuture<Trip> duplicateTrip(TripId id, const QDate& newDeparture, TripId copy = TripId::create(),
                                const QString& name = {});
    /// What moveTrip() would do. Errors: Validation, NotFound, AccessDenied for a trip of somebody else.
    QFuture<TripMovePreview> previewMove(TripId id, const QDate& newDeparture);
    /// Lets the trip depart on another day; its length stays. With @p withItems all of its items move by as many
    /// days in the local time of their places. Three statements. Errors: as updateTrip().
    QFuture<TripMove> moveTrip(TripId id, const QDate& newDeparture, bool withItems, const RowVersion& version);
    /// Takes a move back: the trip's dates, and the exact instants of those items that are still where the move
    /// put them. Returns what it has done, which undoes the undoing. Errors: NotFound; Stale with current<Trip>()
    /// when the trip's dates were changed since.
    QFuture<TripMove> undoMove(const TripMove& move);
    /// Of the trips that are the user's own, one statement. Cached for ten minutes.
    QFuture<TripStatistics> getTripStatistics();
    /// Name, description, and names, places, codes and numbers of the items; best match first. @p limit 1 to
    /// 200.
    QFuture<QList<TripSummary>> searchTrips(const QString& text, int limit = 20);
    /// Items that are in no trip, of all kinds. @p limit 1 to 1000; @p after is StandaloneItems::next of the page
    /// before. Errors: Validation for a cursor that is none.
    QFuture<StandaloneItems> getStandaloneItems(int limit = 200, const QString& after = {});

    /// For other services and notices: drops what is cached of the user's trips and tells everyone to read
    /// again.
    void invalidate();
    /// For who has brought a trip back from the trash: drops what is cached and emits tripRestored().
    void noteRestored(TripId id);

Q_SIGNALS:
    void tripCreated(const viatica::Trip& trip);
    void tripChanged(const viatica::Trip& trip);
    void tripsRemoved(const QList<viatica::TripId>& ids);
    /// Back from the trash.
    void tripRestored(viatica::TripId id);
    /// Anything may have changed.
    void tripsReset();

private:
    /// The user of a request that begins now, on the present day. @throws Error(AccessDenied) when there is
    /// none
    UserId signedInUser();
    void forget(UserId user);
    void noteCreated(UserId user, const Trip& trip);
    void noteChanged(UserId user, const Trip& trip);
    void noteDeleted(UserId user, const QList<TrashedTrip>& trashed);

    Database& m_database;
    Session& m_session;
    CacheService& m_cache;
    const Clock& m_clock;
    QDate m_today; ///< the day that what is cached was counted from
};

} // namespace viatica
