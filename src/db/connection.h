// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"
#include "db/result.h"
#include "db/statement.h"

#include <QDeadlineTimer>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

struct pg_conn;

namespace viatica {

/// Whom a connection acts as.
enum class Identity {
    Application, ///< the role viatica_app, limited by row-level security to the session's user
    Login,       ///< the login itself: migrations, seeding and granting by the owner of the tables
};

/// What a connection is opened with beside its profile.
struct ConnectionRole
{
    Identity identity = Identity::Application;
    QByteArray session; ///< the token of the signed-in user, or empty
};

/// Counts of one program, for Diagnostics and for tests that count statements. Shared by all connections of a pool.
struct ConnectionCounters
{
    std::atomic<quint64> opened{0};
    std::atomic<quint64> statements{0}; ///< statements run, BEGIN and COMMIT not counted
    std::atomic<quint64> roundTrips{0};
};

/// One connection to PostgreSQL, on libpq. Used by one thread at a time; it blocks that thread, which is never the
/// GUI's. Values always travel apart from the statement's text, so they appear neither in pg_stat_activity nor in
/// the server's log of failed statements.
///
/// Every call throws Error. After ConnectionLost, isBroken() is true and the connection can only be destroyed.
class Connection
{
public:
    using CancelCheck = std::function<bool()>;

    /// Opens a connection, at most for the profile's connect limit.
    /// @throws Error ConnectionLost (a sentence each for name, port, TLS, password, database), AccessDenied, Cancelled
    [[nodiscard]] static std::unique_ptr<Connection> open(const ConnectionProfile& profile, const ConnectionRole& role,
                                                          ConnectionCounters* counters = nullptr,
                                                          const CancelCheck& isCancelled = {});
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Runs a statement with its values. It is prepared on first use, in the same round trip.
    template <class... Values>
    Result execute(const Statement& statement, const Values&... values)
    {
        return execute(statement, QList<Parameter>{Codec<std::decay_t<Values>>::encode(values)...});
    }
    Result execute(const Statement& statement, const QList<Parameter>& parameters);

    /// Runs a text once without preparing it, for statements that are not repeated.
    Result executeOnce(const QByteArray& sql, const QList<Parameter>& parameters = {});

    /// Runs a script of several statements; the first that fails is reported, wherever it stands. A script is one
    /// transaction of its own unless one is open; it must not end one (refused beforehand).
    void executeScript(const QByteArray& sql);

    /// Asked about twenty times a second while waiting; true ends the running statement on the server.
    void setCancelCheck(CancelCheck isCancelled) { m_isCancelled = std::move(isCancelled); }

    [[nodiscard]] bool isBroken() const { return m_broken; }
    /// A cancel was sent, which may still be on its way: it would end whatever statement runs here next.
    [[nodiscard]] bool awaitsCancel() const { return m_awaitsCancel; }
    [[nodiscard]] bool isInTransaction() const { return m_transaction != TransactionState::None; }
    [[nodiscard]] int serverVersion() const;
    /// "TLSv1.3, TLS_AES_256_GCM_SHA384"; empty when nothing is encrypted.
    [[nodiscard]] QString tlsText() const;
    /// Version of libpq that the program runs with: "15.14".
    [[nodiscard]] static QString libraryVersion();
    /// Process id of the server's side, as in pg_stat_activity.
    [[nodiscard]] int backendPid() const;
    /// True when the server closed an idle connection; asks the socket, not the server.
    [[nodiscard]] bool isStale();
    /// How many statements are prepared on this connection.
    [[nodiscard]] qsizetype preparedCount() const { return m_prepared.size(); }

private:
    friend class Transaction;
    enum class TransactionState { None, Requested, Open };
    struct Step;

    explicit Connection(ConnectionLimits limits, ConnectionCounters* counters);
    void connect(const ConnectionProfile& profile, const ConnectionRole& role);
    std::vector<Result> runSteps(const QList<Step>& steps);
    Result runWithBegin(QList<Step> steps);
    void begin();
    void commit();
    void rollback() noexcept;

    void startDeadline();
    void waitForSocket();
    pg_result* nextResult();
    void sendCancel();
    void refuseCopy(int status);
    [[noreturn]] void fail(const class Error& error);
    [[noreturn]] void failLost();

    pg_conn* m_connection = nullptr;
    ConnectionLimits m_limits;
    ConnectionCounters* m_counters;
    CancelCheck m_isCancelled;
    QSet<QByteArray> m_prepared;
    QDeadlineTimer m_deadline;
    TransactionState m_transaction = TransactionState::None;
    bool m_cancelSent = false; ///< for the statement that is running
    bool m_awaitsCancel = false;
    bool m_broken = false;
};

/// A transaction on a connection: begun with the first statement (in the same round trip), ended by commit(),
/// rolled back by the destructor otherwise. Transactions do not nest.
class Transaction
{
public:
    /// @throws Error(Internal) when one is open already
    explicit Transaction(Connection& connection) : m_connection(connection) { m_connection.begin(); }
    ~Transaction()
    {
        if (!m_committed)
            m_connection.rollback();
    }
    Q_DISABLE_COPY_MOVE(Transaction)

    /// @throws Error when the server rolled back instead (deferred constraints), or the answer was lost
    void commit()
    {
        m_connection.commit();
        m_committed = true;
    }

private:
    Connection& m_connection;
    bool m_committed = false;
};

} // namespace viatica
