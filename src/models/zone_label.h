// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace viatica {

/// The place that a zone is named for: "Buenos Aires" for "America/Argentina/Buenos_Aires", "UTC" for UTC and for an
/// empty name.
[[nodiscard]] QString zonePlace(const QString& zone);

/// How far the clocks of the zone are from UTC at that instant: "UTC+2", "UTC−3:30". Empty for an unknown zone.
[[nodiscard]] QString zoneOffset(const QString& zone, const QDateTime& instant);

/// "Berlin (UTC+2)".
[[nodiscard]] QString zoneLabel(const QString& zone, const QDateTime& instant);

/// The zones that are named for places, and UTC, under their present names, in alphabetical order.
[[nodiscard]] const QStringList& namedZones();

} // namespace viatica
