// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

namespace viatica {

/// A distance in the unit that people of the locale read: statute miles where roads are measured in them,
/// else kilometres.
[[nodiscard]] double localDistance(const QLocale& locale, double kilometers);
/// "km" or "mi".
[[nodiscard]] QString distanceUnit(const QLocale& locale);
/// "9,406 km", without decimals.
[[nodiscard]] QString distanceText(const QLocale& locale, double kilometers);

} // namespace viatica
