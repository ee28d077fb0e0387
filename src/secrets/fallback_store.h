// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/ask_each_time_store.h"

#include <memory>

namespace viatica {

/// Another store as long as it works. Once it failed (no keychain, a locked one, a person who refused, no
/// answer), this run of the program keeps secrets in memory and does not ask the other again.
class FallbackStore final : public SecretStore
{
    Q_OBJECT

public:
    explicit FallbackStore(std::unique_ptr<SecretStore> store, QObject* parent = nullptr);
    ~FallbackStore() override;

    [[nodiscard]] QFuture<std::optional<QString>> read(const QString& key) override;
    [[nodiscard]] QFuture<bool> write(const QString& key, const QString& secret) override;
    [[nodiscard]] QFuture<bool> remove(const QString& key) override;
    /// Empty while the other store works.
    [[nodiscard]] QString lastProblem() const override { return m_problem; }

Q_SIGNALS:
    /// Secrets are kept in memory from now on; @p message says why.
    void fellBack(const QString& message);

private:
    [[nodiscard]] bool hasFallenBack() const { return !m_problem.isEmpty(); }
    void noteOutcome();

    std::unique_ptr<SecretStore> m_store;
    AskEachTimeStore m_memory;
    QString m_problem;
};

/// What the programs use: the system's keychain, else memory.
[[nodiscard]] std::unique_ptr<SecretStore> makeSecretStore();

} // namespace viatica
