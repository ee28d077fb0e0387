// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/server_session.h"

#include "db/connection.h"
#include "db/database_error.h"

namespace viatica {

bool hasSession(Connection& connection)
{
    static const Statement statement(QByteArrayLiteral("SELECT viatica.current_user_id() IS NOT NULL"));
    return connection.execute(statement).value<bool>();
}

void requireSession(Connection& connection)
{
    if (!hasSession(connection))
        throw sessionRejected();
}

} // namespace viatica
