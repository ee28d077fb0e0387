// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/local_time.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace viatica {

class DateField;
class TimeField;

/// A moment on the clock of a place: date, time, and beside them what is to be said of it. Where the clock skips that
/// time or shows it twice, a sentence below says so and offers both readings.
class MomentEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit MomentEdit(QWidget* parent = nullptr);

    [[nodiscard]] DateField& dateField() const { return *m_date; }
    [[nodiscard]] TimeField& timeField() const { return *m_time; }
    /// What the two fields are for, for screen readers: "Departure".
    void setSubject(const QString& subject);

    /// The clock of which place; date and time stay what they are. Empty: UTC.
    void setZone(const QString& zone);
    [[nodiscard]] const QString& zone() const { return m_zone; }
    /// Shows an instant on that clock; an invalid one empties both fields.
    void setMoment(const QDateTime& instant);
    void setDate(const QDate& date);
    void setTime(const QTime& time);
    /// Without a time of day: the instant is that of midnight.
    void setWholeDay(bool whole);
    void setOptional(bool isOptional);
    void setReadOnly(bool readOnly);

    [[nodiscard]] QDate date() const;
    [[nodiscard]] QTime time() const;
    [[nodiscard]] bool isEmpty() const;
    /// Invalid while a part is missing, and for a time that the clock skips.
    [[nodiscard]] QDateTime instant() const;
    /// Why there is no instant, in a sentence, where both parts are there; else empty.
    [[nodiscard]] QString problem() const;
    /// What is said beside the fields: "+1 day", "3 nights".
    void setRemark(const QString& remark);
    [[nodiscard]] QString remark() const;
    /// The sentence about a clock that is set forward or back; empty on any other day.
    [[nodiscard]] QString clockNote() const;

Q_SIGNALS:
    /// Somebody has typed or chosen something.
    void edited();
    /// And it was the date. Comes before edited().
    void dateEdited();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeRemark();
    [[nodiscard]] std::optional<LocalInstant> reading() const;
    [[nodiscard]] QDateTime skippedAlternative(bool later) const;
    void fieldEdited(bool isDate);
    void updateNote();
    void choose(bool later);
    void setNoteVisible(bool visible);

    DateField* m_date;
    TimeField* m_time;
    QHBoxLayout* m_row;
    QVBoxLayout* m_lines;
    QLabel* m_remark;
    QLabel* m_note;
    QPushButton* m_earlier; ///< of the two readings
    QPushButton* m_later;
    QString m_zone;
    bool m_wholeDay = false;
    bool m_second = false; ///< of two times that the clock shows alike, the later one
    bool m_showing = false;
    // As it was set, with its seconds: it is still that instant while nothing was changed.
    QDateTime m_shown;
    QDateTime m_shownLocal;
};

} // namespace viatica
