// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "cli/credentials.h"
#include "cli/output.h"
#include "cli/runtime.h"
#include "db/connection_profile.h"
#include "domain/clock.h"
#include "services/session.h"

#include <QProcessEnvironment>

#include <atomic>
#include <memory>
#include <optional>

namespace viatica {

class AirportService;
class CacheService;
class Database;
class FindingService;
class ItemServices;
class LocalServer;
class MaintenanceService;
class SecretStore;
class SeedService;
class TrashService;
class TripService;
class UserService;
class VoucherService;
struct AirportSeed;
struct SignIn;

/// What a command works with, made when it is first asked for: the chosen database (the private local server
/// is started for it), the services, and who is signed in.
class Context
{
public:
    Context(Runtime& runtime, Invocation invocation, Output output, QProcessEnvironment environment,
            EnvironmentSecrets secrets, SecretStore& secretStore, const Clock& clock);
    ~Context();
    Q_DISABLE_COPY_MOVE(Context)

    [[nodiscard]] const Invocation& invocation() const { return m_invocation; }
    [[nodiscard]] const Output& output() const { return m_output; }
    [[nodiscard]] Runtime& runtime() { return m_runtime; }
    [[nodiscard]] const Clock& clock() const { return m_clock; }
    template <class T>
    T await(const QFuture<T>& future)
    {
        return m_runtime.await(future);
    }

    /// Whether the private local server is meant: neither --database nor a variable of the environment says
    /// otherwise.
    [[nodiscard]] bool isLocal();
    /// The private server; it is not started by this.
    [[nodiscard]] LocalServer& localServer();
    /// Where the chosen database is. Starts the private server if that is it.
    [[nodiscard]] const ConnectionProfile& profile();

    /// For nobody in particular: registering and signing in. The schema is brought up to date on the private
    /// server, and has to be on others. @throws Error
    [[nodiscard]] UserService& users();
    /// The same for reference data, which is everybody's.
    [[nodiscard]] SeedService& reference();

    /// Airports of the database where somebody is signed in, else those of the program's list, for which no
    /// database is touched.
    [[nodiscard]] AirportService& airports();
    /// The program's lists alone.
    [[nodiscard]] AirportService& listedAirports();
    /// Loads the program's airports where the database has an older list and this login may write them.
    AirportSeed bringAirportsUpToDate();

    // For the signed-in user. Each makes sure that there is one: VIATICA_SESSION, the keychain, or --email.
    [[nodiscard]] UserService& ownAccount();
    [[nodiscard]] TripService& trips();
    [[nodiscard]] ItemServices& items();
    [[nodiscard]] FindingService& findings();
    [[nodiscard]] VoucherService& vouchers();
    [[nodiscard]] TrashService& trash();
    [[nodiscard]] SeedService& seeds();

    /// As the login itself, whatever state the schema is in, and with no limit to how long a statement runs.
    [[nodiscard]] MaintenanceService& maintenance();

    [[nodiscard]] const User& user() const { return m_session.user(); }
    /// From --password-fd, VIATICA_PASSWORD or the terminal. @param twice when a new one is chosen, so that a
    /// slip on the terminal is noticed. @throws UsageError when there is none
    [[nodiscard]] QString password(bool twice = false);

    /// Keeps the token for later commands. Returns why that is not possible, or an empty sentence.
    [[nodiscard]] QString remember(const QByteArray& token);
    /// Takes the session out of the keychain, if that is where it came from.
    void forgetRemembered();

    /// Ends what was begun: a session that was only for this command, connections, the use of the private
    /// server, which is left as it was found. Not to be interrupted. @throws Error
    void close();

private:
    struct Services;
    struct Listed;
    [[nodiscard]] Services& services();
    [[nodiscard]] Services& servicesForUser();
    [[nodiscard]] Database& administration();
    [[nodiscard]] bool isSomebodyNamed();
    void choose();
    void requireUser();
    [[nodiscard]] bool resume(const QByteArray& token, const QString& wantedEmail);
    [[nodiscard]] QString keyOfSession();

    Runtime& m_runtime;
    const Invocation m_invocation;
    const Output m_output;
    const QProcessEnvironment m_environment;
    EnvironmentSecrets m_secrets;
    SecretStore& m_secretStore;
    const Clock& m_clock;

    bool m_chosen = false;
    std::optional<ConnectionProfile> m_profile; ///< empty until the private server runs
    std::atomic<bool> m_giveUpStarting{false};
    std::unique_ptr<LocalServer> m_localServer;
    Session m_session;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Listed> m_listed;
    std::unique_ptr<Database> m_administration;
    std::unique_ptr<MaintenanceService> m_maintenance;
    bool m_sessionIsRemembered = false;
    bool m_sessionIsForThisCommand = false;
};

} // namespace viatica
