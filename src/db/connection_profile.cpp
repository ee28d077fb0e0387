// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/connection_profile.h"

#include "domain/error.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QStringBuilder>
#include <QUrlQuery>

#include <array>
#include <memory>

#include <libpq-fe.h>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ConnectionProfile)
};

constexpr std::array tlsNames{"disable", "allow", "prefer", "require", "verify-ca", "verify-full"};

[[noreturn]] void refuse(const QString& field, const QString& sentence)
{
    throw Error(ErrorKind::Validation, sentence, {{field, sentence}});
}

bool isThisMachine(const QString& host)
{
    if (host.isEmpty() || host.startsWith(QLatin1Char('/')) || host.startsWith(QLatin1Char('@')))
        return true;
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

/// Keywords that a profile understands; fromUrl() and fromEnvironment() both end here.
using Settings = QHash<QString, QString>;

TlsMode defaultTls(const QList<ConnectionProfile::Host>& hosts)
{
    for (const auto& host : hosts)
        if (!isThisMachine(host.name))
            return TlsMode::VerifyFull;
    return TlsMode::Prefer;
}

QList<ConnectionProfile::Host> hostsFrom(const QString& names, const QString& ports)
{
    const QStringList nameList = names.split(QLatin1Char(','));
    const QStringList portList = ports.isEmpty() ? QStringList() : ports.split(QLatin1Char(','));
    if (portList.size() > 1 && portList.size() != nameList.size())
        refuse(QStringLiteral("port"), Messages::tr("There are %1 ports for %2 hosts; give one port, or one for each.")
                                           .arg(portList.size())
                                           .arg(nameList.size()));
    QList<ConnectionProfile::Host> hosts;
    for (qsizetype i = 0; i < nameList.size(); ++i) {
        ConnectionProfile::Host host{nameList.at(i), 5432};
        const QString port = portList.isEmpty() ? QString() : portList.at(portList.size() == 1 ? 0 : i);
        if (!port.isEmpty()) {
            bool isNumber = false;
            host.port = port.toInt(&isNumber);
            if (!isNumber || host.port < 1 || host.port > 65'535)
                refuse(QStringLiteral("port"),
                       Messages::tr("“%1” is not a port; a port is a number from 1 to 65535.").arg(port));
        }
        hosts.append(host);
    }
    return hosts;
}

ConnectionProfile profileFrom(const Settings& settings)
{
    ConnectionProfile profile;
    profile.hosts = hostsFrom(settings.value(QStringLiteral("host"), QStringLiteral("localhost")),
                              settings.value(QStringLiteral("port")));
    profile.user = settings.value(QStringLiteral("user"));
    profile.password = settings.value(QStringLiteral("password"));
    profile.database = settings.value(QStringLiteral("dbname"), profile.user);
    profile.tls = defaultTls(profile.hosts);
    if (const QString mode = settings.value(QStringLiteral("sslmode")); !mode.isEmpty()) {
        const auto tls = tlsModeFromString(mode);
        if (!tls)
            refuse(QStringLiteral("tls"), Messages::tr("“%1” is not a TLS mode; use verify-full, verify-ca, require, "
                                                       "prefer, allow or disable.")
                                              .arg(mode));
        profile.tls = *tls;
    }
    profile.rootCertificate = settings.value(QStringLiteral("sslrootcert"));
    profile.clientCertificate = settings.value(QStringLiteral("sslcert"));
    profile.clientKey = settings.value(QStringLiteral("sslkey"));
    profile.targetSessionAttributes = settings.value(QStringLiteral("target_session_attrs"));
    if (const QString seconds = settings.value(QStringLiteral("connect_timeout")); !seconds.isEmpty()) {
        bool isNumber = false;
        const int value = seconds.toInt(&isNumber);
        if (!isNumber || value < 0)
            refuse(QStringLiteral("connectTimeout"),
                   Messages::tr("“%1” is not a number of seconds to wait for a connection.").arg(seconds));
        profile.limits.connect = std::chrono::seconds(value);
    }
    return profile;
}

} // namespace

QString toString(TlsMode mode)
{
    return QLatin1String(tlsNames.at(static_cast<size_t>(mode)));
}

std::optional<TlsMode> tlsModeFromString(QStringView text)
{
    for (size_t i = 0; i < tlsNames.size(); ++i)
        if (text == QLatin1String(tlsNames.at(i)))
            return static_cast<TlsMode>(i);
    return std::nullopt;
}

ConnectionProfile ConnectionProfile::fromUrl(const QString& url)
{
    if (!url.startsWith(QLatin1String("postgresql://")) && !url.startsWith(QLatin1String("postgres://")))
        refuse(QStringLiteral("url"), Messages::tr("A database URL begins with postgresql://, for example "
                                                   "postgresql://name@host:5432/database."));
    // libpq knows the grammar of its URLs (several hosts, sockets, percent-encoding); a second reader would differ.
    // Its message quotes the URL, and with it the password: it is not passed on.
    char* fault = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(url.toUtf8().constData(), &fault), &PQconninfoFree);
    const std::unique_ptr<char, decltype(&PQfreemem)> freeFault(fault, &PQfreemem);
    if (!options)
        refuse(QStringLiteral("url"), Messages::tr("The database URL cannot be read. It has the form "
                                                   "postgresql://name@host:5432/database; special characters in "
                                                   "a name or password are written as %40 for @, %3A for : and so on."));
    Settings settings;
    for (const PQconninfoOption* option = options.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr && *option->val != '\0')
            settings.insert(QString::fromLatin1(option->keyword), QString::fromUtf8(option->val));
    return profileFrom(settings);
}

