// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/item_json.h"

#include "interchange/entity_json.h"

namespace viatica::json {

namespace {

/// With fractions of a second where there are any.
QJsonValue instant(const QDateTime& value)
{
    if (!value.isValid())
        return {};
    return value.toUTC().toString(value.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

template <class Column, class Value>
QJsonValue draftValue(const Column& column, const Value& member)
{
    if constexpr (std::is_same_v<Value, QString>)
        return column.nullable && member.isEmpty() ? QJsonValue() : QJsonValue(member);
    else if constexpr (std::is_same_v<Value, QDateTime>)
        return instant(member);
    else if constexpr (std::is_same_v<Value, TransportationMethod>)
        return toString(member);
    else
        return value(member);
}

template <class Entity>
QJsonObject objectOf(const Entity& item)
{
    QJsonObject object;
    std::apply(
        [&](const auto&... columns) {
            (object.insert(QLatin1String(columns.name), value(item.*columns.member)), ...);
        },
        Declaration<Entity>::fixed);
    forEachDraftColumn<Entity>([&](const auto& column) {
        object.insert(QLatin1String(column.name), draftValue(column, item.*column.member));
    });
    object.insert(QStringLiteral("version"), item.version.value);
    return object;
}

} // namespace

QJsonObject itemObject(const AnyItem& item)
{
    return std::visit([](const auto& one) { return objectOf(one); }, item);
}

QJsonArray travellerObjects(const ItemRef& item, const QList<ItemTraveller>& travellers)
{
    const auto textOrNull = [](const QString& text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    QJsonArray array;
    for (const ItemTraveller& traveller : travellers)
        array.append(QJsonObject{{QStringLiteral("itemType"), toString(item.kind)},
                                 {QStringLiteral("itemId"), item.id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("travelerType"), toString(traveller.type)},
                                 {QStringLiteral("travelerId"), traveller.id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("seatNumber"), textOrNull(traveller.seatNumber)},
                                 {QStringLiteral("name"), textOrNull(traveller.name)}});
    return array;
}

QJsonArray travellerObjects(const TripItems& items)
{
    QJsonArray all;
    for (const AnyItem& item : allItems(items)) {
        const ItemRef ref = refOf(item);
        const QJsonArray travellers = travellerObjects(ref, items.travellers.value(ref));
        for (const auto& traveller : travellers)
            all.append(traveller);
    }
    return all;
}

} // namespace viatica::json
