// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"
#include "domain/any_item.h"

namespace viatica {

/// "flight", "stay", …: one word in a table.
[[nodiscard]] QString itemKindText(ItemKind kind);

/// What it is: "LH716  FRA → HND".
[[nodiscard]] QString itemTitle(const AnyItem& item);

/// A row as a table has it: when it begins on the clock of its place, what it is, its code, its id.
[[nodiscard]] QStringList itemListHeadings();
[[nodiscard]] QStringList itemListRow(const AnyItem& item);

/// The row as a JSON object with who travels on it.
[[nodiscard]] QJsonObject itemDocument(const AnyItem& item, const QList<ItemTraveller>& travellers);
void printItem(const Output& output, const AnyItem& item, const QList<ItemTraveller>& travellers);

} // namespace viatica
