// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/checked_trip.h"

#include <algorithm>

namespace viatica::checks {

namespace {

// A night is told by its dates: the one from Tuesday to Wednesday is spent wherever somebody is on Wednesday at three.
constexpr qint64 depthOfNight = 3 * 3600; // seconds after midnight
constexpr qint64 eveningBefore = 2 * 3600; // a bed from ten
constexpr qint64 morningAfter = 6 * 3600;  // … or until six is one
constexpr qint64 wakingUp = 8 * 3600;      // on the way is who is so for
constexpr qint64 enoughOnTheWay = 4 * 3600; // … four hours between ten and eight

/// Time on the ground between two rides, or before the first one or after the last.
struct Ground
{
    QDateTime from;
    QDateTime to;
    QString zone;
    Place place;
    Place next; ///< where the next ride leaves from
};

bool isCamper(const CheckedItem& car)
{
    static const QStringList words{QStringLiteral("camper"), QStringLiteral("motorhome"), QStringLiteral("wohnmobil"),
                                   QStringLiteral("camping"), QStringLiteral("autocaravana")};
    const QString vehicle = std::get<CarRental>(car.item).vehicle.toLower();
    return std::any_of(words.begin(), words.end(), [&](const QString& word) { return vehicle.contains(word); });
}

/// Looks at the nights of one party.
class Nights
{
public:
    Nights(CheckedTrip& trip, const Party& party)
        : m_trip(trip)
        , m_party(party)
    {
    }

    void check()
    {
        for (const Ground& ground : grounds())
            if (!m_trip.places().areTogether(ground.place, m_party.home))
                checkGround(ground);
        tell();
    }

private:
    [[nodiscard]] QList<Ground> grounds() const
    {
        QList<Ground> grounds;
        Ground current;
        if (!m_party.stays.isEmpty()) {
            const CheckedItem& first = *m_party.stays.first();
            current = {first.begin.instant, {}, first.begin.zone, {}, {}};
        }
        for (const CheckedItem* ride : m_party.rides) {
            if (current.from.isValid() && ride->begin.instant > current.from) {
                current.to = ride->begin.instant;
                current.next = ride->from;
                grounds.append(current);
            }
            // The first ride may come before the first stay; a ride during another one leads nowhere else.
            if (ride == m_party.rides.first() || ride->end.instant >= current.from)
                current = {ride->end.instant, {}, ride->end.zone, placeAfter(*ride), {}};
        }
        if (current.from.isValid()) {
            current.to = endOfLastGround(current);
            grounds.append(current);
        }
        return grounds;
    }

    /// Who has not come home is away until the trip ends; where nobody knows, the last stay is the end.
    [[nodiscard]] QDateTime endOfLastGround(const Ground& last) const
    {
        if (m_party.rides.isEmpty() || m_trip.places().areApart(last.place, m_party.home))
            return m_trip.clocks().startOfDay(m_trip.trip().returnDate, last.zone).addSecs(wakingUp);
        QDateTime end = last.from;
        for (const CheckedItem* stay : m_party.stays)
            end = std::max(end, stay->end.instant);
        return end;
    }

    void checkGround(const Ground& ground)
    {
        QDate date = m_trip.clocks().at(ground.from, ground.zone).date().addDays(-1);
        // Mistyped decades are told of as items outside the trip.
        const QDate last = std::min(m_trip.clocks().at(ground.to, ground.zone).date(), m_trip.trip().returnDate);
        for (; date <= last; date = date.addDays(1)) {
            const QDateTime midnight = m_trip.clocks().startOfDay(date.addDays(1), ground.zone);
            const QDateTime depth = midnight.addSecs(depthOfNight);
            if (depth < ground.from || depth >= ground.to || hasBed(midnight, ground) || isUnderWay(midnight))
                continue;
            add(date, midnight);
        }
    }

    [[nodiscard]] bool hasBed(const QDateTime& midnight, const Ground& ground) const
    {
        const QDateTime evening = midnight.addSecs(-eveningBefore);
        const QDateTime morning = midnight.addSecs(morningAfter);
        const auto isThere = [&](const CheckedItem* item) {
            return item->begin.instant < morning && item->end.instant > evening;
        };
        // A room that was kept while travelling elsewhere is no bed there. Where the next ride leaves from another
        // place, nobody knows when that was left.
        const PlaceFinder& places = m_trip.places();
        const bool stayedThere = !places.areApart(ground.place, ground.next);
        const auto isBed = [&](const CheckedItem* stay) {
            const bool isElsewhere =
                stay->begin.instant < ground.from && stayedThere && places.areApart(stay->from, ground.place);
            return isThere(stay) && !isElsewhere;
        };
        return std::any_of(m_party.stays.begin(), m_party.stays.end(), isBed) ||
               std::any_of(m_party.cars.begin(), m_party.cars.end(),
                           [&](const CheckedItem* car) { return isThere(car) && isCamper(*car); });
    }

