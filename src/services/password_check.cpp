// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/password_check.h"

#include "db/entity_sql.h"
#include "domain/text.h"
#include "services/service_error.h"

#include <QCoreApplication>
#include <QLocale>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::UserService)
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
                Messages::tr("There were too many failed attempts. Please try again in 15 minutes.")};
    return {ErrorKind::AccessDenied,
            Messages::tr("There were too many failed attempts. You can try again at %1.")
                .arg(openingTime(lockedUntil))};
}

} // namespace

QString currentPasswordFault(const QString& password)
{
    if (password.isEmpty())
        return Messages::tr("Please enter your password.");
    if (!isStorable(password))
        return Messages::tr("This contains a character that no password can have.");
    return {};
}

QByteArray beginAttempt(Connection& connection, const QString& email, const QString& password)
{
    static const Statement statement(QByteArrayLiteral("SELECT viatica.begin_sign_in($1, $2)"));
    return connection.execute(statement, email, password).value<QByteArray>();
}

QByteArray beginOwnAttempt(Connection& connection, UserId user, const QString& password)
{
    return beginAttempt(connection, readOwnAccount(connection, user).email, password);
}

void refuseUnjudged(const QByteArray& status, const QDateTime& lockedUntil)
{
    if (status == "LOCKED")
        throw locked(lockedUntil);
    // The database forgets a try after a minute; on a network that slow the person tries again.
    if (status == "NO_ATTEMPT")
        throw Error(ErrorKind::Timeout,
                    Messages::tr("Checking the password took too long. Please try again."));
}

bool wasRight(const Result& result)
{
    const auto status = result.value<QByteArray>();
    refuseUnjudged(status);
    return status == "OK";
}

Error wrongPassword()
{
    const QString sentence = Messages::tr("The password is wrong.");
    return {ErrorKind::AccessDenied, sentence, {{QStringLiteral("password"), sentence}}};
}

User readOwnAccount(Connection& connection, UserId user)
{
    static const Statement statement("SELECT " + sql::columns<User>() + " FROM users WHERE id = $1");
    const Result result = connection.execute(statement, user);
    if (result.isEmpty())
        throw notSignedIn();
    User account;
    result.row(0).read(account);
    return account;
}

} // namespace viatica
