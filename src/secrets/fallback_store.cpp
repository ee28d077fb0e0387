// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/fallback_store.h"

#include "secrets/keychain_store.h"

#include <utility>

namespace viatica {

FallbackStore::FallbackStore(std::unique_ptr<SecretStore> store, QObject* parent)
    : SecretStore(parent)
    , m_store(std::move(store))
{
}

FallbackStore::~FallbackStore() = default;

void FallbackStore::noteOutcome()
{
    const QString problem = m_store->lastProblem();
    if (problem.isEmpty() || hasFallenBack())
        return;
    m_problem = problem + QLatin1Char(' ') + m_memory.lastProblem();
    Q_EMIT fellBack(m_problem);
}

QFuture<std::optional<QString>> FallbackStore::read(const QString& key)
{
    if (hasFallenBack())
        return m_memory.read(key);
    return m_store->read(key).then(this, [this, key](const std::optional<QString>& secret) {
        noteOutcome();
        // A write that waited for the same answer may have fallen back before this.
        return secret ? secret : m_memory.value(key);
    });
}

QFuture<bool> FallbackStore::write(const QString& key, const QString& secret)
{
    if (hasFallenBack())
        return m_memory.write(key, secret);
    return m_store->write(key, secret).then(this, [this, key, secret](bool isKept) {
        // A service that reads well can still have no keyring to write to.
        if (!isKept) {
            noteOutcome();
            (void)m_memory.write(key, secret);
        }
        return isKept;
    });
}

QFuture<bool> FallbackStore::remove(const QString& key)
{
    const QFuture<bool> forgotten = m_memory.remove(key);
    if (hasFallenBack())
        return forgotten;
    return m_store->remove(key).then(this, [this](bool isGone) {
        noteOutcome();
        return isGone;
    });
}

std::unique_ptr<SecretStore> makeSecretStore()
{
    return std::make_unique<FallbackStore>(std::make_unique<KeychainStore>(QStringLiteral("Viatica")));
}

} // namespace viatica
