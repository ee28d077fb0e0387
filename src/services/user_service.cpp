// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/user_service.h"

#include "db/database.h"
#include "db/database_error.h"
#include "db/entity_sql.h"
#include "domain/text.h"
#include "domain/validation.h"
#include "services/cache_service.h"
#include "services/guarded.h"
#include "services/password_check.h"
#include "services/server_session.h"
#include "services/service_error.h"
#include "services/session.h"

#include <QPointer>
#include <QSysInfo>

namespace viatica {

namespace {

constexpr qsizetype tokenLength = 64;

/// How this machine is called in the list of sessions.
QString clientLabel()
{
    return QSysInfo::machineHostName().left(100);
}

/// What cannot be an account's address. Less strict than for a new account: another program may have made it.
QString knownEmailFault(const QString& email)
{
    const bool isPossible = email.contains(QLatin1Char('@')) && email.size() <= 255 && isStorable(email);
    return isPossible ? QString() : emailFault(email);
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
    refuseUnjudged(status, row.next<QDateTime>());
    if (status != "OK")
        throw Error(ErrorKind::AccessDenied, UserService::tr("The e-mail address or the password is wrong."));
    SignIn signIn;
    signIn.token = row.next<QByteArray>();
    row.read(signIn.user);
    return signIn;
}

void expireVouchers(Connection& connection, const QDate& today)
{
    static const Statement statement(QByteArrayLiteral("SELECT viatica.expire_vouchers($1)"));
    connection.execute(statement, today);
}

/// Both steps of signing in, each committed by itself, and what is due whenever a user comes.
SignIn runSignIn(Connection& connection, const QString& email, const QString& password, const QString& client,
                 const QDate& today)
{
    static const Statement statement("SELECT " + signInColumns() + " FROM viatica.sign_in($1, $2, $3, $4)");
    const QByteArray attempt = beginAttempt(connection, email, password);
    const SignIn signIn = readSignIn(connection.execute(statement, attempt, email, password, client));
    Transaction transaction(connection);
    actFor(connection, signIn.token);
    expireVouchers(connection, today);
    transaction.commit();
    return signIn;
}

User runResume(Connection& connection, const QByteArray& token, const QDate& today)
{
    static const Statement statement("SELECT " + sql::columns<User>() + " FROM viatica.resume_session()");
    Transaction transaction(connection);
    actFor(connection, token);
    const Result result = connection.execute(statement);
    requireSignedIn(!result.isEmpty());
    User user;
    result.row(0).read(user);
    expireVouchers(connection, today);
    transaction.commit();
    return user;
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

UserId UserService::signedInUser() const
{
    requireSignedIn(m_session.isSignedIn());
    return m_session.userId();
}

void UserService::check(const FieldErrors& faults)
{
    FieldErrors found = faults;
    found.removeIf([](const auto& fault) { return fault.value().isEmpty(); });
    throwIfInvalid(found, tr("Please check what is marked."));
}

QFuture<SignIn> UserService::registerUser(const Registration& registration)
{
    return guarded<SignIn>([&] {
        const Registration account = normalized(registration);
        check(validate(account));
        return m_database.run(
            // The id is made here: by it the database knows a repeated call, after a lost answer, for what it
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
    });
}

QFuture<SignIn> UserService::signIn(const QString& email, const QString& password)
{
    return guarded<SignIn>([&] {
        const QString address = normalizedEmail(email);
        check({{QStringLiteral("email"), knownEmailFault(address)},
               {QStringLiteral("password"), currentPasswordFault(password)}});
        return m_database.run(
            [address, password, client = clientLabel(), today = m_clock.today()](Connection& connection) {
                return runSignIn(connection, address, password, client, today);
            },
            [self = QPointer(this)](const SignIn& signIn) {
                if (self)
                    self->begin(signIn);
            });
    });
}

QFuture<User> UserService::resumeSession(const QByteArray& token)
{
    return guarded<User>([&] {
        requireSignedIn(token.size() == tokenLength);
        return m_database.run([token, today = m_clock.today()](
                                  Connection& connection) { return runResume(connection, token, today); },
                              [self = QPointer(this), token](const User& user) {
                                  if (self)
                                      self->begin({user, token});
                              });
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

} // namespace viatica
