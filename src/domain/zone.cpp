// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/zone.h"

#include "domain/csv_reader.h"

#include <QFile>
#include <QHash>
#include <QMultiHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace viatica {

namespace {

/// A zone that newer databases have, and one with the same clocks today that older ones have as well. Zones that were
/// only renamed are in the list of aliases.
struct Substitute
{
    const char* zone;
    const char* older;
};
constexpr std::array substitutes{
    Substitute{"America/Ciudad_Juarez", "America/Denver"},    // 2022g: Mountain time with the clock changes of the USA
    Substitute{"America/Coyhaique", "America/Punta_Arenas"},  // 2025b: no clock changes any more
    Substitute{"America/Punta_Arenas", "America/Argentina/Buenos_Aires"}, // 2017a
    Substitute{"Asia/Qostanay", "Asia/Aqtobe"},               // 2018h
    Substitute{"America/Fort_Nelson", "America/Dawson_Creek"}, // 2015g
    Substitute{"Asia/Atyrau", "Asia/Aqtau"},                  // 2017a
    Substitute{"Asia/Famagusta", "Asia/Nicosia"},             // 2016j
    Substitute{"Asia/Barnaul", "Asia/Krasnoyarsk"},           // 2016c
    Substitute{"Asia/Tomsk", "Asia/Krasnoyarsk"},             // 2016d
    Substitute{"Europe/Astrakhan", "Europe/Samara"},          // 2016c
    Substitute{"Europe/Kirov", "Europe/Moscow"},              // 2016c
    Substitute{"Europe/Saratov", "Europe/Samara"},            // 2016j
    Substitute{"Europe/Ulyanovsk", "Europe/Samara"},          // 2016c
    Substitute{"Pacific/Bougainville", "Pacific/Guadalcanal"}, // 2014j
};

struct Aliases
{
    QHash<QByteArray, QByteArray> current;    ///< by old name
    QMultiHash<QByteArray, QByteArray> former; ///< old names by current one
    QHash<QByteArray, QByteArray> spelling;   ///< old and system's names by their lower case
};

Aliases readAliases()
{
    Aliases aliases;
    for (const QByteArray& name : QTimeZone::availableTimeZoneIds())
        aliases.spelling.insert(name.toLower(), name);
    QFile file(QStringLiteral(":/reference/zone_aliases.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return aliases;
    const QString text = QString::fromLatin1(file.readAll());
    CsvReader reader(text);
    (void)reader.next();
    while (const auto record = reader.next()) {
        const QByteArray old = record->value(0).toLatin1();
        const QByteArray current = record->value(1).toLatin1();
        aliases.current.insert(old, current);
        aliases.former.insert(current, old);
        aliases.spelling.insert(old.toLower(), old);
        aliases.spelling.insert(current.toLower(), current);
    }
    return aliases;
}

const Aliases& aliases()
{
    static const Aliases all = readAliases(); // also from worker threads: initialised once, then only read
    return all;
}

/// "Area/Place" or "UTC"; nothing that could lead out of the folder of zones.
bool hasForm(const QByteArray& name)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9_+-]+){0,2}\\z"));
    return name.size() <= 50 && form.match(QString::fromLatin1(name)).hasMatch() && !name.startsWith("posix")
           && !name.startsWith("right/") && name != "localtime" && name != "Factory";
}

std::optional<QByteArray> substituteFor(const QByteArray& zone, const KnowsZone& knows)
{
    for (const Substitute& substitute : substitutes) {
        if (zone != substitute.zone)
            continue;
        if (knows(substitute.older))
            return substitute.older;
        return substituteFor(substitute.older, knows);
    }
    return std::nullopt;
}

} // namespace

bool systemKnowsZone(const QByteArray& name)
{
    // Qt's list of available zones lacks former names that it can open all the same. (It can open folders, too.)
    return QTimeZone::isTimeZoneIdAvailable(name) || (aliases().current.contains(name) && QTimeZone(name).isValid());
}

std::optional<QByteArray> canonicalZone(QStringView name)
{
    const QByteArray typed = name.trimmed().toUtf8();
    if (!hasForm(typed))
        return std::nullopt;
    const QByteArray spelled = aliases().spelling.value(typed.toLower(), typed);
    return aliases().current.value(spelled, spelled);
}

std::optional<QByteArray> resolveZone(QStringView name, const KnowsZone& knows)
{
    const auto current = canonicalZone(name);
    if (!current || knows(*current))
        return current;
    QList<QByteArray> former = aliases().former.values(*current);
    std::sort(former.begin(), former.end());
    for (const QByteArray& old : std::as_const(former))
        if (knows(old))
            return old;
    return substituteFor(*current, knows);
}

} // namespace viatica
