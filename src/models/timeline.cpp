// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline.h"

#include "models/date_text.h"
#include "models/duration_text.h"
#include "models/timeline_words.h"

#include <QCoreApplication>

#include <tuple>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Timeline)
};

// About what is missing on a date, or at the end of the trip, and not about a booking.
bool isOfDay(const Finding& finding)
{
    return finding.items.isEmpty() || finding.kind == FindingKind::NightWithoutBed ||
           finding.kind == FindingKind::NoWayBack;
}

/// Puts the rows of one trip together.
class TimelineMaker
{
public:
    TimelineMaker(const QLocale& locale, const Trip& trip, const TripItems& items, const Itinerary& itinerary,
                  const TimelineFindings& findings)
        : m_locale(locale)
        , m_trip(trip)
        , m_itinerary(itinerary)
        , m_ignored(findings.ignored)
        , m_words(locale, items, itinerary)
    {
        for (const Finding& finding : findings.findings)
            if (findings.showIgnored || !findings.ignored.contains(finding.key)) {
                if (!isOfDay(finding))
                    for (const ItemRef& item : finding.items)
                        m_aboutItem[item].append(m_findings.size());
                m_findings.append(finding);
            }
    }

    QList<TimelineRow> rows()
    {
        for (int day = 0; day < int(m_itinerary.days.size()); ++day) {
            if (m_itinerary.days.at(day).isGap() && findingsOf(m_itinerary.days.at(day)).isEmpty())
                day = addGap(day);
            else
                addDay(m_itinerary.days.at(day));
        }
        for (const Finding& finding : m_findings)
            addFinding(finding, m_rows.isEmpty() ? QDate() : m_rows.last().day);
        return std::move(m_rows);
    }

private:
    QUuid dayId(const QDate& date)
    {
        const int occurrence = m_occurrences[date]++;
        return QUuid::createUuidV5(m_trip.id.uuid(),
                                   date.toString(Qt::ISODate) + QLatin1Char('/') + QString::number(occurrence));
    }

    QString dayNumber(const ItineraryDay& day) const
    {
        if (day.isOutside)
            return day.date < m_trip.departureDate ? Messages::tr("before the trip") : Messages::tr("after the trip");
        return Messages::tr("Day %1").arg(m_trip.departureDate.daysTo(day.date) + 1);
    }

    void addDay(const ItineraryDay& day)
    {
        TimelineRow row;
        row.type = TimelineRow::Type::Day;
        row.id = dayId(day.date);
        row.day = row.lastDay = day.date;
        row.title = dayText(m_locale, day.date);
        row.detail = joinedParts({dayNumber(day), newZone(day), day.isGap() ? nothingPlanned() : QString()});
        row.sentence = joinedParts({row.title, row.detail}, QStringLiteral(", "));
        add(row);
        for (const ItineraryEntry& entry : day.entries)
            addEntry(entry, day.date);
        for (const Finding& finding : findingsOf(day))
            addFinding(finding, day.date);
    }

    // The clock of the place, where it is not the one of the day before.
    QString newZone(const ItineraryDay& day)
    {
        if (day.zone.isEmpty() || day.zone == m_zone)
            return {};
        m_zone = day.zone;
        m_clock = zoneText(localMoment(QDateTime(day.date, QTime(12, 0), Qt::UTC), day.zone));
        return m_clock;
    }

    static QString nothingPlanned() { return Messages::tr("nothing planned"); }

    // Empty dates one after the other are one row. Returns the last of them.
    int addGap(int first)
    {
        int last = first;
        while (last + 1 < int(m_itinerary.days.size()) && continues(last))
            ++last;
        const ItineraryDay& from = m_itinerary.days.at(first);
        const ItineraryDay& to = m_itinerary.days.at(last);
        TimelineRow row;
        row.type = TimelineRow::Type::Gap;
        row.id = dayId(from.date);
        row.day = from.date;
        row.lastDay = to.date;
        row.title = first == last ? dayText(m_locale, from.date)
                                  : Messages::tr("%1 – %2", "two days")
                                        .arg(dayText(m_locale, from.date), dayText(m_locale, to.date));
        row.detail = joinedParts({first == last ? dayNumber(from) : Messages::tr("%Ln day(s)", nullptr, last - first + 1),
                                  nothingPlanned()});
        row.sentence = joinedParts({row.title, row.detail}, QStringLiteral(", "));
        add(row);
        return last;
    }

