// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>
#include <QString>

#include <optional>

namespace viatica {

/// The keys of a connection profile's secrets.
[[nodiscard]] inline QString sessionKey(const QString& profile)
{
    return QLatin1String("session/") + profile;
}
[[nodiscard]] inline QString passwordKey(const QString& profile)
{
    return QLatin1String("password/") + profile;
}

/// Keeps passwords of connection profiles and the token of the remembered session. Never a file of our own:
/// either the system's keychain, or nothing (AskEachTime), in which case the person is asked at the next
/// start.
///
/// Lives on the GUI thread. Futures never fail: a keychain that is missing, locked or refused reads as
/// "nothing stored" and writes as false, and lastProblem() has a sentence for the person.
class SecretStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Keys are those of sessionKey() and passwordKey().
    [[nodiscard]] virtual QFuture<std::optional<QString>> read(const QString& key) = 0;
    /// True when it is kept beyond this run of the program.
    [[nodiscard]] virtual QFuture<bool> write(const QString& key, const QString& secret) = 0;
    [[nodiscard]] virtual QFuture<bool> remove(const QString& key) = 0;
    /// Why secrets are not kept, as a sentence; empty when they are.
    [[nodiscard]] virtual QString lastProblem() const = 0;
};

} // namespace viatica
