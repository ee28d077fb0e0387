// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"

#include <QByteArray>
#include <QThread>

#include <chrono>
#include <memory>

namespace viatica::test {

/// A network between a program and its database that can be slow, break and stall: listens on a loopback port
/// and passes everything on to the real server. Works on a thread of its own, so that tests of windows keep
/// turning; every function may be called from any thread and takes effect before it returns, on open and on
/// later connections.
class TcpRelay
{
public:
    enum class Direction { ToServer, ToClient };
    enum class Cut {
        Orderly, ///< as a program that closes its socket (FIN)
        Reset,   ///< as a machine that crashed and came back (RST)
    };

    /// @param target the server behind, by a socket's folder or by name and port; its first host is used
    explicit TcpRelay(const ConnectionProfile& target);
    ~TcpRelay();
    Q_DISABLE_COPY_MOVE(TcpRelay)

    /// How to connect through the relay: the target's profile with the relay's port.
    [[nodiscard]] ConnectionProfile profile() const;

    /// Holds everything that passes in this direction back for so long. A round trip costs the sum of both.
    void delay(Direction direction, std::chrono::milliseconds time);
    /// Passes nothing on any more, in either direction, and says nothing about it, as a network that is gone.
    /// New connections are accepted by the machine but never answered. false lets what has waited through.
    void stall(bool stalled = true);
    /// Closes the listening port, so that new connections are refused; open ones stay. false opens the same
    /// port.
    void refuse(bool refused = true);
    /// Cuts all open connections.
    void cut(Cut how = Cut::Reset);
    /// Cuts a connection as soon as so many more bytes have passed on it in this direction; the rest is lost.
    void cutAfter(Direction direction, qint64 bytes, Cut how = Cut::Reset);
    /// Cuts a connection once when @p pattern (for example "COMMIT") comes along in this direction.
    /// @param delivered whether the pattern itself still reaches the other side: with true the server commits
    /// and
    ///                  the answer is lost, with false the server never hears of it.
    void cutAt(Direction direction, const QByteArray& pattern, bool delivered, Cut how = Cut::Reset);
    /// Takes back delays, stalls, refusals and planned cuts.
    void heal();

    /// Connections that are open on the program's side.
    [[nodiscard]] int openConnections() const;
    /// How many connections have been accepted since the beginning.
    [[nodiscard]] int acceptedConnections() const;
    /// Bytes passed on in this direction since the beginning.
    [[nodiscard]] qint64 passedBytes(Direction direction) const;

private:
    class Worker;
    template <class Call>
    auto onWorker(Call call) const;

    ConnectionProfile m_profile;
    QThread m_thread;
    Worker* m_worker; ///< lives and dies on m_thread
};

} // namespace viatica::test
