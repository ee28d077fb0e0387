// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/entity_sql.h"
#include "services/service_error.h"
#include "services/trip_sql.h"

#include <map>
#include <memory>
#include <mutex>
#include <tuple>

namespace viatica::tripsql {

namespace {

// Below this many trips of a filter it is cheaper to read them all and sort them by name than to walk the
// names.
constexpr const char* fewTrips = "400";

QByteArray sortKey(TripSort sort, const QByteArray& alias)
{
    switch (sort) {
    case TripSort::Return:
        return alias + ".\"returnDate\"";
    case TripSort::Name:
        return alias + ".\"name\" COLLATE \"und-x-icu\"";
    case TripSort::Departure:
        break;
    }
    return alias + ".\"departureDate\"";
}

/// Read for the rows of the page alone, not for those that are sorted to find them.
QByteArray descriptionOf(const QByteArray& alias)
{
    return R"(, (SELECT d."description" FROM trips d WHERE d."id" = )" + alias + R"(."id"))";
}

/// The text of a page, from the inside out.
class PageText
{
public:
    PageText(const PageShape& shape, Slots& values)
        : m_shape(shape)
        , m_values(values)
    {
    }

    QByteArray compose()
    {
        QByteArray text = "WITH ";
        if (m_shape.searched)
            text += "pattern AS MATERIALIZED (SELECT lower(" + m_values.bind(Slot::Pattern, "text") +
                    " COLLATE \"und-x-icu\") AS p), ";
        text += totals() + ", page AS MATERIALIZED (" + page() + ") SELECT " +
                signedIn(m_values.bind(Slot::User, "uuid")) + ", " + total() + ", " +
                summaryColumns("page", m_values.user()) +
                (m_shape.exported ? descriptionOf("page") : QByteArray()) +
                " FROM (SELECT) AS one LEFT JOIN page ON true" +
                joinOwnerNames(m_shape.ownership, m_values.user()) + orderBy("page");
        return text;
    }

private:
    [[nodiscard]] bool hasOwn() const { return m_shape.ownership != TripOwnership::Shared; }
    [[nodiscard]] bool hasShared() const { return m_shape.ownership != TripOwnership::Own; }

    QByteArray totals()
    {
        QByteArray text;
        if (hasOwn()) {
            text += "own AS MATERIALIZED (SELECT " +
                    (m_shape.searched || m_shape.chosen
                         ? "(SELECT count(*) FROM trips t WHERE " + owned(m_values.user()) + matching() + ')'
                         : ownedCount(m_shape.filter, todayIfNeeded())) +
                    " AS n)";
        }
        if (hasShared()) {
            // Found by their keys, once for both the total and the page: others share few trips with one
            // user.
            text += text.isEmpty() ? "" : ", ";
            text += "others AS MATERIALIZED (SELECT " + storedColumns() + " FROM trips t WHERE " +
                    shared(m_values.user()) + matching() + ')';
        }
        return text;
    }

    [[nodiscard]] QByteArray total() const
    {
        // Counting 100,000 trips again for each of their pages would take longer than reading them.
        if (!m_shape.counted)
            return "(-1)::bigint";
        if (!hasShared())
            return "(SELECT n FROM own)";
        if (!hasOwn())
            return "(SELECT count(*) FROM others)";
        return "(SELECT n FROM own) + (SELECT count(*) FROM others)";
    }

    QByteArray page()
    {
        if (!hasShared())
            return ownBranch();
        const QByteArray sharedBranch = "SELECT " + carriedColumns() + " FROM others t WHERE " +
                                        (m_shape.continued ? afterCursor() : QByteArray("true")) +
                                        orderBy("t") + limit(m_values.bind(Slot::Limit, "bigint"));
        if (!hasOwn())
            return sharedBranch;
        return "SELECT " + carriedColumns() + " FROM ((" + ownBranch() + ") UNION ALL (" + sharedBranch +
               ")) AS t" + orderBy("t") + limit(m_values.bind(Slot::Limit, "bigint"));
    }

    QByteArray ownBranch()
    {
        const QByteArray rows = m_values.bind(Slot::Limit, "bigint");
        // Where no index has both the filter and the order, the walk along the order could pass over all the
        // other trips of the user. The number of those that belong is known by then, and decides.
        if (m_shape.searched || m_shape.chosen || m_shape.filter == TripFilter::All)
            return branch(rows);
        if (m_shape.filter == TripFilter::Current)
            return sortedAfterwards("(SELECT n FROM own)", rows);
        if (m_shape.sort != TripSort::Name)
            return branch(rows);
        const QByteArray few = QByteArray("(SELECT n FROM own) <= ") + fewTrips;
        return "SELECT " + carriedColumns() + " FROM ((" +
               sortedAfterwards("(SELECT CASE WHEN " + few + " THEN n ELSE 0 END FROM own)", rows) +
               ") UNION ALL (" + branch("(CASE WHEN " + few + " THEN 0 ELSE " + rows + " END)") + ")) AS t";
    }

