// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/transportation.h"
#include "domain/trip.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace viatica {

/// A field's value in words, as a person compares it with another.
[[nodiscard]] inline QString fieldText(const QLocale&, const QString& text)
{
    return text;
}
[[nodiscard]] inline QString fieldText(const QLocale& locale, const QDate& date)
{
    return locale.toString(date, QLocale::LongFormat);
}
[[nodiscard]] inline QString fieldText(const QLocale&, TripPurpose purpose)
{
    return displayName(purpose);
}

[[nodiscard]] inline QString fieldText(const QLocale&, TransportationMethod method)
{
    return displayName(method);
}
/// In UTC: where the zone of the place is known, say it there.
[[nodiscard]] inline QString fieldText(const QLocale& locale, const QDateTime& instant)
{
    return instant.isValid() ? locale.toString(instant.toUTC(), QLocale::ShortFormat) : QString();
}
[[nodiscard]] inline QString fieldText(const QLocale& locale, const std::optional<double>& degrees)
{
    return degrees ? locale.toString(*degrees, 'f', 6) : QString();
}
[[nodiscard]] inline QString fieldText(const QLocale&, bool yes)
{
    return yes ? QCoreApplication::translate("viatica::ItemField", "Yes")
               : QCoreApplication::translate("viatica::ItemField", "No");
}
/// Which trip it is nobody could tell by its id.
[[nodiscard]] inline QString fieldText(const QLocale&, const TripId& trip)
{
    return trip.isNull() ? QCoreApplication::translate("viatica::ItemField", "No trip")
                         : QCoreApplication::translate("viatica::ItemField", "A trip");
}

} // namespace viatica
