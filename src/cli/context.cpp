// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "db/database.h"
#include "db/local_server.h"
#include "db/migrator.h"
#include "domain/text.h"
#include "secrets/secret_store.h"
#include "services/airport_service.h"
#include "services/cache_service.h"
#include "services/finding_service.h"
#include "services/item_services.h"
#include "services/maintenance_service.h"
#include "services/seed_service.h"
#include "services/trash_service.h"
#include "services/trip_service.h"
#include "services/user_service.h"
#include "services/voucher_service.h"

#include <utility>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

/// A first start and one after a crash take long enough that a person wonders.
void tellStep(LocalServerStep step)
{
    switch (step) {
    case LocalServerStep::Creating:
        Output::note(Messages::tr("Making the database on this computer…"));
        break;
    case LocalServerStep::Recovering:
        Output::note(Messages::tr("Bringing the database back after a crash; this may take a while…"));
        break;
    case LocalServerStep::Waiting:
        Output::note(Messages::tr("Waiting for another Viatica program…"));
        break;
    case LocalServerStep::Starting:
    case LocalServerStep::Ready:
        break;
    }
}

} // namespace

/// The services over one database, and what they share.
struct Context::Services
{
    Services(const ConnectionProfile& profile, Session& session, const Clock& clock)
        : database(profile)
        , users(database, session, cache, clock)
        , trips(database, session, cache, clock)
        , findings(database, session)
        , vouchers(database, session, cache, clock)
        , trash(database, session, cache)
        , seeds(database, session, cache, clock)
        , airports(&database, session, cache)
        , items(database, session, cache, trips, airports)
    {
    }

    Database database;
    CacheService cache;
    UserService users;
    TripService trips;
    FindingService findings;
    VoucherService vouchers;
    TrashService trash;
    SeedService seeds;
    AirportService airports;
    ItemServices items;
};

/// What can be answered without a database.
struct Context::Listed
{
    explicit Listed(Session& session)
        : airports(nullptr, session, cache)
    {
    }

    CacheService cache;
    AirportService airports;
};

Context::Context(Runtime& runtime, Invocation invocation, Output output, QProcessEnvironment environment,
                 EnvironmentSecrets secrets, SecretStore& secretStore, const Clock& clock)
    : m_runtime(runtime)
    , m_invocation(std::move(invocation))
    , m_output(output)
    , m_environment(std::move(environment))
    , m_secrets(std::move(secrets))
    , m_secretStore(secretStore)
    , m_clock(clock)
{
    QObject::connect(&m_runtime, &Runtime::interrupted, &m_session, [this] { m_giveUpStarting = true; });
}

Context::~Context() = default;

void Context::choose()
{
    if (std::exchange(m_chosen, true))
        return;
    try {
        if (const auto url = m_invocation.value(QStringLiteral("database")))
            m_profile = ConnectionProfile::fromUrl(*url);
        else
            m_profile = ConnectionProfile::fromEnvironment(m_environment);
    } catch (const Error& error) {
        throw UsageError(error.message());
    }
    if (m_profile)
        return;
    LocalServerOptions options;
    options.progress = tellStep;
    options.cancelled = &m_giveUpStarting;
    m_localServer = std::make_unique<LocalServer>(options);
}

bool Context::isLocal()
{
    choose();
    return m_localServer != nullptr;
}

LocalServer& Context::localServer()
{
    choose();
    if (!m_localServer)
        throw UsageError(
            Messages::tr("This is for the private local server only; another database is chosen (by "
                         "--database, DATABASE_URL or PG* variables)."));
    return *m_localServer;
}

const ConnectionProfile& Context::profile()
{
    choose();
    if (!m_profile)
        m_profile = m_runtime.onThread([this] { return m_localServer->ensureRunning(); });
    return *m_profile;
}

Context::Services& Context::services()
{
    if (m_services)
        return *m_services;
    auto made = std::make_unique<Services>(profile(), m_session, m_clock);
    // The private server belongs to the program, which keeps its schema current; elsewhere that is the
    // owner's decision.
    if (isLocal()) {
        await(maintenance().migrate());
        bringAirportsUpToDate();
    } else {
        await(made->database.run([](Connection& connection) { Migrator(connection).requireCurrent(); }));
    }
    m_services = std::move(made);
    return *m_services;
}

Context::Services& Context::servicesForUser()
{
    requireUser();
    return services();
}

UserService& Context::users()
{
    return services().users;
}

SeedService& Context::reference()
{
    return services().seeds;
}

AirportService& Context::airports()
{
    return isSomebodyNamed() ? servicesForUser().airports : listedAirports();
}

AirportService& Context::listedAirports()
{
    if (!m_listed)
        m_listed = std::make_unique<Listed>(m_session);
    return m_listed->airports;
}

AirportSeed Context::bringAirportsUpToDate()
{
    CacheService cache;
    SeedService seeder(administration(), m_session, cache, m_clock);
    return await(seeder.seedAirportsIfNewer());
}

