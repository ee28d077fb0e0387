// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/server_session.h"

#include "db/connection.h"
#include "services/service_error.h"

namespace viatica {

bool hasSession(Connection& connection, UserId user)
{
    static const Statement statement("SELECT " + signedIn("$1"));
    return connection.execute(statement, user).value<bool>();
}

void requireSession(Connection& connection, UserId user)
{
    requireSignedIn(hasSession(connection, user));
}

void actFor(Connection& connection, const QByteArray& token)
{
    static const Statement statement(
        QByteArrayLiteral("SELECT set_config('viatica.session', $1, true) IS NULL"));
    connection.execute(statement, token);
}

} // namespace viatica
