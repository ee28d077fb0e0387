// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/local_server_host.h"

#include "db/database.h"
#include "db/database_error.h"
#include "domain/error.h"
#include "models/future_watch.h"
#include "secrets/secret_store.h"

#include <chrono>
#include <memory>
#include <thread>
#include <utility>

namespace viatica {

using namespace std::chrono_literals;

LocalServerHost::LocalServerHost(LocalServerOptions options, SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_server(completed(std::move(options)))
{
    m_thread.setMaxThreadCount(1);
}

// What is called back runs on the server's thread.
LocalServerOptions LocalServerHost::completed(LocalServerOptions options)
{
    options.cancelled = &m_cancelled;
    options.progress = [this](LocalServerStep now) {
        QMetaObject::invokeMethod(this, [this, now] { Q_EMIT step(now); }, Qt::QueuedConnection);
    };
    if (!options.readPassword)
        options.readPassword = [this] { return readPassword(); };
    if (!options.writePassword)
        options.writePassword = [this](const QString& password) { writePassword(password); };
    return options;
}

// Secrets live on the GUI thread, which may be waiting for this one to end: then there is no password.
QString LocalServerHost::readPassword()
{
    auto promise = std::make_shared<QPromise<QString>>();
    promise->start();
    QFuture<QString> password = promise->future();
    QMetaObject::invokeMethod(
        this,
        [this, promise] {
            watchFuture(
                m_secrets.read(passwordKey(keychainName(std::nullopt))), this,
                [promise](const std::optional<QString>& secret) {
                    promise->addResult(secret.value_or(QString()));
                    promise->finish();
                },
                [promise](const Error&) { promise->finish(); });
        },
        Qt::QueuedConnection);
    while (!password.isFinished() && !m_cancelled)
        std::this_thread::sleep_for(5ms);
    return password.resultCount() > 0 ? password.result() : QString();
}

void LocalServerHost::writePassword(const QString& password)
{
    QMetaObject::invokeMethod(
        this, [this, password] { (void)m_secrets.write(passwordKey(keychainName(std::nullopt)), password); },
        Qt::QueuedConnection);
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
    return run<ConnectionProfile>([this, cancels = m_cancels] {
        {
            const std::lock_guard lock(m_mutex);
            if (cancels != m_cancels)
                throw cancelledByUser();
            m_cancelled = false;
        }
        return m_server.ensureRunning();
    });
}

void LocalServerHost::cancel()
{
    const std::lock_guard lock(m_mutex);
    ++m_cancels;
    m_cancelled = true;
}

QFuture<QString> LocalServerHost::release()
{
    if (!std::exchange(m_used, false))
        return readyFuture(QString());
    return run<QString>([this]() -> QString {
        try {
            m_server.release(LocalServer::StopPolicy::LastStops);
        } catch (const Error& error) {
            return error.message();
        }
        return {};
    });
}

QString LocalServerHost::finish()
{
    cancel();
    QFuture<QString> released = release();
    m_thread.waitForDone();
    return released.result();
}

} // namespace viatica
