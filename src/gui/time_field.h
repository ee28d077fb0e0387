// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entry_field.h"

#include <QTime>

namespace viatica {

/// A time of day to the minute, typed as parseTime() takes it or changed by arrow keys (the part at the
/// cursor; Page Up and Page Down: hours). It goes round at midnight.
class TimeField final : public EntryField
{
    Q_OBJECT

public:
    using EntryField::EntryField;

    /// What the text means; null while it means no time.
    [[nodiscard]] QTime time() const { return m_time; }
    /// A null time empties the field.
    void setTime(const QTime& time);

Q_SIGNALS:
    /// When the field is left, or its value is changed otherwise than by typing; null for what is no time
    /// (any more).
    void timeChanged(const QTime& time);

protected:
    void understand(const QString& typed) override;
    void tell() override;
    [[nodiscard]] bool hasValue() const override { return m_time.isValid(); }
    [[nodiscard]] QString shown() const override;
    [[nodiscard]] QString widest() const override;
    [[nodiscard]] QList<EntryPart> parts() const override;
    void step(int by, bool large) override;
    [[nodiscard]] QString emptyMessage() const override;
    [[nodiscard]] QString refusal() const override;

private:
    [[nodiscard]] QString written(const QTime& time) const;

    QTime m_time;
    QTime m_told; ///< by timeChanged()
};

} // namespace viatica
