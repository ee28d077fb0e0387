// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viatica {

class Connection;

/// Whether the connection's login may act as viatica_app. False as well while there is no such role.
[[nodiscard]] bool mayUseApplication(Connection& connection);

/// Makes a login a member of viatica_app.
/// @throws Error(NotFound, field "login") for a login that the server does not have, Error(AccessDenied)
void grantApplication(Connection& connection, const QString& login);

} // namespace viatica
