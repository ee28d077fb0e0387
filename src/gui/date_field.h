// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/entry_field.h"

#include <QDate>
#include <QPointer>

namespace viatica {

/// A date, typed in digits or words as parseDate() takes it, changed by arrow keys (the part at the cursor;
/// Page Up and Page Down: months), or chosen from a calendar (its button, Alt+Down, F4).
class DateField final : public EntryField
{
    Q_OBJECT

public:
    explicit DateField(QWidget* parent = nullptr);

    /// What the text means; null while it means no date.
    [[nodiscard]] QDate date() const { return m_date; }
    /// A null date empties the field.
    void setDate(const QDate& date);
    /// A year that is left out is that of the next such day from here on; the calendar of an empty field
    /// opens here.
    void setReference(const QDate& reference) { m_reference = reference; }
    void openCalendar();

Q_SIGNALS:
    /// Comes while somebody types only when the year is there in full; null for what is no date (any more).
    void dateChanged(const QDate& date);

protected:
    void keyPressEvent(QKeyEvent* event) override;

    void understand(const QString& typed) override;
    void tell() override;
    [[nodiscard]] bool hasValue() const override { return m_date.isValid(); }
    [[nodiscard]] QString shown() const override;
    [[nodiscard]] QString widest() const override;
    [[nodiscard]] QList<EntryPart> parts() const override;
    void step(int by, bool large) override;
    [[nodiscard]] QString emptyMessage() const override;
    [[nodiscard]] QString refusal() const override;

private:
    [[nodiscard]] QString written(const QDate& date) const;

    QDate m_date;
    QDate m_told; ///< by dateChanged()
    QDate m_reference;
    QPointer<QWidget> m_calendar;
};

} // namespace viatica
