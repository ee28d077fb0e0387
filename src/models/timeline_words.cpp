// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/timeline_words.h"

#include "models/date_text.h"
#include "models/duration_text.h"
#include "models/finding_text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Timeline)
};

const QString space = QStringLiteral(" ");
const QString comma = QStringLiteral(", ");

QUuid rowId(const ItemRef& item, const QString& what)
{
    return QUuid::createUuidV5(item.id, what);
}

bool isFirst(ItemPart part)
{
    return part == ItemPart::Whole || part == ItemPart::Begin;
}

bool moves(ItemKind kind)
{
    return kind == ItemKind::Flight || kind == ItemKind::Transportation;
}

bool clocksDiffer(const ItineraryEntry& entry)
{
    return entry.end.isValid() && entry.begin.local.offsetFromUtc() != entry.end.local.offsetFromUtc();
}

/// "+1" where it ends on another date, also "−1" over the date line.
QString dayMark(int days)
{
    if (days == 0)
        return {};
    return (days > 0 ? QStringLiteral("+") : QString(QChar(0x2212))) + QString::number(qAbs(days));
}

// Codes of airports stand out.
QList<std::pair<int, int>> codesIn(const QString& title, ItemKind kind)
{
    if (kind != ItemKind::Flight)
        return {};
    const qsizetype arrow = title.indexOf(QStringLiteral(" → "));
    if (arrow < 0)
        return {};
    const qsizetype from = title.lastIndexOf(QLatin1Char(' '), arrow - 1) + 1;
    return {{int(from), int(title.size() - from)}};
}

} // namespace

QString joinedParts(QStringList parts, const QString& with)
{
    parts.removeAll(QString());
    return parts.join(with);
}

TimelineWords::TimelineWords(const QLocale& locale, const TripItems& items, const Itinerary& itinerary)
    : m_locale(locale)
    , m_items(items)
    , m_itinerary(itinerary)
{
    for (const AnyItem& item : allItems(items))
        m_words.insert(refOf(item), tripItem(item));
}

TimelineRow TimelineWords::entryRow(const ItineraryEntry& entry, const QDate& date,
                                    const QString& clock) const
{
    const TripItem item = m_words.value(entry.item);
    TimelineRow row;
    row.type = TimelineRow::Type::Entry;
    row.part = entry.part;
    row.item = entry.item;
    row.day = row.lastDay = date;
    row.title = item.title;
    row.strong = codesIn(row.title, entry.item.kind);
    row.confirmationCode = item.confirmationCode;
    const PlaceTime& shown = entry.part == ItemPart::End ? entry.end : entry.begin;
    if (entry.part != ItemPart::Middle) {
        row.time = entry.allDay ? Messages::tr("all day") : clockText(m_locale, shown.local);
        const QString zone = zoneText(shown.local);
        if (!entry.allDay && (zone != clock || (clocksDiffer(entry) && moves(entry.item.kind))))
            row.zone = zone;
    }
    row.detail = joinedParts({partText(entry), isFirst(entry.part) ? endText(entry) : QString(),
                              isFirst(entry.part) ? lengthText(entry, false) : QString(), journeyText(entry),
                              placeText(entry, item), peopleText(entry, item),
                              isFirst(entry.part) ? item.confirmationCode : QString()});
    row.sentence = sentence(entry, item, row);
    if (isFirst(entry.part))
        row.id = rowId(entry.item, QStringLiteral("begin"));
    else if (entry.part == ItemPart::End)
        row.id = rowId(entry.item, QStringLiteral("end"));
    else
        row.id = rowId(entry.item, date.toString(Qt::ISODate));
    return row;
}

TimelineRow TimelineWords::layoverRow(const ItineraryEntry& leg, const Layover& layover,
                                      const QDate& date) const
{
    TimelineRow row;
    row.type = TimelineRow::Type::Layover;
    row.id = rowId(leg.item, QStringLiteral("layover"));
    row.day = row.lastDay = date;
    row.title = Messages::tr("Layover in %1", "code of an airport").arg(layover.airport);
    if (const qsizetype at = row.title.indexOf(layover.airport); at >= 0 && !layover.airport.isEmpty())
        row.strong = {{int(at), int(layover.airport.size())}};
    row.detail = durationText(layover.seconds);
    row.sentence = joinedParts({row.title, spokenDuration(layover.seconds)}, comma);
    return row;
}

TimelineRow TimelineWords::findingRow(const Finding& finding, bool ignored, const QDate& date) const
{
    TimelineRow row;
    row.type = TimelineRow::Type::Finding;
    row.id = QUuid::createUuidV5(QUuid(), finding.key);
    row.day = row.lastDay = date;
    row.severity = finding.severity;
    row.remedy = remediesFor(finding).value(0, Remedy::EditTrip);
    row.ignored = ignored;
    row.findingKey = finding.key;
    row.item = finding.items.value(0);
    row.title = displayName(finding.severity);
    if (ignored)
        row.title = Messages::tr("%1, ignored", "severity of a finding").arg(row.title);
    row.detail = findingSentence(m_locale, finding);
    row.sentence = row.title + QStringLiteral(": ") + row.detail;
    return row;
}

