// SPDX-License-Identifier: GPL-3.0-or-later
// What the signed-in user does with the account: the second half of UserService.
#include "db/constraint_messages.h"
#include "db/database.h"
#include "db/entity_sql.h"
#include "domain/text.h"
#include "services/guarded.h"
#include "services/password_check.h"
#include "services/server_session.h"
#include "services/service_error.h"
#include "services/user_service.h"

#include <QPointer>

#include <memory>
#include <utility>

namespace viatica {

namespace {

User runProfile(Connection& connection, UserId user, const UserProfile& draft)
{
    static const Statement statement("UPDATE users SET (" + sql::draftNames<User>() + ") = ROW(" +
                                     sql::draftPlaceholders<User>(2) + ") WHERE id = $1 RETURNING " +
                                     sql::columns<User>());
    const Result result = connection.execute(statement, QList<Parameter>{Codec<UserId>::encode(user)} +
                                                            sql::draftParameters<User>(draft));
    requireSignedIn(!result.isEmpty());
    User account;
    result.row(0).read(account);
    return account;
}

Error addressTaken()
{
    const QString sentence = constraintMessage(QStringLiteral("users_email_key"))->sentence;
    return {ErrorKind::Conflict, sentence, {{QStringLiteral("email"), sentence}}};
}

User runEmail(Connection& connection, UserId user, const QString& password, const QString& address)
{
    static const Statement statement(QByteArrayLiteral("SELECT viatica.change_email($1, $2, $3)"));
    const QByteArray attempt = beginOwnAttempt(connection, user, password);
    const Result answer = connection.execute(statement, attempt, password, address);
    if (answer.value<QByteArray>() == "TAKEN")
        throw addressTaken();
    if (!wasRight(answer))
        throw wrongPassword();
    return readOwnAccount(connection, user);
}

void runDelete(Connection& connection, UserId user, const QString& password)
{
    static const Statement statement(QByteArrayLiteral("SELECT viatica.delete_account($1, $2)"));
    const QByteArray attempt = beginOwnAttempt(connection, user, password);
    if (!wasRight(connection.execute(statement, attempt, password)))
        throw wrongPassword();
}

QList<UserSession> readSessions(Connection& connection)
{
    static const Statement statement(
        "SELECT id, client, " + Codec<QDateTime>::select("\"createdAt\"") + ", " +
        Codec<QDateTime>::select("\"lastUsedAt\"") + ", " + Codec<QDateTime>::select("\"expiresAt\"") +
        ", current FROM viatica.list_sessions() ORDER BY \"createdAt\" DESC, id");
    const Result result = connection.execute(statement);
    // The session that asks is one of them.
    requireSignedIn(!result.isEmpty());
    QList<UserSession> sessions;
    sessions.reserve(result.rowCount());
    for (int i = 0; i < result.rowCount(); ++i) {
        RowReader row = result.row(i);
        UserSession session;
        session.id = row.next<SessionId>();
        session.client = row.next<QString>();
        session.createdAt = row.next<QDateTime>();
        session.lastUsedAt = row.next<QDateTime>();
        session.expiresAt = row.next<QDateTime>();
        session.current = row.next<bool>();
        sessions.append(session);
    }
    return sessions;
}

} // namespace

QFuture<User> UserService::currentUser()
{
    return guarded<User>([&] {
        return m_database.run(
            [user = signedInUser()](Connection& connection) { return readOwnAccount(connection, user); },
            [self = QPointer(this)](const User& account) {
                if (self)
                    self->takeOver(account);
            });
    });
}

QFuture<User> UserService::updateProfile(const UserProfile& profile)
{
    return guarded<User>([&] {
        const UserId user = signedInUser();
        const UserProfile draft = normalized(profile);
        check(validate(draft));
        return m_database.run(
            [user, draft](Connection& connection) { return runProfile(connection, user, draft); },
            [self = QPointer(this)](const User& account) {
                if (self)
                    self->takeOver(account);
            });
    });
}

QFuture<User> UserService::changeEmail(const QString& password, const QString& newEmail)
{
    return guarded<User>([&] {
        const UserId user = signedInUser();
        const QString address = normalizedEmail(newEmail);
        check({{QStringLiteral("email"), emailFault(address)},
               {QStringLiteral("password"), currentPasswordFault(password)}});
        return m_database.run(
            [user, address, password, isRepeated = false](Connection& connection) mutable {
                const bool mayBeDone = std::exchange(isRepeated, true);
                try {
                    return runEmail(connection, user, password, address);
                } catch (const Error&) {
                    // The first run, whose answer was lost, may have been done while this one was under way.
                    const User account = mayBeDone ? readOwnAccount(connection, user) : User();
                    if (account.email != address)
                        throw;
                    return account;
                }
            },
            [self = QPointer(this)](const User& account) {
                if (self)
                    self->takeOver(account);
            });
    });
}

QFuture<void> UserService::changePassword(const QString& password, const QString& newPassword)
{
    return guarded<void>([&] {
        const UserId user = signedInUser();
        check({{QStringLiteral("password"), currentPasswordFault(password)},
               {QStringLiteral("newPassword"), passwordFault(newPassword)}});
        return m_database.run([user, password, newPassword,
                               isRepeated = false](Connection& connection) mutable {
            static const Statement statement(QByteArrayLiteral("SELECT viatica.change_password($1, $2, $3)"));
            const auto change = [&](const QString& from) {
                const QByteArray attempt = beginOwnAttempt(connection, user, from);
                return wasRight(connection.execute(statement, attempt, from, newPassword));
            };
            // After a lost answer the new password may be in force already.
            const bool mayBeDone = std::exchange(isRepeated, true);
            if (!change(password) && !(mayBeDone && change(newPassword)))
                throw wrongPassword();
        });
    });
}

QFuture<QList<UserSession>> UserService::sessions()
{
    return guarded<QList<UserSession>>([&] {
        (void)signedInUser();
        return m_database.run(readSessions);
    });
}

QFuture<void> UserService::endSession(SessionId id)
{
    return guarded<void>([&] {
        const UserId user = signedInUser();
        const QByteArray token = m_database.session();
        auto ownHasEnded = std::make_shared<bool>(false);
        return m_database.run(
            [user, id, ownHasEnded, isRepeated = false](Connection& connection) mutable {
                static const Statement statement(QByteArrayLiteral("SELECT viatica.end_session($1)"));
                // After a lost answer there may be nothing left to end.
                const bool mayBeDone = std::exchange(isRepeated, true);
                const bool hasEnded = connection.execute(statement, id).value<bool>();
                *ownHasEnded = !hasSession(connection, user);
                if (hasEnded || mayBeDone)
                    return;
                requireSignedIn(!*ownHasEnded);
                throw Error(ErrorKind::NotFound, tr("This session has ended already."));
            },
            [self = QPointer(this), ownHasEnded, token] {
                if (self && *ownHasEnded && self->m_database.session() == token)
                    self->forget();
            });
    });
}

QFuture<void> UserService::deleteAccount(const QString& password)
{
    return guarded<void>([&] {
        const UserId user = signedInUser();
        const QByteArray token = m_database.session();
        check({{QStringLiteral("password"), currentPasswordFault(password)}});
        return m_database.run(
            [user, password, isRepeated = false](Connection& connection) mutable {
                const bool mayBeDone = std::exchange(isRepeated, true);
                try {
                    runDelete(connection, user, password);
                } catch (const Error&) {
                    // As above; the account's sessions went with it.
                    if (!mayBeDone || hasSession(connection, user))
                        throw;
                }
            },
            [self = QPointer(this), token] {
                if (self && self->m_database.session() == token)
                    self->forget();
            });
    });
}

} // namespace viatica
