// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/trip.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace viatica {

/// "4 flights, 2 stays, 1 car": what a trip holds, without what it has none of.
[[nodiscard]] QString itemsText(const TripSummary& trip);

/// The whole row as one sentence, for a screen reader.
[[nodiscard]] QString tripSentence(const QLocale& locale, const QDate& today, const TripSummary& trip);

/// Where the trip stands against today, as a sentence's beginning: "In 6 days", "Day 2 of 5", "Came back yesterday".
[[nodiscard]] QString countdownText(const QDate& today, const TripDraft& trip);

/// Some names as one text: "Anna, Ben and 2 more".
[[nodiscard]] QString peopleText(const QStringList& names, int shown = 3);

} // namespace viatica