QString TimelineWords::partText(const ItineraryEntry& entry) const
{
    const ItemKind kind = entry.item.kind;
    switch (entry.part) {
    case ItemPart::Whole:
        return {};
    case ItemPart::Begin:
        if (kind == ItemKind::Hotel)
            return Messages::tr("Check-in");
        return kind == ItemKind::CarRental ? Messages::tr("Pick-up") : QString();
    case ItemPart::Middle:
        if (kind == ItemKind::Hotel)
            return Messages::tr("Night %1 of %2").arg(entry.number).arg(entry.count);
        if (kind == ItemKind::Flight)
            return Messages::tr("In the air");
        if (kind == ItemKind::Transportation)
            return Messages::tr("On the way");
        return Messages::tr("Day %1 of %2").arg(entry.number).arg(entry.count);
    case ItemPart::End:
        break;
    }
    if (kind == ItemKind::Hotel)
        return Messages::tr("Check-out");
    if (kind == ItemKind::CarRental)
        return Messages::tr("Return");
    return moves(kind) ? Messages::tr("Arrival") : Messages::tr("End");
}

QString TimelineWords::endText(const ItineraryEntry& entry) const
{
    const bool event = entry.item.kind == ItemKind::Event;
    if (entry.allDay)
        return entry.count > 1 ? Messages::tr("until %1")
                                     .arg(dayText(m_locale, entry.begin.date().addDays(entry.count - 1)))
                               : QString();
    if (!entry.end.isValid() || entry.end.instant == entry.begin.instant)
        return {};
    if (entry.part == ItemPart::Begin && !moves(entry.item.kind) && !event)
        return {}; // a stay or a rental has a row for its end
    const QString zone =
        clocksDiffer(entry) && moves(entry.item.kind) ? zoneText(entry.end.local) : QString();
    return QStringLiteral("→ ") +
           joinedParts({clockText(m_locale, entry.end.local), zone, dayMark(entry.dayShift())}, space);
}

QString TimelineWords::lengthText(const ItineraryEntry& entry, bool spoken) const
{
    if (entry.item.kind == ItemKind::Hotel)
        return entry.count > 0 ? Messages::tr("%Ln night(s)", nullptr, entry.count) : QString();
    if (entry.item.kind == ItemKind::CarRental)
        return entry.part == ItemPart::Begin ? Messages::tr("%Ln day(s)", nullptr, entry.count) : QString();
    if (!moves(entry.item.kind) || !entry.seconds())
        return {};
    return spoken ? spokenDuration(*entry.seconds()) : durationText(*entry.seconds());
}

// Said once, where a journey of several flights ends.
QString TimelineWords::journeyText(const ItineraryEntry& entry) const
{
    if (entry.journey < 0 || entry.part == ItemPart::Begin || entry.part == ItemPart::Middle)
        return {};
    const Journey& journey = m_itinerary.journeys.at(entry.journey);
    if (journey.legs.size() < 2 || entry.leg != journey.legs.size() - 1)
        return {};
    return Messages::tr("%1 in all from %2", "a duration, an airport")
        .arg(durationText(journey.seconds()), journey.legs.first().origin);
}

QString TimelineWords::placeText(const ItineraryEntry& entry, const TripItem& item) const
{
    if (isFirst(entry.part))
        return item.place;
    return entry.part == ItemPart::End && entry.item.kind == ItemKind::CarRental ? item.endPlace : QString();
}

QString TimelineWords::peopleText(const ItineraryEntry& entry, const TripItem& item) const
{
    if (!isFirst(entry.part))
        return {};
    QStringList names;
    for (const ItemTraveller& traveller : m_items.travellers.value(entry.item)) {
        const bool unnamed = traveller.type == TravellerType::User && traveller.name.isEmpty();
        const QString name = unnamed ? Messages::tr("You", "a traveller") : traveller.name.simplified();
        names.append(joinedParts({name, traveller.seatNumber.simplified()}, space));
    }
    return names.isEmpty() ? item.seat
                           : joinedParts({names.join(comma), moves(entry.item.kind) ? QString() : item.seat});
}

QString TimelineWords::sentence(const ItineraryEntry& entry, const TripItem& item,
                                const TimelineRow& row) const
{
    QStringList parts{dayText(m_locale, row.day), joinedParts({row.time, row.zone}, space),
                      joinedParts({partText(entry), item.spoken},
                                  entry.part == ItemPart::Middle || moves(entry.item.kind) ? comma : space)};
    const bool first = isFirst(entry.part);
    if (first && !endText(entry).isEmpty()) {
        if (entry.allDay) {
            parts << endText(entry);
        } else {
            const QString zone = row.zone.isEmpty() ? QString() : zoneText(entry.end.local);
            const QString clock = joinedParts({clockText(m_locale, entry.end.local), zone}, space);
            parts << (entry.dayShift() == 0 ? Messages::tr("until %1", "a time").arg(clock)
                                            : Messages::tr("until %1 on %2", "a time and a day")
                                                  .arg(clock, dayText(m_locale, entry.end.date())));
        }
    }
    if (first)
        parts << lengthText(entry, true);
    parts << journeyText(entry) << placeText(entry, item) << peopleText(entry, item);
    if (first && !item.confirmationCode.isEmpty())
        parts << Messages::tr("code %1").arg(item.confirmationCode);
    return joinedParts(parts, comma);
}

} // namespace viatica
