// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/item_rows.h"

#include "domain/local_time.h"
#include "interchange/item_json.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

QString fromTo(const QString& what, const QString& from, const QString& to)
{
    return what + QStringLiteral("  ") + from + QStringLiteral(" → ") + to;
}

QString title(const Flight& flight)
{
    return fromTo(flight.flightNumber, flight.origin, flight.destination);
}

QString title(const Hotel& hotel)
{
    return hotel.name;
}

QString title(const Transportation& ride)
{
    const QString carrier = (ride.carrier + QLatin1Char(' ') + ride.journeyNumber).trimmed();
    return fromTo(carrier.isEmpty() ? toString(ride.method).toLower() : carrier, ride.origin,
                  ride.destination);
}

QString title(const CarRental& car)
{
    return fromTo(car.company, car.pickupLocation, car.dropoffLocation);
}

QString title(const Event& event)
{
    return event.name;
}

QString moment(const QDateTime& instant, const QString& zone)
{
    if (!instant.isValid())
        return {};
    const QString clock = localMoment(instant, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return clock + QLatin1Char(' ') + (zone.isEmpty() ? QStringLiteral("UTC") : zone);
}

QString people(const QList<ItemTraveller>& travellers)
{
    QStringList names;
    for (const ItemTraveller& traveller : travellers) {
        QString name = traveller.type == TravellerType::User ? Messages::tr("me") : traveller.name;
        if (!traveller.seatNumber.isEmpty())
            name += QStringLiteral(" (%1)").arg(traveller.seatNumber);
        names.append(name);
    }
    return names.join(QStringLiteral(", "));
}

} // namespace

QString itemKindText(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Flight:
        return Messages::tr("flight");
    case ItemKind::Hotel:
        return Messages::tr("stay");
    case ItemKind::Transportation:
        return Messages::tr("ground");
    case ItemKind::CarRental:
        return Messages::tr("car");
    case ItemKind::Event:
        break;
    }
    return Messages::tr("event");
}

QString itemTitle(const AnyItem& item)
{
    return std::visit([](const auto& one) { return title(one); }, item);
}

QStringList itemListHeadings()
{
    return {Messages::tr("Begins"), Messages::tr("What"), Messages::tr("Code"), Messages::tr("Id")};
}

QStringList itemListRow(const AnyItem& item)
{
    const QString code = std::visit([](const auto& one) { return one.confirmationCode; }, item);
    return {moment(startOf(item), startZoneOf(item)), itemTitle(item), code,
            refOf(item).id.toString(QUuid::WithoutBraces)};
}

QJsonObject itemDocument(const AnyItem& item, const QList<ItemTraveller>& travellers)
{
    QJsonObject object = json::itemObject(item);
    object.insert(QStringLiteral("itemCompanions"), json::travellerObjects(refOf(item), travellers));
    return object;
}

void printItem(const Output& output, const AnyItem& item, const QList<ItemTraveller>& travellers)
{
    output.document(itemDocument(item, travellers));
    QList<std::pair<QString, QString>> lines{
        {Messages::tr("Kind"), itemKindText(refOf(item).kind)},
        {Messages::tr("What"), itemTitle(item)},
        {Messages::tr("Begins"), moment(startOf(item), startZoneOf(item))},
        {Messages::tr("Ends"), moment(endOf(item), endZoneOf(item))},
        {Messages::tr("Travellers"), people(travellers)},
    };
    std::visit(
        [&](const auto& one) {
            lines.append({Messages::tr("Code"), one.confirmationCode});
            lines.append({Messages::tr("Notes"), one.notes});
            lines.append({Messages::tr("Trip"), one.tripId.isNull() ? QString() : one.tripId.toString()});
        },
        item);
    lines.append({Messages::tr("Id"), refOf(item).id.toString(QUuid::WithoutBraces)});
    output.properties(lines);
}

} // namespace viatica
