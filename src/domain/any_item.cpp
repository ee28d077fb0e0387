// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/any_item.h"

#include <algorithm>

namespace viatica {

QList<AnyItem> allItems(const TripItems& items)
{
    QList<AnyItem> all;
    all.reserve(items.count());
    forEachItemType([&](auto type) {
        for (const auto& item : listOf<typename decltype(type)::type>(items))
            all.append(item);
    });
    std::stable_sort(all.begin(), all.end(),
                     [](const AnyItem& a, const AnyItem& b) { return startOf(a) < startOf(b); });
    return all;
}

} // namespace viatica
