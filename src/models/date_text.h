// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

namespace viatica {

/// A date as lists show it, without the week day and with a short month: "1 Jun 2027", "Jun 1, 2027", "2027年6月1日".
[[nodiscard]] QString shortDate(const QLocale& locale, const QDate& date);

/// Two dates as one, saying what they share once: "1–15 Jun 2027", "28 Jun – 3 Jul 2027".
[[nodiscard]] QString dateRange(const QLocale& locale, const QDate& from, const QDate& to);

/// A day within a year that is known: "Mon, 1 Jun", "6月1日月".
[[nodiscard]] QString dayText(const QLocale& locale, const QDate& day);

/// Where a span of days stands against today: "in 6 days", "tomorrow", "day 2 of 5", "3 months ago".
[[nodiscard]] QString relativeSpan(const QDate& today, const QDate& from, const QDate& to);

} // namespace viatica
