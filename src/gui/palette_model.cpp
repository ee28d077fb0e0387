// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette_model.h"

#include "gui/icons.h"
#include "models/date_text.h"
#include "models/trip_text.h"

#include <algorithm>

namespace viatica {

void PaletteModel::setCommands(QList<PaletteEntry> commands)
{
    beginResetModel();
    m_commands = std::move(commands);
    m_query.clear();
    m_entries = matchingCommands();
    m_commandRows = int(m_entries.size());
    endResetModel();
}

QList<PaletteEntry> PaletteModel::matchingCommands() const
{
    QList<PaletteEntry> found;
    for (PaletteEntry entry : m_commands) {
        const std::optional<TextMatch> match = matchText(m_query, entry.text);
        if (!match)
            continue;
        entry.score = match->score;
        entry.spans = match->spans;
        found.append(entry);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const PaletteEntry& a, const PaletteEntry& b) { return a.score > b.score; });
    return found;
}

void PaletteModel::setQuery(const QString& query)
{
    if (query == m_query)
        return;
    beginResetModel();
    const bool narrowed = !m_query.isEmpty() && query.startsWith(m_query);
    m_query = query;
    QList<PaletteEntry> trips = narrowed ? m_entries.mid(m_commandRows) : QList<PaletteEntry>();
    m_entries = matchingCommands();
    m_commandRows = int(m_entries.size());
    for (PaletteEntry& trip : trips)
        if (const std::optional<TextMatch> match = matchText(query, trip.text)) {
            trip.spans = match->spans;
            m_entries.append(trip);
        }
    endResetModel();
}

void PaletteModel::setTrips(const QList<TripSummary>& trips, const QLocale& locale, const QDate& today)
{
    if (rowCount() > m_commandRows) {
        beginRemoveRows({}, m_commandRows, rowCount() - 1);
        m_entries.resize(m_commandRows);
        endRemoveRows();
    }
    if (trips.isEmpty())
        return;
    beginInsertRows({}, m_commandRows, m_commandRows + int(trips.size()) - 1);
    for (const TripSummary& trip : trips) {
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Trip;
        entry.text = trip.name;
        entry.detail = dateRange(locale, trip.departureDate, trip.returnDate) + QStringLiteral(" · ") +
                       relativeSpan(today, trip.departureDate, trip.returnDate);
        entry.icon = themedIcon(QStringLiteral("luggage"));
        entry.trip = trip;
        // Without a span the words were found in its description or its items.
        if (const std::optional<TextMatch> match = matchText(m_query, trip.name))
            entry.spans = match->spans;
        m_entries.append(entry);
    }
    endInsertRows();
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteEntry& entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::AccessibleTextRole: {
        QStringList parts{entry.text, entry.detail, entry.shortcut};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace viatica
