// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/time_field.h"

#include "models/time_entry.h"

namespace viatica {

namespace {

const QTime example(14, 5);
const QTime widestTime(22, 58);
constexpr int secondsPerMinute = 60;
constexpr int secondsPerHour = 60 * secondsPerMinute;

} // namespace

void TimeField::setTime(const QTime& time)
{
    m_time = time;
    showValue();
    tell();
}

void TimeField::understand(const QString& typed)
{
    m_time = parseTime(locale(), typed).value_or(QTime());
}

void TimeField::tell()
{
    if (m_told == m_time)
        return;
    m_told = m_time;
    Q_EMIT timeChanged(m_time);
}

QString TimeField::written(const QTime& time) const
{
    return locale().toString(time, timeEntryFormat(locale()));
}

QString TimeField::shown() const
{
    return m_time.isValid() ? written(m_time) : QString();
}

QString TimeField::widest() const
{
    return written(widestTime);
}

QList<EntryPart> TimeField::parts() const
{
    return entryParts(timeEntryFormat(locale()),
                      [this](const QString& token) { return locale().toString(m_time, token); });
}

void TimeField::step(int by, bool large)
{
    settle();
    const QChar part = large ? QLatin1Char('h') : partAtCursor(QLatin1Char('h'));
    if (!m_time.isValid()) {
        setTime(QTime(12, 0));
    } else if (part == QLatin1Char('a')) {
        setTime(m_time.addSecs(by * 12 * secondsPerHour));
    } else {
        setTime(m_time.addSecs(by * (part == QLatin1Char('m') ? secondsPerMinute : secondsPerHour)));
    }
    select(part);
}

QString TimeField::emptyMessage() const
{
    return tr("Enter a time, such as %1.").arg(written(example));
}

QString TimeField::refusal() const
{
    return tr("This is no time. Enter one such as %1.").arg(written(example));
}

} // namespace viatica
