// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of trips: pages, counts per filter, search.
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/service_error.h"
#include "services/session.h"
#include "services/text_search.h"
#include "services/trip_cursor.h"
#include "services/trip_export_items.h"
#include "services/trip_rows.h"
#include "services/trip_service.h"
#include "services/trip_sql.h"

#include <QCoreApplication>
#include <QPointer>

namespace viatica {

namespace {

using namespace std::chrono_literals;

constexpr int longestPage = 1000;
constexpr auto countsTimeToLive = 5min;

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripService)
};

Error outOfRange(const QString& field, int highest)
{
    const QString sentence = Messages::tr("Please ask for 1 to %1.").arg(highest);
    return {ErrorKind::Validation, sentence, {{field, sentence}}};
}

/// A query with everything that was left out filled in, and the cursor read.
struct PageRequest
{
    tripsql::PageShape shape;
    QString search;
    TripCursor cursor;
    int limit = 0;
    QList<TripId> ids;
};

PageRequest requestFor(const TripQuery& query)
{
    if (query.limit < 1 || query.limit > longestPage)
        throw outOfRange(QStringLiteral("limit"), longestPage);
    if (query.page < 1)
        throw outOfRange(QStringLiteral("page"), std::numeric_limits<int>::max());
    PageRequest request;
    request.limit = query.limit;
    request.search = searchText(query.search);
    request.shape.filter = query.filter;
    request.shape.sort = sortOf(query);
    request.shape.order = orderOf(query);
    request.shape.ownership = query.ownership;
    request.shape.searched = !request.search.isEmpty();
    request.shape.continued = !query.after.isEmpty();
    request.shape.counted = query.counted;
    request.shape.chosen = query.ids.has_value();
    request.ids = query.ids.value_or(QList<TripId>());
    if (request.shape.continued)
        request.cursor = TripCursor::fromText(query.after, request.shape.sort, request.shape.order);
    return request;
}

/// What tells this list from the default one of its filter, as it stands in the cache's key. The search comes
/// last, so that nothing typed can pass for another part.
QString variantOf(const TripQuery& query, const QString& search)
{
    QStringList parts;
    TripQuery standard;
    standard.filter = query.filter;
    if (sortOf(query) != sortOf(standard))
        parts << QStringLiteral("sort=") + toString(sortOf(query));
    standard.sort = query.sort;
    if (orderOf(query) != orderOf(standard))
        parts << (orderOf(query) == Qt::AscendingOrder ? QStringLiteral("asc") : QStringLiteral("desc"));
    if (query.ownership != TripOwnership::OwnAndShared)
        parts << (query.ownership == TripOwnership::Own ? QStringLiteral("own") : QStringLiteral("shared"));
    if (query.limit != standard.limit)
        parts << QStringLiteral("limit=%1").arg(query.limit);
    if (query.ids) {
        parts << QStringLiteral("ids");
        for (const TripId& id : *query.ids)
            parts << id.toString();
    }
    if (!query.counted)
        parts << QStringLiteral("uncounted");
    if (!search.isEmpty())
        parts << QStringLiteral("search=") + search;
    return parts.join(QLatin1Char(':'));
}

TripPage readPage(Connection& connection, const PageRequest& request, UserId user, const QDate& today)
{
    const tripsql::PageStatement& page = tripsql::pageStatement(request.shape);
    QList<Parameter> parameters;
    for (const tripsql::Slot slot : page.values.order()) {
        switch (slot) {
        case tripsql::Slot::User:
            parameters << Codec<UserId>::encode(user);
            break;
        case tripsql::Slot::Today:
            parameters << Codec<QDate>::encode(today);
            break;
        case tripsql::Slot::Limit:
            // One more than the page has tells whether there is a next one.
            parameters << Codec<int>::encode(request.limit + 1);
            break;
        case tripsql::Slot::Pattern:
            parameters << Codec<QString>::encode(containsPattern(request.search));
            break;
        case tripsql::Slot::After:
            parameters << Codec<QString>::encode(request.cursor.value);
            break;
        case tripsql::Slot::AfterId:
            parameters << Codec<TripId>::encode(request.cursor.id);
            break;
        case tripsql::Slot::Ids:
            parameters << Codec<QList<TripId>>::encode(request.ids);
            break;
        }
    }
    const Result result = connection.execute(page.statement, parameters);
    TripPage read;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        read.total = row.next<qint64>();
        TripSummary trip = readSummary(row);
        if (request.shape.exported)
            trip.description = row.next<QString>();
        if (!trip.id.isNull())
            read.rows.append(trip);
    }
    if (read.rows.size() > request.limit) {
        read.rows.removeLast();
        read.next =
            TripCursor::behind(read.rows.constLast(), request.shape.sort, request.shape.order).toText();
    }
    return read;
}

