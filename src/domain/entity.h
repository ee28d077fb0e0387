// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tuple>

namespace viatica {

/// The version of a row as it was read: PostgreSQL's xmin as text. Any program's write moves it.
struct RowVersion
{
    QString value;
    friend bool operator==(const RowVersion& a, const RowVersion& b) { return a.value == b.value; }
    friend bool operator!=(const RowVersion& a, const RowVersion& b) { return !(a == b); }
};

/// One column of a table and the member that holds it.
template <class Struct, class Value>
struct Column
{
    using ValueType = Value;
    const char* name;
    Value Struct::*member;
    bool large = false;    ///< a text that lists do not fetch (notes, descriptions)
    bool nullable = false; ///< an empty text is NULL in the database
    bool searched = false; ///< a name, place, code or number that a search looks at
    bool personal = false; ///< a code or seat of this very booking: no copy has it
    int maxLength = 0;     ///< in characters, of a text; 0 for what has no length

    [[nodiscard]] constexpr Column orNull() const
    {
        Column changed = *this;
        changed.nullable = true;
        return changed;
    }
    [[nodiscard]] constexpr Column inSearch() const
    {
        Column changed = *this;
        changed.searched = true;
        return changed;
    }
    [[nodiscard]] constexpr Column notCopied() const
    {
        Column changed = *this;
        changed.personal = true;
        return changed;
    }
    [[nodiscard]] constexpr Column atMost(int characters) const
    {
        Column changed = *this;
        changed.maxLength = characters;
        return changed;
    }
};

template <class Struct, class Value>
constexpr Column<Struct, Value> column(const char* name, Value Struct::*member)
{
    return {name, member};
}

template <class Struct, class Value>
constexpr Column<Struct, Value> largeColumn(const char* name, Value Struct::*member)
{
    return {name, member, true};
}

/// Specialised once per entity, and the only list of its columns in the project. It has
///   Draft        the struct of what a user may set; the entity derives from it
///   table        name of the table
///   owner        name of the owner's column ("userId")
///   trashKind    the word for it in the trash ("TRIP")
///   draft        std::tuple of Column over Draft: what INSERT and UPDATE write
///   fixed        std::tuple of Column over the entity: id first, then owner, then what only the database
///   writes
/// SELECT lists, INSERT, UPDATE, JSON and the comparison of conflicting versions derive from it.
template <class Entity>
struct Declaration;

/// Calls visit(column) for the fixed columns and then the user's columns, in the order of the SELECT list.
template <class Entity, class Visitor>
constexpr void forEachColumn(Visitor&& visit)
{
    std::apply([&](const auto&... columns) { (visit(columns), ...); }, Declaration<Entity>::fixed);
    std::apply([&](const auto&... columns) { (visit(columns), ...); }, Declaration<Entity>::draft);
}

/// Calls visit(column) for the columns that a user may write.
template <class Entity, class Visitor>
constexpr void forEachDraftColumn(Visitor&& visit)
{
    std::apply([&](const auto&... columns) { (visit(columns), ...); }, Declaration<Entity>::draft);
}

/// Whether two drafts say the same.
template <class Entity>
bool sameDraft(const typename Declaration<Entity>::Draft& a, const typename Declaration<Entity>::Draft& b)
{
    bool same = true;
    forEachDraftColumn<Entity>(
        [&](const auto& column) { same = same && a.*column.member == b.*column.member; });
    return same;
}

} // namespace viatica
