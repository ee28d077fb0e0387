// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/arguments.h"
#include "domain/any_item.h"

#include <QSet>

namespace viatica {

/// The option of a column: in kebab case, without the suffixes DateTime and Number, "zone" for a time zone;
/// "seat" for "seatNumber".
[[nodiscard]] QString optionOf(const char* column);

/// The options of the columns of a kind, as add and update take them.
[[nodiscard]] QList<Option> itemOptions(ItemKind kind, bool forNewItem);

/// Texts, numbers, choices, zones and the trip; the times come later, once their zones are known.
/// @throws Error(NotFound) for something that cannot be the id of a trip
template <class Entity>
void applyItemColumns(const Invocation& invocation, typename Declaration<Entity>::Draft& draft,
                      FieldErrors& faults);

/// The times, in the zones that the draft has. Needs them where a time is given without an offset.
template <class Entity>
void applyItemTimes(const Invocation& invocation, typename Declaration<Entity>::Draft& draft,
                    FieldErrors& faults);

/// Whether a column of the kind, or a traveller, is given.
[[nodiscard]] bool hasItemOptions(const Invocation& invocation, ItemKind kind);

/// From --traveller; nothing when the option is not given, and --no-travellers neither.
/// @throws UsageError for what names nobody
[[nodiscard]] std::optional<QList<ItemTraveller>> travellersFrom(const Invocation& invocation, UserId me);

/// @throws Error(Validation) with these faults and those of the draft's rules, if there are any of the former
template <class Entity>
void throwItemFaults(const FieldErrors& faults, const typename Declaration<Entity>::Draft& draft);

} // namespace viatica
