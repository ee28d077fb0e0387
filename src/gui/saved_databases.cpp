// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/saved_databases.h"

#include "domain/error.h"
#include "gui/settings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <algorithm>

namespace viatica {

QList<SavedDatabase> SavedDatabases::all() const
{
    QList<SavedDatabase> databases;
    const QByteArray text = m_settings.value(Setting::Databases).toString().toUtf8();
    const QJsonArray rows = QJsonDocument::fromJson(text).array();
    for (const auto& value : rows) {
        const QJsonObject row = value.toObject();
        try {
            databases.append({row.value(QLatin1String("id")).toString(),
                              row.value(QLatin1String("name")).toString(),
                              ConnectionProfile::fromUrl(row.value(QLatin1String("url")).toString())});
        } catch (const Error&) {
            // Edited by hand until it could not be read: the others still work.
        }
    }
    std::sort(databases.begin(), databases.end(), [](const SavedDatabase& a, const SavedDatabase& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return databases;
}

std::optional<SavedDatabase> SavedDatabases::find(const QString& id) const
{
    const QList<SavedDatabase> databases = all();
    for (const SavedDatabase& database : databases)
        if (!id.isEmpty() && database.id == id)
            return database;
    return std::nullopt;
}

SavedDatabase SavedDatabases::save(SavedDatabase database)
{
    if (database.id.isEmpty())
        database.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QList<SavedDatabase> databases = all();
    databases.removeIf([&](const SavedDatabase& other) { return other.id == database.id; });
    databases.append(database);
    write(databases);
    return database;
}

void SavedDatabases::remove(const QString& id)
{
    QList<SavedDatabase> databases = all();
    databases.removeIf([&](const SavedDatabase& other) { return other.id == id; });
    write(databases);
}

void SavedDatabases::write(const QList<SavedDatabase>& databases)
{
    QJsonArray rows;
    for (const SavedDatabase& database : databases)
        rows.append(QJsonObject{{QStringLiteral("id"), database.id},
                                {QStringLiteral("name"), database.name},
                                {QStringLiteral("url"), database.profile.toUrl()}});
    m_settings.set(Setting::Databases, QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
}

} // namespace viatica
