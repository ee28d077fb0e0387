// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret_store.h"

#include <chrono>

namespace QKeychain {
class Job;
}

namespace viatica {

/// The system's keychain: Secret Service or KWallet, the macOS keychain, the Windows credential store. Its
/// insecure fallback, a plain file, stays off.
///
/// The system may ask the person to unlock it. A question that nobody answers counts as refused after the
/// deadline, so that what waits for a secret goes on without it.
class KeychainStore final : public SecretStore
{
    Q_OBJECT

public:
    /// @p service is the name under which the keychain lists the secrets.
    explicit KeychainStore(QString service, std::chrono::milliseconds deadline = std::chrono::seconds(60),
                           QObject* parent = nullptr);

    [[nodiscard]] QFuture<std::optional<QString>> read(const QString& key) override;
    [[nodiscard]] QFuture<bool> write(const QString& key, const QString& secret) override;
    /// True also when there was nothing to remove.
    [[nodiscard]] QFuture<bool> remove(const QString& key) override;
    /// About the operation that ended last.
    [[nodiscard]] QString lastProblem() const override { return m_problem; }

private:
    template <class T, class Answer>
    QFuture<T> start(QKeychain::Job* job, const QString& key, T refused, Answer answer);

    const QString m_service;
    const std::chrono::milliseconds m_deadline;
    QString m_problem;
};

} // namespace viatica
