// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/result.h"
#include "domain/item.h"

#include <QByteArray>
#include <QList>

/// References to items of several kinds on their way to the database and back.
namespace viatica::itemrefs {

/// The CTE "wanted" of the rows (kind, id) that asJson() gives to the placeholder @p json.
[[nodiscard]] QByteArray wanted(const QByteArray& json);
[[nodiscard]] QByteArray asJson(const QList<ItemRef>& items);

/// Reads a kind and an id; nothing where an outer join found none.
[[nodiscard]] std::optional<ItemRef> next(RowReader& row);

} // namespace viatica::itemrefs