UserService& Context::ownAccount()
{
    return servicesForUser().users;
}

TripService& Context::trips()
{
    return servicesForUser().trips;
}

FindingService& Context::findings()
{
    return servicesForUser().findings;
}

ItemServices& Context::items()
{
    return servicesForUser().items;
}

VoucherService& Context::vouchers()
{
    return servicesForUser().vouchers;
}

TrashService& Context::trash()
{
    return servicesForUser().trash;
}

SeedService& Context::seeds()
{
    return servicesForUser().seeds;
}

Database& Context::administration()
{
    if (!m_administration) {
        ConnectionProfile unlimited = profile();
        unlimited.limits.statement = std::chrono::milliseconds(0);
        m_administration = std::make_unique<Database>(unlimited);
    }
    return *m_administration;
}

MaintenanceService& Context::maintenance()
{
    if (!m_maintenance)
        m_maintenance = std::make_unique<MaintenanceService>(administration(), m_clock);
    return *m_maintenance;
}

QString Context::keyOfSession()
{
    return sessionKey(keychainName(isLocal() ? std::nullopt : std::optional(profile())));
}

bool Context::resume(const QByteArray& token, const QString& wantedEmail)
{
    const User user = await(services().users.resumeSession(token));
    return wantedEmail.isEmpty() || wantedEmail == user.email;
}

/// Whether there is somebody to act for, without asking the database.
bool Context::isSomebodyNamed()
{
    if (m_session.isSignedIn() || !m_secrets.session.isEmpty() || m_invocation.has(QStringLiteral("email")))
        return true;
    const auto remembered = await(m_secretStore.read(keyOfSession()));
    return remembered && !remembered->isEmpty();
}

void Context::requireUser()
{
    if (m_session.isSignedIn())
        return;
    // A session of somebody else than --email says is not used: the command would act for the wrong person.
    const QString email = normalizedEmail(m_invocation.value(QStringLiteral("email")).value_or(QString()));
    if (!m_secrets.session.isEmpty()) {
        if (resume(m_secrets.session, email))
            return;
    } else if (const auto remembered = await(m_secretStore.read(keyOfSession()));
               remembered && !remembered->isEmpty()) {
        m_sessionIsRemembered = true;
        try {
            if (resume(remembered->toLatin1(), email))
                return;
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::AccessDenied)
                throw;
            forgetRemembered(); // it has ended
        }
        m_sessionIsRemembered = false;
    }
    if (email.isEmpty())
        throw Error(
            ErrorKind::AccessDenied,
            Messages::tr(
                "Nobody is signed in. Use “viaticactl user sign-in --email …”, or give VIATICA_SESSION, or "
                "--email with a password."));
    await(services().users.signIn(email, password()));
    m_sessionIsForThisCommand = true;
}

QString Context::password(bool twice)
{
    if (const auto descriptor = m_invocation.value(QStringLiteral("password-fd"))) {
        bool isNumber = false;
        const int number = descriptor->toInt(&isNumber);
        if (!isNumber || number < 0)
            throw UsageError(Messages::tr("--password-fd takes the number of an open file descriptor."));
        return readPassword(number);
    }
    if (m_secrets.password)
        return *m_secrets.password;
    const auto typed = askPassword(Messages::tr("Password: "));
    if (!typed)
        throw UsageError(
            Messages::tr("A password is needed: from the terminal, from VIATICA_PASSWORD or from "
                         "--password-fd."));
    if (twice && askPassword(Messages::tr("The same again: ")) != typed)
        throw Error(ErrorKind::Validation, Messages::tr("The two passwords differ."),
                    {{QStringLiteral("password"), Messages::tr("The two passwords differ.")}});
    return *typed;
}

QString Context::remember(const QByteArray& token)
{
    if (await(m_secretStore.write(keyOfSession(), QString::fromLatin1(token))))
        return {};
    const QString problem = m_secretStore.lastProblem();
    return problem.isEmpty() ? Messages::tr("There is no keychain here.") : problem;
}

void Context::forgetRemembered()
{
    if (m_sessionIsRemembered)
        await(m_secretStore.remove(keyOfSession()));
}

void Context::close()
{
    m_runtime.beginCleanUp();
    // Otherwise it ends by itself, some day: its token is forgotten here, and nobody else has it.
    if (m_sessionIsForThisCommand && m_session.isSignedIn() && !m_runtime.isInterrupted()) {
        try {
            await(m_services->users.signOut());
        } catch (const Error&) {
            // The same.
        }
    }
    m_services.reset();
    m_maintenance.reset();
    m_administration.reset();
    if (m_localServer) {
        m_giveUpStarting = false;
        m_runtime.onThread([this] { m_localServer->release(LocalServer::StopPolicy::LeaveAsFound); });
    }
}

} // namespace viatica
