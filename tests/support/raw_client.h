// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <memory>
#include <stdexcept>

struct pg_conn;
struct pg_result;

namespace viatica::test {

/// What the server answered to a statement of a RawClient that failed.
class SqlError : public std::runtime_error
{
public:
    SqlError(const QByteArray& state, const QByteArray& message, const QByteArray& constraint = {})
        : std::runtime_error(state.toStdString() + ": " + message.toStdString())
        , m_state(QString::fromLatin1(state))
        , m_constraint(QString::fromUtf8(constraint))
    {
    }
    [[nodiscard]] const QString& sqlState() const { return m_state; }
    /// The rule that was broken, if the server named one.
    [[nodiscard]] const QString& constraint() const { return m_constraint; }

private:
    QString m_state;
    QString m_constraint;
};

/// A connection without any of the program's code in between: to look at what a database really holds, and to
/// attack it as another program could. Blocks; any one thread at a time.
class RawClient
{
public:
    /// NULL is a null string; an empty text is an empty one.
    using Rows = QList<QStringList>;

    /// @param options libpq's "options", for example "-c role=viatica_app"; nothing is set otherwise
    explicit RawClient(const ConnectionProfile& profile, const QByteArray& options = {});

    /// Runs one statement. @param parameters for $1, $2, …; a null string is NULL
    /// @throws SqlError
    Rows query(const QByteArray& sql, const QStringList& parameters = {});
    /// The first field of the first row; null when there is no row. @throws SqlError
    QString value(const QByteArray& sql, const QStringList& parameters = {});
    /// Runs several statements at once. @throws SqlError
    void script(const QByteArray& sql);
    /// How many rows an INSERT, UPDATE or DELETE touched. @throws SqlError
    int affected(const QByteArray& sql, const QStringList& parameters = {});
    /// The SQLSTATE with which a statement fails; empty when it succeeds.
    [[nodiscard]] QString stateOf(const QByteArray& sql, const QStringList& parameters = {});

    /// Sends a statement without waiting, for two that shall meet; finish() waits for its answer.
    void start(const QByteArray& sql, const QStringList& parameters = {});
    /// @throws SqlError
    Rows finish();

    /// The server's process for this connection, as in pg_stat_activity.
    [[nodiscard]] int backendPid() const;
    /// The payloads of the notices that have arrived, read without waiting.
    [[nodiscard]] QStringList notifications();

private:
    using Result = std::unique_ptr<pg_result, void (*)(pg_result*)>;
    Result run(const QByteArray& sql, const QStringList& parameters);
    Result checked(pg_result* result) const;

    std::unique_ptr<pg_conn, void (*)(pg_conn*)> m_connection;
};

} // namespace viatica::test
