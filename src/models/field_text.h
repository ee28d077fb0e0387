// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"

#include <QDate>
#include <QLocale>
#include <QString>

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

} // namespace viatica
