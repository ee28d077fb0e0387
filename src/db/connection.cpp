// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection.h"

#include "db/connect_error.h"
#include "db/database_error.h"
#include "db/script_check.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <thread>

#include <libpq-fe.h>

#ifdef Q_OS_WIN
#include <winsock2.h>
#define poll WSAPoll
#else
#include <poll.h>
#include <sys/socket.h>
#endif

namespace viatica {

namespace {

// Texts only: bound values are never logged. Off unless asked for, e.g. QT_LOGGING_RULES=viatica.sql=true.
Q_LOGGING_CATEGORY(sqlLog, "viatica.sql", QtWarningMsg)

using namespace std::chrono_literals;

// How often a waiting thread looks whether it was cancelled. An answer wakes it at once.
constexpr auto cancelInterval = 50ms;
// How long the server gets to act on a cancel before the connection is given up.
constexpr auto cancelGrace = 2000ms;

void waitOnSocket(int socket, bool forWriting, bool forReading, std::chrono::milliseconds limit)
{
    pollfd descriptor{};
    descriptor.fd = static_cast<decltype(descriptor.fd)>(socket);
    descriptor.events = static_cast<short>((forReading ? POLLIN : 0) | (forWriting ? POLLOUT : 0));
    poll(&descriptor, 1, static_cast<int>(limit.count()));
}

/// Whether something has arrived that is yet to be read.
bool hasAnswer(int socket)
{
    char first = 0;
    return socket >= 0 && recv(static_cast<decltype(pollfd::fd)>(socket), &first, 1, MSG_PEEK) == 1;
}

std::chrono::milliseconds untilNextLook(const QDeadlineTimer& deadline)
{
    if (deadline.isForever())
        return cancelInterval;
    return std::clamp(std::chrono::milliseconds(deadline.remainingTime()), 0ms,
                      std::chrono::milliseconds(cancelInterval));
}

QByteArray sessionOptions(const ConnectionLimits& limits, const ConnectionRole& role)
{
    // The path is set because "$user" would come first, and the private server's login is named like a schema.
    QByteArray options("-c search_path=public -c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601 -c extra_float_digits=1"
                       " -c client_min_messages=warning -c standard_conforming_strings=on");
    const auto limit = [&](const char* name, std::chrono::milliseconds value) {
        options += QByteArray(" -c ") + name + '=' + QByteArray::number(qint64(value.count()));
    };
    limit("statement_timeout", limits.statement);
    limit("lock_timeout", limits.lock);
    limit("idle_in_transaction_session_timeout", limits.idleInTransaction);
    if (role.identity == Identity::Application) {
        // A statement of the services finds its rows by keys whatever its values are, and planning one takes longer
        // than running it. By itself the server would plan each of them anew five times on every connection.
        options += " -c role=viatica_app -c plan_cache_mode=force_generic_plan";
        if (!role.session.isEmpty())
            options += " -c viatica.session=" + role.session;
    }
    return options;
}

bool isToken(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
}

} // namespace

/// One message to the server within a round trip.
struct Connection::Step
{
    enum class Kind { Prepare, Execute, ExecuteOnce };
    Kind kind;
    QByteArray sql;
    QByteArray name;
    QList<Parameter> parameters;
};

Connection::Connection(ConnectionLimits limits, ConnectionCounters* counters) : m_limits(limits), m_counters(counters) {}

Connection::~Connection()
{
    PQfinish(m_connection);
}

std::unique_ptr<Connection> Connection::open(const ConnectionProfile& profile, const ConnectionRole& role,
                                             ConnectionCounters* counters, const CancelCheck& isCancelled)
{
    std::unique_ptr<Connection> connection(new Connection(profile.limits, counters));
    connection->m_isCancelled = isCancelled;
    connection->connect(profile, role);
    connection->m_isCancelled = {};
    if (counters)
        ++counters->opened;
    return connection;
}

void Connection::connect(const ConnectionProfile& profile, const ConnectionRole& role)
{
    // The token becomes part of the start-up options: anything but hexadecimal digits would be another option.
    if (!isToken(role.session))
        throw sessionRejected();

    auto parameters = profile.libpqParameters();
    parameters.append({"options", sessionOptions(profile.limits, role)});
    QList<const char*> keywords;
    QList<const char*> values;
    for (const auto& [keyword, value] : parameters) {
        keywords << keyword.constData();
        values << value.constData();
    }
    keywords << nullptr;
    values << nullptr;

    m_connection = PQconnectStartParams(keywords.constData(), values.constData(), 0);
    if (m_connection == nullptr)
        throw std::bad_alloc();
    PQsetNoticeReceiver(m_connection, [](void*, const PGresult*) {}, nullptr);
    // Only the SQLSTATE: the message itself is in the server's language and may quote what was sent.
    PQsetErrorVerbosity(m_connection, PQERRORS_SQLSTATE);

    m_deadline = m_limits.connect.count() > 0 ? QDeadlineTimer(m_limits.connect) : QDeadlineTimer::Forever;
    ConnStatusType stage = PQstatus(m_connection);
    bool wasReached = false;
    bool tlsAnswered = false;
    PostgresPollingStatusType wanted = PGRES_POLLING_WRITING;
    while (stage != CONNECTION_BAD && wanted != PGRES_POLLING_OK && wanted != PGRES_POLLING_FAILED) {
        if (m_isCancelled && m_isCancelled())
            throw cancelledByUser();
        if (m_deadline.hasExpired())
            throw connectTimeout(profile);
        if (PQsocket(m_connection) >= 0)
            waitOnSocket(PQsocket(m_connection), wanted == PGRES_POLLING_WRITING, wanted == PGRES_POLLING_READING,
                         untilNextLook(m_deadline));
        // The last stage before a failure tells what failed: the name, the port, TLS, or the login.
        const ConnStatusType before = PQstatus(m_connection);
        if (before != CONNECTION_BAD)
            stage = before;
        tlsAnswered = tlsAnswered || (before == CONNECTION_SSL_STARTUP && hasAnswer(PQsocket(m_connection)));
        wanted = PQconnectPoll(m_connection);
        wasReached = wasReached || (PQstatus(m_connection) != CONNECTION_BAD && PQstatus(m_connection) != CONNECTION_STARTED);
    }
    if (PQstatus(m_connection) != CONNECTION_OK) {
        ConnectFailure failure;
        failure.message = QByteArray(PQerrorMessage(m_connection));
        failure.needsPassword = PQconnectionNeedsPassword(m_connection) != 0;
        // Who closes without a word has not refused TLS; it is not known to be a database server at all.
        failure.stage = stage == CONNECTION_SSL_STARTUP && tlsAnswered ? ConnectFailure::Stage::Tls
            : wasReached                                               ? ConnectFailure::Stage::Login
                                                                       : ConnectFailure::Stage::Network;
        throw connectError(profile, failure);
    }
    PQsetErrorVerbosity(m_connection, PQERRORS_DEFAULT);
    PQsetnonblocking(m_connection, 1);
}

int Connection::serverVersion() const
{
    return PQserverVersion(m_connection);
}

QString Connection::tlsText() const
{
    if (!PQsslInUse(m_connection))
        return {};
    return QString::fromLatin1(PQsslAttribute(m_connection, "protocol")) + QStringLiteral(", ") +
           QString::fromLatin1(PQsslAttribute(m_connection, "cipher"));
}

QString Connection::libraryVersion()
{
    constexpr int perMajor = 10'000;
    return QStringLiteral("%1.%2").arg(PQlibVersion() / perMajor).arg(PQlibVersion() % perMajor);
}

int Connection::backendPid() const
{
    return PQbackendPID(m_connection);
}

bool Connection::isStale()
{
    // An idle connection has nothing to read but the notice that the server closed it.
    if (PQconsumeInput(m_connection) == 0 || PQstatus(m_connection) != CONNECTION_OK)
        m_broken = true;
    return m_broken;
}

Result Connection::execute(const Statement& statement, const QList<Parameter>& parameters)
{
    QList<Step> steps;
    if (!m_prepared.contains(statement.name()))
        steps.append({Step::Kind::Prepare, statement.sql(), statement.name(), {}});
    steps.append({Step::Kind::Execute, statement.sql(), statement.name(), parameters});
    return runWithBegin(std::move(steps));
}

Result Connection::executeOnce(const QByteArray& sql, const QList<Parameter>& parameters)
{
    return runWithBegin({{Step::Kind::ExecuteOnce, sql, {}, parameters}});
}

Result Connection::runWithBegin(QList<Step> steps)
{
    if (m_counters)
        ++m_counters->statements;
    const bool begins = m_transaction == TransactionState::Requested;
    if (begins)
        steps.prepend({Step::Kind::ExecuteOnce, QByteArrayLiteral("BEGIN"), {}, {}});
    if (begins)
        m_transaction = TransactionState::Open;
    std::vector<Result> results = runSteps(steps);
    return std::move(results.back());
}

std::vector<Result> Connection::runSteps(const QList<Step>& steps)
{
    if (m_broken)
        throw connectionLost();
    if (m_isCancelled && m_isCancelled())
        throw cancelledByUser();
    startDeadline();
    if (PQenterPipelineMode(m_connection) == 0)
        failLost();

    for (const Step& step : steps) {
        qCDebug(sqlLog).noquote() << step.sql;
        QList<const char*> values;
        QList<int> lengths;
        for (const Parameter& parameter : step.parameters) {
            values << (parameter ? parameter->constData() : nullptr);
            lengths << (parameter ? int(parameter->size()) : 0);
        }
        const int count = int(values.size());
        int sent = 0;
        switch (step.kind) {
        case Step::Kind::Prepare:
            sent = PQsendPrepare(m_connection, step.name.constData(), step.sql.constData(), 0, nullptr);
            break;
        case Step::Kind::Execute:
            sent = PQsendQueryPrepared(m_connection, step.name.constData(), count, values.constData(),
                                       lengths.constData(), nullptr, 0);
            break;
        case Step::Kind::ExecuteOnce:
            sent = PQsendQueryParams(m_connection, step.sql.constData(), count, nullptr, values.constData(),
                                     lengths.constData(), nullptr, 0);
            break;
        }
        if (sent == 0)
            failLost();
    }
    if (PQpipelineSync(m_connection) == 0)
        failLost();
    if (m_counters)
        ++m_counters->roundTrips;

    std::vector<Result> results;
    std::optional<Error> firstError;
    for (const Step& step : steps) {
        Result last;
        while (pg_result* raw = nextResult()) {
            Result result(raw);
            const ExecStatusType status = PQresultStatus(raw);
            refuseCopy(status);
            if (status == PGRES_FATAL_ERROR && !firstError)
                firstError = databaseError(raw, m_cancelSent);
            else if (status == PGRES_COMMAND_OK && step.kind == Step::Kind::Prepare)
                m_prepared.insert(step.name);
            last = std::move(result);
        }
        results.push_back(std::move(last));
    }
    // The sync's own result; no null follows it.
    while (pg_result* raw = nextResult()) {
        const bool isSync = PQresultStatus(raw) == PGRES_PIPELINE_SYNC;
        PQclear(raw);
        if (isSync)
            break;
    }
    if (PQstatus(m_connection) != CONNECTION_OK) {
        if (firstError)
            fail(*firstError);
        failLost();
    }
    if (PQexitPipelineMode(m_connection) == 0)
        failLost();
    if (firstError)
        throw *firstError;
    return results;
}

void Connection::executeScript(const QByteArray& sql)
{
    refuseTransactionControl(sql);
    if (m_broken)
        throw connectionLost();
    if (m_transaction == TransactionState::Requested) {
        runSteps({{Step::Kind::ExecuteOnce, QByteArrayLiteral("BEGIN"), {}, {}}});
        m_transaction = TransactionState::Open;
    }
    qCDebug(sqlLog).noquote() << sql;
    startDeadline();
    if (PQsendQuery(m_connection, sql.constData()) == 0)
        failLost();
    if (m_counters) {
        ++m_counters->statements;
        ++m_counters->roundTrips;
    }
    // Every result is read: an error of a later statement comes after the successes of the earlier ones.
    std::optional<Error> firstError;
    while (pg_result* raw = nextResult()) {
        const Result result(raw);
        refuseCopy(PQresultStatus(raw));
        if (PQresultStatus(raw) == PGRES_FATAL_ERROR && !firstError)
            firstError = databaseError(raw, m_cancelSent);
    }
    if (PQstatus(m_connection) != CONNECTION_OK) {
        if (firstError)
            fail(*firstError);
        failLost();
    }
    if (firstError)
        throw *firstError;
}

void Connection::begin()
{
    if (m_transaction != TransactionState::None)
        throw programFault("a transaction within a transaction");
    m_transaction = TransactionState::Requested;
}

void Connection::commit()
{
    const bool wasOpen = m_transaction == TransactionState::Open;
    if (wasOpen) {
        const std::vector<Result> results = runSteps({{Step::Kind::ExecuteOnce, QByteArrayLiteral("COMMIT"), {}, {}}});
        m_transaction = TransactionState::None;
        // COMMIT of a transaction that had failed is answered with success and the tag ROLLBACK.
        if (results.back().commandTag() != "COMMIT")
            throw programFault("a commit of a failed transaction");
    }
    m_transaction = TransactionState::None;
}

void Connection::rollback() noexcept
{
    const bool wasOpen = m_transaction == TransactionState::Open;
    m_transaction = TransactionState::None;
    if (!wasOpen || m_broken)
        return;
    // A cancel that was meant for the failed statement must not keep this from the server.
    const CancelCheck check = std::exchange(m_isCancelled, {});
    try {
        runSteps({{Step::Kind::ExecuteOnce, QByteArrayLiteral("ROLLBACK"), {}, {}}});
    } catch (const std::exception&) {
        // A connection whose state is not known is not used again; the server rolls back when it closes.
        m_broken = true;
    }
    m_isCancelled = check;
}

void Connection::startDeadline()
{
    m_cancelSent = false;
    m_deadline = m_limits.statement.count() > 0 ? QDeadlineTimer(m_limits.statement + m_limits.answerGrace)
                                                : QDeadlineTimer(QDeadlineTimer::Forever);
}

pg_result* Connection::nextResult()
{
    for (;;) {
        if (PQflush(m_connection) < 0 && PQstatus(m_connection) != CONNECTION_OK)
            failLost();
        if (PQisBusy(m_connection) == 0)
            return PQgetResult(m_connection);
        waitForSocket();
        if (PQconsumeInput(m_connection) == 0)
            failLost();
    }
}

void Connection::waitForSocket()
{
    const bool unsent = PQflush(m_connection) > 0;
    waitOnSocket(PQsocket(m_connection), unsent, true, untilNextLook(m_deadline));
    if (m_isCancelled && !m_cancelSent && m_isCancelled())
        sendCancel();
    if (m_deadline.hasExpired())
        fail(m_cancelSent ? cancelledByUser() : noAnswer());
}

void Connection::sendCancel()
{
    m_cancelSent = true;
    m_awaitsCancel = true;
    m_deadline = QDeadlineTimer(cancelGrace);
    PGcancel* cancel = PQgetCancel(m_connection);
    if (cancel == nullptr)
        return;
    // PQcancel opens a connection of its own and has no limit: on a stalled network it would hold this thread. The
    // thread that asks owns all that it touches, so it may outlive the connection.
    std::thread([cancel] {
        std::array<char, 256> ignored{};
        PQcancel(cancel, ignored.data(), int(ignored.size()));
        PQfreeCancel(cancel);
    }).detach();
}

void Connection::refuseCopy(int status)
{
    // libpq would hand out the same result for ever until the data is moved, which nothing here does.
    if (status == PGRES_COPY_OUT || status == PGRES_COPY_IN || status == PGRES_COPY_BOTH)
        fail(programFault("a COPY to or from the program"));
}

void Connection::fail(const Error& error)
{
    m_broken = true;
    throw error;
}

void Connection::failLost()
{
    fail(m_cancelSent ? cancelledByUser() : connectionLost());
}

} // namespace viatica
