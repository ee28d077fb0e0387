// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/connection_check.h"

#include "db/connection.h"
#include "db/migrator.h"
#include "domain/error.h"
#include "services/airport_seed.h"
#include "services/login_grant.h"
#include "services/seed_service.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace viatica {

namespace {

/// Collects the lines of one check, step after step, on a worker thread.
class Examination
{
public:
    Examination(const ConnectionProfile& profile, Connection::CancelCheck isCancelled)
        : m_profile(profile)
        , m_isCancelled(std::move(isCancelled))
    {
    }

    ConnectionReport run()
    {
        try {
            const auto connection =
                Connection::open(m_profile, {Identity::Login, {}}, nullptr, m_isCancelled);
            pass(CheckStep::Server, ConnectionCheck::tr("The server answers."));
            lookAtSecurity(*connection);
            pass(CheckStep::Login, ConnectionCheck::tr("The server lets “%1” in.").arg(m_profile.user));
            pass(CheckStep::Database,
                 ConnectionCheck::tr("The database “%1” is there.").arg(m_profile.database));
            if (lookForTables(*connection) && lookForMembership(*connection))
                lookAtSchema(*connection);
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::Cancelled)
                throw;
            failConnecting(error);
        }
        for (int step = int(m_report.lines.size()); step <= int(CheckStep::Rights); ++step)
            m_report.lines.append({CheckStep(step), CheckState::NotTried, {}});
        return m_report;
    }

private:
    void note(CheckStep step, CheckState state, const QString& text)
    {
        m_report.lines.append({step, state, text});
    }
    void pass(CheckStep step, const QString& text) { note(step, CheckState::Passed, text); }
    void fail(CheckStep step, const QString& text) { note(step, CheckState::Failed, text); }

    void lookAtSecurity(Connection& connection)
    {
        const QString tls =
            connection
                .executeOnce(QByteArrayLiteral("SELECT coalesce((SELECT version FROM pg_stat_ssl WHERE pid = "
                                               "pg_backend_pid() AND ssl), '')"))
                .value<QString>();
        if (tls.isEmpty() && m_profile.isLocal())
            pass(CheckStep::Security, ConnectionCheck::tr("Not encrypted; nothing leaves this computer."));
        else if (tls.isEmpty())
            note(CheckStep::Security, CheckState::Weak,
                 ConnectionCheck::tr(
                     "Not encrypted: others on the way can read your password and your data."));
        else if (m_profile.isWeak())
            note(CheckStep::Security, CheckState::Weak,
                 ConnectionCheck::tr("Encrypted with %1, but nothing proves that this is the right server.")
                     .arg(tls));
        else
            pass(CheckStep::Security, ConnectionCheck::tr("Encrypted with %1.").arg(tls));
    }

    bool lookForTables(Connection& connection)
    {
        if (connection
                .executeOnce(QByteArrayLiteral("SELECT EXISTS (SELECT FROM pg_class JOIN pg_namespace ON "
                                               "pg_namespace.oid = relnamespace "
                                               "WHERE nspname = 'viatica' AND relname = 'migrations')"))
                .value<bool>())
            return true;
        try {
            Migrator(connection).refuseForeignTables();
        } catch (const Error& error) {
            fail(CheckStep::Tables, error.message());
            return false;
        }
        m_report.canSetUp = mayMakeTables(connection);
        fail(CheckStep::Tables,
             m_report.canSetUp
                 ? ConnectionCheck::tr("The database is empty. You may set it up for Viatica now.")
                 : ConnectionCheck::tr(
                       "The database has not been set up for Viatica, and “%1” may not do it: ask its "
                       "owner to run “viaticactl db migrate” once.")
                       .arg(m_profile.user));
        return false;
    }

    static bool mayMakeTables(Connection& connection)
    {
        return connection
            .executeOnce(
                QByteArrayLiteral("SELECT has_database_privilege(current_database(), 'CREATE') AND "
                                  "has_schema_privilege('public', 'CREATE') AND "
                                  "(EXISTS (SELECT FROM pg_roles WHERE rolname = 'viatica_app') OR "
                                  "EXISTS (SELECT FROM pg_roles WHERE rolname = current_user AND (rolsuper "
                                  "OR rolcreaterole))) AND "
                                  "EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pgcrypto')"))
            .value<bool>();
    }

    // Without it nothing can be said about the tables but that they are there.
    bool lookForMembership(Connection& connection)
    {
        if (mayUseApplication(connection))
            return true;
        pass(CheckStep::Tables, ConnectionCheck::tr("Viatica's tables are there."));
        fail(CheckStep::Rights,
             ConnectionCheck::tr("“%1” may not use Viatica's tables: ask their owner to run "
                                 "“viaticactl db grant %1” once.")
                 .arg(m_profile.user));
        return false;
    }