    bool continues(int day) const
    {
        const ItineraryDay& next = m_itinerary.days.at(day + 1);
        return next.isGap() && next.date == m_itinerary.days.at(day).date.addDays(1) && findingsOf(next).isEmpty();
    }

    void addEntry(const ItineraryEntry& entry, const QDate& date)
    {
        TimelineRow row = m_words.entryRow(entry, date, m_clock);
        if (!entry.allDay && entry.part != ItemPart::Middle)
            m_clock = zoneText((entry.part == ItemPart::End ? entry.end : entry.begin).local);
        const bool lasts = entry.count > 0 && (entry.item.kind == ItemKind::Hotel || entry.item.kind == ItemKind::CarRental);
        if (lasts && entry.part == ItemPart::Begin)
            beginSpan(row);
        else if (lasts && entry.part == ItemPart::End)
            endSpan(row);
        else
            row.spans = m_spans.values();
        m_rows.append(row);
        if (entry.leg >= 0 && (entry.part == ItemPart::Whole || entry.part == ItemPart::End))
            addLayover(entry, date);
        for (const qsizetype finding : m_aboutItem.value(entry.item))
            addFinding(m_findings.at(finding), date);
    }

    void addLayover(const ItineraryEntry& entry, const QDate& date)
    {
        const Journey& journey = m_itinerary.journeys.at(entry.journey);
        if (entry.leg >= journey.layovers.size())
            return;
        add(m_words.layoverRow(entry, journey.layovers.at(entry.leg), date));
    }

    [[nodiscard]] QList<Finding> findingsOf(const ItineraryDay& day) const
    {
        QList<Finding> found;
        for (const Finding& finding : m_findings)
            if (isOfDay(finding) && finding.from == day.date)
                found.append(finding);
        return found;
    }

    void addFinding(const Finding& finding, const QDate& date)
    {
        if (m_told.contains(finding.key))
            return;
        m_told.insert(finding.key);
        add(m_words.findingRow(finding, m_ignored.contains(finding.key), date));
    }

    void add(TimelineRow row)
    {
        row.spans = m_spans.values();
        m_rows.append(row);
    }

    void beginSpan(TimelineRow& row)
    {
        int lane = 0;
        for (const TimelineSpan& span : std::as_const(m_spans)) // by lane
            if (span.lane == lane)
                ++lane;
        row.spans = m_spans.values();
        row.spans.append({lane, row.item.kind, true, false});
        m_spans.insert(lane, {lane, row.item.kind, false, false});
        m_laneOf.insert(row.item, lane);
    }

    void endSpan(TimelineRow& row)
    {
        row.spans = m_spans.values();
        if (!m_laneOf.contains(row.item))
            return;
        const int lane = m_laneOf.take(row.item);
        m_spans.remove(lane);
        for (TimelineSpan& span : row.spans)
            if (span.lane == lane)
                span.ends = true;
    }

    const QLocale& m_locale;
    const Trip& m_trip;
    const Itinerary& m_itinerary;
    QList<Finding> m_findings; ///< that are shown
    QHash<ItemRef, QList<qsizetype>> m_aboutItem; ///< which of them an item has below itself
    const QSet<QString>& m_ignored;
    TimelineWords m_words;
    QList<TimelineRow> m_rows;
    QHash<QDate, int> m_occurrences;
    QMap<int, TimelineSpan> m_spans; ///< that go on, by lane
    QHash<ItemRef, int> m_laneOf;
    QSet<QString> m_told; ///< keys of findings that have their row
    QString m_zone;
    QString m_clock; ///< the zone that the rows so far tell
};

} // namespace

bool operator==(const TimelineRow& a, const TimelineRow& b)
{
    const auto parts = [](const TimelineRow& row) {
        return std::tie(row.id, row.type, row.day, row.lastDay, row.time, row.zone, row.title, row.strong, row.detail,
                        row.sentence, row.part, row.item, row.confirmationCode, row.findingKey, row.severity,
                        row.remedy, row.ignored, row.spans);
    };
    return parts(a) == parts(b);
}

QList<TimelineRow> timelineRows(const QLocale& locale, const Trip& trip, const TripItems& items,
                                const Itinerary& itinerary, const TimelineFindings& findings)
{
    if (items.count() == 0)
        return {};
    return TimelineMaker(locale, trip, items, itinerary, findings).rows();
}

} // namespace viatica
