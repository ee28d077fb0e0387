// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/cache_service.h"

#include "services/trip_service.h"
#include "services/voucher_results.h"

#include <QThread>

#include <algorithm>

namespace viatica {

namespace {

using namespace std::chrono_literals;

constexpr auto airportsLife = 24h;
constexpr auto tripsLife = 5min;
constexpr auto statisticsLife = 10min;
constexpr auto vouchersLife = 5min;

// Invalidations are remembered one by one up to this many prefixes; past it, all are taken as invalidated
// just now, which costs reads that are under way their place in the cache and nothing else.
constexpr qsizetype rememberedPrefixes = 1'000;

CacheService::SteadyClock steadyClock()
{
    return [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
}

QString airportsPrefix()
{
    return QStringLiteral("airport:");
}

QString airportKey(const QString& code)
{
    return airportsPrefix() + QLatin1String("code:") + code;
}

QString airportSearchKey(const QString& query, int limit)
{
    return airportsPrefix() + QLatin1String("search:") + query + QLatin1Char(':') + QString::number(limit);
}

QString userTripsPrefix(UserId user)
{
    return QLatin1String("trips:user:") + user.toString() + QLatin1Char(':');
}

QString userVouchersKey(UserId user)
{
    return QLatin1String("vouchers:user:") + user.toString();
}

QString userTripsKey(UserId user, TripFilter filter, int page, const QString& variant)
{
    QString key = userTripsPrefix(user) + toString(filter) + QLatin1Char(':') + QString::number(page);
    if (!variant.isEmpty())
        key += QLatin1Char(':') + variant;
    return key;
}

QString tripStatsKey(UserId user)
{
    return QLatin1String("trips:stats:") + user.toString();
}

/// A page costs its rows, and an empty one still its place.
qsizetype costOf(const TripPage& trips)
{
    return std::max<qsizetype>(1, trips.rows.size());
}

} // namespace

struct CacheService::Entry
{
    std::any value;
    std::chrono::milliseconds expires;
};

struct CacheService::Private
{
    SteadyClock clock;
    QCache<QString, Entry> entries;
    QHash<QString, Generation> invalidated; ///< the last invalidation of each prefix
    Generation newest = 0;                  ///< the last invalidation of all
    Generation everything = 0;              ///< the last one that took all entries
    const QThread* thread = QThread::currentThread();
};

CacheService::CacheService(qsizetype maximumCost, SteadyClock clock)
    : d(std::make_unique<Private>())
{
    d->clock = clock ? std::move(clock) : steadyClock();
    d->entries.setMaxCost(maximumCost);
}

CacheService::~CacheService() = default;

CacheService::Generation CacheService::generation(const QString& prefix) const
{
    Generation last = d->everything;
    for (auto it = d->invalidated.cbegin(); it != d->invalidated.cend(); ++it) {
        // A wider prefix took these entries, a narrower one some of them.
        if (it.value() > last && (prefix.startsWith(it.key()) || it.key().startsWith(prefix)))
            last = it.value();
    }
    return last;
}

const std::any* CacheService::lookUp(const QString& key)
{
    Q_ASSERT(QThread::currentThread() == d->thread);
    const Entry* entry = d->entries.object(key);
    if (entry != nullptr && entry->expires <= d->clock()) {
        d->entries.remove(key);
        ++m_counters.expirations;
        entry = nullptr;
    }
    ++(entry != nullptr ? m_counters.hits : m_counters.misses);
    return entry != nullptr ? &entry->value : nullptr;
}

void CacheService::store(const QString& key, std::any value, std::chrono::milliseconds timeToLive,
                         const QString& prefix, Generation started, qsizetype cost)
{
    Q_ASSERT(QThread::currentThread() == d->thread);
    Q_ASSERT_X(key.startsWith(prefix), "CacheService", "the prefix would not invalidate the entry");
    if (generation(prefix) != started) {
        ++m_counters.staleFills;
        return;
    }
    d->entries.remove(key);
    // QCache takes ownership also of what is too large to keep.
    if (cost > d->entries.maxCost())
        return;
    const qsizetype before = d->entries.size();
    d->entries.insert(key, new Entry{std::move(value), d->clock() + timeToLive}, cost);
    m_counters.evictions += quint64(before + 1 - d->entries.size());
}

void CacheService::invalidate(const QString& prefix)
{
    Q_ASSERT(QThread::currentThread() == d->thread);
    ++d->newest;
    if (d->invalidated.size() >= rememberedPrefixes && !d->invalidated.contains(prefix)) {
        d->invalidated.clear();
        d->everything = d->newest;
    }
    d->invalidated.insert(prefix, d->newest);
    const QList<QString> keys = d->entries.keys();
    for (const QString& key : keys) {
        if (key.startsWith(prefix) && d->entries.remove(key))
            ++m_counters.invalidations;
    }
}

void CacheService::clear()
{
    Q_ASSERT(QThread::currentThread() == d->thread);
    d->everything = ++d->newest;
    d->invalidated.clear();
    m_counters.invalidations += quint64(d->entries.size());
    d->entries.clear();
}

qsizetype CacheService::size() const
{
    return d->entries.size();
}

qsizetype CacheService::totalCost() const
{
    return d->entries.totalCost();
}

std::optional<std::optional<Airport>> CacheService::getCachedAirportByCode(const QString& code)
{
    return find<std::optional<Airport>>(airportKey(code));
}

void CacheService::cacheAirportByCode(const QString& code, const std::optional<Airport>& airport, Generation started)
{
    insert(airportKey(code), airport, airportsLife, airportsPrefix(), started);
}

std::optional<QList<Airport>> CacheService::getCachedAirportSearch(const QString& query, int limit)
{
    return find<QList<Airport>>(airportSearchKey(query, limit));
}

// One row's cost: what is found shares its texts with the index.
void CacheService::cacheAirportSearch(const QString& query, int limit, const QList<Airport>& airports,
                                      Generation started)
{
    insert(airportSearchKey(query, limit), airports, airportsLife, airportsPrefix(), started);
}

CacheService::Generation CacheService::airportsGeneration() const
{
    return generation(airportsPrefix());
}

void CacheService::invalidateAirports()
{
    invalidate(airportsPrefix());
}

std::optional<TripPage> CacheService::getCachedUserTrips(UserId user, TripFilter filter, int page,
                                                         const QString& variant)
{
    return find<TripPage>(userTripsKey(user, filter, page, variant));
}

void CacheService::cacheUserTrips(UserId user, TripFilter filter, int page, const TripPage& trips,
                                  Generation started, const QString& variant)
{
    insert(userTripsKey(user, filter, page, variant), trips, tripsLife, userTripsPrefix(user), started,
           costOf(trips));
}

CacheService::Generation CacheService::userTripsGeneration(UserId user) const
{
    return generation(userTripsPrefix(user));
}

void CacheService::invalidateUserTrips(UserId user)
{
    invalidate(userTripsPrefix(user));
}

std::optional<TripStatistics> CacheService::getCachedTripStats(UserId user)
{
    return find<TripStatistics>(tripStatsKey(user));
}

void CacheService::cacheTripStats(UserId user, const TripStatistics& statistics, Generation started)
{
    insert(tripStatsKey(user), statistics, statisticsLife, tripStatsKey(user), started);
}

CacheService::Generation CacheService::tripStatsGeneration(UserId user) const
{
    return generation(tripStatsKey(user));
}

void CacheService::invalidateTripStats(UserId user)
{
    invalidate(tripStatsKey(user));
}

void CacheService::invalidateUserCompanions(UserId user)
{
    invalidate(QLatin1String("companions:user:") + user.toString());
}

std::optional<VoucherPage> CacheService::getCachedUserVouchers(UserId user)
{
    return find<VoucherPage>(userVouchersKey(user));
}

void CacheService::cacheUserVouchers(UserId user, const VoucherPage& vouchers, Generation started)
{
    const QString key = userVouchersKey(user);
    insert(key, vouchers, vouchersLife, key, started, 1 + vouchers.rows.size());
}

CacheService::Generation CacheService::userVouchersGeneration(UserId user) const
{
    return generation(userVouchersKey(user));
}

void CacheService::invalidateUserVouchers(UserId user)
{
    invalidate(userVouchersKey(user));
}

} // namespace viatica
