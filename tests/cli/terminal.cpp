// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include "support/raw_client.h"
#include "support/temporary_folder.h"

#include <stdexcept>

namespace viatica::test {

QStringList Outcome::column(const char* key) const
{
    QStringList values;
    for (const QJsonValue& item : items())
        values << item[QLatin1String(key)].toVariant().toString();
    return values;
}

Terminal::Terminal()
    : m_home(temporaryFolder() + QStringLiteral("/viaticactl-XXXXXX"))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    set("HOME", home());
    set("XDG_CONFIG_HOME", home() + QStringLiteral("/config"));
    set("XDG_DATA_HOME", home() + QStringLiteral("/share"));
    set("XDG_CACHE_HOME", home() + QStringLiteral("/cache"));
    // A keychain is somebody's own: no test reaches one.
    set("DBUS_SESSION_BUS_ADDRESS", QStringLiteral("unix:path=/nonexistent/bus"));
    for (const char* variable : {"XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY"})
        unset(variable);
}

void Terminal::start(QProcess& process, const QStringList& arguments) const
{
    process.setProcessEnvironment(m_environment);
    process.start(QStringLiteral(VIATICACTL), arguments);
    if (!process.waitForStarted())
        throw std::runtime_error("viaticactl does not start");
}

Outcome Terminal::finish(QProcess& process, int milliseconds)
{
    if (!process.waitForFinished(milliseconds)) {
        process.kill();
        process.waitForFinished();
    }
    const bool ended = process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome Terminal::run(const QStringList& arguments, const QByteArray& input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

void Terminal::actAs(const QString& name, const ConnectionProfile& profile)
{
    const QString token =
        QUuid::createUuid().toString(QUuid::Id128) + QUuid::createUuid().toString(QUuid::Id128);
    RawClient(profile).query(
        "WITH account AS (INSERT INTO users (email, password, \"firstName\", \"lastName\") "
        "VALUES ($1, '!', $2, 'Example') RETURNING id) "
        "INSERT INTO viatica.sessions (\"userId\", \"tokenHash\") "
        "SELECT id, sha256(decode($3, 'hex')) FROM account",
        {name.toLower() + QStringLiteral("@example.org"), name, token});
    set("VIATICA_SESSION", token);
}

QString Terminal::passwordOf(const QString& name)
{
    return QStringLiteral("Geheimnis of ") + name;
}

void Terminal::signUp(const QString& name)
{
    unset("VIATICA_SESSION");
    set("VIATICA_PASSWORD", passwordOf(name));
    const Outcome outcome =
        json({QStringLiteral("user"), QStringLiteral("register"), QStringLiteral("--email"),
              name.toLower() + QStringLiteral("@example.org"), QStringLiteral("--first-name"), name,
              QStringLiteral("--last-name"), QStringLiteral("Example"), QStringLiteral("--print-session")});
    if (outcome.status != 0)
        throw std::runtime_error(outcome.error.toStdString());
    unset("VIATICA_PASSWORD");
    set("VIATICA_SESSION", outcome.text("session"));
}

QString Terminal::addTrip(const QString& name, const QString& from, const QString& to) const
{
    const Outcome outcome = json({QStringLiteral("trips"), QStringLiteral("add"), QStringLiteral("--name"),
                                  name, QStringLiteral("--from"), from, QStringLiteral("--to"), to});
    if (outcome.status != 0)
        throw std::runtime_error(outcome.error.toStdString());
    return outcome.text("id");
}

QStringList words(const char* commandLine)
{
    return QString::fromUtf8(commandLine).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

} // namespace viatica::test