TripCounts readCounts(Connection& connection, UserId user, const QDate& today)
{
    using namespace tripsql;
    static const auto count = [](TripFilter filter) {
        return ownedCount(filter, "$2::date") + " + (SELECT count(*) FROM others t WHERE " +
               filtered(filter, "$2::date") + ')';
    };
    static const Statement statement(
        R"(WITH others AS MATERIALIZED (SELECT t."departureDate", t."returnDate" FROM trips t WHERE )" +
        shared("$1::uuid") + ") SELECT " + signedIn("$1") + ", " + count(TripFilter::Upcoming) + ", " +
        count(TripFilter::Current) + ", " + count(TripFilter::Past) + ", " + count(TripFilter::All));
    const Result result = connection.execute(statement, user, today);
    RowReader row = result.row(0);
    requireSignedIn(row.next<bool>());
    TripCounts counts;
    for (qint64 TripCounts::*number :
         {&TripCounts::upcoming, &TripCounts::current, &TripCounts::past, &TripCounts::all})
        counts.*number = row.next<qint64>();
    return counts;
}

QString countsKey(UserId user)
{
    return tripsPrefix(user) + QStringLiteral("counts");
}

} // namespace

TripSummary readSummary(RowReader& row)
{
    TripSummary trip;
    row.readListed<Trip>(trip);
    trip.version.value = row.next<QString>();
    for (int TripSummary::*count : {&TripSummary::flights, &TripSummary::hotels, &TripSummary::transportation,
                                    &TripSummary::carRentals, &TripSummary::events, &TripSummary::companions})
        trip.*count = row.next<int>();
    trip.sharedBy = row.next<QString>();
    return trip;
}

QFuture<TripPage> TripService::getUserTrips(const TripQuery& query)
{
    return guarded<TripPage>([&] {
        const UserId user = signedInUser();
        const PageRequest request = requestFor(query);
        const QString variant = variantOf(query, request.search);
        // A page is good for the cursor that it was read with: a list that has grown meanwhile has other
        // ones.
        if (const auto cached = m_cache.getCachedUserTrips(user, query.filter, query.page, variant);
            cached && cached->after == query.after)
            return readyFuture(*cached);
        const QDate today = m_today;
        return m_database.run(
            [=](Connection& connection) {
                TripPage page = readPage(connection, request, user, today);
                page.after = query.after;
                return page;
            },
            [=, self = QPointer(this), started = m_cache.userTripsGeneration(user)](const TripPage& page) {
                if (self)
                    self->m_cache.cacheUserTrips(user, query.filter, query.page, page, started, variant);
            });
    });
}

QFuture<TripExportPage> TripService::getTripsForExport(const TripQuery& query, bool withItems)
{
    return guarded<TripExportPage>([&] {
        const UserId user = signedInUser();
        PageRequest request = requestFor(query);
        request.shape.exported = true;
        request.shape.counted = !request.shape.continued;
        return m_database.run([=, today = m_today](Connection& connection) {
            TripExportPage page{readPage(connection, request, user, today), {}};
            if (withItems && !page.rows.isEmpty()) {
                QList<TripId> ids;
                for (const TripSummary& trip : std::as_const(page.rows))
                    ids.append(trip.id);
                page.items = readExportedItems(connection, ids, user);
            }
            return page;
        });
    });
}

QFuture<TripCounts> TripService::getTripCounts()
{
    return guarded<TripCounts>([&] {
        const UserId user = signedInUser();
        if (const auto cached = m_cache.find<TripCounts>(countsKey(user)))
            return readyFuture(*cached);
        const QDate today = m_today;
        return m_database.run([=](Connection& connection) { return readCounts(connection, user, today); },
                              [=, self = QPointer(this),
                               started = m_cache.userTripsGeneration(user)](const TripCounts& counts) {
                                  if (self)
                                      self->m_cache.insert(countsKey(user), counts, countsTimeToLive,
                                                           tripsPrefix(user), started);
                              });
    });
}

} // namespace viatica
