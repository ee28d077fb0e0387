// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>

namespace viatica {

// The sentences that all services share.

[[nodiscard]] Error notSignedIn();
[[nodiscard]] Error notFound();
[[nodiscard]] Error idTaken();
[[nodiscard]] Error changedMeanwhile();
[[nodiscard]] Error goneMeanwhile();
[[nodiscard]] Error onlyForTheOwner();
[[nodiscard]] Error badCursor();

/// The first column of every statement that may find nothing: without a session the database shows no rows,
/// and that must not look like an empty list.
[[nodiscard]] QByteArray signedIn(const QByteArray& user);

/// @throws Error(AccessDenied)
void requireSignedIn(bool signedIn);

} // namespace viatica
