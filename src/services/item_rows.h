// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/codec.h"
#include "domain/any_item.h"

#include <QJsonArray>
#include <QJsonDocument>

/// Rows of items inside one column of a result: arrays of JSON whose elements are the declared columns in
/// their order, so that a statement can deliver the items of several tables at once.
namespace viatica::itemrows {

/// The array of a row "i", as an SQL expression.
template <class Entity>
QByteArray expression()
{
    QByteArray list;
    forEachColumn<Entity>([&](const auto& column) {
        using Value = typename std::decay_t<decltype(column)>::ValueType;
        list += Codec<Value>::select(QByteArray("i.\"") + column.name + '"') + ", ";
    });
    return "json_build_array(" + list + "i.xmin::text)";
}

// Each reads what Codec::select() of its type delivers.

inline void read(const QJsonValue& json, QString& value)
{
    value = json.toString();
}

inline void read(const QJsonValue& json, bool& value)
{
    value = json.toBool();
}

inline void read(const QJsonValue& json, std::optional<double>& value)
{
    value = json.isDouble() ? std::optional(json.toDouble()) : std::nullopt;
}

inline void read(const QJsonValue& json, QDateTime& value)
{
    value = json.isDouble() ? instantFromMicroseconds(json.toInteger()) : QDateTime();
}

inline void read(const QJsonValue& json, TransportationMethod& value)
{
    const QByteArray text = json.toString().toUtf8();
    value = Codec<TransportationMethod>::decode(json.isString() ? Field(text) : std::nullopt);
}

template <class Tag>
void read(const QJsonValue& json, Id<Tag>& value)
{
    value = Id<Tag>::fromString(json.toString()).value_or(Id<Tag>());
}

/// Reads what expression() delivers.
template <class Entity>
Entity item(const QJsonArray& array)
{
    Entity entity;
    qsizetype index = 0;
    forEachColumn<Entity>([&](const auto& column) { read(array.at(index++), entity.*column.member); });
    entity.version.value = array.at(index).toString();
    return entity;
}

/// The array of items of one kind for which @p condition holds, by their beginnings, as an SQL expression.
template <class Entity>
QByteArray listExpression(const QByteArray& condition)
{
    using Declared = Declaration<Entity>;
    return "(SELECT coalesce(json_agg(" + expression<Entity>() + " ORDER BY i.\"" + Declared::start.name +
           "\", i.\"id\"), '[]') FROM " + Declared::table + " i WHERE " + condition + ')';
}

/// Reads what listExpression() delivers.
template <class Entity>
QList<Entity> items(const QByteArray& json)
{
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    QList<Entity> list;
    list.reserve(array.size());
    for (const auto& value : array)
        list.append(item<Entity>(value.toArray()));
    return list;
}

} // namespace viatica::itemrows
