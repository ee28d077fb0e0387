// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace viatica {

/// What was typed, for parsing: digits of any script as 0 to 9, wide and narrow forms as plain ones, small
/// letters, no marks of direction.
[[nodiscard]] QString plainEntry(const QString& typed);

/// A run of digits in what was typed.
struct EntryNumber
{
    int value = 0;
    int digits = 0; ///< with leading zeros
};
[[nodiscard]] EntryNumber entryNumber(QStringView digits);

/// A part of a shown date or time that arrow keys change: "d", "M", "y", "h", "m" or "a" (before or after
/// noon).
struct EntryPart
{
    QChar what;
    qsizetype start = 0; ///< in the text that the whole format gives
    qsizetype length = 0;
};

/// The parts of a text in Qt's notation of dates and times; @p shown gives the text of one token ("yyyy").
[[nodiscard]] QList<EntryPart> entryParts(const QString& format,
                                          const std::function<QString(const QString& token)>& shown);

} // namespace viatica
