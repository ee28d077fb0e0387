// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tcp_relay.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QLocalSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <array>
#include <deque>
#include <optional>
#include <set>
#include <stdexcept>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace viatica::test {

namespace {

using Direction = TcpRelay::Direction;
using Cut = TcpRelay::Cut;

/// What happens to bytes of one direction; the same for all connections.
struct Weather
{
    std::chrono::milliseconds delay{0};
    std::optional<qint64> cutAfter;
    QByteArray cutAt;
    bool isCutDelivered = false;
    Cut how = Cut::Reset;
};

constexpr qint64 readBuffer = 1 << 16;

struct Chunk
{
    QByteArray bytes;
    qint64 due; ///< on the worker's clock, in ms
};

/// A closed socket whose last word is a reset.
void armReset([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_UNIX
    const linger now{1, 0};
    ::setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &now, sizeof now);
#endif
}

} // namespace

/// One connection through the relay: two sockets and what is on its way between them.
class Link : public QObject
{
public:
    Link(QTcpSocket* client, std::unique_ptr<QIODevice> server, QObject* parent)
        : QObject(parent)
        , m_client(client)
        , m_server(std::move(server))
    {
        client->setParent(this);
        client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        // While nothing is passed on, a sender soon has to wait, as on a real network.
        client->setReadBufferSize(readBuffer);
        if (auto* local = qobject_cast<QLocalSocket*>(m_server.get()))
            local->setReadBufferSize(readBuffer);
        else
            static_cast<QTcpSocket*>(m_server.get())->setReadBufferSize(readBuffer);
    }

    [[nodiscard]] QIODevice* from(Direction direction) const
    {
        return direction == Direction::ToServer ? client() : m_server.get();
    }
    [[nodiscard]] QIODevice* to(Direction direction) const
    {
        return direction == Direction::ToServer ? m_server.get() : client();
    }
    [[nodiscard]] QIODevice* client() const { return m_client; }
    [[nodiscard]] std::deque<Chunk>& queue(Direction direction)
    {
        return m_queues.at(static_cast<size_t>(direction));
    }
    /// The last bytes that passed, in which a pattern may have begun.
    [[nodiscard]] QByteArray& tail(Direction direction) { return m_tails.at(static_cast<size_t>(direction)); }

    void close(Cut how)
    {
        if (how == Cut::Reset) {
            armReset(m_client->socketDescriptor());
            m_client->abort();
        } else {
            m_client->disconnectFromHost();
        }
        m_server->close();
    }

private:
    QTcpSocket* m_client;
    std::unique_ptr<QIODevice> m_server;
    std::array<std::deque<Chunk>, 2> m_queues;
    std::array<QByteArray, 2> m_tails;
};

/// Everything that lives on the relay's thread.
class TcpRelay::Worker : public QObject
{
public:
    ~Worker() override
    {
        // Links that are open report their end while they are destroyed: not to members that are gone by
        // then.
        for (Link* link : std::set<Link*>(m_links))
            drop(link, Cut::Orderly);
    }

    explicit Worker(ConnectionProfile target)
        : m_target(std::move(target))
    {
        m_clock.start();
        m_listener.setParent(this);
        m_timer.setParent(this);
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { pumpAll(); });
        connect(&m_listener, &QTcpServer::newConnection, this, [this] { accept(); });
        listen();
    }

    void listen()
    {
        if (!m_listener.listen(QHostAddress::LocalHost, m_port))
            throw std::runtime_error("the relay cannot listen: " + m_listener.errorString().toStdString());
        m_port = m_listener.serverPort();
    }

    void setRefused(bool refused)
    {
        if (refused)
            m_listener.close();
        else if (!m_listener.isListening())
            listen();
    }

    void setStalled(bool stalled)
    {
        m_stalled = stalled;
        if (stalled)
            return;
        accept();
        readAll();
    }

    void cutAll(Cut how)
    {
        while (!m_links.empty())
            drop(*m_links.begin(), how);
    }

    void pumpAll()
    {
        const std::set<Link*> links = m_links; // a cut takes one out
        for (Link* link : links)
            for (const Direction direction : {Direction::ToServer, Direction::ToClient})
                if (m_links.contains(link))
                    pump(link, direction);
    }

    Weather& weather(Direction direction) { return m_weather.at(static_cast<size_t>(direction)); }

    quint16 m_port = 0;
    int m_accepted = 0;
    std::array<qint64, 2> m_passed{};
    std::set<Link*> m_links;

