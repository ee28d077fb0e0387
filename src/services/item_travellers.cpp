// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/item_travellers.h"

#include "db/connection.h"
#include "services/trip_items.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace viatica {

namespace {

QByteArray text(const QUuid& id)
{
    return id.toByteArray(QUuid::WithoutBraces);
}

QByteArray asJson(const QList<ItemTraveller>& travellers)
{
    QJsonArray array;
    for (const ItemTraveller& traveller : travellers)
        array.append(QJsonObject{{QStringLiteral("type"), toString(traveller.type)},
                                 {QStringLiteral("id"), traveller.id.toString(QUuid::WithoutBraces)},
                                 {QStringLiteral("seat"), traveller.seatNumber}});
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

ItemTraveller travellerOf(const QJsonArray& parts)
{
    ItemTraveller traveller;
    traveller.type = travellerTypeFromString(parts.at(0).toString()).value_or(TravellerType::User);
    traveller.id = QUuid::fromString(parts.at(1).toString());
    traveller.seatNumber = parts.at(2).toString();
    traveller.name = parts.at(3).toString();
    return traveller;
}

} // namespace

QByteArray travellerObject()
{
    return R"(json_build_array(a."travelerType", a."travelerId", a."seatNumber", c."name"))";
}

QByteArray travellerTables()
{
    return R"(item_companions a LEFT JOIN travel_companions c ON a."travelerType" = 'COMPANION')"
           R"( AND c."id" = a."travelerId")";
}

QByteArray travellersOf(const QByteArray& type, const QByteArray& id)
{
    return tripitems::jsonArray(travellerObject(),
                                travellerTables() + R"( WHERE a."itemType" = ')" + type +
                                    R"(' AND a."itemId" = )" + id,
                                tripitems::travellerOrder());
}

QList<ItemTraveller> travellersFromJson(const QByteArray& json)
{
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    QList<ItemTraveller> travellers;
    travellers.reserve(array.size());
    for (const auto& value : array)
        travellers.append(travellerOf(value.toArray()));
    return travellers;
}

QByteArray travellersOfItems()
{
    return tripitems::jsonArray("json_build_array(i.type, i.\"id\", " + travellerObject() + ')',
                                R"(items i JOIN item_companions a ON a."itemType" = i.type)"
                                R"( AND a."itemId" = i."id" LEFT JOIN travel_companions c)"
                                R"( ON a."travelerType" = 'COMPANION' AND c."id" = a."travelerId")",
                                tripitems::travellerOrder());
}

QHash<ItemRef, QList<ItemTraveller>> travellersByItem(const QByteArray& json)
{
    QHash<ItemRef, QList<ItemTraveller>> travellers;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        const QJsonArray parts = value.toArray();
        if (const auto kind = itemKindFromString(parts.at(0).toString()))
            travellers[{*kind, QUuid::fromString(parts.at(1).toString())}].append(
                travellerOf(parts.at(2).toArray()));
    }
    return travellers;
}

void writeTravellers(Connection& connection, const ItemRef& item, const QList<ItemTraveller>& travellers)
{
    static const Statement statement(QByteArrayLiteral(
        R"(WITH wanted AS MATERIALIZED (SELECT w.type, w.id, nullif(w.seat, '') AS seat)"
        R"( FROM jsonb_to_recordset($3::jsonb) AS w(type text, id uuid, seat text)),)"
        R"( gone AS (DELETE FROM item_companions a WHERE a."itemType" = $1::text AND a."itemId" = $2::uuid)"
        R"( AND NOT EXISTS (SELECT FROM wanted w WHERE w.type = a."travelerType" AND w.id = a."travelerId")))"
        R"( INSERT INTO item_companions AS a ("itemType", "itemId", "travelerType", "travelerId", "seatNumber"))"
        R"( SELECT $1::text, $2::uuid, w.type, w.id, w.seat FROM wanted w)"
        R"( ON CONFLICT ("itemType", "itemId", "travelerType", "travelerId") DO UPDATE)"
        R"( SET "seatNumber" = excluded."seatNumber")"
        R"( WHERE a."seatNumber" IS DISTINCT FROM excluded."seatNumber")"));
    connection.execute(statement, toString(item.kind), text(item.id), asJson(travellers));
}

void copyTravellers(Connection& connection, const ItemRef& item, const QUuid& copy)
{
    static const Statement statement(QByteArrayLiteral(
        R"(INSERT INTO item_companions ("itemType", "itemId", "travelerType", "travelerId"))"
        R"( SELECT a."itemType", $3::uuid, a."travelerType", a."travelerId" FROM item_companions a)"
        R"( WHERE a."itemType" = $1::text AND a."itemId" = $2::uuid ON CONFLICT DO NOTHING)"));
    connection.execute(statement, toString(item.kind), text(item.id), text(copy));
}

} // namespace viatica
