// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/session.h"

namespace viatica {

void Session::begin(const User& user)
{
    m_user = user;
    Q_EMIT signedIn(m_user);
}

void Session::update(const User& user)
{
    m_user = user;
    Q_EMIT userChanged(m_user);
}

void Session::end()
{
    if (!isSignedIn())
        return;
    m_user = {};
    Q_EMIT signedOut();
}

} // namespace viatica
