// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geo.h"

#include <QStringView>

#include <optional>

namespace viatica {

/// Reads a place as maps and people write it: "48.1374, 11.5755", "48,1374 11,5755", "48°08′15″N 11°34′32″E",
/// "N 48° 8.25' E 11° 34.5'". The latitude comes first, unless letters say otherwise. Nothing when the text is no
/// position, or one that is not on the globe.
[[nodiscard]] std::optional<GeoPoint> parsePosition(QStringView text);

/// "48.1374, 11.5755": degrees with up to six decimals, as parsePosition() and maps read it.
[[nodiscard]] QString positionText(const GeoPoint& point);

} // namespace viatica
