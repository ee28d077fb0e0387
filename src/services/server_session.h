// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"

#include <QByteArray>

namespace viatica {

class Connection;

/// Whether the connection acts for a session of this user that the database still knows. Without one every
/// table looks empty, so a function that found nothing asks this before it says so.
[[nodiscard]] bool hasSession(Connection& connection, UserId user);

/// @throws Error(AccessDenied) when the session has ended
void requireSession(Connection& connection, UserId user);

/// Lets the rest of a transaction act for a token that its connection was not opened with.
void actFor(Connection& connection, const QByteArray& token);

} // namespace viatica
