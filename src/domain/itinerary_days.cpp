// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/itinerary_days.h"

#include <algorithm>

namespace viatica {

namespace {

bool isRide(ItemKind kind)
{
    return kind == ItemKind::Flight || kind == ItemKind::Transportation;
}

/// A flight or ride whose traveller lives a date again.
bool turnsBack(const ItineraryEntry& entry)
{
    return entry.part == ItemPart::End && isRide(entry.item.kind) && entry.dayShift() < 0;
}

/// The zone of the place where the shown part of an entry happens.
const QString& zoneOf(const ItineraryEntry& entry)
{
    return entry.part == ItemPart::End ? entry.end.zone : entry.begin.zone;
}

/// The zone of the place where the traveller is after an entry.
const QString& zoneAfter(const ItineraryEntry& entry)
{
    return isRide(entry.item.kind) ? entry.end.zone : entry.begin.zone;
}

/// Where an entry stands in its day: before those with a time, among them, or after them.
int placeInDay(const ItineraryEntry& entry)
{
    if (entry.allDay)
        return 0;
    if (entry.part != ItemPart::Middle)
        return 2;
    return entry.item.kind == ItemKind::Hotel ? 3 : 1;
}

} // namespace

void ItineraryDays::add(const ItineraryEntry& entry, const QDate& date, const QDateTime& moment)
{
    m_placed.append({entry, date, moment});
}

ItineraryDays::Run& ItineraryDays::runFor(QList<Run>& runs, const Placed& placed)
{
    // What goes on at a place that was left (a stay that was kept) may be on a date before the run's first.
    for (qsizetype i = runs.size() - 1; i > 0; --i) {
        Run& run = runs[i];
        if (run.since <= placed.moment && (run.days.isEmpty() || run.days.firstKey() <= placed.date))
            return run;
    }
    return runs.first();
}

QList<ItineraryDays::Run> ItineraryDays::runs()
{
    std::stable_sort(m_placed.begin(), m_placed.end(),
                     [](const Placed& a, const Placed& b) { return a.moment < b.moment; });
    QList<Run> runs{Run()};
    for (const Placed& placed : std::as_const(m_placed)) {
        // Others who flew on the same day live the same run.
        if (turnsBack(placed.entry) && (runs.size() == 1 || placed.entry.begin.instant >= runs.last().since)) {
            runs.append(Run());
            runs.last().since = placed.moment;
        }
        runFor(runs, placed).days[placed.date].append(placed);
    }
    m_placed.clear();
    return runs;
}

void ItineraryDays::addGaps(QList<Run>& runs, const TripDraft& trip)
{
    if (!trip.departureDate.isValid() || trip.departureDate.daysTo(trip.returnDate) >= longestListedTrip)
        return;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        QMap<QDate, QList<Placed>>& days = runs[i].days;
        const QDate from = i == 0 ? trip.departureDate : std::max(trip.departureDate, days.firstKey());
        const QDate to = i == runs.size() - 1 ? trip.returnDate : std::min(trip.returnDate, days.lastKey());
        for (QDate date = from; date <= to; date = date.addDays(1))
            days[date]; // an empty one where there is none
    }
}

QList<ItineraryDay> ItineraryDays::take(const TripDraft& trip)
{
    QString zone = m_placed.isEmpty() ? QString() : m_placed.first().entry.begin.zone;
    QList<Run> runs = this->runs();
    addGaps(runs, trip);
    QList<ItineraryDay> days;
    for (Run& run : runs) {
        for (auto date = run.days.begin(); date != run.days.end(); ++date) {
            ItineraryDay day;
            day.date = date.key();
            day.isOutside = day.date < trip.departureDate || day.date > trip.returnDate;
            day.zone = date->isEmpty() ? zone : zoneOf(date->first().entry);
            zone = date->isEmpty() ? zone : zoneAfter(date->last().entry);
            std::stable_sort(date->begin(), date->end(), [](const Placed& a, const Placed& b) {
                return placeInDay(a.entry) < placeInDay(b.entry);
            });
            for (const Placed& placed : std::as_const(*date))
                day.entries.append(placed.entry);
            days.append(day);
        }
    }
    return days;
}

} // namespace viatica
