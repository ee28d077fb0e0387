// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline_model.h"

#include "models/row_difference.h"

#include <algorithm>

namespace viatica {

namespace {

QList<QUuid> idsOf(const QList<TimelineRow>& rows)
{
    QList<QUuid> ids;
    ids.reserve(rows.size());
    for (const TimelineRow& row : rows)
        ids.append(row.id);
    return ids;
}

} // namespace

void TimelineModel::setRows(TripId trip, const QList<TimelineRow>& rows)
{
    if (trip == m_trip) {
        applyDifference(rows);
        return;
    }
    beginResetModel();
    m_trip = trip;
    m_rows = rows;
    endResetModel();
}

void TimelineModel::clear()
{
    beginResetModel();
    m_trip = {};
    m_rows.clear();
    endResetModel();
}

void TimelineModel::setToday(const QDate& today)
{
    if (today == m_today)
        return;
    m_today = today;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int TimelineModel::rowOfToday() const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (m_rows.at(row).isHeading() && m_rows.at(row).lastDay >= m_today)
            return row;
    return -1;
}

int TimelineModel::firstFinding() const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (m_rows.at(row).type == TimelineRow::Type::Finding && !m_rows.at(row).ignored)
            return row;
    return -1;
}

int TimelineModel::rowOf(const ItemRef& item) const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (m_rows.at(row).type == TimelineRow::Type::Entry && m_rows.at(row).item == item)
            return row;
    return -1;
}

void TimelineModel::applyDifference(const QList<TimelineRow>& rows)
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
            m_rows.insert(step.first, step.last - step.first + 1, TimelineRow());
            std::copy(rows.cbegin() + step.first, rows.cbegin() + step.last + 1, m_rows.begin() + step.first);
            endInsertRows();
            break;
        }
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        if (m_rows.at(row) == rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int TimelineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TimelineRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.sentence;
    case Qt::ToolTipRole: // plain text: a name is never taken for HTML
        return row.isHeading() ? QVariant()
                               : QString(QStringLiteral("<span>") + row.sentence.toHtmlEscaped() +
                                         QStringLiteral("</span>"));
    default:
        return {};
    }
}

// Headings are read, but there is nothing to be done with them.
Qt::ItemFlags TimelineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const TimelineRow& row = m_rows.at(index.row());
    const bool chosen = row.type == TimelineRow::Type::Entry || row.type == TimelineRow::Type::Finding;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (chosen)
        flags |= Qt::ItemIsSelectable;
    if (row.type == TimelineRow::Type::Entry)
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

} // namespace viatica
