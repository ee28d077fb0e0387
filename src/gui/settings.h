// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

class QSettings;

namespace viatica {

/// What comes back at the next start. Nothing secret is among it.
enum class Setting {
    WindowGeometry,
    WindowState,
    Theme,           ///< "system", "light", "dark"
    TripsColumns,    ///< header of the trip list
    TripsFilter,     ///< "upcoming", …
    TripsSplitter,   ///< widths of the trip list and the details beside it
    TripsDetails,    ///< whether the details are shown
    ExportFolder,
    ExportMark,      ///< byte order mark in CSV
    LastEmail,       ///< of the last sign-in on this computer
    RememberSession,
};

/// Settings with a name, a default and one place to look. Without a QSettings they last as long as the object.
class Settings
{
public:
    explicit Settings(QSettings* store = nullptr) : m_store(store) {}

    [[nodiscard]] QVariant value(Setting setting) const;
    void set(Setting setting, const QVariant& value);

    [[nodiscard]] static QString keyOf(Setting setting);
    [[nodiscard]] static QVariant defaultOf(Setting setting);

private:
    QSettings* m_store;
    QHash<QString, QVariant> m_values;
};

} // namespace viatica
