// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/timeline.h"

#include <QPageLayout>

class QPagedPaintDevice;

namespace viatica {

/// What is printed of a trip.
struct ItineraryPrint
{
    Trip trip;
    QString people; ///< "With Ben and Ida"; may be empty
    QList<TimelineRow> rows; ///< findings are left out
    QHash<ItemRef, QString> notes; ///< below their items; empty where nobody wants them
};

/// A4 or Letter, as the country prints, upright.
[[nodiscard]] QPageLayout itineraryPage(const QLocale& locale);

/// Puts the itinerary on pages, in one column: days, clocks with their zones, codes, addresses. No booking is divided
/// between two pages, unless its notes are longer than a page. Returns how many pages there are; 0 where the device
/// cannot be painted on.
int printItinerary(QPagedPaintDevice& device, const ItineraryPrint& itinerary, const QLocale& locale);

/// The same as a PDF file's content.
[[nodiscard]] QByteArray itineraryPdf(const ItineraryPrint& itinerary, const QLocale& locale);

} // namespace viatica
