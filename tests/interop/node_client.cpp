// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/node_client.h"

#include <QJsonDocument>
#include <QProcess>
#include <QUrl>
#include <QUrlQuery>

#include <stdexcept>

namespace viatica::test {

namespace {

/// Installing takes longest: a slow network is not a fault.
constexpr int longest = 240'000;
constexpr int unavailable = 77; // of prepare.sh

const auto buildFolder = QStringLiteral(VIATICA_INTEROP_BUILD);

[[noreturn]] void fail(const QString& what, QProcess& process)
{
    throw std::runtime_error(QStringLiteral("%1: %2\n%3")
                                 .arg(what, process.errorString(),
                                      QString::fromUtf8(process.readAllStandardError()))
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
    if (!process.waitForFinished(longest) || process.exitStatus() != QProcess::NormalExit)
        fail(QStringLiteral("prepare.sh"), process);
    if (process.exitCode() == unavailable)
        return QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.exitCode() != 0)
        fail(QStringLiteral("prepare.sh"), process);
    return {};
}

NodeClient::NodeClient(const ConnectionProfile& profile)
    : m_url(urlOf(profile))
{
}

QJsonObject NodeClient::run(const QString& command, const QJsonObject& input) const
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DATABASE_URL"), m_url);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(buildFolder);
    process.start(QStringLiteral("node"), {QStringLiteral("client.js"), command});
    process.write(QJsonDocument(input).toJson(QJsonDocument::Compact));
    process.closeWriteChannel();
    if (!process.waitForFinished(longest) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        fail(command, process);
    const QByteArray answer = process.readAllStandardOutput();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(answer, &error);
    if (!document.isObject())
        throw std::runtime_error((command + QStringLiteral(" answers ")).toStdString() + answer.toStdString());
    return document.object();
}

} // namespace viatica::test
