// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/airport.h"
#include "domain/id.h"
#include "domain/trip.h"

#include <QCache>
#include <QHash>
#include <QString>

#include <any>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace viatica {

struct TripPage;
struct TripStatistics;
struct VoucherPage;

/// Counters since the program started, for Diagnostics.
struct CacheCounters
{
    quint64 hits = 0;
    quint64 misses = 0;
    quint64 evictions = 0;
    quint64 expirations = 0;
    quint64 invalidations = 0; ///< entries dropped because what they held was changed
    quint64 staleFills = 0;    ///< results not stored, because an invalidation came while they were read
};

/// The in-process cache: least recently used entries go first, each has a time to live, and its keys are
/// those of the specification ("trips:user:<id>:upcoming:1"). Touched on the services' thread alone, so it
/// needs no mutex.
///
/// A read that takes time notes generation(prefix) before it asks the database and hands it to insert(): when
/// the prefix was invalidated meanwhile, the result is stale and not stored.
class CacheService
{
public:
    /// Milliseconds on a clock that never jumps; tests hand in their own.
    using SteadyClock = std::function<std::chrono::milliseconds()>;

    explicit CacheService(qsizetype maximumCost = 10'000, SteadyClock clock = {});
    ~CacheService();
    Q_DISABLE_COPY_MOVE(CacheService)

    /// Tells whether entries below a prefix were invalidated between two moments: it differs if they were.
    using Generation = quint64;
    [[nodiscard]] Generation generation(const QString& prefix) const;

    template <class T>
    [[nodiscard]] std::optional<T> find(const QString& key)
    {
        const std::any* value = lookUp(key);
        const T* typed = value ? std::any_cast<T>(value) : nullptr;
        return typed ? std::optional<T>(*typed) : std::nullopt;
    }
    /// @p cost in rows. @p prefix is what invalidates the entry, @p started its generation when the read
    /// began.
    template <class T>
    void insert(const QString& key, const T& value, std::chrono::milliseconds timeToLive,
                const QString& prefix, Generation started, qsizetype cost = 1)
    {
        store(key, std::any(value), timeToLive, prefix, started, cost);
    }
    /// Drops every entry whose key begins with the prefix.
    void invalidate(const QString& prefix);
    void clear();

    [[nodiscard]] const CacheCounters& counters() const { return m_counters; }
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] qsizetype totalCost() const;

    // The specification's named methods for what is cached so far.

    /// Inner nothing: it is known that there is no such airport.
    [[nodiscard]] std::optional<std::optional<Airport>> getCachedAirportByCode(const QString& code);
    void cacheAirportByCode(const QString& code, const std::optional<Airport>& airport, Generation started);
    [[nodiscard]] std::optional<QList<Airport>> getCachedAirportSearch(const QString& query, int limit);
    void cacheAirportSearch(const QString& query, int limit, const QList<Airport>& airports, Generation started);
    [[nodiscard]] Generation airportsGeneration() const;
    void invalidateAirports();

    // Pages count from 1. A page that was not
    // asked for in the default way has the rest of its query as variant.
    [[nodiscard]] std::optional<TripPage> getCachedUserTrips(UserId user, TripFilter filter, int page,
                                                             const QString& variant = {});
    void cacheUserTrips(UserId user, TripFilter filter, int page, const TripPage& trips, Generation started,
                        const QString& variant = {});
    [[nodiscard]] Generation userTripsGeneration(UserId user) const;
    void invalidateUserTrips(UserId user);
    [[nodiscard]] std::optional<TripStatistics> getCachedTripStats(UserId user);
    void cacheTripStats(UserId user, const TripStatistics& statistics, Generation started);
    [[nodiscard]] Generation tripStatsGeneration(UserId user) const;
    void invalidateTripStats(UserId user);
    void invalidateUserCompanions(UserId user);
    /// The first page of all vouchers of a user.
    [[nodiscard]] std::optional<VoucherPage> getCachedUserVouchers(UserId user);
    void cacheUserVouchers(UserId user, const VoucherPage& vouchers, Generation started);
    [[nodiscard]] Generation userVouchersGeneration(UserId user) const;
    void invalidateUserVouchers(UserId user);

private:
    struct Entry;
    [[nodiscard]] const std::any* lookUp(const QString& key);
    void store(const QString& key, std::any value, std::chrono::milliseconds timeToLive,
               const QString& prefix, Generation started, qsizetype cost);

    struct Private;
    std::unique_ptr<Private> d;
    CacheCounters m_counters;
};

} // namespace viatica
