// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entity.h"
#include "domain/error.h"
#include "models/field_text.h"

#include <QList>

namespace viatica {

/// Whose value of a field is to be kept.
enum class ConflictSide {
    Neither, ///< not decided yet
    Mine,
    Theirs,
};
/// By name of the column.
using ConflictChoices = QHash<QString, ConflictSide>;

/// A field that at least one of two people has changed, in words.
struct ConflictField
{
    enum class State {
        MineOnly,
        TheirsOnly,
        Both, ///< both changed it, differently
    };
    QString column;
    QString label;
    QString base;
    QString mine;
    QString theirs;
    State state = State::Both;
    bool large = false; ///< a text of many lines
};

/// What a conflict looks like: three versions of an entity, field by field. @p label gives a column's name for a
/// person.
template <class Entity, class Label>
[[nodiscard]] QList<ConflictField> conflictFields(const QLocale& locale,
                                                  const typename Declaration<Entity>::Draft& base,
                                                  const typename Declaration<Entity>::Draft& mine,
                                                  const typename Declaration<Entity>::Draft& theirs, Label label)
{
    QList<ConflictField> fields;
    forEachDraftColumn<Entity>([&](const auto& column) {
        const bool byMe = mine.*column.member != base.*column.member;
        const bool byThem = theirs.*column.member != base.*column.member;
        if (!byMe && !byThem)
            return;
        ConflictField field;
        field.column = QLatin1String(column.name);
        field.label = label(field.column);
        field.base = fieldText(locale, base.*column.member);
        field.mine = fieldText(locale, mine.*column.member);
        field.theirs = fieldText(locale, theirs.*column.member);
        field.large = column.large;
        const bool alike = mine.*column.member == theirs.*column.member;
        field.state = byThem && (!byMe || alike) ? ConflictField::State::TheirsOnly
            : byMe && !byThem                    ? ConflictField::State::MineOnly
                                                 : ConflictField::State::Both;
        fields.append(field);
    });
    return fields;
}

/// All fields of one draft, as mine, for showing it when there is nothing to compare it with.
template <class Entity, class Label>
[[nodiscard]] QList<ConflictField> draftFields(const QLocale& locale,
                                               const typename Declaration<Entity>::Draft& draft, Label label)
{
    QList<ConflictField> fields;
    forEachDraftColumn<Entity>([&](const auto& column) {
        ConflictField field;
        field.column = QLatin1String(column.name);
        field.label = label(field.column);
        field.mine = fieldText(locale, draft.*column.member);
        field.state = ConflictField::State::MineOnly;
        field.large = column.large;
        if (!field.mine.isEmpty())
            fields.append(field);
    });
    return fields;
}

/// The draft that follows from the choices: theirs, with the fields that were chosen to be mine.
template <class Entity>
[[nodiscard]] typename Declaration<Entity>::Draft chosenDraft(const typename Declaration<Entity>::Draft& mine,
                                                              const typename Declaration<Entity>::Draft& theirs,
                                                              const ConflictChoices& choices)
{
    typename Declaration<Entity>::Draft draft = theirs;
    forEachDraftColumn<Entity>([&](const auto& column) {
        if (choices.value(QLatin1String(column.name)) == ConflictSide::Mine)
            draft.*column.member = mine.*column.member;
    });
    return draft;
}

/// The decisions about a conflict. What only one side changed is decided from the beginning; what both changed waits
/// for the person.
class ConflictModel
{
public:
    /// The newest state of the conflict. A choice stays, unless it was for a value of theirs that they have changed
    /// since, or for a field that only now both have changed.
    void setFields(const QList<ConflictField>& fields);
    [[nodiscard]] const QList<ConflictField>& fields() const { return m_fields; }

    void choose(int field, ConflictSide side);
    void chooseAll(ConflictSide side);
    [[nodiscard]] ConflictSide choice(int field) const;
    [[nodiscard]] const ConflictChoices& choices() const { return m_choices; }
    /// What will be saved of that field; empty while it is not decided.
    [[nodiscard]] QString merged(int field) const;
    /// The first field that waits for a decision; -1 for none.
    [[nodiscard]] int firstUndecided() const;

private:
    QList<ConflictField> m_fields;
    ConflictChoices m_choices;
};

} // namespace viatica
