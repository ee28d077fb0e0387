// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database_closing.h"

#include "app/data_services.h"

#include <algorithm>

namespace viatica {

DatabaseClosing::DatabaseClosing(QObject* parent)
    : QObject(parent)
{
}

DatabaseClosing::~DatabaseClosing()
{
    finish();
}

void DatabaseClosing::add(std::unique_ptr<DataServices> data)
{
    Database& database = data->database;
    database.disconnect(); // the window has heard the last of it
    // Afterwards: the signal comes from what is to be deleted.
    connect(
        &database, &Database::closed, this, [this, closed = data.get()] { remove(closed); }, Qt::QueuedConnection);
    m_databases.push_back(std::move(data));
    database.beginClosing();
}

void DatabaseClosing::remove(const DataServices* data)
{
    const auto found = std::find_if(m_databases.begin(), m_databases.end(),
                                    [data](const std::unique_ptr<DataServices>& one) { return one.get() == data; });
    if (found == m_databases.end())
        return;
    const QString url = (*found)->database.profile().toUrl();
    m_databases.erase(found);
    Q_EMIT closed(url);
}

void DatabaseClosing::finish()
{
    for (const auto& data : m_databases)
        data->database.close();
    m_databases.clear();
}

} // namespace viatica
