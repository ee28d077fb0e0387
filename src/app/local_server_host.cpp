// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_server_host.h"

#include "domain/error.h"

#include <memory>

namespace viatica {

namespace {

LocalServerOptions completed(LocalServerOptions options, const std::atomic<bool>& cancelled,
                             std::function<void(LocalServerStep)> progress)
{
    options.cancelled = &cancelled;
    options.progress = std::move(progress);
    return options;
}

} // namespace

LocalServerHost::LocalServerHost(LocalServerOptions options, QObject* parent)
    : QObject(parent)
    , m_server(completed(std::move(options), m_cancelled, [this](LocalServerStep now) {
        QMetaObject::invokeMethod(this, [this, now] { Q_EMIT step(now); }, Qt::QueuedConnection);
    }))
{
    m_thread.setMaxThreadCount(1);
}

LocalServerHost::~LocalServerHost()
{
    m_cancelled = true;
    m_thread.waitForDone();
}

template <class T, class Work>
QFuture<T> LocalServerHost::run(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    m_thread.start([promise, work = std::move(work)] {
        try {
            promise->addResult(work());
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    return promise->future();
}

QFuture<bool> LocalServerHost::exists()
{
    return run<bool>([this] { return m_server.status().version.has_value(); });
}

QFuture<ConnectionProfile> LocalServerHost::start()
{
    m_used = true;
    return run<ConnectionProfile>([this] { return m_server.ensureRunning(); });
}

QString LocalServerHost::release()
{
    m_cancelled = true;
    m_thread.waitForDone();
    m_cancelled = false;
    if (!m_used)
        return {};
    QFuture<QString> released = run<QString>([this]() -> QString {
        try {
            m_server.release(LocalServer::StopPolicy::LastStops);
        } catch (const Error& error) {
            return error.message();
        }
        return {};
    });
    m_thread.waitForDone();
    m_used = false;
    return released.result();
}

} // namespace viatica
