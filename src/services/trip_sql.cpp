// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trip_sql.h"

#include "db/entity_sql.h"
#include "services/trip_items.h"

namespace viatica::tripsql {

QByteArray Slots::bind(Slot slot, const char* type)
{
    qsizetype index = m_order.indexOf(slot);
    if (index < 0) {
        index = m_order.size();
        m_order.append(slot);
    }
    return '$' + QByteArray::number(index + 1) + "::" + type;
}

QByteArray owned(const QByteArray& user)
{
    return "t.\"userId\" = " + user;
}

QByteArray shared(const QByteArray& user)
{
    // The array is an initial plan of its own, so that the rows are found by their key. Trips of the user are
    // never among them; the second condition keeps a union with owned() free of doubles whatever the tables
    // hold.
    return "t.\"id\" = ANY((SELECT viatica.shared_trip_ids())::uuid[]) AND t.\"userId\" <> " + user;
}

QByteArray ownedOrShared(const QByteArray& user)
{
    return '(' + owned(user) + " OR (" + shared(user) + "))";
}

QByteArray filtered(TripFilter filter, const QByteArray& today)
{
    switch (filter) {
    case TripFilter::Upcoming:
        return R"(t."departureDate" >= )" + today;
    case TripFilter::Current:
        return R"(t."departureDate" <= )" + today + R"( AND t."returnDate" >= )" + today;
    case TripFilter::Past:
        return R"(t."returnDate" < )" + today;
    case TripFilter::All:
        break;
    }
    return "true";
}

QByteArray ownedCount(TripFilter filter, const QByteArray& today)
{
    const auto count = [](const QByteArray& dates) { return "viatica.count_own_trips(" + dates + ')'; };
    switch (filter) {
    case TripFilter::Upcoming:
        return count(today + ", NULL, NULL");
    case TripFilter::Current:
        // No index has both dates. But who departs after today returns after today as well, so those who are
        // under way are the ones that return today or later without the ones that depart later.
        return '(' + count("NULL, " + today + ", NULL") + " - " + count(today + " + 1, NULL, NULL") + ')';
    case TripFilter::Past:
        return count("NULL, NULL, " + today);
    case TripFilter::All:
        break;
    }
    return count("NULL, NULL, NULL");
}

QByteArray storedColumns()
{
    QByteArray list;
    forEachColumn<Trip>([&](const auto& column) {
        if (!column.large)
            list += "t." + sql::quoted(column.name) + ", ";
    });
    return list + "t.xmin::text AS version";
}

QByteArray carriedColumns()
{
    QByteArray list = storedColumns();
    list.replace("t.xmin::text AS version", "t.version");
    return list;
}

QByteArray childCounts(const QByteArray& alias, const QByteArray& user)
{
    const auto rowsOf = [&](const char* table) {
        return QByteArray("(SELECT count(*) FROM ") + table + " c WHERE c.\"tripId\" = " + alias + ".\"id\")";
    };
    QByteArray list;
    for (const tripitems::ItemTable& table : tripitems::itemTables())
        list += rowsOf(table.name) + ", ";
    // Who is on a trip of somebody else is told by a function, by name alone.
    return list + "CASE WHEN " + alias + ".\"userId\" = " + user + " THEN " + rowsOf("trip_companions") +
           " ELSE (SELECT count(*) FROM viatica.trip_people(" + alias +
           ".\"id\") p WHERE p.role <> 'OWNER') END";
}

QByteArray summaryColumns(const QByteArray& alias, const QByteArray& user)
{
    return sql::listedColumns<Trip>(alias) + ", " + alias + ".version, " + childCounts(alias, user) +
           ", o.name";
}

QByteArray joinOwnerNames(TripOwnership ownership, const QByteArray& user)
{
    if (ownership == TripOwnership::Own)
        return " CROSS JOIN (SELECT NULL::text AS name) AS o";
    return " LEFT JOIN viatica.owner_names((SELECT array_agg(p.\"id\") FROM page p WHERE p.\"userId\" <> " +
           user + ")) AS o ON o.\"tripId\" = page.\"id\"";
}

} // namespace viatica::tripsql
