// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"

/// The draft of an item whose kind is known at run time only.
namespace viatica {

/// What a user may set of any item, whatever its kind.
[[nodiscard]] inline ItemDraft& draftOf(AnyItem& item)
{
    return std::visit([](auto& one) -> ItemDraft& { return one; }, item);
}
[[nodiscard]] inline const ItemDraft& draftOf(const AnyItem& item)
{
    return std::visit([](const auto& one) -> const ItemDraft& { return one; }, item);
}

[[nodiscard]] inline ItemKind kindOf(const AnyItem& item)
{
    return ItemKind(item.index());
}

/// A new item of that kind, with an id.
[[nodiscard]] inline AnyItem newItem(ItemKind kind)
{
    return withItemType(kind, [](auto type) {
        typename decltype(type)::type item;
        item.id = decltype(item.id)::create();
        return AnyItem(item);
    });
}

[[nodiscard]] inline AnyItem normalized(const AnyItem& item)
{
    return std::visit(
        [](auto one) {
            using Draft = typename Declaration<decltype(one)>::Draft;
            static_cast<Draft&>(one) = normalized(static_cast<const Draft&>(one));
            return AnyItem(one);
        },
        item);
}

/// All faults of a normalized draft at once, by column.
[[nodiscard]] inline FieldErrors validate(const AnyItem& item)
{
    return std::visit(
        [](const auto& one) {
            using Draft = typename Declaration<std::decay_t<decltype(one)>>::Draft;
            return validate(static_cast<const Draft&>(one));
        },
        item);
}

/// Whether two items of one kind say the same, as far as a user sets it.
[[nodiscard]] inline bool sameDraft(const AnyItem& a, const AnyItem& b)
{
    return a.index() == b.index() && std::visit(
                                         [&b](const auto& one) {
                                             using Entity = std::decay_t<decltype(one)>;
                                             return sameDraft<Entity>(one, std::get<Entity>(b));
                                         },
                                         a);
}

[[nodiscard]] inline const RowVersion& versionOf(const AnyItem& item)
{
    return std::visit([](const auto& one) -> const RowVersion& { return one.version; }, item);
}

/// The seat of the owner, of the kinds that have seats; nullptr for the others.
[[nodiscard]] inline QString* seatOf(AnyItem& item)
{
    if (auto* flight = std::get_if<Flight>(&item))
        return &flight->seatNumber;
    if (auto* ride = std::get_if<Transportation>(&item))
        return &ride->seatNumber;
    return nullptr;
}

} // namespace viatica
