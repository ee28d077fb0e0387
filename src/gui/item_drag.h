// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/item.h"

#include <QList>

class QMimeData;

namespace viatica {

/// Items that are dragged onto a trip, within the program.
[[nodiscard]] QMimeData* mimeOfItems(const QList<ItemRef>& items);
[[nodiscard]] bool hasItems(const QMimeData* data);
[[nodiscard]] QList<ItemRef> itemsOf(const QMimeData* data);

} // namespace viatica
