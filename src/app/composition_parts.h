// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection_profile.h"
#include "db/local_server.h"

#include <chrono>
#include <optional>

namespace viatica {

class Clock;
class Dialogs;
class SecretStore;
class Settings;

/// What the desktop program is made of; everything outlives it.
struct CompositionParts
{
    std::optional<ConnectionProfile> profile; ///< of the command line; without one the last used database is opened
    LocalServerOptions localServer;
    SecretStore& secrets;
    Settings& settings;
    Dialogs& dialogs;
    const Clock& clock;
    std::chrono::milliseconds lookAtTheDay{30'000}; ///< how often a new day is looked for
    std::chrono::milliseconds waitForSecrets{5'000};  ///< how long the end waits for what is yet to be remembered
};

} // namespace viatica
