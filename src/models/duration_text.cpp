// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duration_text.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::DurationText)
};

struct Parts
{
    int hours;
    int minutes;
};

Parts partsOf(qint64 seconds)
{
    const qint64 minutes = qMax<qint64>(seconds, 0) / 60;
    return {int(minutes / 60), int(minutes % 60)};
}

} // namespace

QString durationText(qint64 seconds)
{
    const auto [hours, minutes] = partsOf(seconds);
    if (hours == 0)
        return Messages::tr("%L1 min", "minutes").arg(minutes);
    if (minutes == 0)
        return Messages::tr("%L1 h", "hours").arg(hours);
    return Messages::tr("%L1 h %L2 min", "hours, minutes").arg(hours).arg(minutes);
}

QString spokenDuration(qint64 seconds)
{
    const auto [hours, minutes] = partsOf(seconds);
    QString text;
    if (hours > 0)
        text = Messages::tr("%Ln hour(s)", nullptr, hours);
    if (hours == 0 || minutes > 0)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + Messages::tr("%Ln minute(s)", nullptr, minutes);
    return text;
}

} // namespace viatica
