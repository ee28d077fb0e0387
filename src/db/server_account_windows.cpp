// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/server_account.h"

namespace viatica {

ServerAccount ServerAccount::forFolders(const QStringList&)
{
    ServerAccount account;
    account.m_name = qEnvironmentVariable("USERNAME");
    return account;
}

void ServerAccount::prepare(QProcess&) const {}

void ServerAccount::own(const QString&) const {}

QString ServerAccount::firstClosedFolder(const QString&) const
{
    return {};
}

} // namespace viatica
