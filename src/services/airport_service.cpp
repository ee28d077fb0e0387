// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/airport_service.h"

#include "db/database.h"
#include "services/airport_rows.h"
#include "services/cache_service.h"
#include "services/reference_data.h"
#include "services/server_session.h"
#include "services/session.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace viatica {

namespace {

constexpr int largestSearch = 100;
constexpr qsizetype shortestCode = 3;
constexpr qsizetype longestCode = 4;

QString normalizedCode(const QString& code)
{
    return code.trimmed().toUpper();
}

/// What a search is remembered by: as typed, but for case and superfluous spaces.
QString normalizedQuery(const QString& query)
{
    return query.simplified().toLower();
}

bool hasFormOfCode(const QString& code)
{
    return code.size() >= shortestCode && code.size() <= longestCode &&
           std::all_of(code.begin(), code.end(), [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

/// Keeps a promise once an action has been waited for. @p action may itself deliver a future's value.
template <class T>
struct Promised
{
    std::shared_ptr<QPromise<T>> promise = std::make_shared<QPromise<T>>();

    Promised() { promise->start(); }
    void keep(T value) const
    {
        promise->addResult(std::move(value));
        promise->finish();
    }
    void fail(const std::exception_ptr& error) const
    {
        promise->setException(error);
        promise->finish();
    }
};

} // namespace

AirportService::AirportService(Database* database, Session& session, CacheService& cache, QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_session(session)
    , m_cache(cache)
{
    // Whoever signs in sees the database's airports; until something is searched for, nothing has to be built.
    connect(&session, &Session::signedIn, this, [this] {
        if (m_index || m_building)
            build();
    });
}

AirportService::~AirportService() = default;

bool AirportService::asksDatabase() const
{
    return m_database != nullptr && m_session.isSignedIn();
}

// --- The index -----------------------------------------------------------------------------------------------------

void AirportService::reload()
{
    build();
}

void AirportService::whenIndexed(std::function<void()> action)
{
    m_waiting.append(std::move(action));
    if (!m_building)
        build();
}

void AirportService::build()
{
    m_building = true;
    ++m_build;
    if (asksDatabase())
        buildFromDatabase();
    else
        buildFromProgram();
}

// On a worker of the pool: reading takes some milliseconds, building the index some more.
void AirportService::buildFromDatabase()
{
    auto* watcher = new QFutureWatcher<Index>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, build = m_build] {
        watcher->deleteLater();
        if (build != m_build)
            return;
        try {
            setIndex(watcher->result());
        } catch (const Error&) {
            // Whoever shows the connection's state tells of it. What is there, or else the list, will do.
            if (m_index)
                setIndex(m_index);
            else
                buildFromProgram();
        }
    });
    watcher->setFuture(m_database->run([](Connection& connection) { return readAirportIndex(connection); }));
}

void AirportService::buildFromProgram()
{
    const Promised<Index> promised;
    auto* watcher = new QFutureWatcher<Index>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, build = m_build] {
        watcher->deleteLater();
        if (build == m_build)
            setIndex(watcher->result());
    });
    watcher->setFuture(promised.promise->future());
    QThreadPool::globalInstance()->start([promised] {
        promised.keep(std::make_shared<const AirportIndex>(listedAirports(), listedAirportNames()));
    });
}

void AirportService::setIndex(const Index& index)
{
    m_building = false;
    if (index != m_index) {
        m_index = index;
        m_cache.invalidateAirports();
        Q_EMIT airportsChanged();
    }
    const QList<std::function<void()>> waiting = std::exchange(m_waiting, {});
    for (const auto& action : waiting)
        action();
}

// --- Questions -----------------------------------------------------------------------------------------------------

QFuture<QList<Airport>> AirportService::searchAirports(const QString& query, int limit)
{
    const QString wanted = normalizedQuery(query);
    const int count = std::clamp(limit, 1, largestSearch);
    if (auto cached = m_cache.getCachedAirportSearch(wanted, count))
        return readyFuture(std::move(*cached));
    if (m_index)
        return readyFuture(searchIndex(wanted, count));
    const Promised<QList<Airport>> promised;
    whenIndexed([this, promised, wanted, count] { promised.keep(searchIndex(wanted, count)); });
    return promised.promise->future();
}

QList<Airport> AirportService::searchIndex(const QString& query, int limit)
{
    QList<Airport> airports = m_index->search(query, limit);
    m_cache.cacheAirportSearch(query, limit, airports, m_cache.airportsGeneration());
    return airports;
}

QFuture<std::optional<Airport>> AirportService::getAirportByCode(const QString& code)
{
    const QString wanted = normalizedCode(code);
    if (!hasFormOfCode(wanted))
        return readyFuture(std::optional<Airport>());
    if (auto cached = m_cache.getCachedAirportByCode(wanted))
        return readyFuture(std::move(*cached));
    if (m_index)
        return findByCode(wanted);
    const Promised<std::optional<Airport>> promised;
    whenIndexed([this, promised, wanted] {
        auto* watcher = new QFutureWatcher<std::optional<Airport>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [watcher, promised] {
            watcher->deleteLater();
            try {
                promised.keep(watcher->result());
            } catch (...) {
                promised.fail(std::current_exception());
            }
        });
        watcher->setFuture(findByCode(wanted));
    });
    return promised.promise->future();
}

QFuture<std::optional<Airport>> AirportService::findByCode(const QString& code)
{
    const Airport* found = m_index->byCode(code);
    if (found == nullptr && asksDatabase())
        return readByCode(code);
    const auto airport = found != nullptr ? std::optional(*found) : std::nullopt;
    m_cache.cacheAirportByCode(code, airport, m_cache.airportsGeneration());
    return readyFuture(airport);
}

// Another program may have added an airport since the index was built.
QFuture<std::optional<Airport>> AirportService::readByCode(const QString& code)
{
    return m_database->run(
        [code, user = m_session.userId()](Connection& connection) {
            std::optional<Airport> airport = readAirport(connection, code);
            if (!airport)
                requireSession(connection, user);
            return airport;
        },
        [self = QPointer(this), code, started = m_cache.airportsGeneration()](const std::optional<Airport>& airport) {
            if (!self)
                return;
            self->m_cache.cacheAirportByCode(code, airport, started);
            if (airport)
                self->reload(); // searches shall find it, too
        });
}

QFuture<AirportService::Index> AirportService::index()
{
    if (m_index)
        return readyFuture(Index(m_index));
    const Promised<Index> promised;
    whenIndexed([this, promised] { promised.keep(m_index); });
    return promised.promise->future();
}

std::optional<Airline> AirportService::getAirlineByCode(const QString& code)
{
    if (m_airlines.isEmpty()) {
        for (const Airline& airline : listedAirlines())
            for (const QString& designator : {airline.iata, airline.icao})
                if (!designator.isEmpty() && (airline.active || !m_airlines.contains(designator)))
                    m_airlines.insert(designator, airline);
    }
    const auto found = m_airlines.constFind(normalizedCode(code));
    return found != m_airlines.constEnd() ? std::optional(*found) : std::nullopt;
}

ParsedFlightNumber AirportService::parseFlightNumber(const QString& text)
{
    const auto parsed = viatica::parseFlightNumber(text);
    if (const auto* fault = std::get_if<FlightNumberFault>(&parsed))
        return {{}, {}, displayText(*fault)};
    const FlightNumber& number = std::get<FlightNumber>(parsed);
    return {number, getAirlineByCode(number.airline), {}};
}

} // namespace viatica
