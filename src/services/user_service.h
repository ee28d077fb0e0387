// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "domain/user.h"

#include <QFuture>
#include <QObject>

namespace viatica {

class CacheService;
class Database;
class Session;

/// A session that has just begun.
struct SignIn
{
    User user;
    QByteArray token; ///< 64 hexadecimal digits; for the keychain, never for a file or a log
};

/// Accounts and sessions. Signing in happens in two committed steps, so that a failed try is counted whatever happens
/// after it; five failures within 15 minutes lock the address for 15 minutes, whether it has an account or not.
class UserService final : public QObject
{
    Q_OBJECT

public:
    UserService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                QObject* parent = nullptr);

    /// Makes an account and signs in.
    /// Errors: Validation (all fields at once), Conflict (field "email").
    QFuture<SignIn> registerUser(const Registration& registration);
    /// Errors: AccessDenied with one sentence for an unknown address and a wrong password; AccessDenied with the time
    /// when the address opens again, when it is locked.
    QFuture<SignIn> signIn(const QString& email, const QString& password);
    /// Goes on with a remembered session. Errors: AccessDenied when it has ended.
    QFuture<User> resumeSession(const QByteArray& token);
    /// Ends the session on the server and forgets it here, also when the server cannot be reached.
    QFuture<void> signOut();

    QFuture<User> updateProfile(const UserProfile& profile);
    /// Errors: AccessDenied (field "password") for a wrong password, Validation, Conflict (field "email").
    QFuture<User> changeEmail(const QString& password, const QString& newEmail);
    /// Ends the user's other sessions.
    QFuture<void> changePassword(const QString& password, const QString& newPassword);
    /// The user's sessions, the newest first.
    QFuture<QList<UserSession>> sessions();
    QFuture<void> endSession(SessionId id);
    /// Deletes the account and everything in it, for good.
    QFuture<void> deleteAccount(const QString& password);

private:
    Database& m_database;
    Session& m_session;
    CacheService& m_cache;
    const Clock& m_clock;
};

} // namespace viatica
