// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace viatica {

/// Throws Error(Validation) with all of the messages if there are any.
inline void throwIfInvalid(const FieldErrors& faults, const QString& sentence)
{
    if (!faults.isEmpty())
        throw Error(ErrorKind::Validation, sentence, faults);
}

} // namespace viatica
