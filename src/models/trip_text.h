// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"

#include <QLocale>
#include <QString>

namespace viatica {

/// "4 flights, 2 stays, 1 car": what a trip holds, without what it has none of.
[[nodiscard]] QString itemsText(const TripSummary& trip);

/// The whole row as one sentence, for a screen reader.
[[nodiscard]] QString tripSentence(const QLocale& locale, const QDate& today, const TripSummary& trip);

} // namespace viatica