std::optional<ConnectionProfile> ConnectionProfile::fromEnvironment(const QProcessEnvironment& environment)
{
    if (const QString url = environment.value(QStringLiteral("DATABASE_URL")); !url.isEmpty())
        return fromUrl(url);
    static constexpr std::array<std::pair<const char*, const char*>, 11> variables{
        {{"PGHOST", "host"},
         {"PGPORT", "port"},
         {"PGDATABASE", "dbname"},
         {"PGUSER", "user"},
         {"PGPASSWORD", "password"},
         {"PGSSLMODE", "sslmode"},
         {"PGSSLROOTCERT", "sslrootcert"},
         {"PGSSLCERT", "sslcert"},
         {"PGSSLKEY", "sslkey"},
         {"PGTARGETSESSIONATTRS", "target_session_attrs"},
         {"PGCONNECT_TIMEOUT", "connect_timeout"}}};
    Settings settings;
    for (const auto& [variable, keyword] : variables)
        if (const QString value = environment.value(QLatin1String(variable)); !value.isEmpty())
            settings.insert(QLatin1String(keyword), value);
    if (!settings.contains(QStringLiteral("host")) && !settings.contains(QStringLiteral("dbname")))
        return std::nullopt;
    return profileFrom(settings);
}

QString ConnectionProfile::toUrl() const
{
    QStringList names;
    QStringList ports;
    for (const Host& host : hosts) {
        names << host.name;
        ports << QString::number(host.port);
    }
    const auto encoded = [](const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    QUrlQuery query;
    const auto add = [&](const char* key, const QString& value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(key), encoded(value));
    };
    add("host", names.join(QLatin1Char(',')));
    add("port", ports.join(QLatin1Char(',')));
    add("sslmode", toString(tls));
    add("sslrootcert", rootCertificate);
    add("sslcert", clientCertificate);
    add("sslkey", clientKey);
    add("target_session_attrs", targetSessionAttributes);
    return QStringLiteral("postgresql://") % (user.isEmpty() ? QString() : encoded(user) + QLatin1Char('@'))
        % QLatin1Char('/') % encoded(database) % QLatin1Char('?') % query.query(QUrl::FullyEncoded);
}

QString ConnectionProfile::displayName() const
{
    QStringList names;
    for (const Host& host : hosts)
        names << (host.name.startsWith(QLatin1Char('/')) ? host.name
                                                         : host.name % QLatin1Char(':') % QString::number(host.port));
    return names.join(QStringLiteral(", ")) % QLatin1Char('/') % database;
}

bool ConnectionProfile::isLocal() const
{
    return std::all_of(hosts.begin(), hosts.end(), [](const Host& host) { return isThisMachine(host.name); });
}

bool ConnectionProfile::isWeak() const
{
    return !isLocal() && tls != TlsMode::VerifyFull;
}

QList<std::pair<QByteArray, QByteArray>> ConnectionProfile::libpqParameters() const
{
    QList<std::pair<QByteArray, QByteArray>> parameters;
    const auto add = [&](const char* keyword, const QString& value) {
        if (!value.isEmpty())
            parameters.append({keyword, value.toUtf8()});
    };
    QStringList names;
    QStringList ports;
    for (const Host& host : hosts) {
        names << host.name;
        ports << QString::number(host.port);
    }
    add("host", names.join(QLatin1Char(',')));
    add("port", ports.join(QLatin1Char(',')));
    add("dbname", database);
    add("user", user);
    add("password", password);
    add("sslmode", toString(tls));
    add("sslrootcert", rootCertificate);
    add("sslcert", clientCertificate);
    add("sslkey", clientKey);
    add("target_session_attrs", targetSessionAttributes);
    add("application_name", QStringLiteral("Viatica"));
    add("client_encoding", QStringLiteral("UTF8"));
    if (limits.connect.count() > 0)
        add("connect_timeout", QString::number(std::max<qint64>(2, limits.connect.count() / 1000)));
    // A peer that is gone without a word is noticed after about half a minute.
    add("keepalives_idle", QStringLiteral("15"));
    add("keepalives_interval", QStringLiteral("5"));
    add("keepalives_count", QStringLiteral("3"));
    add("tcp_user_timeout", QStringLiteral("30000"));
    return parameters;
}

QString keychainName(const std::optional<ConnectionProfile>& profile)
{
    if (profile)
        return profile->toUrl();
    const QString folder = qEnvironmentVariable("VIATICA_DATA_DIR");
    return folder.isEmpty() ? QStringLiteral("local") : QStringLiteral("local:") + folder;
}

} // namespace viatica
