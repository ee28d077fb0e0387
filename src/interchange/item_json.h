// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"

#include <QJsonArray>
#include <QJsonObject>

/// Items as JSON objects: the keys are the columns, instants ISO 8601 in UTC with "Z", a column that is empty
/// null, and the row's version beside them.
namespace viatica::json {

[[nodiscard]] QJsonObject itemObject(const AnyItem& item);

/// Rows of item_companions, of all items.
[[nodiscard]] QJsonArray travellerObjects(const TripItems& items);
/// Those of one item.
[[nodiscard]] QJsonArray travellerObjects(const ItemRef& item, const QList<ItemTraveller>& travellers);

} // namespace viatica::json
