// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trip_outline.h"

#include "models/date_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::TripOutline)
};

const QString separator = QStringLiteral(" · ");

/// A moment of an item, to be sorted among those of others.
struct Entry
{
    const TripItem* item;
    OutlineRow::Part part;
    QDateTime when;
};

QString joined(QStringList parts, const QString& with = separator)
{
    parts.removeAll(QString());
    return parts.join(with);
}

bool hasTwoRows(const TripItem& item)
{
    return (item.kind == ItemKind::Hotel || item.kind == ItemKind::CarRental) && item.end.isValid();
}

bool zonesDiffer(const TripItem& item)
{
    return item.end.isValid() && item.start.offsetFromUtc() != item.end.offsetFromUtc();
}

/// "+1" where it ends on another day of the calendar, also "−1" over the date line.
QString dayMark(const TripItem& item)
{
    const qint64 days = item.start.date().daysTo(item.end.date());
    if (days == 0)
        return {};
    return QString(
        (days > 0 ? QStringLiteral("+%1") : QString(QChar(0x2212)) + QStringLiteral("%1")).arg(qAbs(days)));
}

QString endText(const QLocale& locale, const TripItem& item)
{
    if (item.allDay) {
        // The end of an all-day event is the midnight after its last day.
        const QDate last = item.end.isValid() ? item.end.addMSecs(-1).date() : item.start.date();
        return last > item.start.date() ? Messages::tr("until %1").arg(dayText(locale, last)) : QString();
    }
    if (!item.end.isValid() || item.end == item.start)
        return {};
    const QString zone = zonesDiffer(item) ? zoneText(item.end) : QString();
    return QStringLiteral("→ ") +
           joined({clockText(locale, item.end), zone, dayMark(item)}, QStringLiteral(" "));
}

QString partText(const Entry& entry)
{
    const bool begins = entry.part == OutlineRow::Part::Begin;
    if (entry.part == OutlineRow::Part::Whole)
        return {};
    if (entry.item->kind == ItemKind::Hotel)
        return begins ? Messages::tr("Check-in") : Messages::tr("Check-out");
    return begins ? Messages::tr("Pick-up") : Messages::tr("Return");
}

QString nightsText(const Entry& entry)
{
    if (entry.item->kind != ItemKind::Hotel || entry.part != OutlineRow::Part::Begin)
        return {};
    const qint64 nights = entry.item->start.date().daysTo(entry.item->end.date());
    return nights > 0 ? Messages::tr("%Ln night(s)", nullptr, int(nights)) : QString();
}

QString placeText(const Entry& entry)
{
    if (entry.part != OutlineRow::Part::End)
        return entry.item->place;
    return entry.item->kind == ItemKind::CarRental ? entry.item->endPlace : QString();
}

QString detailText(const QLocale& locale, const Entry& entry)
{
    const TripItem& item = *entry.item;
    const bool last = entry.part == OutlineRow::Part::End;
    const QString end = entry.part == OutlineRow::Part::Whole ? endText(locale, item) : QString();
    return joined({partText(entry), end, nightsText(entry), placeText(entry), last ? QString() : item.seat,
                   last ? QString() : item.confirmationCode});
}

QString sentence(const QLocale& locale, const Entry& entry, const OutlineRow& row)
{
    const TripItem& item = *entry.item;
    QStringList parts{dayText(locale, row.day), joined({row.time, row.zone}, QStringLiteral(" "))};
    parts << joined({partText(entry), item.spoken}, QStringLiteral(" "));
    if (entry.part == OutlineRow::Part::Whole && item.end.isValid() && !item.allDay &&
        item.end != item.start) {
        const QString clock =
            joined({clockText(locale, item.end), zonesDiffer(item) ? zoneText(item.end) : QString()},
                   QStringLiteral(" "));
        parts << (item.end.date() == item.start.date() ? Messages::tr("until %1", "a time").arg(clock)
                                                       : Messages::tr("until %1 on %2", "a time and a day")
                                                             .arg(clock, dayText(locale, item.end.date())));
    }
    parts << nightsText(entry) << placeText(entry);
    if (entry.part != OutlineRow::Part::End) {
        parts << item.seat;
        if (!item.confirmationCode.isEmpty())
            parts << Messages::tr("code %1").arg(item.confirmationCode);
    }
    return joined(parts, QStringLiteral(", "));
}

OutlineRow itemRow(const QLocale& locale, const Entry& entry)
{
    const TripItem& item = *entry.item;
    OutlineRow row;
    row.part = entry.part;
    row.id = QUuid::createUuidV5(item.id, QByteArray(entry.part == OutlineRow::Part::End ? "end" : "start"));
    row.day = entry.when.date();
    row.time = item.allDay ? Messages::tr("all day") : clockText(locale, entry.when);
    if (entry.part == OutlineRow::Part::Whole && !item.allDay && zonesDiffer(item))
        row.zone = zoneText(entry.when);
    row.title = item.title;
    row.detail = detailText(locale, entry);
    row.kind = item.kind;
    row.item = item.id;
    row.confirmationCode = item.confirmationCode;
    row.sentence = sentence(locale, entry, row);
    return row;
}

OutlineRow dayRow(const QLocale& locale, const Trip& trip, const QDate& day, int occurrence)
{
    OutlineRow row;
    row.type = OutlineRow::Type::Day;
    row.day = day;
    row.id = QUuid::createUuidV5(trip.id.uuid(),
                                 day.toString(Qt::ISODate) + QLatin1Char('/') + QString::number(occurrence));
    row.title = dayText(locale, day);
    if (day < trip.departureDate)
        row.detail = Messages::tr("before the trip");
    else if (day > trip.returnDate)
        row.detail = Messages::tr("after the trip");
    else
        row.detail = Messages::tr("Day %1").arg(trip.departureDate.daysTo(day) + 1);
    row.sentence = joined({row.title, row.detail}, QStringLiteral(", "));
    return row;
}

QList<Entry> entriesOf(const QList<TripItem>& items)
{
    QList<Entry> entries;
    for (const TripItem& item : items) {
        const bool two = hasTwoRows(item);
        entries.append({&item, two ? OutlineRow::Part::Begin : OutlineRow::Part::Whole, item.start});
        if (two)
            entries.append({&item, OutlineRow::Part::End, item.end});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.when < b.when; });
    return entries;
}

} // namespace

bool operator==(const OutlineRow& a, const OutlineRow& b)
{
    const auto parts = [](const OutlineRow& row) {
        return std::tie(row.id, row.type, row.day, row.time, row.zone, row.title, row.detail, row.sentence,
                        row.part, row.kind, row.item, row.confirmationCode);
    };
    return parts(a) == parts(b);
}

QList<OutlineRow> tripOutline(const QLocale& locale, const TripDetails& details)
{
    const QList<TripItem> items = tripItems(details);
    QList<OutlineRow> rows;
    QHash<QDate, int> occurrences;
    QDate day;
    for (const Entry& entry : entriesOf(items)) {
        const OutlineRow row = itemRow(locale, entry);
        if (row.day != day) {
            day = row.day;
            rows.append(dayRow(locale, details.trip, day, occurrences[day]++));
        }
        rows.append(row);
    }
    return rows;
}

} // namespace viatica
