// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_move_model.h"

#include "models/date_text.h"

#include <QTimeZone>

#include <algorithm>

namespace viatica {

TripMoveModel::TripMoveModel(QLocale locale, QObject* parent)
    : QAbstractTableModel(parent)
    , m_locale(std::move(locale))
{
}

void TripMoveModel::setPreview(const TripMovePreview& preview)
{
    beginResetModel();
    m_departure = preview.departure;
    m_return = preview.returning;
    m_rows.clear();
    for (const ItemMovePreview& moved : preview.items) {
        Row row{tripItem(moved.item), {}, {}, moved.startClock, moved.endClock};
        row.start = moved.start.toTimeZone(row.item.start.timeZone());
        if (row.item.end.isValid())
            row.end = moved.end.toTimeZone(row.item.end.timeZone());
        m_rows.append(row);
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Row& a, const Row& b) { return a.item.start < b.item.start; });
    endResetModel();
}

void TripMoveModel::setWithItems(bool withItems)
{
    if (withItems == m_withItems)
        return;
    m_withItems = withItems;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int TripMoveModel::flights() const
{
    if (!m_withItems)
        return 0;
    return int(std::count_if(m_rows.begin(), m_rows.end(),
                             [](const Row& row) { return row.item.kind == ItemKind::Flight; }));
}

int TripMoveModel::outside() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [this](const Row& row) { return isOutside(row); }));
}

bool TripMoveModel::isOutside(const Row& row) const
{
    const QDateTime& start = m_withItems ? row.start : row.item.start;
    QDateTime end = m_withItems ? row.end : row.item.end;
    if (row.item.allDay && end.isValid())
        end = end.addMSecs(-1); // the midnight after the last day
    return start.date() < m_departure || (end.isValid() ? end : start).date() > m_return;
}

QString TripMoveModel::clockNote(const QDateTime& asked, const QDateTime& moved, ClockReading clock) const
{
    switch (clock) {
    case ClockReading::Skipped:
        return tr("Clocks skip %1 on that day: it becomes %2")
            .arg(clockText(m_locale, asked), clockText(m_locale, moved));
    case ClockReading::Twice:
        return tr("%1 comes twice on that day: the second is meant").arg(clockText(m_locale, moved));
    case ClockReading::Once:
        break;
    }
    return {};
}

QString TripMoveModel::note(const Row& row) const
{
    QStringList notes;
    if (isOutside(row))
        notes.append(tr("Outside the trip"));
    if (m_withItems) {
        if (row.item.kind == ItemKind::Flight)
            notes.append(tr("The airline will not move with you"));
        notes.append(clockNote(row.item.start, row.start, row.startClock));
        notes.append(clockNote(row.item.end, row.end, row.endClock));
        notes.removeAll(QString());
    }
    return notes.join(QStringLiteral(" · "));
}

QString TripMoveModel::moment(const Row& row, const QDateTime& when) const
{
    const QString day = dayText(m_locale, when.date());
    return row.item.allDay ? day : day + QStringLiteral("  ") + clockText(m_locale, when);
}

QString TripMoveModel::text(const Row& row, Column column) const
{
    switch (column) {
    case Column::Item:
        return row.item.title;
    case Column::Now:
        return moment(row, row.item.start);
    case Column::Then:
        return m_withItems ? moment(row, row.start) : tr("stays");
    case Column::Note:
        return note(row);
    }
    return {};
}

int TripMoveModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TripMoveModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TripMoveModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole: // plain text: a name is never taken for HTML
        return QString(QStringLiteral("<span>") + text(row, column).toHtmlEscaped() + QStringLiteral("</span>"));
    case Qt::AccessibleTextRole: {
        if (column != Column::Item)
            return text(row, column);
        QStringList parts{row.item.spoken, text(row, Column::Now),
                          m_withItems ? tr("then %1").arg(text(row, Column::Then)) : text(row, Column::Then)};
        if (const QString remark = note(row); !remark.isEmpty())
            parts.append(remark);
        return parts.join(QStringLiteral(", "));
    }
    case KindRole:
        return int(row.item.kind);
    case WarningRole:
        return column == Column::Note &&
            (isOutside(row) || (m_withItems && (row.startClock != ClockReading::Once || row.endClock != ClockReading::Once)));
    default:
        return {};
    }
}

QVariant TripMoveModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columns)
        return {};
    switch (Column(section)) {
    case Column::Item:
        return tr("Booking");
    case Column::Now:
        return tr("Now");
    case Column::Then:
        return tr("Then");
    case Column::Note:
        return tr("To know");
    }
    return {};
}

} // namespace viatica
