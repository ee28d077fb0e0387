// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/zone_label.h"

#include "domain/local_time.h"
#include "domain/zone.h"

#include <QTimeZone>

namespace viatica {

namespace {

QStringList readNamedZones()
{
    QStringList zones{QStringLiteral("UTC")};
    const QList<QByteArray> known = QTimeZone::availableTimeZoneIds();
    for (const QByteArray& id : known) {
        const QString name = QString::fromLatin1(id);
        if (name.contains(QLatin1Char('/')) && !name.startsWith(QLatin1String("Etc/"))
            && !name.startsWith(QLatin1String("SystemV/")) && canonicalZone(name) == id)
            zones.append(name);
    }
    zones.sort();
    return zones;
}

} // namespace

QString zonePlace(const QString& zone)
{
    if (zone.isEmpty())
        return QStringLiteral("UTC");
    const QString current = QString::fromLatin1(canonicalZone(zone).value_or(zone.toLatin1()));
    return current.section(QLatin1Char('/'), -1).replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString zoneOffset(const QString& zone, const QDateTime& instant)
{
    if (!zone.isEmpty() && !resolveZone(zone))
        return {};
    const int minutes = localMoment(instant, zone).offsetFromUtc() / 60;
    if (minutes == 0)
        return QStringLiteral("UTC");
    const QString rest =
        minutes % 60 == 0 ? QString() : QStringLiteral(":%1").arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("UTC%1%2%3")
        .arg(minutes < 0 ? QChar(0x2212) : QChar(u'+'))
        .arg(qAbs(minutes) / 60)
        .arg(rest);
}

QString zoneLabel(const QString& zone, const QDateTime& instant)
{
    const QString place = zonePlace(zone);
    const QString offset = zoneOffset(zone, instant);
    return offset.isEmpty() || offset == place ? place : QStringLiteral("%1 (%2)").arg(place, offset);
}

const QStringList& namedZones()
{
    static const QStringList zones = readNamedZones();
    return zones;
}

} // namespace viatica
