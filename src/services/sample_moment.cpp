// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sample_moment.h"

#include <QLocale>
#include <QTimeZone>

namespace viatica {

namespace {

/// "3 15:25" in a zone; @p time when there is no clock time.
QDateTime moment(const QDate& departure, const QString& text, const QString& zone, const QTime& time)
{
    const QStringList parts = text.split(QLatin1Char(' '));
    return {departure.addDays(parts.first().toInt()),
            parts.size() > 1 ? QTime::fromString(parts.at(1), QStringLiteral("HH:mm")) : time,
            QTimeZone(zone.toLatin1())};
}

} // namespace

QDate nearestWeekday(const QDate& day, const QString& weekday)
{
    for (const int offset : {0, 1, -1, 2, -2, 3, -3})
        if (QLocale::c().dayName(day.addDays(offset).dayOfWeek(), QLocale::ShortFormat) == weekday)
            return day.addDays(offset);
    return day;
}

SampleMoments::SampleMoments(const QDate& departure, const QJsonObject& item, const QString& zone,
                             const QString& toZone)
{
    const QString at = item.value(QLatin1String("at")).toString();
    const QString until = item.value(QLatin1String("until")).toString();
    const QString takes = item.value(QLatin1String("takes")).toString();
    m_allDay = !at.contains(QLatin1Char(' '));
    m_start = moment(departure, at, zone, QTime(0, 0));
    if (!takes.isEmpty())
        m_end = m_start.addSecs(QTime(0, 0).secsTo(QTime::fromString(takes, QStringLiteral("H:mm"))));
    else if (!until.isEmpty())
        m_end = moment(departure, until, toZone, QTime(23, 59));
}

} // namespace viatica
