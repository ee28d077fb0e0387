// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_removal.h"

#include "db/connection.h"
#include "services/item_refs.h"
#include "services/service_error.h"
#include "services/trip_items.h"

namespace viatica {

namespace {

/// $1 is what shall go, $2 the owner.
QByteArray removeStatement()
{
    // The statement sees the items as they were before its function deletes them.
    return "WITH " + itemrefs::wanted("$1") + ", before AS MATERIALIZED (" +
           tripitems::itemIds(R"(i."id" = ANY(ARRAY(SELECT w.id FROM wanted w)) AND i."userId" = $2::uuid)",
                              R"(i."tripId")") +
           // Flights first, as everywhere: on them hang the locks of vouchers.
           "), kinds AS MATERIALIZED (SELECT w.kind, array_agg(w.id) AS ids FROM wanted w GROUP BY w.kind"
           " ORDER BY w.kind <> 'FLIGHT', w.kind) SELECT " +
           signedIn("$2") +
           R"(, gone.kind, gone."id", gone."trashId", gone."title", b."id" IS NOT NULL, b."tripId")"
           R"( FROM (SELECT) AS one LEFT JOIN (SELECT k.kind, r."id", r."trashId", r."title" FROM kinds k)"
           R"( CROSS JOIN LATERAL viatica.trash_rows(k.kind, k.ids) AS r) AS gone ON true)"
           R"( LEFT JOIN before b ON b.type = gone.kind AND b."id" = gone."id")";
}

QByteArray removedBeforeStatement()
{
    return "WITH " + itemrefs::wanted("$1") + " SELECT " + signedIn("$2") +
           R"(, t."kind", t."rowId", t."id", t."title", false, NULL FROM (SELECT) AS one)"
           R"( LEFT JOIN (wanted w JOIN viatica.trash t ON t."kind" = w.kind AND t."rowId" = w.id)"
           R"( AND t."userId" = $2::uuid) ON true)";
}

QList<TrashedItem> readTrashed(const Result& result)
{
    QList<TrashedItem> trashed;
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        requireSignedIn(row.next<bool>());
        const std::optional<ItemRef> item = itemrefs::next(row);
        if (!item)
            continue;
        TrashedItem entry;
        entry.item = *item;
        entry.trash = row.next<TrashId>();
        entry.title = row.next<QString>();
        const bool isTripKnown = row.next<bool>();
        const auto trip = row.next<TripId>();
        if (isTripKnown)
            entry.trip = trip;
        trashed.append(entry);
    }
    return trashed;
}

} // namespace

QList<TrashedItem> removeItems(Connection& connection, const QList<ItemRef>& items, UserId user)
{
    static const Statement statement(removeStatement());
    return readTrashed(connection.execute(statement, itemrefs::asJson(items), user));
}

QList<TrashedItem> itemsRemovedBefore(Connection& connection, const QList<ItemRef>& items, UserId user)
{
    static const Statement statement(removedBeforeStatement());
    return readTrashed(connection.execute(statement, itemrefs::asJson(items), user));
}

} // namespace viatica
