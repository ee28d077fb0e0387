// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "domain/error.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <vector>

namespace viatica {

/// Sizes and times of a Database's pool.
struct PoolOptions
{
    int maximum = 4; ///< connections; several programs share one server
    int minimum = 1; ///< kept open while idle
    std::chrono::milliseconds idle{60'000};         ///< one above the minimum is closed after this long without work
    std::chrono::milliseconds waitForFree{30'000};  ///< work that finds no free connection fails with Timeout after this
    std::chrono::milliseconds drain{5'000};         ///< what close() leaves running work to end by itself
    std::chrono::milliseconds retryFirst{250};      ///< back-off after a lost connection: first and longest pause
    std::chrono::milliseconds retryLongest{15'000};
};

namespace detail {

/// A unit of work on its way through the pool. perform() runs on a worker's thread, everything else on the thread of
/// the Database; the pool's mutex hands it over.
class Job
{
public:
    virtual ~Job() = default;
    virtual void perform(Connection& connection) = 0;
    /// Delivers the result or the error to the caller's future, on the thread of the Database.
    virtual void finish() = 0;
    [[nodiscard]] virtual bool isCancelled() const = 0;

    Identity identity = Identity::Application;
    bool afterwards = true; ///< false once the Database is closing: nobody is there for signals
    QDeadlineTimer waitsUntil;
    std::optional<Error> error;
    bool connectionLost = false;
};

template <class T, class Unit, class After>
class TypedJob final : public Job
{
public:
    TypedJob(Unit unit, After after) : m_unit(std::move(unit)), m_after(std::move(after)) { m_promise.start(); }

    [[nodiscard]] QFuture<T> future() { return m_promise.future(); }
    [[nodiscard]] bool isCancelled() const override { return m_promise.isCanceled(); }

    void perform(Connection& connection) override
    {
        if constexpr (std::is_void_v<T>) {
            m_unit(connection);
        } else {
            m_result.emplace(m_unit(connection));
        }
    }

    void finish() override
    {
        try {
            if (error)
                throw *error;
            if constexpr (std::is_void_v<T>) {
                if (afterwards)
                    m_after();
            } else {
                if (afterwards)
                    m_after(*m_result);
                m_promise.addResult(std::move(*m_result));
            }
        } catch (...) {
            m_promise.setException(std::current_exception());
        }
        m_promise.finish();
    }

private:
    struct Nothing
    {};
    Unit m_unit;
    After m_after;
    QPromise<T> m_promise;
    std::conditional_t<std::is_void_v<T>, Nothing, std::optional<T>> m_result;
};

struct NoAfter
{
    template <class... T>
    void operator()(T&&...) const
    {
    }
};

} // namespace detail

/// A database and the small pool of worker threads that talk to it, each with a connection of its own. Lives on the
/// GUI thread (or the terminal program's main thread) and never blocks it.
///
/// A unit of work is a callable that gets the connection; nothing else can reach one. It may run more than once: after
/// a deadlock or a serialization failure, and once after a connection that turned out to be dead. It must therefore
/// be repeatable (ids made beforehand, versions checked) and must not touch anything but what it owns.
class Database final : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unused,    ///< nothing has been asked of it yet
        Connected, ///< the last work found its connection
        Lost,      ///< the connection broke or cannot be had; it is tried again by itself
        Closed,
    };
    Q_ENUM(State)

    explicit Database(ConnectionProfile profile, PoolOptions options = {}, QObject* parent = nullptr);
    ~Database() override;

    /// Runs a unit of work on a worker's connection as viatica_app and delivers what it returns. @p after is called
    /// with the result on this object's thread past the commit and before the future is ready: it alone touches the
    /// cache and emits signals; it also runs when the caller has cancelled too late. Cancelling the future ends the
    /// statement on the server.
    template <class Unit, class After = detail::NoAfter>
    QFuture<std::invoke_result_t<Unit, Connection&>> run(Unit unit, After after = {})
    {
        return submit(Identity::Application, std::move(unit), std::move(after));
    }

    /// The same on a connection of its own as the login itself: for migrations and seeds.
    template <class Unit, class After = detail::NoAfter>
    QFuture<std::invoke_result_t<Unit, Connection&>> runAsLogin(Unit unit, After after = {})
    {
        return submit(Identity::Login, std::move(unit), std::move(after));
    }

    /// The token that connections act for from now on; connections of another session are closed before further work.
    void setSession(const QByteArray& token);
    [[nodiscard]] QByteArray session() const;

    [[nodiscard]] const ConnectionProfile& profile() const { return m_profile; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ConnectionCounters& counters() const { return m_counters; }
    [[nodiscard]] int openConnections() const;
    /// Why the connection is lost; nothing in the other states.
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

    /// Tries a lost connection at once instead of after the pause.
    void retryNow();

    /// Takes no further work, lets running work end for the drain time, then cancels it; returns when all
    /// connections are closed. Futures that are still open end with an error. For the end of a program.
    void close();
    /// The same without waiting: returns at once, and closed() follows from the event loop.
    void beginClosing();

Q_SIGNALS:
    /// @p message is the sentence for Lost, else empty. Comes again when a lost connection cannot be had for another
    /// reason than before.
    void stateChanged(viatica::Database::State state, const QString& message);
    /// While Lost: the next try comes after this pause.
    void retryScheduled(std::chrono::milliseconds pause);
    /// After Lost, once the database answers again: whatever is shown may be out of date.
    void reconnected();
    /// All connections are closed, and every future has ended.
    void closed();

protected:
    bool event(QEvent* event) override;

private:
    struct Worker;

    template <class Unit, class After>
    auto submit(Identity identity, Unit unit, After after) -> QFuture<std::invoke_result_t<Unit, Connection&>>
    {
        using T = std::invoke_result_t<Unit, Connection&>;
        auto job = std::make_shared<detail::TypedJob<T, Unit, After>>(std::move(unit), std::move(after));
        job->identity = identity;
        QFuture<T> future = job->future();
        enqueue(std::move(job));
        return future;
    }

    void enqueue(std::shared_ptr<detail::Job> job);
    void work(Worker& worker);
    std::shared_ptr<detail::Job> takeJob(Worker& worker, std::unique_lock<std::mutex>& lock);
    void performJob(Worker& worker, detail::Job& job);
    Connection& connectionFor(Worker& worker, const detail::Job& job);
    void deliver(std::shared_ptr<detail::Job> job);
    void finishDelivered();
    void giveUpWaiting();
    void finishClosing();
    void noteOutcome(const detail::Job& job);
    void setState(State state, const std::optional<Error>& failure = std::nullopt);
    void probe();

    const ConnectionProfile m_profile;
    const PoolOptions m_options;
    ConnectionCounters m_counters;
    State m_state = State::Unused;
    std::optional<Error> m_failure;
    QTimer m_waitTimer;
    QTimer m_retryTimer;
    QTimer m_drainTimer;
    QDeadlineTimer m_drained; ///< once closing: when running work is cancelled
    bool m_isClosed = false;  ///< closed() has been told
    std::chrono::milliseconds m_retryPause;

    // Shared with the workers, under m_mutex.
    mutable std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::deque<std::shared_ptr<detail::Job>> m_waiting;
    std::deque<std::shared_ptr<detail::Job>> m_delivered;
    std::vector<std::unique_ptr<Worker>> m_workers;
    QByteArray m_session;
    quint64 m_sessionGeneration = 0;
    int m_idleWorkers = 0;
    int m_liveWorkers = 0;
    bool m_closing = false;
    std::atomic<bool> m_abandon{false};
};

/// A future that is ready: for cache hits. (Qt's own helper is deprecated in later versions.)
template <class T>
QFuture<std::decay_t<T>> readyFuture(T&& value)
{
    QPromise<std::decay_t<T>> promise;
    promise.start();
    promise.addResult(std::forward<T>(value));
    promise.finish();
    return promise.future();
}

/// A future that has failed: for drafts that are refused before they travel.
template <class T>
QFuture<T> failedFuture(const Error& error)
{
    QPromise<T> promise;
    promise.start();
    promise.setException(std::make_exception_ptr(error));
    promise.finish();
    return promise.future();
}

} // namespace viatica
