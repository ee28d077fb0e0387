// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace viatica {

using namespace std::chrono_literals;

namespace {

constexpr int connectLimit = 1'000; // milliseconds
constexpr int answerLimit = 3'000;
constexpr int lockLimit = 6'000;
constexpr qint64 longestMessage = 64 * 1024;
constexpr auto patience = 2s; ///< with somebody who connects and says nothing
constexpr char understood[] = "ok\n";
constexpr const char* tokenVariable = "XDG_ACTIVATION_TOKEN";

/// A line: the desktop's leave to come to the front, where the desktop gives one. The command line stays here: the same
/// name means the same database, and an address may hold a password.
QByteArray messageOf()
{
    return qgetenv(tokenVariable).replace('\n', ' ') + '\n';
}

bool isPrivate(const QString& folder)
{
#ifdef Q_OS_UNIX
    const QFileInfo info(folder);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                      QFile::WriteOther | QFile::ExeOther;
    return info.isDir() && info.ownerId() == ::geteuid() && !(info.permissions() & others);
#else
    return QFileInfo(folder).isDir();
#endif
}

} // namespace

SingleInstance::SingleInstance(const QString& name, const QString& folder, QObject* parent)
    : QObject(parent)
    , m_name(QStringLiteral("viatica-") +
             QString::fromLatin1(
                 QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
    , m_folder(folder)
    , m_server(this)
{
#ifdef Q_OS_UNIX
    m_socket = QDir(m_folder).filePath(m_name);
#else
    m_socket = m_name + QLatin1Char('-') + QDir::home().dirName();
#endif
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

QString SingleInstance::usualFolder()
{
#ifdef Q_OS_UNIX
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (!runtime.isEmpty())
        return runtime;
    const QString own = QDir::temp().filePath(QStringLiteral("viatica-%1").arg(::geteuid()));
    if (QDir().mkdir(own))
        QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return own;
#else
    return QStandardPaths::writableLocation(QStandardPaths::TempLocation);
#endif
}

SingleInstance::Outcome SingleInstance::start()
{
    if (!isPrivate(m_folder))
        return Outcome::Alone;
    // Two starts at the same moment come one after the other here. A lock left by a crash is known by its process.
    QLockFile lock(QDir(m_folder).filePath(m_name + QStringLiteral(".lock")));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(lockLimit))
        return Outcome::Alone;
    switch (tellFirst()) {
    case Told::Yes:
        return Outcome::Second;
    case Told::NoAnswer:
        return Outcome::Alone;
    case Told::NobodyThere:
        break;
    }
    return listen() ? Outcome::First : Outcome::Alone;
}

SingleInstance::Told SingleInstance::tellFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_socket);
    if (!socket.waitForConnected(connectLimit))
        return Told::NobodyThere;
    socket.write(messageOf());
    QByteArray answer;
    QElapsedTimer timer;
    timer.start();
    while (!answer.endsWith('\n') && timer.elapsed() < answerLimit) {
        if (!socket.waitForReadyRead(int(answerLimit - timer.elapsed())))
            break;
        answer += socket.readAll();
    }
    if (answer == understood)
        return Told::Yes;
    // One that ends just now is nobody any more.
    return socket.state() == QLocalSocket::UnconnectedState ? Told::NobodyThere : Told::NoAnswer;
}

bool SingleInstance::listen()
{
    QLocalServer::removeServer(m_socket); // a crash leaves it behind
    return m_server.listen(m_socket);
}

void SingleInstance::stop()
{
    m_server.close();
}

void SingleInstance::accept()
{
    while (QLocalSocket* socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, [socket] { socket->abort(); });
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() > longestMessage)
                    socket->abort();
                return;
            }
            const QByteArray token = socket->readLine(longestMessage).trimmed();
            socket->write(understood);
            socket->flush();
            if (!token.isEmpty())
                qputenv(tokenVariable, token); // Qt takes it when the window asks to be in front
            Q_EMIT startedAgain();
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        if (socket->canReadLine())
            read();
    }
}

} // namespace viatica
