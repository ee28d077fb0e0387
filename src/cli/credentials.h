// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace viatica {

/// The secrets that came with the environment. They are taken out of it at once, so that no server or other
/// program started from here inherits them.
struct EnvironmentSecrets
{
    std::optional<QString> password; ///< VIATICA_PASSWORD
    QByteArray session;              ///< VIATICA_SESSION

    [[nodiscard]] static EnvironmentSecrets take();
};

/// Reads a password up to the end of the first line. @throws UsageError when there is no such descriptor, or
/// it holds no text in UTF-8
[[nodiscard]] QString readPassword(int descriptor);

/// Asks on the terminal without echo, wherever the standard streams lead. Nothing when there is no terminal.
/// @throws Error(Cancelled) after a signal
[[nodiscard]] std::optional<QString> askPassword(const QString& prompt);

} // namespace viatica
