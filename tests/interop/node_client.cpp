// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/node_client.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

#include <stdexcept>

namespace viatica::test {

namespace {

/// A slow network is not a fault.
constexpr int installing = 240'000;
constexpr int patience = 60'000;
constexpr int unavailable = 77; // of prepare.sh

const auto buildFolder = QStringLiteral(VIATICA_INTEROP_BUILD);

[[noreturn]] void fail(const QString& what, QProcess& process)
{
    throw std::runtime_error(
        QStringLiteral("%1: %2\n%3")
            .arg(what, process.errorString(), QString::fromUtf8(process.readAllStandardError()))
            .toStdString());
}

/// The socket's folder travels in the query: the host of a URL cannot be a path.
QString urlOf(const ConnectionProfile& profile)
{
    const ConnectionProfile::Host& host = profile.hosts.constFirst();
    QUrl url;
    url.setScheme(QStringLiteral("postgres"));
    url.setUserName(profile.user);
    url.setHost(QStringLiteral("localhost"));
    url.setPort(host.port);
    url.setPath(QLatin1Char('/') + profile.database);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("host"), host.name);
    url.setQuery(query);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

QString NodeClient::prepare()
{
    QProcess process;
    process.start(QStringLiteral(VIATICA_INTEROP_SOURCE "/prepare.sh"),
                  {QStringLiteral(VIATICA_INTEROP_SOURCE), buildFolder});
    if (!process.waitForFinished(installing) || process.exitStatus() != QProcess::NormalExit)
        fail(QStringLiteral("prepare.sh"), process);
    if (process.exitCode() == unavailable)
        return QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.exitCode() != 0)
        fail(QStringLiteral("prepare.sh"), process);
    return {};
}

NodeClient::NodeClient(const ConnectionProfile& profile)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DATABASE_URL"), urlOf(profile));
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(buildFolder);
    m_process.start(QStringLiteral("node"), {QStringLiteral("client.js")});
}

NodeClient::~NodeClient()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

QJsonObject NodeClient::run(const QString& command, const QJsonObject& input)
{
    const QJsonObject request{{QStringLiteral("command"), command}, {QStringLiteral("input"), input}};
    m_process.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            fail(command, m_process);
    }
    const QJsonObject reply = QJsonDocument::fromJson(m_process.readLine()).object();
    if (!reply[u"answer"].isObject())
        throw std::runtime_error((command + QStringLiteral(": ") + reply[u"error"].toString()).toStdString());
    return reply[u"answer"].toObject();
}

} // namespace viatica::test
