// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/diagnostics_service.h"

#include "db/database.h"
#include "db/migrator.h"

#include <QElapsedTimer>

namespace viatica {

namespace {

std::chrono::microseconds shortestRoundTrip(Connection& connection)
{
    constexpr int tries = 3;
    qint64 shortest = -1;
    for (int i = 0; i < tries; ++i) {
        QElapsedTimer timer;
        timer.start();
        connection.executeOnce(QByteArrayLiteral("SELECT 1"));
        const qint64 taken = timer.nsecsElapsed() / 1000;
        if (shortest < 0 || taken < shortest)
            shortest = taken;
    }
    return std::chrono::microseconds(shortest);
}

ServerFacts readFacts(Connection& connection)
{
    ServerFacts facts;
    const Result about = connection.executeOnce(
        QByteArrayLiteral("SELECT current_setting('server_version'), current_database(), session_user::text"));
    RowReader row = about.row(0);
    facts.version = row.next<QString>();
    facts.database = row.next<QString>();
    facts.login = row.next<QString>();
    facts.tls = connection.tlsText();
    const MigrationStatus schema = Migrator(connection).status();
    if (!schema.applied.isEmpty())
        facts.newestStepName = schema.applied.last().name;
    facts.pendingSteps = int(schema.pending.size());
    facts.roundTrip = shortestRoundTrip(connection);
    return facts;
}

} // namespace

DiagnosticsService::DiagnosticsService(Database& database, const CacheService& cache, QString dataFolder,
                                       QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_cache(cache)
    , m_dataFolder(std::move(dataFolder))
{
}

QFuture<ServerFacts> DiagnosticsService::server()
{
    return m_database.run(readFacts);
}

LocalFacts DiagnosticsService::local() const
{
    LocalFacts facts;
    facts.address = m_database.profile().displayName();
    facts.sameComputer = m_database.profile().isLocal();
    facts.libpq = Connection::libraryVersion();
    facts.dataFolder = m_dataFolder;
    facts.connected = m_database.state() == Database::State::Connected;
    facts.openConnections = m_database.openConnections();
    const ConnectionCounters& counters = m_database.counters();
    facts.connectionsOpened = counters.opened;
    facts.statements = counters.statements;
    facts.roundTrips = counters.roundTrips;
    facts.cache = m_cache.counters();
    facts.cacheEntries = m_cache.size();
    facts.cacheRows = m_cache.totalCost();
    return facts;
}

} // namespace viatica
