// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/local_server.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>

namespace viatica {

class SecretStore;

/// The private server on a thread of its own, because everything about it may take seconds. Calls are done one after
/// the other; futures and signals arrive on the host's thread.
class LocalServerHost final : public QObject
{
    Q_OBJECT

public:
    /// @param secrets keeps the server's password where there is one; outlives this
    LocalServerHost(LocalServerOptions options, SecretStore& secrets, QObject* parent = nullptr);
    ~LocalServerHost() override;

    /// Whether a database was made on this computer before.
    QFuture<bool> exists();
    /// LocalServer::ensureRunning().
    QFuture<ConnectionProfile> start();
    /// Gives up what is under way, lets the server go (the last window stops it) and waits for that. To be called
    /// once every connection is closed. @returns what went wrong, or an empty text
    QString release();

Q_SIGNALS:
    void step(viatica::LocalServerStep step);

private:
    LocalServerOptions completed(LocalServerOptions options);
    [[nodiscard]] QString readPassword();
    void writePassword(const QString& password);
    template <class T, class Work>
    QFuture<T> run(Work work);

    SecretStore& m_secrets;
    std::atomic<bool> m_cancelled{false};
    LocalServer m_server;
    QThreadPool m_thread;
    bool m_used = false;
};

} // namespace viatica
