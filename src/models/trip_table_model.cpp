// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_table_model.h"

#include "models/future_watch.h"
#include "models/row_difference.h"

#include <QSet>

#include <algorithm>

namespace viatica {

namespace {

// Enough for two tall windows. What is read again after a change is a whole number of pages, so that pages have the
// same cursors, and the same keys in the cache, however they were read.
constexpr int pageSize = 100;
constexpr int largestRead = 1000;

QList<QUuid> idsOf(const QList<TripSummary>& rows)
{
    QList<QUuid> ids;
    ids.reserve(rows.size());
    for (const TripSummary& row : rows)
        ids.append(row.id.uuid());
    return ids;
}

// Whether a row shows the same; the version stands for all that the database holds of the trip itself.
bool sameRow(const TripSummary& a, const TripSummary& b)
{
    return a.version == b.version && sameDraft<Trip>(a, b) && a.flights == b.flights && a.hotels == b.hotels
        && a.transportation == b.transportation && a.carRentals == b.carRentals && a.events == b.events
        && a.companions == b.companions && a.sharedBy == b.sharedBy;
}

} // namespace

TripTableModel::TripTableModel(TripService& trips, const Clock& clock, QLocale locale, QObject* parent)
    : QAbstractTableModel(parent)
    , m_trips(trips)
    , m_clock(clock)
    , m_locale(std::move(locale))
{
    // Several changes in one turn of the event loop are read once.
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(0);
    connect(&m_refreshTimer, &QTimer::timeout, this, &TripTableModel::refresh);
    const auto readSoon = [this] { m_refreshTimer.start(); };
    connect(&m_trips, &TripService::tripCreated, this, readSoon);
    connect(&m_trips, &TripService::tripChanged, this, readSoon);
    connect(&m_trips, &TripService::tripRestored, this, readSoon);
    connect(&m_trips, &TripService::tripsReset, this, readSoon);
    connect(&m_trips, &TripService::tripsRemoved, this, [this, readSoon](const QList<TripId>& ids) {
        removeTrips(ids);
        readSoon();
    });
}

TripTableModel::~TripTableModel()
{
    m_future.cancel();
}

void TripTableModel::setFilter(TripFilter filter)
{
    if (filter == m_query.filter && m_current)
        return;
    m_query.filter = filter;
    const auto order = m_orders.constFind(filter);
    m_query.sort = order == m_orders.cend() ? std::nullopt : std::optional(sortOf(order->column));
    m_query.order = order == m_orders.cend() ? std::nullopt : std::optional(order->order);
    startQuery();
    Q_EMIT sortChanged();
}

void TripTableModel::setSearch(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_query.search)
        return;
    m_query.search = trimmed;
    startQuery();
}

TripQuery TripTableModel::query() const
{
    return m_query;
}

bool TripTableModel::isSortable(Column column)
{
    return column == Column::Name || column == Column::Dates || column == Column::When;
}

TripTableModel::Column TripTableModel::sortColumn() const
{
    const auto order = m_orders.constFind(m_query.filter);
    if (order != m_orders.cend())
        return order->column;
    return m_query.filter == TripFilter::Past ? Column::When : Column::Dates;
}

Qt::SortOrder TripTableModel::sortOrder() const
{
    const auto order = m_orders.constFind(m_query.filter);
    if (order != m_orders.cend())
        return order->order;
    return m_query.filter == TripFilter::Past ? Qt::DescendingOrder : Qt::AscendingOrder;
}

// How long ago a trip was counts from its return, how soon it comes from its departure.
TripSort TripTableModel::sortOf(Column column) const
{
    if (column == Column::Name)
        return TripSort::Name;
    if (column == Column::When && (m_query.filter == TripFilter::Past || m_query.filter == TripFilter::Current))
        return TripSort::Return;
    return TripSort::Departure;
}

void TripTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columns || !isSortable(Column(column)))
        return;
    if (Column(column) == sortColumn() && order == sortOrder())
        return;
    m_orders.insert(m_query.filter, {Column(column), order});
    m_query.sort = sortOf(Column(column));
    m_query.order = order;
    startQuery();
    Q_EMIT sortChanged();
}

// --- Reading -------------------------------------------------------------------------------------------------------

void TripTableModel::startQuery()
{
    m_current = false;
    readFirst();
}

void TripTableModel::readFirst()
{
    Reading reading;
    reading.wanted = pageSize;
    reading.limit = pageSize;
    read(reading, {});
}

void TripTableModel::refresh()
{
    m_refreshTimer.stop();
    if (!m_current) {
        readFirst();
        return;
    }
    Reading reading;
    reading.kind = Reading::Again;
    reading.wanted = std::max<qsizetype>(1, (m_rows.size() + pageSize - 1) / pageSize) * pageSize;
    reading.limit = int(std::min<qsizetype>(reading.wanted, largestRead));
    read(reading, {});
}

bool TripTableModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_current && m_more && !m_loading && !m_next.isEmpty();
}