    void lookAtSchema(Connection& asLogin)
    {
        const auto connection =
            Connection::open(m_profile, {Identity::Application, {}}, nullptr, m_isCancelled);
        try {
            const qsizetype missing = Migrator(*connection).status().pending.size();
            if (missing > 0) {
                m_report.canSetUp = ownsTables(asLogin);
                const QString found = ConnectionCheck::tr(
                    "Viatica's tables are of an older version (%Ln step(s) behind).", nullptr, int(missing));
                fail(CheckStep::Tables,
                     found + QLatin1Char(' ') +
                         (m_report.canSetUp
                              ? ConnectionCheck::tr("You may bring them up to date now.")
                              : ConnectionCheck::tr("Ask their owner to run “viaticactl db migrate”.")));
                return;
            }
        } catch (const Error& error) {
            if (error.kind() == ErrorKind::ConnectionLost || error.kind() == ErrorKind::Cancelled)
                throw;
            fail(CheckStep::Tables, error.message());
            return;
        }
        pass(CheckStep::Tables, ConnectionCheck::tr("Viatica's tables are up to date."));
        pass(CheckStep::Rights, ConnectionCheck::tr("“%1” may use them.").arg(m_profile.user));
    }

    static bool ownsTables(Connection& connection)
    {
        return connection
            .executeOnce(QByteArrayLiteral("SELECT pg_has_role(nspowner, 'USAGE') FROM pg_namespace "
                                           "WHERE nspname = 'viatica'"))
            .value<bool>();
    }

    void failConnecting(const Error& error)
    {
        m_report.field = error.fields().isEmpty() ? QString() : error.fields().cbegin().key();
        const CheckStep failed = stepOf(error);
        for (int step = int(m_report.lines.size()); step < int(failed); ++step)
            pass(CheckStep(step), passedText(CheckStep(step)));
        if (failed == CheckStep::Database && error.sqlState() == QLatin1String("42501"))
            fail(failed,
                 ConnectionCheck::tr("“%1” may not enter the database “%2”: ask its owner for the right to "
                                     "connect (GRANT CONNECT ON DATABASE).")
                     .arg(m_profile.user, m_profile.database));
        else
            fail(failed, error.message());
    }

    [[nodiscard]] CheckStep stepOf(const Error& error) const
    {
        if (!m_report.lines.isEmpty()) // it broke on the way
            return CheckStep(std::min<int>(int(m_report.lines.size()), int(CheckStep::Rights)));
        if (m_report.field == QLatin1String("tls"))
            return CheckStep::Security;
        if (m_report.field == QLatin1String("password") || m_report.field == QLatin1String("user"))
            return CheckStep::Login;
        if (m_report.field == QLatin1String("database") || error.sqlState() == QLatin1String("42501"))
            return CheckStep::Database;
        // A server that is full or starting up has answered.
        return error.sqlState().isEmpty() ? CheckStep::Server : CheckStep::Login;
    }

    [[nodiscard]] QString passedText(CheckStep step) const
    {
        switch (step) {
        case CheckStep::Server:
            return ConnectionCheck::tr("The server answers.");
        case CheckStep::Security:
            return ConnectionCheck::tr("The way there is as you want it.");
        case CheckStep::Login:
            return ConnectionCheck::tr("The server lets “%1” in.").arg(m_profile.user);
        default:
            return {};
        }
    }

    const ConnectionProfile m_profile;
    const Connection::CancelCheck m_isCancelled;
    ConnectionReport m_report;
};

void makeTables(const ConnectionProfile& profile, const Connection::CancelCheck& isCancelled)
{
    ConnectionProfile patient = profile;
    patient.limits.statement = {}; // a step over many rows may take its time
    const auto connection = Connection::open(patient, {Identity::Login, {}}, nullptr, isCancelled);
    connection->setCancelCheck(isCancelled);
    Migrator(*connection).migrate();
    if (!mayUseApplication(*connection))
        grantApplication(*connection, profile.user);
    (void)loadAirports(*connection);
}

} // namespace

bool ConnectionReport::passed() const
{
    return !lines.isEmpty() && std::all_of(lines.begin(), lines.end(), [](const CheckLine& line) {
        return line.state == CheckState::Passed || line.state == CheckState::Weak;
    });
}

QString ConnectionReport::fault() const
{
    for (const CheckLine& line : lines)
        if (line.state == CheckState::Failed)
            return line.text;
    return {};
}

ConnectionCheck::ConnectionCheck(QObject* parent)
    : QObject(parent)
{
    m_threads.setMaxThreadCount(2);
}

ConnectionCheck::~ConnectionCheck()
{
    m_abandoned = true;
    m_threads.waitForDone();
}

template <class T, class Work>
QFuture<T> ConnectionCheck::run(Work work)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    m_threads.start([this, promise, work = std::move(work)] {
        try {
            const auto isCancelled = [this, &promise] { return m_abandoned || promise->isCanceled(); };
            if constexpr (std::is_void_v<T>)
                work(isCancelled);
            else
                promise->addResult(work(isCancelled));
        } catch (...) {
            promise->setException(std::current_exception());
        }
        promise->finish();
    });
    return promise->future();
}

QFuture<ConnectionReport> ConnectionCheck::check(const ConnectionProfile& profile)
{
    return run<ConnectionReport>([profile](const Connection::CancelCheck& isCancelled) {
        return Examination(profile, isCancelled).run();
    });
}

QFuture<void> ConnectionCheck::setUp(const ConnectionProfile& profile)
{
    return run<void>(
        [profile](const Connection::CancelCheck& isCancelled) { makeTables(profile, isCancelled); });
}

} // namespace viatica
