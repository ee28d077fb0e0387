// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/context.h"
#include "interchange/entity_json.h"
#include "services/user_service.h"

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

QString localTime(const QDateTime& instant)
{
    return instant.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void print(Context& context, const User& user)
{
    context.output().document(json::object(user));
    context.output().properties({{Messages::tr("Name"), user.fullName()},
                                 {Messages::tr("E-mail"), user.email},
                                 {Messages::tr("Id"), user.id.toString()},
                                 {Messages::tr("Since"), localTime(user.createdAt)}});
}

/// After registering or signing in: the token goes to the keychain, or to the standard output where that is
/// asked for. A session that nobody can use later is ended.
void keep(Context& context, const SignIn& signIn, bool isNewAccount)
{
    const bool printsSession = context.invocation().has(QStringLiteral("print-session"));
    QString problem;
    if (!printsSession)
        problem = context.remember(signIn.token);
    if (!problem.isEmpty())
        context.await(context.users().signOut());
    if (!problem.isEmpty() && !isNewAccount)
        throw Error(
            ErrorKind::AccessDenied,
            Messages::tr("The session cannot be kept: %1 Use --print-session and hand the token over in "
                         "VIATICA_SESSION, or give --email and a password with each command.")
                .arg(problem));
    if (!problem.isEmpty())
        Output::note(
            Messages::tr("The account is made, but you are not signed in: %1 Use “viaticactl user sign-in "
                         "--print-session”, or give --email and a password with each command.")
                .arg(problem));
    if (context.output().isJson()) {
        QJsonObject object = json::object(signIn.user);
        if (printsSession)
            object.insert(QStringLiteral("session"), QString::fromLatin1(signIn.token));
        context.output().document(object);
    } else if (printsSession) {
        // Alone on the standard output, so that VIATICA_SESSION=$(…) works.
        context.output().line(QString::fromLatin1(signIn.token));
    } else if (isNewAccount) {
        context.output().line(Messages::tr("Welcome, %1.").arg(printable(signIn.user.fullName())));
    } else {
        context.output().line(Messages::tr("Signed in as %1.").arg(printable(signIn.user.fullName())));
    }
}

QString requiredEmail(Context& context)
{
    const auto email = context.invocation().value(QStringLiteral("email"));
    if (!email)
        throw UsageError(Messages::tr("--email is missing."));
    return *email;
}

void registerUser(Context& context)
{
    Registration registration;
    registration.email = requiredEmail(context);
    registration.firstName = context.invocation().value(QStringLiteral("first-name")).value_or(QString());
    registration.lastName = context.invocation().value(QStringLiteral("last-name")).value_or(QString());
    registration.password = context.password(true);
    keep(context, context.await(context.users().registerUser(registration)), true);
}

void signIn(Context& context)
{
    const QString email = requiredEmail(context);
    const QString password = context.password();
    keep(context, context.await(context.users().signIn(email, password)), false);
}

void signOut(Context& context)
{
    UserService& users = context.ownAccount();
    const QString name = context.user().fullName();
    context.forgetRemembered();
    context.await(users.signOut());
    context.output().document({{QStringLiteral("signedOut"), true}});
    context.output().line(Messages::tr("%1 is signed out.").arg(printable(name)));
}

void show(Context& context)
{
    print(context, context.await(context.ownAccount().currentUser()));
}

void sessions(Context& context)
{
    const QList<UserSession> sessions = context.await(context.ownAccount().sessions());
    QJsonArray items;
    QList<QStringList> rows;
    for (const UserSession& session : sessions) {
        items.append(QJsonObject{{QStringLiteral("id"), json::value(session.id)},
                                 {QStringLiteral("client"), session.client},
                                 {QStringLiteral("createdAt"), json::value(session.createdAt)},
                                 {QStringLiteral("lastUsedAt"), json::value(session.lastUsedAt)},
                                 {QStringLiteral("expiresAt"), json::value(session.expiresAt)},
                                 {QStringLiteral("current"), session.current}});
        rows.append({session.id.toString(), session.client, localTime(session.createdAt),
                     localTime(session.lastUsedAt), localTime(session.expiresAt),
                     session.current ? Messages::tr("this one") : QString()});
    }
    context.output().document(jsonList(items));
    context.output().table({Messages::tr("Id"), Messages::tr("Client"), Messages::tr("Since"),
                            Messages::tr("Last used"), Messages::tr("Ends"), QString()},
                           rows);
}

} // namespace

QList<Command> userCommands()
{
    const QString user = QStringLiteral("user");
    const Option printSession{
        QStringLiteral("print-session"),
        {},
        Messages::tr("print the session's token, for VIATICA_SESSION, instead of keeping it")};
    return {
        {{user, QStringLiteral("register")},
         {},
         Messages::tr("Makes an account (with --email) and signs in."),
         {{QStringLiteral("first-name"), QStringLiteral("F"), Messages::tr("first name"), true},
          {QStringLiteral("last-name"), QStringLiteral("L"), Messages::tr("last name"), true},
          printSession},
         registerUser},
        {{user, QStringLiteral("sign-in")},
         {},
         Messages::tr("Signs in (with --email)."),
         {printSession},
         signIn},
        {{user, QStringLiteral("sign-out")},
         {},
         Messages::tr("Ends the session and forgets it."),
         {},
         signOut},
        {{user, QStringLiteral("show")}, {}, Messages::tr("Who is signed in."), {}, show},
        {{user, QStringLiteral("sessions")}, {}, Messages::tr("Where the user is signed in."), {}, sessions},
    };
}

} // namespace viatica