    [[nodiscard]] bool isUnderWay(const QDateTime& midnight) const
    {
        const QDateTime evening = midnight.addSecs(-eveningBefore);
        const QDateTime morning = midnight.addSecs(wakingUp);
        qint64 seconds = 0;
        for (const CheckedItem* ride : m_party.rides)
            seconds += std::max<qint64>(
                0, std::max(evening, ride->begin.instant).secsTo(std::min(morning, ride->end.instant)));
        return seconds >= enoughOnTheWay;
    }

    void add(const QDate& date, const QDateTime& midnight)
    {
        if (!m_spans.isEmpty() && m_spans.last().to == date) {
            m_spans.last().to = date.addDays(1);
            m_spans.last().lastMidnight = midnight;
            return;
        }
        m_spans.append({date, date.addDays(1), midnight, midnight});
    }

    void tell()
    {
        const FindingSeverity severity = m_party.stays.isEmpty() ? FindingSeverity::Hint : FindingSeverity::Warning;
        for (const Span& span : std::as_const(m_spans)) {
            Finding finding = CheckedTrip::about(FindingKind::NightWithoutBed, severity, around(span));
            finding.from = span.from;
            finding.to = span.to;
            m_trip.add(finding, {span.from.toString(Qt::ISODate), span.to.toString(Qt::ISODate)},
                       span.firstMidnight.addSecs(-eveningBefore), &m_party);
        }
    }

    struct Span
    {
        QDate from;
        QDate to;
        QDateTime firstMidnight;
        QDateTime lastMidnight;
    };

    /// What ends last before the nights, and what begins first after them: one of them may have to change.
    [[nodiscard]] ItemList around(const Span& span) const
    {
        const CheckedItem* before = nullptr;
        const CheckedItem* after = nullptr;
        for (const CheckedItem* item : m_party.items) {
            if (!item->isRide() && !item->isStay())
                continue;
            if (item->end.instant <= span.firstMidnight.addSecs(depthOfNight) &&
                (before == nullptr || before->end.instant <= item->end.instant))
                before = item;
            if (after == nullptr && item->begin.instant >= span.lastMidnight)
                after = item;
        }
        ItemList items{before, after};
        items.removeAll(nullptr);
        return items;
    }

    CheckedTrip& m_trip;
    const Party& m_party;
    QList<Span> m_spans;
};

/// The ride that brings home, else (where home is not known) the last flight; null where there is none.
const CheckedItem* wayHome(const CheckedTrip& trip, const Party& party)
{
    const CheckedItem* last = nullptr;
    for (const CheckedItem* ride : party.rides)
        if (last == nullptr || ride->end.instant >= last->end.instant)
            last = ride;
    if (last == nullptr || party.rides.size() < 2)
        return nullptr;
    const bool isHome =
        party.home.isKnown() ? trip.places().areTogether(placeAfter(*last), party.home) : last->isFlight();
    return isHome ? last : nullptr;
}

void checkCheckOuts(CheckedTrip& trip, const Party& party)
{
    const CheckedItem* const home = wayHome(trip, party);
    if (home == nullptr)
        return;
    for (const CheckedItem* stay : party.stays) {
        // A room beside the airport at home is for the night after.
        if (stay->lastDate <= home->begin.date() || trip.places().areTogether(stay->from, party.home))
            continue;
        Finding finding =
            CheckedTrip::about(FindingKind::CheckOutAfterReturn, FindingSeverity::Warning, {stay, home});
        finding.from = stay->lastDate;
        finding.to = home->begin.date();
        trip.add(finding, {finding.from.toString(Qt::ISODate), finding.to.toString(Qt::ISODate)}, home->begin.instant,
                 &party);
    }
}

} // namespace

void checkNights(CheckedTrip& trip, const Party& party)
{
    checkCheckOuts(trip, party);
    if (!party.stays.isEmpty() || !party.rides.isEmpty())
        Nights(trip, party).check();
}

} // namespace viatica::checks
