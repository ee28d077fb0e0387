// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/cache_service.h"

#include <QFuture>
#include <QObject>

#include <chrono>

namespace viatica {

class Database;

/// What the server says about itself and this connection.
struct ServerFacts
{
    QString version; ///< "15.8"
    QString database;
    QString login; ///< the login, not the role that it acts as
    QString tls; ///< "TLSv1.3, TLS_AES_256_GCM_SHA384"; empty when the connection is not encrypted
    QString newestStepName; ///< of the schema: "0053_no_owners_of_no_trips"
    int pendingSteps = 0;
    std::chrono::microseconds roundTrip{}; ///< the shortest of three
};

/// What is known here without asking the server. Nothing secret is among it.
struct LocalFacts
{
    QString address;    ///< of the database, without login and password
    bool sameComputer = false; ///< through a socket or loopback: nothing travels over a network
    QString libpq;      ///< version of the client library
    QString dataFolder; ///< of the private server; empty with any other
    bool connected = false;
    int openConnections = 0;
    quint64 connectionsOpened = 0;
    quint64 statements = 0;
    quint64 roundTrips = 0;
    CacheCounters cache;
    qsizetype cacheEntries = 0;
    qsizetype cacheRows = 0;
};

/// Facts for the page that people copy into a report.
class DiagnosticsService final : public QObject
{
    Q_OBJECT

public:
    /// @p dataFolder of the private server, empty with any other.
    DiagnosticsService(Database& database, const CacheService& cache, QString dataFolder = {},
                       QObject* parent = nullptr);

    /// Errors: ConnectionLost.
    QFuture<ServerFacts> server();
    [[nodiscard]] LocalFacts local() const;

private:
    Database& m_database;
    const CacheService& m_cache;
    const QString m_dataFolder;
};

} // namespace viatica
