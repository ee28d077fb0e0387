// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

namespace viatica::test {

/// A clock that stands still until it is set. Its local zone is UTC.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDate& today = {2027, 3, 1}) { setToday(today); }

    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] QDate today() const override { return m_now.date(); }
    void setToday(const QDate& today) { m_now = QDateTime(today, QTime(12, 0), Qt::UTC); }
    void setNow(const QDateTime& now) { m_now = now.toUTC(); }

private:
    QDateTime m_now;
};

} // namespace viatica::test
