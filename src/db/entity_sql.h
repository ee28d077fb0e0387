// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/codec.h"

#include <QByteArray>
#include <QList>

/// SQL pieces that derive from an entity's Declaration, so that no column list is written twice. All are composed
/// once, from constants of the program, when a Statement is made.
namespace viatica::sql {

inline QByteArray quoted(const char* name)
{
    return QByteArray("\"") + name + '"';
}

namespace detail {
template <class Entity>
QByteArray selectList(const QByteArray& alias, bool withLarge)
{
    QByteArray list;
    forEachColumn<Entity>([&](const auto& column) {
        using Value = typename std::decay_t<decltype(column)>::ValueType;
        if (column.large && !withLarge)
            return;
        if (!list.isEmpty())
            list += ", ";
        list += Codec<Value>::select((alias.isEmpty() ? QByteArray() : alias + '.') + quoted(column.name));
    });
    return list;
}
} // namespace detail

/// Every declared column, in the order in which RowReader::read() takes them.
template <class Entity>
QByteArray columns(const QByteArray& alias = {})
{
    return detail::selectList<Entity>(alias, true);
}

/// Without the large columns: for RowReader::readListed().
template <class Entity>
QByteArray listedColumns(const QByteArray& alias = {})
{
    return detail::selectList<Entity>(alias, false);
}

/// The names of the user's columns: "name", "departureDate", …
template <class Entity>
QByteArray draftNames()
{
    QByteArray list;
    forEachDraftColumn<Entity>([&](const auto& column) {
        if (!list.isEmpty())
            list += ", ";
        list += quoted(column.name);
    });
    return list;
}

/// Placeholders for the user's columns, the first being $first.
template <class Entity>
QByteArray draftPlaceholders(int first)
{
    QByteArray list;
    forEachDraftColumn<Entity>([&](const auto&) {
        if (!list.isEmpty())
            list += ", ";
        list += '$' + QByteArray::number(first++);
    });
    return list;
}

/// The values of the user's columns, in the same order.
template <class Entity>
QList<Parameter> draftParameters(const typename Declaration<Entity>::Draft& draft)
{
    QList<Parameter> parameters;
    forEachDraftColumn<Entity>([&](const auto& column) {
        using Value = typename std::decay_t<decltype(column)>::ValueType;
        if constexpr (std::is_same_v<Value, QString>) {
            if (column.nullable && (draft.*column.member).isEmpty()) {
                parameters.append(std::nullopt);
                return;
            }
        }
        parameters.append(Codec<Value>::encode(draft.*column.member));
    });
    return parameters;
}

} // namespace viatica::sql