private:
    void accept()
    {
        while (!m_stalled && m_listener.hasPendingConnections()) {
            ++m_accepted;
            auto* link = new Link(m_listener.nextPendingConnection(), connectToTarget(), this);
            m_links.insert(link);
            for (const Direction direction : {Direction::ToServer, Direction::ToClient}) {
                QIODevice* source = link->from(direction);
                connect(source, &QIODevice::readyRead, link,
                        [this, link, direction] { read(link, direction); });
                // Whoever closes first: what has come before still goes to the other side.
                const auto ended = [this, link, direction] { end(link, direction); };
                if (auto* tcp = qobject_cast<QTcpSocket*>(source))
                    connect(tcp, &QTcpSocket::disconnected, link, ended);
                else
                    connect(static_cast<QLocalSocket*>(source), &QLocalSocket::disconnected, link, ended);
            }
            read(link, Direction::ToServer);
        }
    }

    std::unique_ptr<QIODevice> connectToTarget() const
    {
        constexpr int patience = 10'000;
        const ConnectionProfile::Host host = m_target.hosts.value(0);
        if (host.name.startsWith(QLatin1Char('/'))) {
            auto socket = std::make_unique<QLocalSocket>();
            socket->connectToServer(QStringLiteral("%1/.s.PGSQL.%2").arg(host.name).arg(host.port));
            socket->waitForConnected(patience);
            return socket;
        }
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(host.name, static_cast<quint16>(host.port));
        socket->waitForConnected(patience);
        return socket;
    }

    void readAll()
    {
        const std::set<Link*> links = m_links;
        for (Link* link : links)
            for (const Direction direction : {Direction::ToServer, Direction::ToClient}) {
                if (m_links.contains(link))
                    read(link, direction);
                if (m_links.contains(link) && !isConnected(link->from(direction)))
                    end(link, direction); // it was closed during the stall
            }
    }

    static bool isConnected(const QIODevice* device)
    {
        if (const auto* tcp = qobject_cast<const QTcpSocket*>(device))
            return tcp->state() == QAbstractSocket::ConnectedState;
        return static_cast<const QLocalSocket*>(device)->state() == QLocalSocket::ConnectedState;
    }

    void read(Link* link, Direction direction)
    {
        if (m_stalled)
            return; // stays in the system's buffers, which fill up as those of a real network do
        const QByteArray bytes = link->from(direction)->readAll();
        if (!bytes.isEmpty())
            link->queue(direction).push_back({bytes, m_clock.elapsed() + weather(direction).delay.count()});
        pump(link, direction);
    }

    void pump(Link* link, Direction direction)
    {
        auto& queue = link->queue(direction);
        while (!m_stalled && !queue.empty() && queue.front().due <= m_clock.elapsed()) {
            const QByteArray bytes = queue.front().bytes;
            queue.pop_front();
            if (!pass(link, direction, bytes))
                return;
        }
        if (!queue.empty() && !m_stalled) {
            const int wait = static_cast<int>(std::max<qint64>(0, queue.front().due - m_clock.elapsed()));
            if (!m_timer.isActive() || m_timer.remainingTime() > wait)
                m_timer.start(wait);
        }
    }

    /// @returns false when the connection was cut
    bool pass(Link* link, Direction direction, const QByteArray& bytes)
    {
        Weather& now = weather(direction);
        std::optional<qint64> end; // how many of these bytes still pass before the cut
        if (now.cutAfter) {
            if (bytes.size() >= *now.cutAfter)
                end = *now.cutAfter;
            else
                *now.cutAfter -= bytes.size();
        }
        if (!now.cutAt.isEmpty()) {
            QByteArray& tail = link->tail(direction);
            const QByteArray seen = tail + bytes;
            const qsizetype found = seen.indexOf(now.cutAt);
            if (found >= 0)
                end = now.isCutDelivered ? bytes.size() : std::max<qint64>(0, found - tail.size());
            tail = seen.right(now.cutAt.size() - 1);
        }
        write(link, direction, end ? bytes.left(*end) : bytes);
        if (!end)
            return true;
        const Cut how = now.how;
        now.cutAfter.reset();
        now.cutAt.clear();
        drop(link, how);
        return false;
    }

    void write(Link* link, Direction direction, const QByteArray& bytes)
    {
        QIODevice* target = link->to(direction);
        target->write(bytes);
        // Out of this program's buffer before a cut throws that away.
        if (auto* tcp = qobject_cast<QTcpSocket*>(target))
            tcp->flush();
        else
            static_cast<QLocalSocket*>(target)->flush();
        m_passed.at(static_cast<size_t>(direction)) += bytes.size();
    }

    void end(Link* link, Direction direction)
    {
        if (!m_links.contains(link) || m_stalled)
            return;
        const QByteArray rest = link->from(direction)->readAll();
        if (!rest.isEmpty())
            link->queue(direction).push_back({rest, m_clock.elapsed()});
        for (auto& chunk : link->queue(direction))
            if (!pass(link, direction, chunk.bytes))
                return;
        drop(link, Cut::Orderly);
    }

    void drop(Link* link, Cut how)
    {
        m_links.erase(link);
        link->disconnect();
        link->from(Direction::ToServer)->disconnect(link);
        link->from(Direction::ToClient)->disconnect(link);
        link->close(how);
        link->deleteLater();
    }

    ConnectionProfile m_target;
    QTcpServer m_listener;
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::array<Weather, 2> m_weather;
    bool m_stalled = false;
};

