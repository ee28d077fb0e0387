// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/last_emails.h"

#include "gui/settings.h"

namespace viatica {

QString LastEmails::on(const QString& database) const
{
    return m_settings.value(Setting::LastEmails).toMap().value(database).toString();
}

void LastEmails::set(const QString& database, const QString& email)
{
    QVariantMap emails = m_settings.value(Setting::LastEmails).toMap();
    if (email.isEmpty())
        emails.remove(database);
    else
        emails.insert(database, email);
    m_settings.set(Setting::LastEmails, emails);
}

} // namespace viatica
