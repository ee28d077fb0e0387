// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace viatica {

/// A currency of ISO 4217.
struct Currency
{
    QString code;       ///< three capitals
    int digits = 2;     ///< decimals of its minor unit: JPY 0, EUR 2, KWD 3
    QString name;       ///< English
    QString symbol;     ///< may be empty
    bool active = true; ///< in use today; credits in others may still be around
};

/// The list that comes with the program, by code.
[[nodiscard]] const QList<Currency>& currencies();

/// In any case, with spaces around. Nothing for a code that the list lacks.
[[nodiscard]] std::optional<Currency> currencyByCode(QStringView code);

} // namespace viatica
