// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace viatica {

class Connection;

/// Whether the database still knows the session that the connection acts for. Without one every table looks
/// empty, so a statement that found nothing asks this before it says so.
[[nodiscard]] bool hasSession(Connection& connection);

/// @throws Error(AccessDenied) when the session has ended
void requireSession(Connection& connection);

} // namespace viatica
