// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/seed_service.h"

#include "db/database.h"
#include "db/database_error.h"
#include "services/airport_seed.h"
#include "services/cache_service.h"
#include "services/sample_rows.h"
#include "services/sample_seed.h"
#include "services/server_session.h"
#include "services/session.h"

#include <QPointer>
#include <QUuid>

namespace viatica {

QString sampleEmail()
{
    return QStringLiteral("sample@viatica.invalid");
}

Registration sampleRegistration()
{
    Registration account;
    account.firstName = SeedService::tr("Sample");
    account.lastName = SeedService::tr("Traveller");
    account.email = sampleEmail();
    account.password = QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
    return account;
}

SeedService::SeedService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_session(session)
    , m_cache(cache)
    , m_clock(clock)
{
}

QFuture<AirportSeed> SeedService::seedAirports()
{
    return m_database.runAsLogin(
        [](Connection& connection) {
            try {
                return loadAirports(connection);
            } catch (const Error& error) {
                if (error.sqlState() == QLatin1String("42501"))
                    throw Error(
                        ErrorKind::AccessDenied,
                        SeedService::tr(
                            "The airports are loaded by the owner of the database; this login may not."));
                throw;
            }
        },
        [self = QPointer(this)](const AirportSeed& seed) {
            if (self)
                self->afterAirports(seed);
        });
}

QFuture<AirportSeed> SeedService::seedAirportsIfNewer()
{
    return m_database.runAsLogin([](Connection& connection) { return loadAirportsIfNewer(connection); },
                                 [self = QPointer(this)](const AirportSeed& seed) {
                                     if (self && seed.listed > 0)
                                         self->afterAirports(seed);
                                 });
}

void SeedService::afterAirports(const AirportSeed& seed)
{
    if (seed.written == 0)
        return;
    m_cache.invalidateAirports();
    Q_EMIT airportsLoaded();
}

QFuture<SampleSeed> SeedService::seedSample()
{
    if (!m_session.isSignedIn())
        return failedFuture<SampleSeed>(sessionRejected());
    const UserId user = m_session.userId();
    return m_database.run(
        [user, today = m_clock.today()](Connection& connection) {
            requireSession(connection, user);
            const SampleRows rows(user, today);
            Transaction transaction(connection);
            const SampleSeed seed = insertSample(connection, rows, today);
            transaction.commit();
            return seed;
        },
        [self = QPointer(this), user](const SampleSeed&) {
            if (!self)
                return;
            self->m_cache.invalidateUserTrips(user);
            self->m_cache.invalidateTripStats(user);
            self->m_cache.invalidateUserCompanions(user);
            self->m_cache.invalidateUserVouchers(user);
        });
}

QFuture<QByteArray> SeedService::openSampleSession()
{
    return m_database.runAsLogin([](Connection& connection) {
        const Result opened =
            connection.executeOnce(QByteArrayLiteral("SELECT o.token FROM public.users u CROSS JOIN LATERAL "
                                                     "viatica.open_session(u.id, '') o WHERE u.email = $1"),
                                   {Codec<QString>::encode(sampleEmail())});
        return opened.isEmpty() ? QByteArray() : opened.value<QByteArray>();
    });
}

QFuture<void> SeedService::removeSampleAccount()
{
    return m_database.runAsLogin([](Connection& connection) {
        connection.executeOnce(QByteArrayLiteral("DELETE FROM public.users WHERE email = $1"),
                               {Codec<QString>::encode(sampleEmail())});
    });
}

} // namespace viatica
