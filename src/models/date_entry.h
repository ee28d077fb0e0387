// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

#include <optional>

namespace viatica {

/// A date as somebody typed it.
struct DateEntry
{
    QDate date;
    /// The year is there in full: further digits would not make another date of it.
    bool complete = false;
};

/// Understands a typed date: digits in the locale's order with any of . / - or spaces between them or none,
/// the year in four or two digits (within 50 years of @p reference) or left out (the next such day, @p
/// reference included), ISO 8601, and the month by its name in the locale's language or English; digits of
/// any script. Nothing for what is no date, and for a year left out without a @p reference.
[[nodiscard]] std::optional<DateEntry> parseDate(const QLocale& locale, const QString& typed,
                                                 const QDate& reference);

/// How date fields show a date, in Qt's notation: the locale's short form with the year in full.
[[nodiscard]] QString dateEntryFormat(const QLocale& locale);

} // namespace viatica
