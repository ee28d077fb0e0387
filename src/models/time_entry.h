// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTime>

#include <optional>

namespace viatica {

/// Understands a typed time of day, to the minute: "1405", "905", "14", "14:05", "14.05", "14h05", "2:05 pm",
/// "2p", and as the locale writes it; digits of any script. Nothing for what is no time.
[[nodiscard]] std::optional<QTime> parseTime(const QLocale& locale, const QString& typed);

/// How time fields show a time, in Qt's notation: the locale's short form, without seconds.
[[nodiscard]] QString timeEntryFormat(const QLocale& locale);

} // namespace viatica
