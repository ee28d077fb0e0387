// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"
#include "domain/error.h"

namespace viatica {

/// What is known of a connection that could not be opened.
struct ConnectFailure
{
    enum class Stage { Network, Tls, Login };
    Stage stage = Stage::Network;
    QByteArray message; ///< libpq's, of verbosity SQLSTATE
    bool needsPassword = false;
};

/// The sentence for a person: which of name, port, TLS, password, database or rights is at fault.
/// May look the host's name up again to tell a wrong name from a closed port; worker threads only.
[[nodiscard]] Error connectError(const ConnectionProfile& profile, const ConnectFailure& failure);
[[nodiscard]] Error connectTimeout(const ConnectionProfile& profile);

} // namespace viatica
