// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connection_fields.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ConnectionFields)
};

QStringList separated(const QString& text)
{
    QStringList parts;
    for (const QString& part : text.split(QLatin1Char(',')))
        parts.append(part.trimmed());
    return parts;
}

QString portFault(const QString& text, qsizetype hosts)
{
    const QStringList ports = separated(text);
    for (const QString& port : ports) {
        bool isNumber = false;
        const int value = port.toInt(&isNumber);
        if (!isNumber || value < 1 || value > 65'535)
            return Messages::tr("A port is a number from 1 to 65535; usually it is 5432.");
    }
    if (ports.size() > 1 && ports.size() != hosts)
        return Messages::tr("Give one port, or one for each server.");
    return {};
}

QString hostFault(const QStringList& hosts)
{
    for (const QString& host : hosts) {
        if (host.isEmpty())
            return hosts.size() == 1 ? Messages::tr("Please enter the server's name or address.")
                                     : Messages::tr("Between two commas a server is missing.");
        if (host.contains(QLatin1Char(' ')) || host.contains(QLatin1String("//")))
            return Messages::tr("A server is a name or an address, such as db.example.org.");
    }
    return {};
}

} // namespace

ConnectionFields fieldsOf(const QString& name, const ConnectionProfile& profile)
{
    QStringList hosts;
    QStringList ports;
    for (const ConnectionProfile::Host& host : profile.hosts) {
        hosts.append(host.name);
        ports.append(QString::number(host.port));
    }
    if (ports.count(ports.value(0)) == ports.size())
        ports = ports.mid(0, 1);
    return {name,
            hosts.join(QStringLiteral(", ")),
            ports.join(QStringLiteral(", ")),
            profile.database,
            profile.user,
            profile.password,
            profile.tls,
            profile.rootCertificate};
}

FieldErrors validate(const ConnectionFields& fields)
{
    FieldErrors faults;
    const auto note = [&faults](const char* field, const QString& fault) {
        if (!fault.isEmpty())
            faults.insert(QLatin1String(field), fault);
    };
    const QStringList hosts = separated(fields.hosts);
    note("host", hostFault(hosts));
    note("port", portFault(fields.ports, hosts.size()));
    if (fields.database.trimmed().isEmpty())
        note("database", Messages::tr("Please enter the database's name."));
    if (fields.user.trimmed().isEmpty())
        note("user", Messages::tr("Please enter the login's name on the server."));
    const bool verifies = fields.tls == TlsMode::VerifyFull || fields.tls == TlsMode::VerifyCa;
    const QString file = fields.rootCertificate.trimmed();
    if (verifies && !file.isEmpty() && file != QLatin1String("system") && !QFileInfo(file).isReadable())
        note("rootCertificate", Messages::tr("There is no such file, or it cannot be read."));
    return faults;
}

ConnectionProfile profileOf(const ConnectionFields& fields, ConnectionProfile base)
{
    const QStringList hosts = separated(fields.hosts);
    const QStringList ports = separated(fields.ports);
    base.hosts.clear();
    for (qsizetype i = 0; i < hosts.size(); ++i)
        base.hosts.append({hosts.at(i), ports.value(ports.size() == 1 ? 0 : i).toInt()});
    base.database = fields.database.trimmed();
    base.user = fields.user.trimmed();
    base.password = fields.password;
    base.tls = fields.tls;
    base.rootCertificate = fields.rootCertificate.trimmed();
    // Of several servers the one that takes changes is meant; the others are its copies.
    if (hosts.size() > 1 && base.targetSessionAttributes.isEmpty())
        base.targetSessionAttributes = QStringLiteral("read-write");
    return base;
}

bool isThisComputer(const QString& hosts)
{
    ConnectionProfile profile;
    for (const QString& host : separated(hosts))
        profile.hosts.append({host, 5432});
    return profile.isLocal();
}

QString displayName(TlsMode mode)
{
    switch (mode) {
    case TlsMode::VerifyFull:
        return Messages::tr("Safe: encrypted, and the server proves its name");
    case TlsMode::VerifyCa:
        return Messages::tr("Weaker: encrypted, the server proves who vouches for it");
    case TlsMode::Require:
        return Messages::tr("Weak: encrypted, but the server proves nothing");
    case TlsMode::Prefer:
        return Messages::tr("Weak: encrypted if the server offers it");
    case TlsMode::Allow:
        return Messages::tr("Weak: encrypted if the server demands it");
    case TlsMode::Disable:
        break;
    }
    return Messages::tr("Unsafe: not encrypted");
}

} // namespace viatica
