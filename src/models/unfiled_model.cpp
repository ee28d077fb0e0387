// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unfiled_model.h"

#include "models/date_text.h"
#include "models/future_watch.h"
#include "models/row_difference.h"
#include "models/trip_item.h"

#include <algorithm>

namespace viatica {

namespace {

constexpr int pageSize = 200;
constexpr int largestPage = 1000;

bool same(const AnyItem& a, const AnyItem& b)
{
    const auto version = [](const auto& item) { return item.version; };
    return refOf(a) == refOf(b) && std::visit(version, a) == std::visit(version, b);
}

QList<QUuid> idsOf(const QList<AnyItem>& rows)
{
    QList<QUuid> ids;
    for (const AnyItem& row : rows)
        ids.append(refOf(row).id);
    return ids;
}

} // namespace

UnfiledModel::UnfiledModel(TripService& trips, QLocale locale, QObject* parent)
    : QAbstractTableModel(parent)
    , m_trips(trips)
    , m_locale(std::move(locale))
{
}

UnfiledModel::~UnfiledModel()
{
    m_future.cancel();
}

void UnfiledModel::refresh()
{
    read(std::clamp(int(m_rows.size()), pageSize, largestPage), {});
}

void UnfiledModel::cancel()
{
    m_future.cancel();
}

void UnfiledModel::read(int limit, const QString& after)
{
    m_future.cancel();
    m_more = true;
    setLoading(true);
    m_future = m_trips.getStandaloneItems(limit, after);
    watchFuture(
        m_future, this,
        [this, generation = ++m_generation, after](const StandaloneItems& page) {
            if (generation != m_generation)
                return;
            QList<AnyItem> rows = after.isEmpty() ? QList<AnyItem>() : m_rows;
            rows += allItems(page);
            m_next = page.next;
            m_known = true;
            apply(rows);
            setLoading(false);
            Q_EMIT loaded();
        },
        [this, generation = m_generation](const Error& error) {
            if (generation != m_generation)
                return;
            m_more = false;
            setLoading(false);
            Q_EMIT failed(error);
        });
}

void UnfiledModel::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

void UnfiledModel::apply(const QList<AnyItem>& rows)
{
    for (const RowStep& step : rowDifference(idsOf(m_rows), idsOf(rows))) {
        switch (step.kind) {
        case RowStep::Remove:
            beginRemoveRows({}, step.first, step.last);
            m_rows.remove(step.first, step.last - step.first + 1);
            endRemoveRows();
            break;
        case RowStep::Move:
            beginMoveRows({}, step.first, step.first, {}, step.last > step.first ? step.last + 1 : step.last);
            m_rows.move(step.first, step.last);
            endMoveRows();
            break;
        case RowStep::Insert:
            beginInsertRows({}, step.first, step.last);
            for (int row = step.first; row <= step.last; ++row)
                m_rows.insert(row, rows.at(row));
            endInsertRows();
            break;
        }
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        if (same(m_rows.at(row), rows.at(row)))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    }
}

int UnfiledModel::rowOf(const ItemRef& item) const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (refOf(m_rows.at(row)) == item)
            return row;
    return -1;
}

int UnfiledModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int UnfiledModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString UnfiledModel::text(const AnyItem& any, Column column) const
{
    const TripItem item = tripItem(any);
    switch (column) {
    case Column::What:
        return item.title;
    case Column::When:
        return item.allDay ? shortDate(m_locale, item.start.date())
                           : tr("%1, %2", "date, time")
                                 .arg(shortDate(m_locale, item.start.date()), clockText(m_locale, item.start));
    case Column::Where:
        return item.place;
    case Column::Code:
        break;
    }
    return item.confirmationCode;
}

QVariant UnfiledModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AnyItem& item = m_rows.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::ToolTipRole: // plain text: a name is never taken for HTML
        return text(item, column).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        if (column == Column::What) {
            QStringList parts{tripItem(item).spoken, text(item, Column::When), text(item, Column::Where),
                              text(item, Column::Code)};
            parts.removeAll(QString());
            return parts.join(QStringLiteral(", "));
        }
        return text(item, column);
    case KindRole:
        return int(refOf(item).kind);
    default:
        return {};
    }
}

QVariant UnfiledModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (Column(section)) {
    case Column::What:
        return tr("What");
    case Column::When:
        return tr("When");
    case Column::Where:
        return tr("Where");
    case Column::Code:
        break;
    }
    return tr("Code");
}

bool UnfiledModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && m_known && m_more && !m_loading && !m_next.isEmpty();
}

void UnfiledModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        read(pageSize, m_next);
}

} // namespace viatica
