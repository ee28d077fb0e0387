// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_text.h"

#include "models/date_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace viatica {

namespace {

QString count(const char* text, int n)
{
    return QCoreApplication::translate("viatica::TripText", text, nullptr, n);
}

} // namespace

QString itemsText(const TripSummary& trip)
{
    QStringList parts;
    const auto add = [&](const char* text, int n) {
        if (n > 0)
            parts.append(count(text, n));
    };
    add(QT_TRANSLATE_N_NOOP("viatica::TripText", "%n flight(s)"), trip.flights);
    add(QT_TRANSLATE_N_NOOP("viatica::TripText", "%n hotel(s)"), trip.hotels);
    add(QT_TRANSLATE_N_NOOP("viatica::TripText", "%n ride(s)"), trip.transportation);
    add(QT_TRANSLATE_N_NOOP("viatica::TripText", "%n rental car(s)"), trip.carRentals);
    add(QT_TRANSLATE_N_NOOP("viatica::TripText", "%n event(s)"), trip.events);
    return parts.join(QStringLiteral(", "));
}

QString tripSentence(const QLocale& locale, const QDate& today, const TripSummary& trip)
{
    QStringList parts{trip.name, dateRange(locale, trip.departureDate, trip.returnDate),
                      count(QT_TRANSLATE_N_NOOP("viatica::TripText", "%n day(s)"), int(trip.days())),
                      displayName(trip.purpose)};
    const QString items = itemsText(trip);
    if (!items.isEmpty())
        parts.append(items);
    if (trip.companions > 0)
        parts.append(count(QT_TRANSLATE_N_NOOP("viatica::TripText", "%n companion(s)"), trip.companions));
    if (!trip.sharedBy.isEmpty())
        parts.append(
            QCoreApplication::translate("viatica::TripText", "shared by %1").arg(trip.sharedBy));
    parts.append(relativeSpan(today, trip.departureDate, trip.returnDate));
    return parts.join(QStringLiteral(", "));
}

} // namespace viatica
