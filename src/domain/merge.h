// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"

#include <QStringList>

namespace viatica {

/// Two changes of one draft brought together, field by field.
template <class Draft>
struct Merge
{
    Draft draft;           ///< theirs, with what only I changed; fields in conflict have mine
    QStringList mine;      ///< columns that only I changed
    QStringList theirs;    ///< columns that only they changed
    QStringList conflicts; ///< columns that both changed, differently

    [[nodiscard]] bool isClean() const { return conflicts.isEmpty(); }
};

/// The three-way merge of an entity's drafts: @p base is what both began with. A field that both changed to the same
/// value counts as theirs.
template <class Entity>
[[nodiscard]] Merge<typename Declaration<Entity>::Draft> mergeDrafts(
    const typename Declaration<Entity>::Draft& base, const typename Declaration<Entity>::Draft& mine,
    const typename Declaration<Entity>::Draft& theirs)
{
    Merge<typename Declaration<Entity>::Draft> merge;
    merge.draft = theirs;
    forEachDraftColumn<Entity>([&](const auto& column) {
        const bool byMe = mine.*column.member != base.*column.member;
        const bool byThem = theirs.*column.member != base.*column.member;
        const QString name = QLatin1String(column.name);
        if (byMe && byThem && mine.*column.member != theirs.*column.member) {
            merge.conflicts.append(name);
            merge.draft.*column.member = mine.*column.member;
        } else if (byThem) {
            merge.theirs.append(name);
        } else if (byMe) {
            merge.mine.append(name);
            merge.draft.*column.member = mine.*column.member;
        }
    });
    return merge;
}

} // namespace viatica
