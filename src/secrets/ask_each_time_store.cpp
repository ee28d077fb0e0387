// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/ask_each_time_store.h"

#include <QPromise>

namespace viatica {

namespace {

template <class T>
QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<std::optional<QString>> AskEachTimeStore::read(const QString& key)
{
    return ready(value(key));
}

std::optional<QString> AskEachTimeStore::value(const QString& key) const
{
    const auto found = m_secrets.constFind(key);
    return found == m_secrets.cend() ? std::nullopt : std::optional(*found);
}

QFuture<bool> AskEachTimeStore::write(const QString& key, const QString& secret)
{
    m_secrets.insert(key, secret);
    return ready(false);
}

QFuture<bool> AskEachTimeStore::remove(const QString& key)
{
    m_secrets.remove(key);
    return ready(true);
}

QString AskEachTimeStore::lastProblem() const
{
    return tr("Viatica asks for passwords at each start.");
}

} // namespace viatica
