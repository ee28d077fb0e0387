// SPDX-License-Identifier: GPL-3.0-or-later
#include "private_session.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStandardPaths>
#include <QtTest>

namespace viatica::test {

namespace {

bool hasKeyringService()
{
    QProcess ask;
    ask.start(QStringLiteral("dbus-send"),
              {QStringLiteral("--session"), QStringLiteral("--print-reply=literal"),
               QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/"),
               QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
               QStringLiteral("string:org.freedesktop.secrets")});
    return ask.waitForFinished() && ask.readAllStandardOutput().contains("true");
}

} // namespace

PrivateSession::PrivateSession()
{
    const QDir home(m_home.path());
    for (const char* folder : {"run", "data", "config", "cache"})
        home.mkdir(QLatin1String(folder));
    QFile::setPermissions(home.filePath(QStringLiteral("run")),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    qputenv("HOME", QFile::encodeName(home.path()));
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(home.filePath(QStringLiteral("run"))));
    qputenv("XDG_DATA_HOME", QFile::encodeName(home.filePath(QStringLiteral("data"))));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath(QStringLiteral("config"))));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(home.filePath(QStringLiteral("cache"))));
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    qputenv("DBUS_SESSION_BUS_ADDRESS",
            "unix:path=" + QFile::encodeName(home.filePath(QStringLiteral("run/bus"))));
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "KDE_FULL_SESSION",
                             "KDE_SESSION_VERSION", "DESKTOP_SESSION", "SSH_AUTH_SOCK"})
        qunsetenv(name);
}

PrivateSession::~PrivateSession()
{
    for (QProcess* process : {&m_keyring, &m_bus}) {
        process->kill();
        process->waitForFinished();
    }
}

bool PrivateSession::start(QProcess& process, const QString& program, const QStringList& arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        m_why = program + QLatin1String(" is not installed");
        return false;
    }
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForStarted()) {
        m_why = process.errorString();
        return false;
    }
    return true;
}

bool PrivateSession::startBus()
{
    QFile config(m_home.filePath(QStringLiteral("bus.conf")));
    if (!config.open(QFile::WriteOnly))
        return false;
    config.write("<busconfig><type>session</type><listen>" + qgetenv("DBUS_SESSION_BUS_ADDRESS") +
                 "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\"/>"
                 "<allow receive_sender=\"*\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    if (!start(m_bus, QStringLiteral("dbus-daemon"),
               {QStringLiteral("--config-file=") + config.fileName(), QStringLiteral("--nofork"),
                QStringLiteral("--print-address")}))
        return false;
    // It prints its address once it listens.
    if (!m_bus.waitForReadyRead(10'000)) {
        m_why = QStringLiteral("dbus-daemon does not start");
        return false;
    }
    return true;
}

bool PrivateSession::startKeyring(Keyring keyring)
{
    QStringList arguments{QStringLiteral("--foreground"), QStringLiteral("--components=secrets")};
    if (keyring == Keyring::Unlocked)
        arguments << QStringLiteral("--unlock");
    if (!start(m_keyring, QStringLiteral("gnome-keyring-daemon"), arguments))
        return false;
    if (keyring == Keyring::Unlocked)
        m_keyring.write("password of the keyring");
    m_keyring.closeWriteChannel();
    if (!QTest::qWaitFor(hasKeyringService, 10'000)) {
        m_why = QStringLiteral("gnome-keyring-daemon does not offer its service here");
        return false;
    }
    return true;
}

QStringList PrivateSession::filesWith(const QString& secret) const
{
    const QByteArray utf8 = secret.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char*>(secret.utf16()), secret.size() * 2);
    QStringList found;
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QFile::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        if (content.contains(utf8) || content.contains(utf16))
            found << file.fileName();
    }
    return found;
}

} // namespace viatica::test
