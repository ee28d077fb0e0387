// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace viatica::test {

/// Where short-lived data goes: in memory where there is at least 1 GB free, because a disk's journal costs
/// more than everything else that a test does; else the system's folder.
[[nodiscard]] QString temporaryFolder();

} // namespace viatica::test
