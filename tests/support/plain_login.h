// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"
#include "support/raw_client.h"

#include <QCoreApplication>

namespace viatica::test {

/// A login of the cluster without any right of its own, for one test function; it goes with its rights in
/// this database. Connections that use it have to be closed before.
class PlainLogin
{
public:
    /// @param attributes of CREATE ROLE, for example "IN ROLE viatica_app"
    explicit PlainLogin(RawClient& owner, const QByteArray& attributes = {})
        : m_owner(owner)
        , m_name("plain_" + QByteArray::number(QCoreApplication::applicationPid()))
    {
        m_owner.script("CREATE ROLE " + m_name + " LOGIN " + attributes);
    }
    ~PlainLogin()
    {
        try {
            m_owner.script("DROP OWNED BY " + m_name + " CASCADE; DROP ROLE " + m_name);
        } catch (const SqlError& error) {
            qWarning("%s", error.what());
        }
    }
    Q_DISABLE_COPY_MOVE(PlainLogin)

    [[nodiscard]] const QByteArray& name() const { return m_name; }
    /// The same database, with this login.
    [[nodiscard]] ConnectionProfile profile(ConnectionProfile profile) const
    {
        profile.user = QString::fromLatin1(m_name);
        return profile;
    }

private:
    RawClient& m_owner;
    QByteArray m_name;
};

} // namespace viatica::test
