// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/database.h"

#include "db/database_error.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRandomGenerator>

#include <algorithm>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Database)
};

using namespace std::chrono_literals;

constexpr auto waitLook = 100ms;
constexpr int attemptsOnContention = 5;

const QEvent::Type deliveredEvent = static_cast<QEvent::Type>(QEvent::registerEventType());

/// Failures after which the same unit of work may succeed when it is run again.
bool isContention(const Error& error)
{
    return error.sqlState() == QLatin1String("40001") || error.sqlState() == QLatin1String("40P01");
}

/// The server no longer knows a prepared statement, or its result changed shape under a migration: a connection
/// without prepared statements cures both.
bool isOutdatedStatement(const Error& error)
{
    return error.sqlState() == QLatin1String("26000") || error.sqlState() == QLatin1String("0A000");
}

Error closing()
{
    return {ErrorKind::Cancelled, Messages::tr("The program is closing.")};
}

} // namespace

struct Database::Worker
{
    std::thread thread;
    std::unique_ptr<Connection> connection;
    quint64 generation = 0;
    bool done = false;
};

Database::Database(ConnectionProfile profile, PoolOptions options, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_options(options)
    , m_retryPause(options.retryFirst)
{
    m_waitTimer.setInterval(waitLook);
    connect(&m_waitTimer, &QTimer::timeout, this, &Database::giveUpWaiting);
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Database::probe);
    m_drainTimer.setSingleShot(true);
    connect(&m_drainTimer, &QTimer::timeout, this, [this] { m_abandon = true; });
}

Database::~Database()
{
    close();
}

void Database::enqueue(std::shared_ptr<detail::Job> job)
{
    job->waitsUntil = QDeadlineTimer(m_options.waitForFree);
    {
        const std::lock_guard lock(m_mutex);
        if (m_closing) {
            job->error = closing();
            m_delivered.push_back(std::move(job));
            QCoreApplication::postEvent(this, new QEvent(deliveredEvent));
            return;
        }
        m_waiting.push_back(std::move(job));
        if (std::cmp_greater(m_waiting.size(), m_idleWorkers) && m_liveWorkers < m_options.maximum) {
            std::erase_if(m_workers, [](const std::unique_ptr<Worker>& worker) {
                if (worker->done)
                    worker->thread.join();
                return worker->done;
            });
            auto worker = std::make_unique<Worker>();
            ++m_liveWorkers;
            worker->thread = std::thread([this, raw = worker.get()] { work(*raw); });
            m_workers.push_back(std::move(worker));
        }
    }
    m_wakeUp.notify_one();
    if (!m_waitTimer.isActive())
        m_waitTimer.start();
}

void Database::work(Worker& worker)
{
    std::unique_lock lock(m_mutex);
    while (const std::shared_ptr<detail::Job> job = takeJob(worker, lock)) {
        lock.unlock();
        performJob(worker, *job);
        lock.lock();
        m_delivered.push_back(job);
        QCoreApplication::postEvent(this, new QEvent(deliveredEvent));
    }
    lock.unlock();
    worker.connection.reset();
    lock.lock();
    --m_liveWorkers;
    worker.done = true;
    if (m_closing)
        QCoreApplication::postEvent(this, new QEvent(deliveredEvent));
}

std::shared_ptr<detail::Job> Database::takeJob(Worker& worker, std::unique_lock<std::mutex>& lock)
{
    ++m_idleWorkers;
    const auto somethingToDo = [this] { return m_closing || !m_waiting.empty(); };
    // By the system's clock: with the steady one ThreadSanitizer reported races here that the mutex rules out, which is
    // not fully understood. Where the clock is set meanwhile, a connection is closed too early or too late, no more.
    while (!m_wakeUp.wait_until(lock, std::chrono::system_clock::now() + m_options.idle, somethingToDo)) {
        if (m_liveWorkers > m_options.minimum) {
            --m_idleWorkers;
            return nullptr;
        }
        // The last worker stays, with its connection: the next click should not wait for a new one.
    }
    --m_idleWorkers;
    if (m_waiting.empty())
        return nullptr;
    std::shared_ptr<detail::Job> job = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (worker.connection && worker.generation != m_sessionGeneration)
        worker.connection.reset();
    return job;
}

Connection& Database::connectionFor(Worker& worker, const detail::Job& job)
{
    const auto isCancelled = [this, &job] { return m_abandon || job.isCancelled(); };
    ConnectionRole role{job.identity, {}};
    // What a session may see and what the login may do never share a connection.
    if (job.identity == Identity::Login)
        worker.connection.reset();
    if (worker.connection && worker.connection->isStale())
        worker.connection.reset();
    if (!worker.connection) {
        {
            const std::lock_guard lock(m_mutex);
            if (job.identity == Identity::Application)
                role.session = m_session;
            worker.generation = m_sessionGeneration;
        }
        worker.connection = Connection::open(m_profile, role, &m_counters, isCancelled);
    }
    worker.connection->setCancelCheck(isCancelled);
    return *worker.connection;
}

