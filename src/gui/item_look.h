// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/item.h"

#include <QColor>
#include <QString>

namespace viatica {

struct Colors;

/// The colour and the icon by which a kind of item is known.
[[nodiscard]] QColor colorOf(ItemKind kind, const Colors& colors);
[[nodiscard]] QString iconNameOf(ItemKind kind);

} // namespace viatica
