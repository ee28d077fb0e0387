// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secret_store.h"

#include <QHash>

namespace viatica {

/// Keeps secrets in memory for this run of the program alone: the person is asked at each start.
class AskEachTimeStore final : public SecretStore
{
    Q_OBJECT

public:
    using SecretStore::SecretStore;

    [[nodiscard]] QFuture<std::optional<QString>> read(const QString& key) override;
    /// Always false: it is kept for this run only.
    [[nodiscard]] QFuture<bool> write(const QString& key, const QString& secret) override;
    [[nodiscard]] QFuture<bool> remove(const QString& key) override;
    [[nodiscard]] QString lastProblem() const override;

    /// What read() delivers, at once.
    [[nodiscard]] std::optional<QString> value(const QString& key) const;

private:
    QHash<QString, QString> m_secrets;
};

} // namespace viatica
