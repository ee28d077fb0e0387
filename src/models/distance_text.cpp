// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/distance_text.h"

#include <QCoreApplication>

#include <cmath>

namespace viatica {

namespace {

constexpr double kilometersPerMile = 1.609344;

bool readsMiles(const QLocale& locale)
{
    return locale.measurementSystem() != QLocale::MetricSystem;
}

} // namespace

double localDistance(const QLocale& locale, double kilometers)
{
    return readsMiles(locale) ? kilometers / kilometersPerMile : kilometers;
}

QString distanceUnit(const QLocale& locale)
{
    return readsMiles(locale) ? QCoreApplication::translate("viatica::Distance", "mi")
                              : QCoreApplication::translate("viatica::Distance", "km");
}

QString distanceText(const QLocale& locale, double kilometers)
{
    return QCoreApplication::translate("viatica::Distance", "%1 %2", "a number and its unit")
        .arg(locale.toString(qint64(std::llround(localDistance(locale, kilometers)))), distanceUnit(locale));
}

} // namespace viatica