void Database::performJob(Worker& worker, detail::Job& job)
{
    bool triedNewConnection = false;
    for (int attempt = 1;; ++attempt) {
        job.error.reset();
        job.connectionLost = false;
        const bool hadConnection = worker.connection != nullptr;
        bool isOpen = false;
        try {
            if (m_abandon)
                throw closing();
            if (job.isCancelled())
                throw cancelledByUser();
            Connection& connection = connectionFor(worker, job);
            isOpen = true;
            job.perform(connection);
        } catch (const Error& error) {
            job.error = error;
        } catch (const std::exception& exception) {
            job.error = programFault(exception.what());
        }
        if (worker.connection) {
            worker.connection->setCancelCheck({});
            if (worker.connection->isBroken() || worker.connection->isInTransaction() ||
                worker.connection->awaitsCancel() || job.identity == Identity::Login)
                worker.connection.reset();
        }
        if (!job.error)
            return;
        // A connection that cannot be had is lost, whatever the reason: a right that was taken away comes back as well.
        job.connectionLost = job.error->kind() == ErrorKind::ConnectionLost
            || (!isOpen && job.error->kind() == ErrorKind::AccessDenied);
        if (isContention(*job.error) && attempt < attemptsOnContention) {
            const std::chrono::milliseconds pause(QRandomGenerator::global()->bounded(5 << attempt));
            std::this_thread::sleep_for(pause);
            continue;
        }
        const bool mayBeCured = (job.connectionLost && hadConnection) || isOutdatedStatement(*job.error);
        if (mayBeCured && !triedNewConnection && !m_abandon) {
            triedNewConnection = true;
            worker.connection.reset();
            continue;
        }
        return;
    }
}

bool Database::event(QEvent* event)
{
    if (event->type() != deliveredEvent)
        return QObject::event(event);
    finishDelivered();
    if (m_state == State::Closed)
        finishClosing();
    return true;
}

void Database::finishDelivered()
{
    for (;;) {
        std::shared_ptr<detail::Job> job;
        {
            const std::lock_guard lock(m_mutex);
            if (m_delivered.empty())
                return;
            job = std::move(m_delivered.front());
            m_delivered.pop_front();
        }
        noteOutcome(*job);
        job->afterwards = m_state != State::Closed;
        job->finish();
    }
}

void Database::giveUpWaiting()
{
    std::vector<std::shared_ptr<detail::Job>> overdue;
    bool isEmpty = false;
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_waiting, [&](const std::shared_ptr<detail::Job>& job) {
            if (!job->isCancelled() && !job->waitsUntil.hasExpired())
                return false;
            overdue.push_back(job);
            return true;
        });
        isEmpty = m_waiting.empty();
    }
    if (isEmpty)
        m_waitTimer.stop();
    for (const auto& job : overdue) {
        job->error = job->isCancelled()
            ? cancelledByUser()
            : Error(ErrorKind::Timeout, Messages::tr("The database is busy with earlier work. Please try again."));
        job->finish();
    }
}

void Database::noteOutcome(const detail::Job& job)
{
    if (m_state == State::Closed)
        return;
    if (job.connectionLost) {
        setState(State::Lost, job.error);
        if (!m_retryTimer.isActive()) {
            // Programs that lost the same server must not come back in step.
            const double spread = 0.8 + QRandomGenerator::global()->generateDouble() * 0.4;
            const std::chrono::milliseconds pause(qint64(double(m_retryPause.count()) * spread));
            m_retryTimer.start(pause);
            m_retryPause = std::min(m_retryPause * 2, m_options.retryLongest);
            Q_EMIT retryScheduled(pause);
        }
    } else if (!job.error || !job.error->sqlState().isEmpty()) {
        const bool wasLost = m_state == State::Lost;
        m_retryTimer.stop();
        m_retryPause = m_options.retryFirst;
        setState(State::Connected);
        if (wasLost)
            Q_EMIT reconnected();
    }
}

void Database::retryNow()
{
    if (m_state != State::Lost)
        return;
    m_retryTimer.stop();
    probe();
}

void Database::probe()
{
    class Probe final : public detail::Job
    {
    public:
        void perform(Connection& connection) override
        {
            static const Statement ask(QByteArrayLiteral("SELECT 1"));
            connection.execute(ask);
        }
        void finish() override {}
        [[nodiscard]] bool isCancelled() const override { return false; }
    };
    enqueue(std::make_shared<Probe>());
}

void Database::setState(State state, const std::optional<Error>& failure)
{
    const QString message = failure ? failure->message() : QString();
    if (m_state == state && (!m_failure || m_failure->message() == message))
        return;
    m_state = state;
    m_failure = failure;
    Q_EMIT stateChanged(state, message);
}

void Database::setSession(const QByteArray& token)
{
    const std::lock_guard lock(m_mutex);
    if (m_session == token)
        return;
    m_session = token;
    ++m_sessionGeneration;
}

QByteArray Database::session() const
{
    const std::lock_guard lock(m_mutex);
    return m_session;
}

int Database::openConnections() const
{
    const std::lock_guard lock(m_mutex);
    return m_liveWorkers;
}

void Database::beginClosing()
{
    if (m_state == State::Closed)
        return;
    setState(State::Closed);
    m_waitTimer.stop();
    m_retryTimer.stop();
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
        for (const auto& job : m_waiting) {
            job->error = closing();
            m_delivered.push_back(job);
        }
        m_waiting.clear();
    }
    m_wakeUp.notify_all();
    m_drained = QDeadlineTimer(m_options.drain);
    m_drainTimer.start(m_options.drain);
    // Each worker that ends says so; where there is none, this does.
    QCoreApplication::postEvent(this, new QEvent(deliveredEvent));
}

void Database::finishClosing()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed || m_liveWorkers > 0)
            return;
    }
    m_isClosed = true;
    m_drainTimer.stop();
    for (const auto& worker : m_workers)
        worker->thread.join(); // it is past its work
    m_workers.clear();
    finishDelivered();
    Q_EMIT closed();
}

void Database::close()
{
    beginClosing();
    const auto isWorking = [this] {
        const std::lock_guard lock(m_mutex);
        return m_liveWorkers > 0;
    };
    while (isWorking()) {
        if (m_drained.hasExpired())
            m_abandon = true; // makes its waiting end
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    finishClosing();
}

} // namespace viatica
