// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QList>
#include <QString>

#include <optional>

namespace viatica {

class Settings;

/// A database that a person connects to, under the name that they gave it.
struct SavedDatabase
{
    QString id; ///< the program's own name for it; empty while it is new
    QString name;
    ConnectionProfile profile; ///< the password is in the SecretStore, never in the settings
};

/// The databases on other computers, as the settings keep them. The private one of this computer is not among
/// them: it is always there.
class SavedDatabases
{
public:
    explicit SavedDatabases(Settings& settings)
        : m_settings(settings)
    {
    }

    /// In the order of their names.
    [[nodiscard]] QList<SavedDatabase> all() const;
    [[nodiscard]] std::optional<SavedDatabase> find(const QString& id) const;
    /// Adds it, or replaces the one with its id. Returns it with an id.
    SavedDatabase save(SavedDatabase database);
    void remove(const QString& id);

private:
    void write(const QList<SavedDatabase>& databases);
    Settings& m_settings;
};

} // namespace viatica
