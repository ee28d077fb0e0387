// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace viatica::test {

/// What a screen reader or a person without a mouse would stumble over in a window that is shown; empty when all
/// is well. Each fault is a sentence that names the control.

/// Controls that can have the focus but say nothing; rows of tables and lists that are no sentence.
[[nodiscard]] QStringList silentControls(QWidget& window);
/// Presses Tab until it comes round: controls that are left out or met twice, and steps against the direction of
/// reading, of which the ring as a whole needs one.
[[nodiscard]] QStringList tabOrderFaults(QWidget& window);
/// Letters that two controls in sight claim with Alt, and menu entries likewise within their menu.
[[nodiscard]] QStringList sharedMnemonics(QWidget& window);

/// All of these.
[[nodiscard]] QStringList accessibilityFaults(QWidget& window);

} // namespace viatica::test
