// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connect_error.h"

#include "db/database_error.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QRegularExpression>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ConnectError)
};

QString firstHost(const ConnectionProfile& profile)
{
    return profile.hosts.isEmpty() ? QStringLiteral("localhost") : profile.hosts.first().name;
}

Error lost(const QString& sentence, const char* field)
{
    return {ErrorKind::ConnectionLost, sentence, {{QLatin1String(field), sentence}}};
}

QString sqlStateIn(const QByteArray& message)
{
    static const QRegularExpression code(QStringLiteral("(?:FATAL|ERROR|[^\\s:]+): +([0-9A-Z]{5})\\s*$"),
                                         QRegularExpression::MultilineOption);
    QString last;
    auto matches = code.globalMatch(QString::fromUtf8(message));
    while (matches.hasNext())
        last = matches.next().captured(1);
    return last;
}

Error networkError(const ConnectionProfile& profile)
{
    const QString host = firstHost(profile);
    if (host.startsWith(QLatin1Char('/')))
        return lost(Messages::tr("No database server answers in the folder %1.").arg(host), "host");
    if (profile.hosts.size() > 1)
        return lost(Messages::tr("None of the servers can be reached: %1.").arg(profile.displayName()), "host");
    if (QHostInfo::fromName(host).error() != QHostInfo::NoError)
        return lost(Messages::tr("There is no server named “%1”. Please check the name and your network.").arg(host),
                    "host");
    return lost(Messages::tr("“%1” does not accept connections on port %2. Please check the port, and that the server "
                             "is running.")
                    .arg(host)
                    .arg(profile.hosts.first().port),
                "port");
}

Error loginError(const ConnectionProfile& profile, const QString& state)
{
    if (state == QLatin1String("28P01"))
        return lost(Messages::tr("The server refused the login “%1”: name or password is wrong.").arg(profile.user),
                    "password");
    if (state == QLatin1String("28000"))
        return lost(Messages::tr("The server does not let “%1” in from this computer, or only with TLS or another way "
                                 "of proving who you are. Its administrator can change that (pg_hba.conf).")
                        .arg(profile.user),
                    "user");
    if (state == QLatin1String("3D000"))
        return lost(Messages::tr("The server has no database named “%1”.").arg(profile.database), "database");
    if (state == QLatin1String("53300"))
        return lost(Messages::tr("The server has no connection left. Please try again in a moment."), "host");
    if (state == QLatin1String("57P03"))
        return lost(Messages::tr("The server is starting up or shutting down. Please try again in a moment."), "host");
    if (state == QLatin1String("22023"))
        return {ErrorKind::AccessDenied,
                Messages::tr("The database “%1” has not been set up for Viatica yet: its administrator runs "
                             "“viaticactl db migrate” once.")
                    .arg(profile.database),
                {}};
    if (state == QLatin1String("42501"))
        return {ErrorKind::AccessDenied,
                Messages::tr("The login “%1” may not use Viatica's data: its administrator runs "
                             "“viaticactl db grant %1” once.")
                    .arg(profile.user),
                {}};
    if (state == QLatin1String("08P01"))
        return lost(Messages::tr("What answers there does not take the connection's options. If it is a connection "
                                 "pooler, it must pool whole sessions, not transactions."),
                    "host");
    return lost(Messages::tr("The server did not let the connection in."), "host");
}

} // namespace

Error connectError(const ConnectionProfile& profile, const ConnectFailure& failure)
{
    const QString state = sqlStateIn(failure.message);
    Error error = [&] {
        if (failure.needsPassword)
            return lost(Messages::tr("The server asks for the password of “%1”.").arg(profile.user), "password");
        if (!state.isEmpty())
            return loginError(profile, state);
        if (profile.isPrivate)
            return lost(Messages::tr("The private database on this computer does not answer."), "host");
        if (failure.stage == ConnectFailure::Stage::Tls)
            return lost(Messages::tr("No safe connection to “%1”: the server does not offer TLS, or its certificate "
                                     "is not valid for this name (TLS mode %2).")
                            .arg(firstHost(profile), toString(profile.tls)),
                        "tls");
        if (failure.stage == ConnectFailure::Stage::Login)
            return lost(Messages::tr("What answers at “%1” ended the conversation; it may not be a PostgreSQL server, or "
                                     "it was just stopped.")
                            .arg(firstHost(profile)),
                        "host");
        return networkError(profile);
    }();
    error.withSqlState(state);
    return error;
}

Error connectTimeout(const ConnectionProfile& profile)
{
    if (profile.isPrivate)
        return lost(Messages::tr("The private database on this computer does not answer."), "host");
    return lost(Messages::tr("“%1” does not answer. Please check the name, the port and your network.")
                    .arg(firstHost(profile)),
                "host");
}

} // namespace viatica
