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

/// Accounts and sessions. Checking a password happens in two committed steps, so that a failed try is counted
/// whatever happens after it; five failures within 15 minutes lock the address for 15 minutes, whether it has
/// an account or not.
///
/// What follows a success (the Database's session, Session, the cache) is in place before the future is
/// ready.
class UserService final : public QObject
{
    Q_OBJECT

public:
    UserService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                QObject* parent = nullptr);

    /// Makes an account and signs in.
    /// Errors: Validation (all fields at once), Conflict (field "email").
    QFuture<SignIn> registerUser(const Registration& registration);
    /// Errors: Validation (fields "email" and "password") for what cannot be either; AccessDenied with one
    /// sentence for an unknown address and a wrong password; AccessDenied with the time when the address
    /// opens again, when it is locked.
    QFuture<SignIn> signIn(const QString& email, const QString& password);
    /// Goes on with a remembered session. Errors: AccessDenied when it has ended. Whatever fails, nothing
    /// changes here: after ConnectionLost the token may be tried again.
    QFuture<User> resumeSession(const QByteArray& token);
    /// Forgets the session here at once, whatever follows, and ends it on the server. Errors: only that the
    /// server could not be told; its side of the session then ends when it expires.
    QFuture<void> signOut();

    // For the signed-in user. All of them: AccessDenied when nobody is, or when the session has ended on the
    // server.

    /// The account as the database has it now; another program may have changed it.
    QFuture<User> currentUser();
    QFuture<User> updateProfile(const UserProfile& profile);
    /// Errors: AccessDenied (field "password") for a wrong password or a locked address, Validation (fields
    /// "password" and "email"), Conflict (field "email").
    QFuture<User> changeEmail(const QString& password, const QString& newEmail);
    /// Ends the user's other sessions. Errors: as changeEmail(), with the fields "password" and
    /// "newPassword".
    QFuture<void> changePassword(const QString& password, const QString& newPassword);
    /// The user's sessions, the newest first.
    QFuture<QList<UserSession>> sessions();
    /// Errors: NotFound, also for a session of somebody else. Ending the own session signs out.
    QFuture<void> endSession(SessionId id);
    /// Deletes the account and everything in it, for good. Errors: as changeEmail().
    QFuture<void> deleteAccount(const QString& password);

private:
    /// @throws Error(AccessDenied) when nobody is signed in
    [[nodiscard]] UserId signedInUser() const;
    /// @throws Error(Validation) for the messages that are not empty
    static void check(const FieldErrors& faults);
    void begin(const SignIn& signIn);
    void takeOver(const User& user);
    void forget();

    Database& m_database;
    Session& m_session;
    CacheService& m_cache;
    const Clock& m_clock;
};

} // namespace viatica