template <class Call>
auto TcpRelay::onWorker(Call call) const
{
    using Answer = std::invoke_result_t<Call, Worker&>;
    if constexpr (std::is_void_v<Answer>) {
        QMetaObject::invokeMethod(
            m_worker, [&] { call(*m_worker); }, Qt::BlockingQueuedConnection);
    } else {
        Answer answer{};
        QMetaObject::invokeMethod(
            m_worker, [&] { answer = call(*m_worker); }, Qt::BlockingQueuedConnection);
        return answer;
    }
}

TcpRelay::TcpRelay(const ConnectionProfile& target)
    : m_profile(target)
    , m_worker(new Worker(target))
{
    m_profile.hosts = {{QStringLiteral("127.0.0.1"), m_worker->m_port}};
    m_profile.tls = TlsMode::Disable;
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("TcpRelay"));
    m_thread.start();
}

TcpRelay::~TcpRelay()
{
    onWorker([](Worker& worker) { worker.cutAll(Cut::Orderly); });
    m_thread.quit();
    m_thread.wait();
}

ConnectionProfile TcpRelay::profile() const
{
    return m_profile;
}

void TcpRelay::delay(Direction direction, std::chrono::milliseconds time)
{
    onWorker([=](Worker& worker) { worker.weather(direction).delay = time; });
}

void TcpRelay::stall(bool stalled)
{
    onWorker([=](Worker& worker) { worker.setStalled(stalled); });
}

void TcpRelay::refuse(bool refused)
{
    onWorker([=](Worker& worker) { worker.setRefused(refused); });
}

void TcpRelay::cut(Cut how)
{
    onWorker([=](Worker& worker) { worker.cutAll(how); });
}

void TcpRelay::cutAfter(Direction direction, qint64 bytes, Cut how)
{
    onWorker([=](Worker& worker) {
        worker.weather(direction).cutAfter = bytes;
        worker.weather(direction).how = how;
    });
}

void TcpRelay::cutAt(Direction direction, const QByteArray& pattern, bool delivered, Cut how)
{
    onWorker([=](Worker& worker) {
        Weather& weather = worker.weather(direction);
        weather.cutAt = pattern;
        weather.isCutDelivered = delivered;
        weather.how = how;
    });
}

void TcpRelay::heal()
{
    onWorker([](Worker& worker) {
        worker.weather(Direction::ToServer) = {};
        worker.weather(Direction::ToClient) = {};
        worker.setRefused(false);
        worker.setStalled(false);
    });
}

int TcpRelay::openConnections() const
{
    return onWorker([](Worker& worker) { return static_cast<int>(worker.m_links.size()); });
}

int TcpRelay::acceptedConnections() const
{
    return onWorker([](Worker& worker) { return worker.m_accepted; });
}

qint64 TcpRelay::passedBytes(Direction direction) const
{
    return onWorker([=](Worker& worker) { return worker.m_passed.at(static_cast<size_t>(direction)); });
}

} // namespace viatica::test