void TripTableModel::fetchMore(const QModelIndex& parent)
{
    if (!canFetchMore(parent))
        return;
    Reading reading;
    reading.kind = Reading::More;
    reading.wanted = pageSize;
    reading.page = int(m_rows.size() / pageSize) + 1;
    reading.limit = pageSize;
    read(reading, m_next);
}

void TripTableModel::prefetch(int row)
{
    if (row >= int(m_rows.size()) - pageSize / 2)
        fetchMore({});
}

void TripTableModel::read(const Reading& reading, const QString& after)
{
    m_future.cancel();
    const quint64 generation = ++m_generation;
    setLoading(true);
    TripQuery query = m_query;
    query.after = after;
    query.page = reading.page;
    query.limit = reading.limit;
    query.counted = after.isEmpty();
    m_future = m_trips.getUserTrips(query);
    watchFuture(
        m_future, this,
        [this, generation, reading](const TripPage& page) {
            if (generation == m_generation)
                take(reading, page);
        },
        [this, generation](const Error& error) {
            if (generation == m_generation)
                giveUp(error);
        });
}

void TripTableModel::take(Reading reading, const TripPage& page)
{
    reading.total = std::max(reading.total, page.total);
    if (reading.kind == Reading::More) {
        m_next = page.next;
        append(page.rows);
    } else {
        reading.rows += page.rows;
        if (!page.next.isEmpty() && reading.rows.size() < reading.wanted) {
            ++reading.page;
            read(reading, page.next);
            return;
        }
        m_next = page.next;
        m_more = true;
        m_current = true;
        if (reading.kind == Reading::First)
            replaceAll(std::move(reading.rows));
        else
            applyDifference(std::move(reading.rows));
    }
    if (reading.total >= 0)
        setTotal(reading.total);
    setLoading(false);
    Q_EMIT loaded();
}

void TripTableModel::giveUp(const Error& error)
{
    m_more = false;
    setLoading(false);
    if (error.kind() != ErrorKind::Cancelled)
        Q_EMIT failed(error);
}

void TripTableModel::cancel()
{
    if (!m_loading)
        return;
    ++m_generation;
    m_future.cancel();
    m_more = false;
    setLoading(false);
}

void TripTableModel::setLoading(bool loading)
{
    if (loading == m_loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

void TripTableModel::setTotal(qint64 total)
{
    if (total == m_total)
        return;
    m_total = total;
    Q_EMIT totalChanged(total);
}

// --- Rows ----------------------------------------------------------------------------------------------------------

void TripTableModel::indexRows()
{
    m_rowOf.clear();
    m_rowOf.reserve(m_rows.size());
    for (int row = 0; row < int(m_rows.size()); ++row)
        m_rowOf.insert(m_rows.at(row).id, row);
}

void TripTableModel::replaceAll(QList<TripSummary> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    indexRows();
    endResetModel();
}

void TripTableModel::append(const QList<TripSummary>& rows)
{
    // A trip that was moved between two pages while they were read would come twice.
    QList<TripSummary> added;
    for (const TripSummary& row : rows)
        if (!m_rowOf.contains(row.id))
            added.append(row);
    if (added.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_rows += added;
    indexRows();
    endInsertRows();
}

void TripTableModel::removeTrips(const QList<TripId>& ids)
{
    const QSet<TripId> gone(ids.cbegin(), ids.cend());
    QList<TripSummary> left;
    for (const TripSummary& row : std::as_const(m_rows))
        if (!gone.contains(row.id))
            left.append(row);
    const qsizetype removed = m_rows.size() - left.size();
    if (removed == 0)
        return;
    applyDifference(std::move(left));
    setTotal(m_total - removed);
}

void TripTableModel::applyDifference(QList<TripSummary> rows)
{
    // A cursor that moved while several pages were read can deliver a row twice; the later one is newer.
    QHash<TripId, int> seen;
    for (int row = int(rows.size()) - 1; row >= 0; --row) {
        if (seen.contains(rows.at(row).id))
            rows.removeAt(row);
        else
            seen.insert(rows.at(row).id, row);
    }

    for (const RowStep& step : rowDifference(idsOf(m_rows), idsOf(rows))) {
        switch (step.kind) {
        case RowStep::Remove:
            beginRemoveRows({}, step.first, step.last);
            m_rows.remove(step.first, step.last - step.first + 1);
            indexRows();
            endRemoveRows();
            break;
        case RowStep::Move:
            beginMoveRows({}, step.first, step.first, {}, step.last > step.first ? step.last + 1 : step.last);
            m_rows.move(step.first, step.last);
            indexRows();
            endMoveRows();
            break;
        case RowStep::Insert:
            beginInsertRows({}, step.first, step.last);
            m_rows.insert(step.first, step.last - step.first + 1, TripSummary());
            std::copy(rows.cbegin() + step.first, rows.cbegin() + step.last + 1, m_rows.begin() + step.first);
            indexRows();
            endInsertRows();
            break;
        }
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        if (sameRow(m_rows.at(row), rows.at(row)))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

} // namespace viatica
