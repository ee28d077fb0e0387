// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace viatica {

/// What a connection needs, in the order in which it is found out.
enum class CheckStep {
    Server,   ///< the host has the name and answers on the port
    Security, ///< TLS as the profile wants it
    Login,    ///< name and password
    Database,
    Tables, ///< Viatica's own, of this version
    Rights, ///< the login may use them
};

enum class CheckState {
    Passed,
    Weak, ///< works, but somebody on the way could listen
    Failed,
    NotTried, ///< behind the one that failed
};

struct CheckLine
{
    CheckStep step = CheckStep::Server;
    CheckState state = CheckState::NotTried;
    QString text; ///< what was found, and what to do if it failed; empty when it was not tried
};

/// What ConnectionCheck found: one line for each step, at most one of them failed.
struct ConnectionReport
{
    QList<CheckLine> lines;
    QString field; ///< of the profile, that the fault belongs to: "host", "port", "tls", "user", "password",
                   ///< "database"
    bool canSetUp = false; ///< the tables are missing or old, and this login may make them

    [[nodiscard]] bool passed() const;
    /// The sentence of the failed step; empty when none failed.
    [[nodiscard]] QString fault() const;
};

/// Tries a connection profile out before anything is opened with it, and names what is wrong. Works on
/// threads of its own, because looking up a name alone may take many seconds; futures may be cancelled.
class ConnectionCheck final : public QObject
{
    Q_OBJECT

public:
    explicit ConnectionCheck(QObject* parent = nullptr);
    /// Gives up what is under way and waits for that.
    ~ConnectionCheck() override;

    /// A fault of the connection is a report, not an error. Errors: Cancelled.
    QFuture<ConnectionReport> check(const ConnectionProfile& profile);
    /// Makes Viatica's tables in an empty database, or brings them up to date, as the login itself; gives
    /// that login the right to use them and loads the airports. Errors: those of Migrator and of connecting.
    QFuture<void> setUp(const ConnectionProfile& profile);

private:
    template <class T, class Work>
    QFuture<T> run(Work work);

    std::atomic<bool> m_abandoned{false};
    QThreadPool m_threads;
};

} // namespace viatica
