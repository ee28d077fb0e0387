// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"

namespace viatica {

/// What a service's method does on its own thread before a statement travels; an Error thrown there becomes a
/// future that has failed, so that a caller sees every failure in one place.
template <class T, class Start>
QFuture<T> guarded(Start start)
{
    try {
        return start();
    } catch (const Error& error) {
        return failedFuture<T>(error);
    }
}

} // namespace viatica
