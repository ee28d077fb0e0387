// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <atomic>
#include <functional>
#include <thread>
#include <type_traits>

namespace viatica {

/// Lets a command read from top to bottom although everything it asks for is a future: await() turns the
/// program's one event loop until the future is ready. It is only ever called from main's own thread and
/// never while it already waits, so loops do not nest.
///
/// An interruption (Ctrl+C, SIGTERM) cancels what is awaited and makes every later await() fail with
/// Cancelled, so that the command unwinds; beginCleanUp() lets the orderly ending be awaited nevertheless.
class Runtime final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// @throws what the future holds, Error(Cancelled) after an interruption
    template <class T>
    T await(QFuture<T> future)
    {
        QFutureWatcher<T> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, this, [] { QCoreApplication::exit(); });
        watcher.setFuture(future);
        waitUntilDone([future]() mutable { future.cancel(); }, [&future] { return future.isFinished(); });
        // A future that was cancelled without an answer has neither result nor exception.
        if (future.isFinished()) {
            future.waitForFinished();
            if constexpr (std::is_void_v<T>) {
                if (!future.isCanceled())
                    return;
            } else {
                if (future.resultCount() > 0)
                    return future.result();
            }
        }
        throw cancelled();
    }

    /// Runs a callable that blocks on a thread of its own and awaits it. Waits for its end also when
    /// interrupted: the callable has to watch a flag of its own (interrupted() emits) if it takes long.
    template <class Callable>
    auto onThread(Callable callable) -> std::invoke_result_t<Callable>
    {
        using T = std::invoke_result_t<Callable>;
        QPromise<T> promise;
        QFuture<T> future = promise.future();
        std::thread thread([&promise, &callable] {
            promise.start();
            try {
                if constexpr (std::is_void_v<T>)
                    callable();
                else
                    promise.addResult(callable());
            } catch (...) {
                promise.setException(std::current_exception());
            }
            promise.finish();
        });
        struct Join
        {
            std::thread& thread;
            ~Join() { thread.join(); }
        } join{thread};
        return awaitToTheEnd(future);
    }

    /// Called for SIGINT and SIGTERM, on this object's thread.
    void interrupt();
    [[nodiscard]] bool isInterrupted() const { return m_interrupted; }
    /// From now on an interruption changes nothing any more.
    void beginCleanUp() { m_cleaningUp = true; }
    [[nodiscard]] static Error cancelled();

Q_SIGNALS:
    void interrupted();

private:
    template <class T>
    T awaitToTheEnd(QFuture<T> future)
    {
        QFutureWatcher<T> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, this, [] { QCoreApplication::exit(); });
        watcher.setFuture(future);
        turnLoop([&future] { return future.isFinished(); });
        future.waitForFinished();
        if constexpr (!std::is_void_v<T>)
            return future.result();
    }

    void waitUntilDone(const std::function<void()>& cancel, const std::function<bool()>& isDone);
    void turnLoop(const std::function<bool()>& isDone);

    bool m_interrupted = false;
    bool m_cleaningUp = false;
    bool m_waiting = false;
};

/// Calls @p handler on the thread of @p context for each SIGINT, SIGTERM and SIGHUP (Ctrl+C and closing the
/// console on Windows), and keeps a reader that went away (SIGPIPE) from ending the program halfway.
void watchTermination(QObject& context, std::function<void()> handler);

} // namespace viatica
