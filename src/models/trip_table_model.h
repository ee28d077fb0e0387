// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/error.h"
#include "services/trip_service.h"

#include <QAbstractTableModel>
#include <QFuture>
#include <QHash>
#include <QLocale>
#include <QTimer>

namespace viatica {

/// The list of trips of one filter, search and order, read page by page as it is scrolled. The database filters and
/// sorts. Each change of a trip re-reads what is loaded with the same statement and applies the difference row by
/// row, so that selection and scroll position stay; the model is reset only when a new filter, search or order has
/// arrived. Until then the old rows stay.
class TripTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { Name, Dates, Days, Purpose, Items, People, When };
    static constexpr int columns = 7;

    enum Role {
        SortRole = Qt::UserRole, ///< the raw value: text, date or number
        IdRole,                  ///< QUuid of the trip
        NoteRole,                ///< a remark beside the text: "shared by Ann Example"
    };

    TripTableModel(TripService& trips, const Clock& clock, QLocale locale = QLocale(), QObject* parent = nullptr);
    ~TripTableModel() override;

    [[nodiscard]] TripFilter filter() const { return m_query.filter; }
    void setFilter(TripFilter filter);
    [[nodiscard]] QString search() const { return m_query.search; }
    void setSearch(const QString& text);
    /// Filter, search and order as the list has them, without a page: for an export of what is listed.
    [[nodiscard]] TripQuery query() const;

    [[nodiscard]] static bool isSortable(Column column);
    /// Of the present filter.
    [[nodiscard]] Column sortColumn() const;
    [[nodiscard]] Qt::SortOrder sortOrder() const;

    /// Reads what is loaded again; also the retry after a failure.
    void refresh();
    /// Asks for more when @p row is near the last one that is loaded.
    void prefetch(int row);
    /// Gives up reading; what is loaded stays.
    void cancel();

    [[nodiscard]] const TripSummary& trip(int row) const { return m_rows.at(row); }
    /// -1 when it is not loaded.
    [[nodiscard]] int rowOf(TripId id) const { return m_rowOf.value(id, -1); }
    /// Trips in the database that match, loaded or not.
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Whether all matching trips are loaded and none of their changes is still to be read.
    [[nodiscard]] bool isComplete() const
    {
        return m_current && !m_loading && !m_refreshTimer.isActive() && m_next.isEmpty();
    }
    /// Whether the rows are those of the present filter, search and order.
    [[nodiscard]] bool isCurrent() const { return m_current; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    /// Columns that cannot be sorted leave the order as it is.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    /// What was asked for has arrived.
    void loaded();
    /// Reading failed; what is loaded stays.
    void failed(const viatica::Error& error);
    void totalChanged(qint64 total);
    void sortChanged();

private:
    /// What is being read, page after page, until it is enough.
    struct Reading
    {
        enum Kind { First, Again, More };
        Kind kind = First;
        QList<TripSummary> rows;
        qsizetype wanted = 0;
        int page = 1;
        int limit = 0;
        qint64 total = -1; ///< of the first page; the others do not count
    };
    /// The order that was chosen for a filter; each filter has one of its own.
    struct Order
    {
        Column column;
        Qt::SortOrder order;
    };

    void startQuery();
    void readFirst();
    void read(const Reading& reading, const QString& after);
    void take(Reading reading, const TripPage& page);
    void giveUp(const Error& error);
    void replaceAll(QList<TripSummary> rows);
    void applyDifference(QList<TripSummary> rows);
    void append(const QList<TripSummary>& rows);
    void removeTrips(const QList<TripId>& ids);
    void indexRows();
    void setLoading(bool loading);
    void setTotal(qint64 total);
    [[nodiscard]] TripSort sortOf(Column column) const;
    [[nodiscard]] QVariant display(const TripSummary& trip, Column column) const;
    [[nodiscard]] QVariant sortValue(const TripSummary& trip, Column column) const;
    [[nodiscard]] QVariant toolTip(const TripSummary& trip, Column column) const;
    [[nodiscard]] QVariant accessibleText(const TripSummary& trip, Column column) const;

    TripService& m_trips;
    const Clock& m_clock;
    const QLocale m_locale;
    TripQuery m_query;
    QHash<TripFilter, Order> m_orders; ///< else the filter's own
    QList<TripSummary> m_rows;
    QHash<TripId, int> m_rowOf;
    qint64 m_total = 0;
    QString m_next;
    QFuture<TripPage> m_future;
    QTimer m_refreshTimer;
    quint64 m_generation = 0; ///< of what is asked; an answer to an older question is dropped
    bool m_loading = false;
    bool m_current = false;
    bool m_more = true; ///< false after a failed page, until something is read again
};

} // namespace viatica
