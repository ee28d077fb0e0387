// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "domain/error.h"
#include "domain/user.h"

#include <QDateTime>

namespace viatica {

// How a password is checked: a try is counted by a statement that commits by itself, and what follows needs
// that try. Here is what signing in and changing the account have in common of it.

/// What cannot be sent as a password, or an empty string; whether it is the right one, the database says.
[[nodiscard]] QString currentPasswordFault(const QString& password);

/// The first step. Not within a transaction: a caller that goes away must not take the count along.
[[nodiscard]] QByteArray beginAttempt(Connection& connection, const QString& email, const QString& password);

/// The first step for the signed-in user, under the address that the account has now.
/// @throws Error(AccessDenied) when the session has ended, instead of "wrong password"
[[nodiscard]] QByteArray beginOwnAttempt(Connection& connection, UserId user, const QString& password);

/// Answers that no caller can go on with: @throws Error(AccessDenied) for LOCKED, Error(Timeout) for
/// NO_ATTEMPT.
void refuseUnjudged(const QByteArray& status, const QDateTime& lockedUntil = {});

/// Reads the status of a function that checked the signed-in user's password.
/// @returns whether the password was right. @throws as refuseUnjudged()
[[nodiscard]] bool wasRight(const Result& result);

/// For a signed-in user, with the field "password".
[[nodiscard]] Error wrongPassword();

/// The user's own row. @throws Error(AccessDenied) when the session has ended
[[nodiscard]] User readOwnAccount(Connection& connection, UserId user);

} // namespace viatica
