// SPDX-License-Identifier: GPL-3.0-or-later
// What views ask of the list of trips: texts, values to sort by, what a screen reader says.
#include "models/trip_table_model.h"

#include "models/date_text.h"
#include "models/trip_text.h"

namespace viatica {

int TripTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int TripTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TripTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TripSummary& trip = m_rows.at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(trip, column);
    case Qt::ToolTipRole:
        return toolTip(trip, column);
    case Qt::AccessibleTextRole:
        return accessibleText(trip, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter
            | (column == Column::Days || column == Column::Items || column == Column::People ? Qt::AlignRight
                                                                                            : Qt::AlignLeft)));
    case SortRole:
        return sortValue(trip, column);
    case IdRole:
        return trip.id.uuid();
    case NoteRole:
        return column == Column::Name && !trip.sharedBy.isEmpty() ? tr("shared by %1").arg(trip.sharedBy) : QVariant();
    default:
        return {};
    }
}

QVariant TripTableModel::display(const TripSummary& trip, Column column) const
{
    switch (column) {
    case Column::Name:
        return trip.name;
    case Column::Dates:
        return dateRange(m_locale, trip.departureDate, trip.returnDate);
    case Column::Days:
        return m_locale.toString(trip.days());
    case Column::Purpose:
        return displayName(trip.purpose);
    case Column::Items:
        return m_locale.toString(trip.items());
    case Column::People:
        return m_locale.toString(trip.companions);
    case Column::When:
        return relativeSpan(m_clock.today(), trip.departureDate, trip.returnDate);
    }
    return {};
}

QVariant TripTableModel::sortValue(const TripSummary& trip, Column column) const
{
    switch (column) {
    case Column::Name:
        return trip.name;
    case Column::Dates:
        return trip.departureDate;
    case Column::Days:
        return trip.days();
    case Column::Purpose:
        return int(trip.purpose);
    case Column::Items:
        return trip.items();
    case Column::People:
        return trip.companions;
    case Column::When:
        return sortOf(Column::When) == TripSort::Return ? trip.returnDate : trip.departureDate;
    }
    return {};
}

QVariant TripTableModel::toolTip(const TripSummary& trip, Column column) const
{
    switch (column) {
    case Column::Name: // plain text: a name is never taken for HTML
        return QString(QStringLiteral("<span>") + trip.name.toHtmlEscaped() + QStringLiteral("</span>"));
    case Column::Dates:
        return tr("%1 to %2").arg(m_locale.toString(trip.departureDate, QLocale::LongFormat),
                                  m_locale.toString(trip.returnDate, QLocale::LongFormat));
    case Column::Items: {
        const QString items = itemsText(trip);
        return items.isEmpty() ? tr("Nothing booked yet") : items;
    }
    default:
        return {};
    }
}

QVariant TripTableModel::accessibleText(const TripSummary& trip, Column column) const
{
    if (column == Column::Name) // the first cell reads as the whole row
        return tripSentence(m_locale, m_clock.today(), trip);
    return QString(headerData(int(column), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ")
                   + display(trip, column).toString());
}

QVariant TripTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(
            Qt::AlignVCenter
            | (column == Column::Days || column == Column::Items || column == Column::People ? Qt::AlignRight
                                                                                            : Qt::AlignLeft)));
    if (role == Qt::ToolTipRole)
        return isSortable(column) ? tr("Click to sort") : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Name:
        return tr("Name");
    case Column::Dates:
        return tr("Dates");
    case Column::Days:
        return tr("Days");
    case Column::Purpose:
        return tr("Purpose");
    case Column::Items:
        return tr("Items");
    case Column::People:
        return tr("People");
    case Column::When:
        return tr("When");
    }
    return {};
}

} // namespace viatica
