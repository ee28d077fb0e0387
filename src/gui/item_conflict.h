// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/conflict_case.h"
#include "models/item_text.h"
#include "services/item_service.h"

namespace viatica {

/// What can be done when an item is gone, as a sentence.
[[nodiscard]] QString itemGoneText();

/// resolveConflict() of an item. @p items outlives the dialog.
template <class Entity>
QDialog* resolveItemConflict(QWidget* parent, ItemService<Entity>& items, decltype(Entity::id) id,
                             const EntityConflict<Entity>& conflict, ConflictOccasion occasion,
                             std::function<void(const EntityConflictOutcome<Entity>&)> done)
{
    using Draft = typename Declaration<Entity>::Draft;
    ConflictSubject<Entity> subject;
    subject.name = [](const Draft& draft) {
        Entity named;
        static_cast<Draft&>(named) = draft;
        return itemTitle(AnyItem(named));
    };
    subject.saveAsNewText = itemGoneText();
    subject.fields = itemConflictFields<Entity>;
    subject.draftFields = itemDraftFields<Entity>;
    subject.update = [&items, id](const Draft& draft, const RowVersion& version) {
        return items.update(id, draft, std::nullopt, version);
    };
    subject.create = [&items, copy = decltype(id)::create()](const Draft& draft) {
        return items.create(draft, {}, copy);
    };
    return resolveConflict<Entity>(parent, subject, conflict, occasion, std::move(done));
}

} // namespace viatica
