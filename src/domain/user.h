// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/error.h"
#include "domain/id.h"

#include <QDateTime>

namespace viatica {

/// What a user may change of the own account without the password.
struct UserProfile
{
    QString firstName; ///< 1 to 100 characters
    QString lastName;  ///< 1 to 100 characters
};

/// An account. The password's hash is never read from the database, so there is no member for it.
struct User : UserProfile
{
    UserId id;
    QString email; ///< trimmed, lower case
    QDateTime createdAt;

    [[nodiscard]] QString fullName() const { return firstName + QLatin1Char(' ') + lastName; }
};

template <>
struct Declaration<User>
{
    using Draft = UserProfile;
    static constexpr const char* table = "users";
    static constexpr const char* owner = "id";
    static constexpr auto fixed = std::make_tuple(column("id", &User::id), column("email", &User::email),
                                                  column("createdAt", &User::createdAt));
    static constexpr auto draft = std::make_tuple(column("firstName", &UserProfile::firstName),
                                                  column("lastName", &UserProfile::lastName));
};

/// What registering takes.
struct Registration : UserProfile
{
    QString email;
    QString password; ///< 8 to 72 bytes in UTF-8; bcrypt ignores what follows, so longer is refused
};

/// A signed-in device of the user.
struct UserSession
{
    SessionId id;
    QString client; ///< a label such as the host's name
    QDateTime createdAt;
    QDateTime lastUsedAt;
    QDateTime expiresAt;
    bool current = false; ///< the session that asks
};

/// Trimmed names and a lower-case address; the password stays as it was typed.
[[nodiscard]] Registration normalized(Registration registration);
[[nodiscard]] UserProfile normalized(UserProfile profile);

/// All faults at once, by field: "email", "password", "firstName", "lastName".
[[nodiscard]] FieldErrors validate(const Registration& registration);
[[nodiscard]] FieldErrors validate(const UserProfile& profile);
/// What is wrong with a new password, or an empty string.
[[nodiscard]] QString passwordFault(const QString& password);
/// What is wrong with an address for an account, or an empty string.
[[nodiscard]] QString emailFault(const QString& email);

} // namespace viatica
