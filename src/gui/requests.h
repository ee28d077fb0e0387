// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/future_watch.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>

namespace viatica {

/// The requests of one window or page to the services: the one way from a QFuture to what is shown, so that no
/// failure goes unseen. A request that takes longer than 0.3 s makes the owner busy, longer than 2 s slow: it then
/// offers to cancel. When the owner goes, reads are cancelled; writes go on to their end, their outcome unheard.
class Requests final : public QObject
{
    Q_OBJECT

public:
    explicit Requests(QObject* owner);
    ~Requests() override;

    /// Something to be shown: cancelled with the owner or by cancel().
    template <class T, class OnSuccess, class OnError>
    void read(const QFuture<T>& future, OnSuccess onSuccess, OnError onError)
    {
        watch(future, true, std::move(onSuccess), std::move(onError));
    }
    /// Something to be kept: cancelled by cancel() alone.
    template <class T, class OnSuccess, class OnError>
    void write(const QFuture<T>& future, OnSuccess onSuccess, OnError onError)
    {
        watch(future, false, std::move(onSuccess), std::move(onError));
    }

    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isSlow() const { return m_slow; }
    [[nodiscard]] bool isPending() const { return !m_pending.isEmpty(); }
    /// Ends what is under way; each request delivers ErrorKind::Cancelled.
    void cancel();

    /// For work that is watched elsewhere (a model's own reading): counts as a request from start to end.
    void begin(const QObject* key, std::function<void()> cancel);
    void end(const QObject* key);

Q_SIGNALS:
    void busyChanged(bool busy);
    void slowChanged(bool slow);

private:
    struct Pending
    {
        std::function<void()> cancel;
        bool withOwner = true;
    };

    template <class T, class OnSuccess, class OnError>
    void watch(const QFuture<T>& future, bool withOwner, OnSuccess onSuccess, OnError onError)
    {
        auto* key = new QObject(this);
        add(key, {[copy = future]() mutable { copy.cancel(); }, withOwner});
        watchFuture(
            future, this,
            [this, key, done = std::move(onSuccess)](const auto&... result) mutable {
                finish(key);
                done(result...);
            },
            [this, key, failed = std::move(onError)](const Error& error) mutable {
                finish(key);
                failed(error);
            });
    }

    void add(const QObject* key, Pending pending);
    void finish(QObject* key);
    void remove(const QObject* key);
    void setBusy(bool busy);
    void setSlow(bool slow);

    QHash<const QObject*, Pending> m_pending;
    QTimer m_busyTimer;
    QTimer m_slowTimer;
    bool m_busy = false;
    bool m_slow = false;
};

} // namespace viatica
