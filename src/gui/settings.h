// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

class QSettings;

namespace viatica {

/// What comes back at the next start. Nothing secret is among it.
enum class Setting {
    WindowGeometry,
    WindowState,     ///< the tool bar's place
    ToolBar,         ///< whether it is shown
    LastPage,        ///< name of the action that leads there
    ReturnToPage,    ///< whether the next start shows LastPage
    Theme,           ///< "system", "light", "dark"
    Language,        ///< of the texts: "de", "pt_BR"; empty: the system's
    TripsColumns,    ///< header of the trip list
    TripsFilter,     ///< "upcoming", …
    TrashColumns,    ///< header of the list of what was deleted
    StatisticsMeasure, ///< what the chart shows: "trips", "distance", …
    TripsSplitter,   ///< widths of the trip list and the details beside it
    TripsDetails,    ///< whether the details are shown
    ExportFolder,
    ExportMark,      ///< byte order mark in CSV
    ExportItems,     ///< one row for each item
    PrintNotes,      ///< whether itineraries are printed with notes
    ExportColumns,   ///< names in their order, with a minus before those that are left out
    LastEmails,      ///< of the last sign-in on each database: LastEmails
    LookingAround,   ///< whether the sample is looked at on the private database
    RememberSession,
    Databases,    ///< those that were connected to, without passwords: SavedDatabases
    LastDatabase, ///< "local" or the id of a saved one; empty before the first start
    UnsavedTrip,  ///< what was being typed when the program was ended from outside: UnsavedTrip
};

/// Settings with a name, a default and one place to look. Without a QSettings they last as long as the object.
class Settings
{
public:
    explicit Settings(QSettings* store = nullptr) : m_store(store) {}

    [[nodiscard]] QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant& value);
    /// Writes to the disk now what QSettings would write at its leisure. May wait for the disk.
    void sync();

    [[nodiscard]] static QString keyOf(Setting setting);
    [[nodiscard]] static QVariant defaultOf(Setting setting);

private:
    QSettings* m_store;
    QHash<QString, QVariant> m_values;
};

} // namespace viatica
