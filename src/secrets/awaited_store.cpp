// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/awaited_store.h"

#include <QFutureWatcher>

namespace viatica {

AwaitedStore::AwaitedStore(SecretStore& store, QObject* parent)
    : SecretStore(parent)
    , m_store(store)
{
}

QFuture<std::optional<QString>> AwaitedStore::read(const QString& key)
{
    return m_store.read(key);
}

QFuture<bool> AwaitedStore::write(const QString& key, const QString& secret)
{
    return awaited(m_store.write(key, secret));
}

QFuture<bool> AwaitedStore::remove(const QString& key)
{
    return awaited(m_store.remove(key));
}

QFuture<bool> AwaitedStore::awaited(const QFuture<bool>& change)
{
    if (change.isFinished())
        return change;
    ++m_pending;
    auto* watcher = new QFutureWatcher<bool>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (--m_pending == 0)
            Q_EMIT settled();
    });
    watcher->setFuture(change);
    return change;
}

} // namespace viatica
