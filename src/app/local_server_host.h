// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/local_server.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <atomic>
#include <mutex>

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
    /// Gives up what start() is doing and what waits behind it; they end with Cancelled.
    void cancel();
    /// Lets the server go after whatever is under way (the last window stops it). To be called once every connection
    /// is closed. Delivers what went wrong, or an empty text.
    QFuture<QString> release();
    /// The same after cancel(), and waits for it. For the end of the program.
    QString finish();

Q_SIGNALS:
    void step(viatica::LocalServerStep step);

private:
    LocalServerOptions completed(LocalServerOptions options);
    [[nodiscard]] QString readPassword();
    void writePassword(const QString& password);
    template <class T, class Work>
    QFuture<T> run(Work work);

    SecretStore& m_secrets;
    std::mutex m_mutex;                  ///< for the two below together
    std::atomic<bool> m_cancelled{false}; ///< read by m_server while it works
    int m_cancels = 0;                   ///< a start that was asked for before the last one does nothing
    LocalServer m_server;
    QThreadPool m_thread;
    bool m_used = false; ///< started since the last release()
};

} // namespace viatica
