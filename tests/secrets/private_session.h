// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace viatica::test {

/// A desktop session of the test's own, so that nothing reaches the keychain of whoever runs the tests: an
/// empty home, and a bus when it is asked for. Made before the program's first use of a keychain, since
/// libraries remember the bus that they found; therefore one per test program.
class PrivateSession
{
public:
    PrivateSession();
    ~PrivateSession();
    Q_DISABLE_COPY_MOVE(PrivateSession)

    /// Starts a message bus that knows no services. False with why() when it cannot.
    [[nodiscard]] bool startBus();

    enum class Keyring { Unlocked, Missing };
    /// Starts GNOME's keyring on the bus, with an unlocked collection or without any. False with why() when
    /// it cannot.
    [[nodiscard]] bool startKeyring(Keyring keyring);
    [[nodiscard]] QString why() const { return m_why; }

    /// The files below the home that hold this text, in UTF-8 or UTF-16.
    [[nodiscard]] QStringList filesWith(const QString& secret) const;

private:
    bool start(QProcess& process, const QString& program, const QStringList& arguments);

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    QString m_why;
};

} // namespace viatica::test
