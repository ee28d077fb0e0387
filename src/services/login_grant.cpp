// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/login_grant.h"

#include "db/connection.h"
#include "domain/error.h"
#include "services/maintenance_service.h"

namespace viatica {

bool mayUseApplication(Connection& connection)
{
    return connection
        .executeOnce(QByteArrayLiteral("SELECT coalesce((SELECT pg_has_role(oid, 'MEMBER') FROM pg_roles "
                                       "WHERE rolname = 'viatica_app'), false)"))
        .value<bool>();
}

void grantApplication(Connection& connection, const QString& login)
{
    Transaction transaction(connection);
    if (!connection
             .executeOnce(QByteArrayLiteral("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)"),
                          {Codec<QString>::encode(login)})
             .value<bool>())
        throw Error(ErrorKind::NotFound,
                    MaintenanceService::tr("The server has no login named “%1”.").arg(login),
                    {{QStringLiteral("login"), MaintenanceService::tr("There is no such login.")}});
    // GRANT takes no parameters: the name travels as a setting of this transaction, and the server quotes it.
    connection.executeOnce(QByteArrayLiteral("SELECT set_config('viatica.grantee', $1, true) IS NULL"),
                           {Codec<QString>::encode(login)});
    connection.executeScript(QByteArrayLiteral("DO $do$ BEGIN EXECUTE format('GRANT viatica_app TO %I', "
                                               "current_setting('viatica.grantee')); END $do$"));
    transaction.commit();
}

} // namespace viatica
