// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finding.h"

#include <QCryptographicHash>

namespace viatica {

namespace {

constexpr int digestLength = 16; // of 64 characters: nobody has that many findings
constexpr QChar separator(0x1f);

} // namespace

QString toString(FindingKind kind)
{
    switch (kind) {
    case FindingKind::ImpossibleConnection:
        return QStringLiteral("impossible-connection");
    case FindingKind::ShortConnection:
        return QStringLiteral("short-connection");
    case FindingKind::DifferentPlaces:
        return QStringLiteral("different-places");
    case FindingKind::Overlap:
        return QStringLiteral("overlap");
    case FindingKind::NightWithoutBed:
        return QStringLiteral("night-without-bed");
    case FindingKind::CheckOutAfterReturn:
        return QStringLiteral("check-out-after-return");
    case FindingKind::CarAfterDeparture:
        return QStringLiteral("car-after-departure");
    case FindingKind::CarElsewhere:
        return QStringLiteral("car-elsewhere");
    case FindingKind::OutsideTrip:
        return QStringLiteral("outside-trip");
    case FindingKind::NoWayBack:
        return QStringLiteral("no-way-back");
    case FindingKind::ZoneOfOtherPlace:
        return QStringLiteral("zone-of-other-place");
    case FindingKind::Duplicate:
        break;
    }
    return QStringLiteral("duplicate");
}

QList<FindingKind> allFindingKinds()
{
    QList<FindingKind> kinds;
    for (int kind = int(FindingKind::ImpossibleConnection); kind <= int(FindingKind::Duplicate); ++kind)
        kinds.append(FindingKind(kind));
    return kinds;
}

QString toString(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Error:
        return QStringLiteral("error");
    case FindingSeverity::Warning:
        return QStringLiteral("warning");
    case FindingSeverity::Hint:
        break;
    }
    return QStringLiteral("hint");
}

QString toString(Remedy remedy)
{
    switch (remedy) {
    case Remedy::EditItem:
        return QStringLiteral("edit-item");
    case Remedy::EditTrip:
        return QStringLiteral("edit-trip");
    case Remedy::AddStay:
        return QStringLiteral("add-stay");
    case Remedy::AddFlight:
        break;
    }
    return QStringLiteral("add-flight");
}

QList<Remedy> remediesFor(const Finding& finding)
{
    switch (finding.kind) {
    case FindingKind::NightWithoutBed:
        return {Remedy::AddStay, Remedy::EditItem};
    case FindingKind::NoWayBack:
        return {Remedy::AddFlight, Remedy::EditItem};
    case FindingKind::OutsideTrip:
        return {Remedy::EditItem, Remedy::EditTrip};
    default:
        return {Remedy::EditItem};
    }
}

QString keyOf(const Finding& finding, const QStringList& facts)
{
    QStringList told = facts;
    // A night is the same night whatever is booked around it.
    if (finding.kind != FindingKind::NightWithoutBed)
        for (const ItemRef& item : finding.items)
            told << item.id.toString(QUuid::WithoutBraces);
    const QByteArray digest =
        QCryptographicHash::hash(told.join(separator).toUtf8(), QCryptographicHash::Sha256).toHex().left(digestLength);
    return toString(finding.kind) + QLatin1Char('-') + QString::fromLatin1(digest);
}

} // namespace viatica
