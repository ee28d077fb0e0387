// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/user.h"

#include <QFuture>
#include <QObject>

namespace viatica {

class CacheService;
class Database;
class Session;

/// What loading the airport list did.
struct AirportSeed
{
    int listed = 0;     ///< airports in the program's list; 0 when nothing was to be loaded
    qint64 written = 0; ///< of those, new in the database or different there
};

/// What the sample data added; rows that were there from an earlier time are not counted.
struct SampleSeed
{
    qint64 trips = 0;
    qint64 items = 0;
    qint64 companions = 0;
    qint64 vouchers = 0;
};

/// The account that sample data is looked at with on the private server. Nobody can own its address.
[[nodiscard]] QString sampleEmail();
/// That account with a password that nobody knows: it lasts as long as its session.
[[nodiscard]] Registration sampleRegistration();

/// Loads data that comes with the program.
class SeedService final : public QObject
{
    Q_OBJECT

public:
    SeedService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                QObject* parent = nullptr);

    /// Brings the table of airports to the program's list, as the owner of the tables, in one statement.
    /// Airports that are not in the list stay as they are. Errors: AccessDenied when the login does not own
    /// the tables.
    QFuture<AirportSeed> seedAirports();
    /// The same if the database has an older edition of the list, or none, and the login owns the tables; otherwise
    /// nothing happens. For every start of a program, once the schema is there: costs one short statement then.
    QFuture<AirportSeed> seedAirportsIfNewer();
    /// Gives the signed-in user trips around today, with companions, bookings and vouchers, in one
    /// transaction. Doing it twice adds nothing. Errors: AccessDenied when nobody is signed in.
    QFuture<SampleSeed> seedSample();
    /// Removes the sample account and all that is in it, as the owner of the tables; nothing happens when there is
    /// none. For the private server. Errors: AccessDenied when the login does not own the tables.
    QFuture<void> removeSampleAccount();
    /// Opens a further session of the sample account, as the owner of the tables: nobody knows its password, and its
    /// data are nobody's secret. Delivers the token for UserService::resumeSession(), or an empty one where there is no
    /// sample. For the private server. Errors: AccessDenied when the login does not own the tables.
    QFuture<QByteArray> openSampleSession();

Q_SIGNALS:
    /// The table of airports has been written.
    void airportsLoaded();

private:
    void afterAirports(const AirportSeed& seed);

    Database& m_database;
    Session& m_session;
    CacheService& m_cache;
    const Clock& m_clock;
};

} // namespace viatica
