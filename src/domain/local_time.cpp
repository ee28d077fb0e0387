// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/local_time.h"

#include "domain/zone.h"

#include <QTimeZone>

#include <algorithm>

namespace viatica {

namespace {

// Between the westernmost and the easternmost clock lie 26 hours; the date line was crossed with 24.
constexpr qint64 widestSpan = 27 * 3600;

std::optional<QTimeZone> timeZone(QStringView name)
{
    if (name.isEmpty())
        return QTimeZone::utc();
    const std::optional<QByteArray> resolved = resolveZone(name);
    if (!resolved)
        return std::nullopt;
    const QTimeZone zone(*resolved);
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

int offsetAt(const QTimeZone& zone, qint64 second)
{
    return zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(second, Qt::UTC));
}

/// All offsets that are in force around a local time, the one before any change first.
QList<int> offsetsAround(const QTimeZone& zone, qint64 local)
{
    const qint64 from = local - widestSpan;
    const qint64 to = local + widestSpan;
    QList<int> offsets{offsetAt(zone, from)};
    const QTimeZone::OffsetDataList changes = zone.transitions(QDateTime::fromSecsSinceEpoch(from, Qt::UTC),
                                                               QDateTime::fromSecsSinceEpoch(to, Qt::UTC));
    for (const QTimeZone::OffsetData& change : changes)
        if (!offsets.contains(change.offsetFromUtc))
            offsets.append(change.offsetFromUtc);
    return offsets;
}

} // namespace

std::optional<LocalInstant> instantOf(const QDate& date, const QTime& time, QStringView zone)
{
    const std::optional<QTimeZone> known = timeZone(zone);
    if (!known || !date.isValid() || !time.isValid())
        return std::nullopt;
    // The local time as if it were UTC; its instants are that much minus an offset which is in force then.
    const QDateTime asUtc(date, time, Qt::UTC);
    const qint64 local = asUtc.toSecsSinceEpoch();
    const QList<int> offsets = offsetsAround(*known, local);
    QList<int> fitting;
    for (const int offset : offsets)
        if (offsetAt(*known, local - offset) == offset)
            fitting.append(offset);
    // The greater the offset, the earlier the instant.
    std::sort(fitting.begin(), fitting.end(), std::greater<>());
    LocalInstant result;
    if (fitting.isEmpty()) {
        result.reading = ClockReading::Skipped;
        // A gap is passed with the offset that was in force before it, the smaller of the two.
        const int before = *std::min_element(offsets.begin(), offsets.end());
        result.instant = asUtc.addSecs(-before);
        return result;
    }
    result.instant = asUtc.addSecs(-fitting.first());
    if (fitting.size() > 1) {
        result.reading = ClockReading::Twice;
        result.second = asUtc.addSecs(-fitting.last());
    }
    return result;
}

QDateTime localMoment(const QDateTime& instant, QStringView zone)
{
    return instant.isValid() ? instant.toTimeZone(timeZone(zone).value_or(QTimeZone::utc())) : QDateTime();
}

} // namespace viatica
