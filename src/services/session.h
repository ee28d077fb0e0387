// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/user.h"

#include <QObject>

namespace viatica {

/// Who is signed in. One object per connection, made by the program and shared by its services; UserService changes it.
class Session final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isSignedIn() const { return !m_user.id.isNull(); }
    /// The signed-in user; a null id when nobody is.
    [[nodiscard]] const User& user() const { return m_user; }
    [[nodiscard]] UserId userId() const { return m_user.id; }

    void begin(const User& user);
    void update(const User& user);
    void end();

Q_SIGNALS:
    void signedIn(const viatica::User& user);
    /// Name or address changed.
    void userChanged(const viatica::User& user);
    void signedOut();

private:
    User m_user;
};

} // namespace viatica