    /// All trips of the filter, @p amount of them, along the filter's own index; sorted and cut to the page
    /// then.
    QByteArray sortedAfterwards(const QByteArray& amount, const QByteArray& rows)
    {
        const bool byDeparture = m_shape.filter == TripFilter::Upcoming;
        const QByteArray key = sortKey(byDeparture ? TripSort::Departure : TripSort::Return, "t");
        return "SELECT " + carriedColumns() + " FROM (SELECT " + storedColumns() + " FROM trips t WHERE " +
               owned(m_values.user()) + matching() + " ORDER BY " + key + ", t.\"id\"" + limit(amount) +
               ") AS t WHERE " + (m_shape.continued ? afterCursor() : QByteArray("true")) + orderBy("t") +
               limit(rows);
    }

    /// Along the index of the order.
    QByteArray branch(const QByteArray& rows)
    {
        return "SELECT " + storedColumns() + " FROM trips t WHERE " + owned(m_values.user()) + matching() +
               implied() + (m_shape.continued ? " AND " + afterCursor() : QByteArray()) + orderBy("t") +
               limit(rows);
    }

    QByteArray matching()
    {
        QByteArray text;
        if (m_shape.chosen)
            text += R"( AND t."id" = ANY()" + m_values.bind(Slot::Ids, "uuid[]") + ')';
        if (m_shape.filter != TripFilter::All)
            text += " AND " + filtered(m_shape.filter, m_values.today());
        if (m_shape.searched)
            text += R"( AND (lower(t."name" COLLATE "und-x-icu") LIKE (SELECT p FROM pattern))"
                    R"( OR lower(t."description" COLLATE "und-x-icu") LIKE (SELECT p FROM pattern)))";
        return text;
    }

    /// What follows from the filter, since no trip returns before it departs, in terms of the order's own
    /// column: it lets the walk begin or end where the filter does.
    QByteArray implied()
    {
        if (m_shape.filter == TripFilter::Upcoming && m_shape.sort == TripSort::Return)
            return R"( AND t."returnDate" >= )" + m_values.today();
        if (m_shape.filter == TripFilter::Past && m_shape.sort == TripSort::Departure)
            return R"( AND t."departureDate" < )" + m_values.today();
        return {};
    }

    QByteArray afterCursor()
    {
        const QByteArray value = m_values.bind(Slot::After, m_shape.sort == TripSort::Name ? "text" : "date");
        return '(' + sortKey(m_shape.sort, "t") + ", t.\"id\")" +
               (m_shape.order == Qt::AscendingOrder ? " > (" : " < (") + value + ", " +
               m_values.bind(Slot::AfterId, "uuid") + ')';
    }

    [[nodiscard]] QByteArray orderBy(const QByteArray& alias) const
    {
        const QByteArray direction = m_shape.order == Qt::AscendingOrder ? "" : " DESC";
        return " ORDER BY " + sortKey(m_shape.sort, alias) + direction + ", " + alias + ".\"id\"" + direction;
    }

    static QByteArray limit(const QByteArray& rows) { return " LIMIT " + rows; }

    QByteArray todayIfNeeded() { return m_shape.filter == TripFilter::All ? QByteArray() : m_values.today(); }

    const PageShape& m_shape;
    Slots& m_values;
};

} // namespace

PageStatement::PageStatement(const PageShape& shape)
    : statement(PageText(shape, values).compose())
{
}

const PageStatement& pageStatement(const PageShape& shape)
{
    using Key = std::tuple<TripFilter, TripSort, Qt::SortOrder, TripOwnership, bool, bool, bool, bool, bool>;
    static std::mutex mutex;
    static std::map<Key, std::unique_ptr<const PageStatement>> statements;
    const std::lock_guard lock(mutex);
    std::unique_ptr<const PageStatement>& statement =
        statements[{shape.filter, shape.sort, shape.order, shape.ownership, shape.continued, shape.searched,
                    shape.exported, shape.counted, shape.chosen}];
    if (!statement)
        statement = std::make_unique<const PageStatement>(shape);
    return *statement;
}

} // namespace viatica::tripsql
