// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>

namespace viatica {

/// Where rules and services get the time from; the programs hand in SystemClock, tests one that they set.
class Clock
{
public:
    virtual ~Clock() = default;
    /// The present instant, in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// The user's local date: what "upcoming", "current" and "expired" are measured against.
    [[nodiscard]] virtual QDate today() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
    [[nodiscard]] QDate today() const override { return QDate::currentDate(); }
};

} // namespace viatica
