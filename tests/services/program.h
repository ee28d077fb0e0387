// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "services/cache_service.h"
#include "services/session.h"
#include "services/trash_service.h"
#include "services/user_service.h"
#include "support/await.h"
#include "support/fake_clock.h"
#include "support/raw_client.h"

namespace viatica::test {

/// What one running program has: a pool of its own and the services over it. Two of them are two programs.
struct Program
{
    explicit Program(const ConnectionProfile& profile)
        : database(profile)
    {
    }

    Database database;
    Session session;
    CacheService cache;
    FakeClock clock;
    UserService users{database, session, cache, clock};
    TrashService trash{database, session, cache};

    [[nodiscard]] quint64 statements() const { return database.counters().statements; }
};

inline Registration registrationOf(const QString& firstName)
{
    Registration registration;
    registration.firstName = firstName;
    registration.lastName = QStringLiteral("Example");
    registration.email = firstName.toLower() + QStringLiteral("@example.org");
    registration.password = QStringLiteral("correct horse of ") + firstName;
    return registration;
}

/// Makes the account and signs the program in.
inline SignIn signUp(Program& program, const QString& firstName)
{
    return await(program.users.registerUser(registrationOf(firstName)));
}

} // namespace viatica::test
