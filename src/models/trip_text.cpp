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
        parts.append(QCoreApplication::translate("viatica::TripText", "shared by %1").arg(trip.sharedBy));
    parts.append(relativeSpan(today, trip.departureDate, trip.returnDate));
    return parts.join(QStringLiteral(", "));
}

QString countdownText(const QDate& today, const TripDraft& trip)
{
    QString text = relativeSpan(today, trip.departureDate, trip.returnDate);
    if (trip.returnDate < today)
        return QCoreApplication::translate("viatica::TripText", "Came back %1", "3 months ago").arg(text);
    return text.replace(0, 1, text.at(0).toUpper());
}

QString peopleText(const QStringList& names, int shown)
{
    if (names.size() <= 1)
        return names.value(0);
    // One more name is shorter than saying that there is one more.
    const qsizetype whole = names.size() <= shown + 1 ? names.size() : shown;
    if (whole == names.size())
        return QCoreApplication::translate("viatica::TripText", "%1 and %2", "names and a name")
            .arg(names.mid(0, whole - 1).join(QStringLiteral(", ")), names.last());
    return QCoreApplication::translate("viatica::TripText", "%1 and %Ln more", "names and a number",
                                       int(names.size() - whole))
        .arg(names.mid(0, whole).join(QStringLiteral(", ")));
}

} // namespace viatica
