// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/item.h"

#include "domain/item_rules.h"

#include <QCoreApplication>
#include <QSet>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Item)
};

} // namespace

QString toString(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Flight:
        return QStringLiteral("FLIGHT");
    case ItemKind::Hotel:
        return QStringLiteral("HOTEL");
    case ItemKind::Transportation:
        return QStringLiteral("TRANSPORTATION");
    case ItemKind::CarRental:
        return QStringLiteral("CAR_RENTAL");
    case ItemKind::Event:
        break;
    }
    return QStringLiteral("EVENT");
}

std::optional<ItemKind> itemKindFromString(QStringView text)
{
    for (const ItemKind kind : allItemKinds())
        if (toString(kind) == text)
            return kind;
    return std::nullopt;
}

QList<ItemKind> allItemKinds()
{
    return {ItemKind::Flight, ItemKind::Hotel, ItemKind::Transportation, ItemKind::CarRental,
            ItemKind::Event};
}

QString displayName(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Flight:
        return Messages::tr("Flight");
    case ItemKind::Hotel:
        return Messages::tr("Stay");
    case ItemKind::Transportation:
        return Messages::tr("Ground transport");
    case ItemKind::CarRental:
        return Messages::tr("Car rental");
    case ItemKind::Event:
        break;
    }
    return Messages::tr("Event");
}

QString toString(TravellerType type)
{
    return type == TravellerType::User ? QStringLiteral("USER") : QStringLiteral("COMPANION");
}

std::optional<TravellerType> travellerTypeFromString(QStringView text)
{
    for (const TravellerType type : {TravellerType::User, TravellerType::Companion})
        if (toString(type) == text)
            return type;
    return std::nullopt;
}

QList<ItemTraveller> normalized(QList<ItemTraveller> travellers)
{
    for (ItemTraveller& traveller : travellers)
        traveller.seatNumber = singleLine(traveller.seatNumber);
    return travellers;
}

FieldErrors validate(const QList<ItemTraveller>& travellers)
{
    FieldErrors faults;
    QSet<QUuid> seen;
    for (const ItemTraveller& traveller : travellers) {
        if (traveller.id.isNull())
            itemrules::add(faults, "travelerId", Messages::tr("Please choose who travels."));
        else if (seen.contains(traveller.id))
            itemrules::add(faults, "travelerId", Messages::tr("Somebody is named twice."));
        seen.insert(traveller.id);
        itemrules::add(faults, "travelerId", itemrules::textFault(traveller.seatNumber, seatNumberLimit));
    }
    return faults;
}

} // namespace viatica
