// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/credentials.h"

#include "cli/arguments.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringDecoder>

#include <cstdio>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

constexpr qint64 longestPassword = 4096;

} // namespace

EnvironmentSecrets EnvironmentSecrets::take()
{
    EnvironmentSecrets secrets;
    if (qEnvironmentVariableIsSet("VIATICA_PASSWORD"))
        secrets.password = qEnvironmentVariable("VIATICA_PASSWORD");
    secrets.session = qgetenv("VIATICA_SESSION").trimmed();
    qunsetenv("VIATICA_PASSWORD");
    qunsetenv("VIATICA_SESSION");
    return secrets;
}

QString readPassword(int descriptor)
{
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly))
        throw UsageError(Messages::tr("There is nothing to read on file descriptor %1.").arg(descriptor));
    QByteArray line;
    // A pipe delivers in pieces.
    while (!line.contains('\n') && line.size() < longestPassword) {
        const QByteArray piece = file.readLine(longestPassword);
        if (piece.isEmpty())
            break;
        line += piece;
    }
    if (const auto end = line.indexOf('\n'); end >= 0)
        line.truncate(end);
    if (line.endsWith('\r'))
        line.chop(1);
    QStringDecoder decoder(QStringConverter::Utf8);
    QString password = decoder(line);
    if (file.error() != QFileDevice::NoError || password.isEmpty() || decoder.hasError())
        throw UsageError(Messages::tr("There is no password on file descriptor %1.").arg(descriptor));
    return password;
}

} // namespace viatica
