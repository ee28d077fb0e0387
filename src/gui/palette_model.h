// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"
#include "models/text_match.h"

#include <QAbstractListModel>
#include <QIcon>
#include <QLocale>

class QAction;

namespace viatica {

/// One answer of the search over everything.
struct PaletteEntry
{
    enum class Kind { Page, Action, Trip };
    Kind kind = Kind::Action;
    QString text;
    QString detail;   ///< "Page", the menu of an action, a trip's dates
    QString shortcut; ///< in the platform's words
    QIcon icon;
    QAction* action = nullptr; ///< of a page or an action
    TripSummary trip;
    QList<TextSpan> spans; ///< what of the text was typed
    int score = 0;
};

/// Pages and actions that match, then trips: an answer that comes later never moves what is already in sight.
class PaletteModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// What can be found without asking the database; in the order in which an empty query lists it.
    void setCommands(QList<PaletteEntry> commands);
    /// Drops the trips of an earlier query, unless it was a part of this one and they still match.
    void setQuery(const QString& query);
    [[nodiscard]] const QString& query() const { return m_query; }
    /// The database's answer to the query, best first.
    void setTrips(const QList<TripSummary>& trips, const QLocale& locale, const QDate& today);

    [[nodiscard]] const PaletteEntry& entry(int row) const { return m_entries.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QList<PaletteEntry> matchingCommands() const;

    QList<PaletteEntry> m_commands;
    QList<PaletteEntry> m_entries;
    int m_commandRows = 0; ///< the first of m_entries; trips follow
    QString m_query;
};

} // namespace viatica
