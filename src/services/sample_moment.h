// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QJsonObject>

namespace viatica {

/// The day with this weekday ("Mon" … "Sun") that is nearest to @p day, at most three days away; @p day
/// itself when no weekday is asked for.
[[nodiscard]] QDate nearestWeekday(const QDate& day, const QString& weekday);

/// When an item of the sample begins and ends: "at" and "until" as "DAY HH:MM" in the zone of that end, DAY
/// counted from the trip's departure and alone for whole days; or "takes" as "HH:MM", so that a flight is as
/// long in summer as in winter.
class SampleMoments
{
public:
    SampleMoments(const QDate& departure, const QJsonObject& item, const QString& zone,
                  const QString& toZone);

    [[nodiscard]] bool isAllDay() const { return m_allDay; }
    /// Instants in UTC, ISO 8601.
    [[nodiscard]] QString start() const { return m_start.toUTC().toString(Qt::ISODate); }
    /// Empty for an event without an end.
    [[nodiscard]] QString end() const { return m_end.toUTC().toString(Qt::ISODate); }

private:
    QDateTime m_start;
    QDateTime m_end;
    bool m_allDay = false;
};

} // namespace viatica
