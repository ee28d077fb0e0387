// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/item_rules.h"

#include "domain/zone.h"

#include <QCoreApplication>

namespace viatica::itemrules {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Item)
};

} // namespace

void add(FieldErrors& faults, const char* column, const QString& sentence)
{
    const QString name = QLatin1String(column);
    if (!sentence.isEmpty() && !faults.contains(name))
        faults.insert(name, sentence);
}

QString textFault(const QString& text, int maxLength)
{
    const qsizetype length = characterCount(text);
    if (maxLength > 0 && length > maxLength)
        return Messages::tr("This can have at most %1 characters; it has %2.").arg(maxLength).arg(length);
    return isStorable(text) ? QString() : Messages::tr("This contains a character that cannot be stored.");
}

void require(FieldErrors& faults, const char* column, const QString& text, const QString& sentence)
{
    if (text.isEmpty())
        add(faults, column, sentence);
}

bool isUsable(const QDateTime& instant)
{
    return instant.isValid() && instant.date().year() >= 1 && instant.date().year() <= 9999;
}

void checkZone(FieldErrors& faults, const char* column, const QString& zone)
{
    if (!zone.isEmpty() && !resolveZone(zone))
        add(faults, column, Messages::tr("There is no time zone “%1”.").arg(zone));
}

void checkPosition(FieldErrors& faults, const char* latitudeColumn, const std::optional<double>& latitude,
                   const char* longitudeColumn, const std::optional<double>& longitude)
{
    if (!latitude && !longitude)
        return;
    if (!latitude || !isOnGlobe({*latitude, 0}))
        add(faults, latitudeColumn, Messages::tr("The latitude lies between −90 and 90 degrees."));
    if (!longitude || !isOnGlobe({0, *longitude}))
        add(faults, longitudeColumn, Messages::tr("The longitude lies between −180 and 180 degrees."));
}

std::optional<GeoPoint> position(const std::optional<double>& latitude,
                                 const std::optional<double>& longitude)
{
    if (!latitude || !longitude || !isOnGlobe({*latitude, *longitude}))
        return std::nullopt;
    return GeoPoint{*latitude, *longitude};
}

} // namespace viatica::itemrules
