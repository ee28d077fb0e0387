// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_outline_model.h"

#include "models/row_difference.h"

#include <algorithm>

namespace viatica {

namespace {

QList<QUuid> idsOf(const QList<OutlineRow>& rows)
{
    QList<QUuid> ids;
    ids.reserve(rows.size());
    for (const OutlineRow& row : rows)
        ids.append(row.id);
    return ids;
}

} // namespace

TripOutlineModel::TripOutlineModel(QLocale locale, QObject* parent)
    : QAbstractListModel(parent)
    , m_locale(std::move(locale))
{
}

void TripOutlineModel::setDetails(const TripDetails& details)
{
    const QList<OutlineRow> rows = tripOutline(m_locale, details);
    if (details.trip.id == m_trip) {
        applyDifference(rows);
        return;
    }
    beginResetModel();
    m_trip = details.trip.id;
    m_rows = rows;
    endResetModel();
}

void TripOutlineModel::clear()
{
    beginResetModel();
    m_trip = {};
    m_rows.clear();
    endResetModel();
}

void TripOutlineModel::setToday(const QDate& today)
{
    if (today == m_today)
        return;
    m_today = today;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {TodayRole});
}

int TripOutlineModel::rowOfToday() const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (m_rows.at(row).type == OutlineRow::Type::Day && m_rows.at(row).day >= m_today)
            return row;
    return -1;
}

void TripOutlineModel::applyDifference(const QList<OutlineRow>& rows)
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
            m_rows.insert(step.first, step.last - step.first + 1, OutlineRow());
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

int TripOutlineModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant TripOutlineModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutlineRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.sentence;
    case Qt::ToolTipRole: // plain text: a name is never taken for HTML
        return row.item.isNull() ? QVariant()
                                 : QString(QStringLiteral("<span>") + row.sentence.toHtmlEscaped() +
                                           QStringLiteral("</span>"));
    case TypeRole:
        return int(row.type);
    case KindRole:
        return int(row.kind);
    case TimeRole:
        return row.time;
    case ZoneRole:
        return row.zone;
    case DetailRole:
        return row.detail;
    case TodayRole:
        return row.type == OutlineRow::Type::Day && row.day == m_today;
    case ItemRole:
        return row.item;
    case ConfirmationCodeRole:
        return row.confirmationCode;
    default:
        return {};
    }
}

// Headings are read, but there is nothing to be done with them.
Qt::ItemFlags TripOutlineModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool heading = m_rows.at(index.row()).type == OutlineRow::Type::Day;
    return heading ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                   : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace viatica
