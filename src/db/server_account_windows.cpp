// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/server_account.h"

#include <QDir>

namespace viatica {

ServerAccount ServerAccount::forFolders(const QStringList&)
{
    ServerAccount account;
    account.m_name = qEnvironmentVariable("USERNAME");
    return account;
}

void ServerAccount::prepare(QProcess& process) const
{
    process.setWorkingDirectory(QDir::rootPath());
}

void ServerAccount::own(const QString&) const {}

QString ServerAccount::firstClosedFolder(const QString&) const
{
    return {};
}

} // namespace viatica
