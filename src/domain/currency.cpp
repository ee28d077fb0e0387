// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/currency.h"

#include "domain/csv_reader.h"

#include <QFile>

#include <algorithm>

namespace viatica {

namespace {

QList<Currency> readCurrencies()
{
    QList<Currency> list;
    QFile file(QStringLiteral(":/reference/currencies.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return list;
    const QString text = QString::fromUtf8(file.readAll());
    CsvReader reader(text);
    (void)reader.next(); // code, numeric, digits, name, symbol, active
    while (const auto record = reader.next())
        list.append({record->value(0), record->value(2).toInt(), record->value(3), record->value(4),
                     record->value(5) == QLatin1String("1")});
    std::sort(list.begin(), list.end(), [](const Currency& a, const Currency& b) { return a.code < b.code; });
    return list;
}

} // namespace

const QList<Currency>& currencies()
{
    static const QList<Currency> list = readCurrencies();
    return list;
}

std::optional<Currency> currencyByCode(QStringView code)
{
    const QString wanted = code.trimmed().toString().toUpper();
    const QList<Currency>& list = currencies();
    const auto found =
        std::lower_bound(list.begin(), list.end(), wanted,
                         [](const Currency& one, const QString& key) { return one.code < key; });
    return found != list.end() && found->code == wanted ? std::optional(*found) : std::nullopt;
}

} // namespace viatica
