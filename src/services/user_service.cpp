// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/user_service.h"

#include "db/database.h"
#include "db/database_error.h"
#include "db/entity_sql.h"
#include "domain/text.h"
#include "services/cache_service.h"
#include "services/server_session.h"
#include "services/session.h"

#include <QLocale>
#include <QPointer>
#include <QSysInfo>

#include <memory>
#include <utility>

namespace viatica {

namespace {

constexpr qsizetype tokenLength = 64;

/// How the user names this machine in the list of sessions.
QString clientLabel()
{
    return QSysInfo::machineHostName().left(100);
}

/// What the functions that check a password answer.
struct Verdict
{
    QByteArray status;
    QDateTime lockedUntil;
};

/// When a locked address opens, as a time of day. Rounded up to the minute, so that it is open then.
QString openingTime(const QDateTime& lockedUntil)
{
    const QTime time = lockedUntil.addSecs(59).toLocalTime().time();
    return QLocale().toString(QTime(time.hour(), time.minute()), QLocale::ShortFormat);
}

Error locked(const QDateTime& lockedUntil)
{
    if (!lockedUntil.isValid())
        return {ErrorKind::AccessDenied,
                UserService::tr("There were too many failed attempts. Please try again in 15 minutes.")};
    return {ErrorKind::AccessDenied,
            UserService::tr("There were too many failed attempts. You can try again at %1.")
                .arg(openingTime(lockedUntil))};
}

/// The database forgets the first step of a check after a minute; on a network that slow the person tries
/// again.
Error tooSlow()
{
    return {ErrorKind::Timeout, UserService::tr("Checking the password took too long. Please try again.")};
}

Error wrongSignIn()
{
    return {ErrorKind::AccessDenied, UserService::tr("The e-mail address or the password is wrong.")};
}

Error wrongPassword()
{
    const QString sentence = UserService::tr("The password is wrong.");
    return {ErrorKind::AccessDenied, sentence, {{QStringLiteral("password"), sentence}}};
}

Error invalid(const FieldErrors& faults)
{
    return {ErrorKind::Validation, UserService::tr("Please check what is marked."), faults};
}

/// What cannot be an account's address. Less strict than for a new account: another program may have made
/// this one.
QString knownEmailFault(const QString& email)
{
    const bool isPossible = email.contains(QLatin1Char('@')) && email.size() <= 255 && isStorable(email);
    return isPossible ? QString() : emailFault(email);
}

/// What cannot be sent as a password; whether it is the right one, the database says.
QString currentPasswordFault(const QString& password)
{
    if (password.isEmpty())
        return UserService::tr("Please enter your password.");
    if (!isStorable(password))
        return UserService::tr("This contains a character that no password can have.");
    return {};
}

void add(FieldErrors& faults, const QString& field, const QString& fault)
{
    if (!fault.isEmpty())
        faults.insert(field, fault);
}

const Statement& beginSignIn()
{
    static const Statement statement(QByteArrayLiteral("SELECT viatica.begin_sign_in($1, $2)"));
    return statement;
}

QByteArray signInColumns()
{
    return "status, " + Codec<QDateTime>::select("\"lockedUntil\"") + ", token, " + sql::columns<User>();
}

/// Reads the row of sign_in and register: throws unless its status is OK.
SignIn readSignIn(const Result& result)
{
    if (result.isEmpty())
        throw programFault("a sign-in without an answer");
    RowReader row = result.row(0);
    const auto status = row.next<QByteArray>();
    const auto lockedUntil = row.next<QDateTime>();
    if (status == "LOCKED")
        throw locked(lockedUntil);
    if (status == "NO_ATTEMPT")
        throw tooSlow();
    if (status != "OK")
        throw wrongSignIn();
    SignIn signIn;
    signIn.token = row.next<QByteArray>();
    row.read(signIn.user);
    return signIn;
}

/// Both steps, each committed by itself.
SignIn runSignIn(Connection& connection, const QString& email, const QString& password, const QString& client)
{
    static const Statement finish("SELECT " + signInColumns() + " FROM viatica.sign_in($1, $2, $3, $4)");
    const auto attempt = connection.execute(beginSignIn(), email, password).value<QByteArray>();
    return readSignIn(connection.execute(finish, attempt, email, password, client));
}

/// Lets the rest of a transaction act for a token that its connection was not opened with.
void actFor(Connection& connection, const QByteArray& token)
{
    static const Statement statement(
        QByteArrayLiteral("SELECT set_config('viatica.session', $1, true) IS NULL"));
    connection.execute(statement, token);
}

void expireVouchers(Connection& connection, const QDate& today)
{
    static const Statement statement(QByteArrayLiteral("SELECT viatica.expire_vouchers($1)"));
    connection.execute(statement, today);
}

User readOwnAccount(Connection& connection, UserId id)
{
    static const Statement statement("SELECT " + sql::columns<User>() + " FROM users WHERE id = $1");
    const Result result = connection.execute(statement, id);
    if (result.isEmpty())
        throw sessionRejected();
    User user;
    result.row(0).read(user);
    return user;
}

/// Begins a check of the signed-in user's password, under the address that the account has now. A session
/// that ended in the meantime is said to have, instead of "wrong password".
QByteArray beginCheck(Connection& connection, UserId id, const QString& password)
{
    const User user = readOwnAccount(connection, id);
    return connection.execute(beginSignIn(), user.email, password).value<QByteArray>();
}

enum class Check { Right, Wrong };

/// Tells the two answers apart that a unit of work goes on with; throws for the others.
Check readCheck(const Result& result)
{
    const auto status = result.value<QByteArray>();
    if (status == "OK")
        return Check::Right;
    if (status == "WRONG")
        return Check::Wrong;
    if (status == "LOCKED")
        throw locked({});
    throw tooSlow();
}

} // namespace

UserService::UserService(Database& database, Session& session, CacheService& cache, const Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , m_database(database)
    , m_session(session)
    , m_cache(cache)
    , m_clock(clock)
{
}

void UserService::begin(const SignIn& signIn)
{
    m_database.setSession(signIn.token);
    m_cache.clear();
    m_session.begin(signIn.user);
}

void UserService::takeOver(const User& user)
{
    // The person may have signed out, or in as somebody else, since this was asked.
    if (m_session.userId() == user.id)
        m_session.update(user);
}

void UserService::forget()
{
    m_database.setSession({});
    m_cache.clear();
    m_session.end();
}

QFuture<SignIn> UserService::registerUser(const Registration& registration)
{
    const Registration account = normalized(registration);
    if (const FieldErrors faults = validate(account); !faults.isEmpty())
        return failedFuture<SignIn>(invalid(faults));
    return m_database.run(
        // The id is made here: with it the database knows a repeated call, after a lost answer, for what it
        // is.
        [account, id = UserId::create(), client = clientLabel()](Connection& connection) {
            static const Statement statement("SELECT " + signInColumns() +
                                             " FROM viatica.register($1, $2, $3, $4, $5, $6)");
            return readSignIn(connection.execute(statement, id, account.email, account.password,
                                                 account.firstName, account.lastName, client));
        },
        [self = QPointer(this)](const SignIn& signIn) {
            if (self)
                self->begin(signIn);
        });
}

QFuture<SignIn> UserService::signIn(const QString& email, const QString& password)
{
    const QString address = normalizedEmail(email);
    FieldErrors faults;
    add(faults, QStringLiteral("email"), knownEmailFault(address));
    add(faults, QStringLiteral("password"), currentPasswordFault(password));
    if (!faults.isEmpty())
        return failedFuture<SignIn>(invalid(faults));
    return m_database.run(
        [address, password, client = clientLabel(), today = m_clock.today()](Connection& connection) {
            const SignIn signIn = runSignIn(connection, address, password, client);
            Transaction transaction(connection);
            actFor(connection, signIn.token);
            expireVouchers(connection, today);
            transaction.commit();
            return signIn;
        },
        [self = QPointer(this)](const SignIn& signIn) {
            if (self)
                self->begin(signIn);
        });
}

QFuture<User> UserService::resumeSession(const QByteArray& token)
{
    if (token.size() != tokenLength)
        return failedFuture<User>(sessionRejected());
    return m_database.run(
        [token, today = m_clock.today()](Connection& connection) {
            static const Statement statement("SELECT " + sql::columns<User>() +
                                             " FROM viatica.resume_session()");
            Transaction transaction(connection);
            actFor(connection, token);
            const Result result = connection.execute(statement);
            if (result.isEmpty())
                throw sessionRejected();
            User user;
            result.row(0).read(user);
            expireVouchers(connection, today);
            transaction.commit();
            return user;
        },
        [self = QPointer(this), token](const User& user) {
            if (self)
                self->begin({user, token});
        });
}

QFuture<void> UserService::signOut()
{
    const QByteArray token = m_database.session();
    forget();
    if (token.isEmpty()) {
        QPromise<void> promise;
        promise.start();
        promise.finish();
        return promise.future();
    }
    return m_database.run([token](Connection& connection) {
        static const Statement statement(QByteArrayLiteral("SELECT viatica.sign_out()"));
        Transaction transaction(connection);
        actFor(connection, token);
        connection.execute(statement);
        transaction.commit();
    });
}

QFuture<User> UserService::currentUser()
{
    if (!m_session.isSignedIn())
        return failedFuture<User>(sessionRejected());
    return m_database.run(
        [id = m_session.userId()](Connection& connection) { return readOwnAccount(connection, id); },
        [self = QPointer(this)](const User& user) {
            if (self)
                self->takeOver(user);
        });
}

QFuture<User> UserService::updateProfile(const UserProfile& profile)
{
    if (!m_session.isSignedIn())
        return failedFuture<User>(sessionRejected());
    const UserProfile draft = normalized(profile);
    if (const FieldErrors faults = validate(draft); !faults.isEmpty())
        return failedFuture<User>(invalid(faults));
    return m_database.run(
        [id = m_session.userId(), draft](Connection& connection) {
            static const Statement statement("UPDATE users SET (" + sql::draftNames<User>() + ") = ROW(" +
                                             sql::draftPlaceholders<User>(2) + ") WHERE id = $1 RETURNING " +
                                             sql::columns<User>());
            const Result result = connection.execute(statement, QList<Parameter>{Codec<UserId>::encode(id)} +
                                                                    sql::draftParameters<User>(draft));
            if (result.isEmpty())
                throw sessionRejected();
            User user;
            result.row(0).read(user);
            return user;
        },
        [self = QPointer(this)](const User& user) {
            if (self)
                self->takeOver(user);
        });
}

QFuture<User> UserService::changeEmail(const QString& password, const QString& newEmail)
{
    if (!m_session.isSignedIn())
        return failedFuture<User>(sessionRejected());
    const QString address = normalizedEmail(newEmail);
    FieldErrors faults;
    add(faults, QStringLiteral("email"), emailFault(address));
    add(faults, QStringLiteral("password"), currentPasswordFault(password));
    if (!faults.isEmpty())
        return failedFuture<User>(invalid(faults));
    return m_database.run(
        [id = m_session.userId(), address, password, isRepeated = false](Connection& connection) mutable {
            static const Statement statement(QByteArrayLiteral("SELECT viatica.change_email($1, $2, $3)"));
            // After a lost answer the account may have the new address already.
            if (std::exchange(isRepeated, true)) {
                const User user = readOwnAccount(connection, id);
                if (user.email == address)
                    return user;
            }
            const QByteArray attempt = beginCheck(connection, id, password);
            if (readCheck(connection.execute(statement, attempt, password, address)) == Check::Wrong)
                throw wrongPassword();
            return readOwnAccount(connection, id);
        },
        [self = QPointer(this)](const User& user) {
            if (self)
                self->takeOver(user);
        });
}

QFuture<void> UserService::changePassword(const QString& password, const QString& newPassword)
{
    if (!m_session.isSignedIn())
        return failedFuture<void>(sessionRejected());
    FieldErrors faults;
    add(faults, QStringLiteral("password"), currentPasswordFault(password));
    add(faults, QStringLiteral("newPassword"), passwordFault(newPassword));
    if (!faults.isEmpty())
        return failedFuture<void>(invalid(faults));
    return m_database.run(
        [id = m_session.userId(), password, newPassword, isRepeated = false](Connection& connection) mutable {
            static const Statement statement(QByteArrayLiteral("SELECT viatica.change_password($1, $2, $3)"));
            const auto change = [&](const QString& from) {
                const QByteArray attempt = beginCheck(connection, id, from);
                return readCheck(connection.execute(statement, attempt, from, newPassword));
            };
            // After a lost answer the new password may be in force already.
            const bool mayBeDone = std::exchange(isRepeated, true);
            if (change(password) == Check::Wrong && !(mayBeDone && change(newPassword) == Check::Right))
                throw wrongPassword();
        });
}

QFuture<QList<UserSession>> UserService::sessions()
{
    if (!m_session.isSignedIn())
        return failedFuture<QList<UserSession>>(sessionRejected());
    return m_database.run([](Connection& connection) {
        static const Statement statement(
            "SELECT id, client, " + Codec<QDateTime>::select("\"createdAt\"") + ", " +
            Codec<QDateTime>::select("\"lastUsedAt\"") + ", " + Codec<QDateTime>::select("\"expiresAt\"") +
            ", current FROM viatica.list_sessions() ORDER BY \"createdAt\" DESC, id");
        const Result result = connection.execute(statement);
        // The session that asks is one of them.
        if (result.isEmpty())
            throw sessionRejected();
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
    });
}

QFuture<void> UserService::endSession(SessionId id)
{
    if (!m_session.isSignedIn())
        return failedFuture<void>(sessionRejected());
    const QByteArray token = m_database.session();
    auto ownHasEnded = std::make_shared<bool>(false);
    return m_database.run(
        [id, ownHasEnded, isRepeated = false](Connection& connection) mutable {
            static const Statement statement(QByteArrayLiteral("SELECT viatica.end_session($1)"));
            const bool mayBeDone = std::exchange(isRepeated, true);
            const bool hasEnded = connection.execute(statement, id).value<bool>();
            *ownHasEnded = !hasSession(connection);
            if (!hasEnded && *ownHasEnded && !mayBeDone)
                throw sessionRejected();
            if (!hasEnded && !mayBeDone)
                throw Error(ErrorKind::NotFound, tr("This session has ended already."));
        },
        [self = QPointer(this), ownHasEnded, token] {
            if (self && *ownHasEnded && self->m_database.session() == token)
                self->forget();
        });
}

QFuture<void> UserService::deleteAccount(const QString& password)
{
    if (!m_session.isSignedIn())
        return failedFuture<void>(sessionRejected());
    if (const QString fault = currentPasswordFault(password); !fault.isEmpty())
        return failedFuture<void>(invalid({{QStringLiteral("password"), fault}}));
    const QByteArray token = m_database.session();
    return m_database.run(
        [id = m_session.userId(), password, isRepeated = false](Connection& connection) mutable {
            static const Statement statement(QByteArrayLiteral("SELECT viatica.delete_account($1, $2)"));
            // After a lost answer: the account went, and its sessions with it.
            if (std::exchange(isRepeated, true) && !hasSession(connection))
                return;
            const QByteArray attempt = beginCheck(connection, id, password);
            if (readCheck(connection.execute(statement, attempt, password)) == Check::Wrong)
                throw wrongPassword();
        },
        [self = QPointer(this), token] {
            if (self && self->m_database.session() == token)
                self->forget();
        });
}

} // namespace viatica
