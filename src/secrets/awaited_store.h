// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret_store.h"

namespace viatica {

/// Another store, and whether it is still keeping or forgetting something: a program that ends waits for that.
class AwaitedStore final : public SecretStore
{
    Q_OBJECT

public:
    /// @param store outlives this
    explicit AwaitedStore(SecretStore& store, QObject* parent = nullptr);

    [[nodiscard]] QFuture<std::optional<QString>> read(const QString& key) override;
    [[nodiscard]] QFuture<bool> write(const QString& key, const QString& secret) override;
    [[nodiscard]] QFuture<bool> remove(const QString& key) override;
    [[nodiscard]] QString lastProblem() const override { return m_store.lastProblem(); }

    [[nodiscard]] bool isPending() const { return m_pending > 0; }

Q_SIGNALS:
    /// The last change under way has ended, however it went.
    void settled();

private:
    QFuture<bool> awaited(const QFuture<bool>& change);

    SecretStore& m_store;
    int m_pending = 0;
};

} // namespace viatica
