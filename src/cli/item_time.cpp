// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/item_time.h"

#include "domain/local_time.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::Cli)
};

TimeTyped faulty(const QString& sentence)
{
    return {{}, sentence};
}

QString clock(const QDateTime& instant, const QString& zone)
{
    return localMoment(instant, zone).toString(QStringLiteral("yyyy-MM-dd'T'HH:mm"));
}

/// With the offset that tells two readings apart.
QString exactly(const QDateTime& instant, const QString& zone)
{
    const QDateTime local = localMoment(instant, zone);
    return QDateTime(local.date(), local.time(), Qt::OffsetFromUTC, local.offsetFromUtc())
        .toString(Qt::ISODate);
}

TimeTyped onClock(const QDate& day, const QTime& time, const QString& text, const QString& zone,
                  TimeReading reading)
{
    if (zone.isEmpty())
        return faulty(
            Messages::tr("In which time zone is %1? Please give it, or an offset from UTC.").arg(text));
    const auto meant = instantOf(day, time, zone);
    if (!meant)
        return faulty(Messages::tr("There is no time zone “%1”.").arg(zone.left(40)));
    switch (meant->reading) {
    case ClockReading::Once:
        return {meant->instant, {}};
    case ClockReading::Skipped:
        return faulty(Messages::tr("The clocks of %1 skip %2; the time after it is %3.")
                          .arg(zone, text, clock(meant->instant, zone)));
    case ClockReading::Twice:
        break;
    }
    if (reading == TimeReading::Unsaid)
        return faulty(Messages::tr("The clocks of %1 show %2 twice. Give --first (%3) or --second (%4).")
                          .arg(zone, text, exactly(meant->instant, zone), exactly(meant->second, zone)));
    return {reading == TimeReading::Second ? meant->second : meant->instant, {}};
}

} // namespace

TimeTyped timeFromText(const QString& text, const QString& zone, TimeReading reading, bool wholeDays,
                       bool isEnd)
{
    // Strictly so: what else Qt takes for ISO 8601 would hide a slip.
    static const QRegularExpression form(
        QStringLiteral(R"(\A(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:?\d\d)?)?\z)"));
    if (text.isEmpty())
        return {};
    const QRegularExpressionMatch match = form.match(text);
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    const bool isDayAlone = match.hasMatch() && match.captured(2).isEmpty();
    const QTime time = isDayAlone ? QTime(0, 0) : QTime::fromString(match.captured(2), Qt::ISODate);
    if (!day.isValid() || !time.isValid() || (isDayAlone && !wholeDays))
        return faulty(
            Messages::tr("“%1” is not a time; a time looks like 2027-06-01T14:05.").arg(text.left(40)));
    if (!match.captured(3).isEmpty()) {
        const QDateTime exact = QDateTime::fromString(
            match.captured(1) + QLatin1Char('T') + match.captured(2) + match.captured(3), Qt::ISODate);
        return exact.isValid() ? TimeTyped{exact.toUTC(), {}}
                               : faulty(Messages::tr("“%1” is not a time.").arg(text));
    }
    if (!isDayAlone)
        return onClock(day, time, text, zone, reading);
    // A midnight that there is not, or twice, is the first moment of that day.
    const TimeTyped midnight = onClock(isEnd ? day.addDays(1) : day, time, text, zone, TimeReading::First);
    const auto meant = zone.isEmpty() ? std::nullopt : instantOf(isEnd ? day.addDays(1) : day, time, zone);
    return meant ? TimeTyped{meant->instant, {}} : midnight;
}

} // namespace viatica
