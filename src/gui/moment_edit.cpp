// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/moment_edit.h"

#include "gui/date_field.h"
#include "gui/theme.h"
#include "gui/time_field.h"
#include "models/date_text.h"
#include "models/time_entry.h"
#include "models/zone_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace viatica {

namespace {

QTime toTheMinute(const QTime& time)
{
    return time.isValid() ? QTime(time.hour(), time.minute()) : time;
}

QPushButton* choiceButton(QWidget* parent, const char* name)
{
    auto* button = new QPushButton(parent);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

} // namespace

MomentEdit::MomentEdit(QWidget* parent)
    : QWidget(parent)
    , m_date(new DateField(this))
    , m_time(new TimeField(this))
    , m_row(new QHBoxLayout)
    , m_lines(new QVBoxLayout(this))
    , m_remark(new QLabel(this))
    , m_note(new QLabel(this))
    , m_earlier(choiceButton(this, "earlier"))
    , m_later(choiceButton(this, "later"))
{
    m_date->setObjectName(QStringLiteral("date"));
    m_time->setObjectName(QStringLiteral("time"));
    m_note->setObjectName(QStringLiteral("clockNote"));
    m_note->setWordWrap(true);
    setTextRole(m_note, TextRole::Secondary);
    setTextRole(m_remark, TextRole::Secondary);
    setFocusProxy(m_date);

    m_remark->hide();
    m_remark->setMinimumWidth(1); // it goes to a line of its own where there is no room
    m_row->setSpacing(scaled(this, 8));
    m_row->addWidget(m_date);
    m_row->addWidget(m_time);
    m_row->addWidget(m_remark);
    m_row->addStretch(1);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(scaled(this, 8));
    choices->addWidget(m_earlier);
    choices->addWidget(m_later);
    choices->setAlignment(Qt::AlignLeading);
    m_lines->setContentsMargins({});
    m_lines->setSpacing(scaled(this, 4));
    m_lines->addLayout(m_row);
    m_lines->addWidget(m_note);
    m_lines->addLayout(choices);
    setNoteVisible(false);

    connect(m_date, &QLineEdit::textChanged, this, [this] { fieldEdited(true); });
    connect(m_time, &QLineEdit::textChanged, this, [this] { fieldEdited(false); });
    connect(m_earlier, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_later, &QPushButton::clicked, this, [this] { choose(true); });
}

void MomentEdit::setSubject(const QString& subject)
{
    m_date->setAccessibleName(tr("%1, date").arg(subject));
    m_time->setAccessibleName(tr("%1, time").arg(subject));
}

void MomentEdit::setZone(const QString& zone)
{
    if (zone == m_zone)
        return;
    m_zone = zone;
    m_shown = {};
    m_second = false;
    updateNote();
}

void MomentEdit::setMoment(const QDateTime& instant)
{
    m_showing = true;
    const QDateTime local = localMoment(instant, m_zone);
    m_date->setDate(local.date());
    m_time->setTime(toTheMinute(local.time()));
    m_shown = instant;
    m_shownLocal = QDateTime(m_date->date(), m_time->time(), Qt::UTC);
    const auto known = reading();
    m_second = known && known->reading == ClockReading::Twice && instant >= known->second;
    m_showing = false;
    updateNote();
}

void MomentEdit::setDate(const QDate& date)
{
    m_showing = true;
    m_date->setDate(date);
    m_showing = false;
    updateNote();
}

void MomentEdit::setTime(const QTime& time)
{
    m_showing = true;
    m_time->setTime(time);
    m_showing = false;
    updateNote();
}

void MomentEdit::setWholeDay(bool whole)
{
    m_wholeDay = whole;
    m_time->setVisible(!whole);
    updateNote();
}

void MomentEdit::setOptional(bool isOptional)
{
    m_date->setOptional(isOptional);
    m_time->setOptional(isOptional);
}

void MomentEdit::setReadOnly(bool readOnly)
{
    m_date->setReadOnly(readOnly);
    m_time->setReadOnly(readOnly);
    m_earlier->setEnabled(!readOnly);
    m_later->setEnabled(!readOnly);
}

QDate MomentEdit::date() const
{
    return m_date->date();
}

QTime MomentEdit::time() const
{
    return m_wholeDay ? QTime(0, 0) : m_time->time();
}

bool MomentEdit::isEmpty() const
{
    return m_date->text().isEmpty() && (m_wholeDay || m_time->text().isEmpty());
}

std::optional<LocalInstant> MomentEdit::reading() const
{
    return instantOf(date(), time(), m_zone);
}

QDateTime MomentEdit::instant() const
{
    if (m_shown.isValid() && !m_wholeDay && QDateTime(date(), time(), Qt::UTC) == m_shownLocal) {
        const auto known = reading();
        if (!known || known->reading == ClockReading::Once)
            return m_shown;
    }
    const auto known = reading();
    if (!known)
        return {};
    // A whole day begins when its date does, also where the clock skips midnight.
    if (known->reading == ClockReading::Skipped)
        return m_wholeDay ? known->instant : QDateTime();
    return known->reading == ClockReading::Twice && m_second ? known->second : known->instant;
}

QString MomentEdit::problem() const
{
    const auto known = reading();
    if (!known || known->reading != ClockReading::Skipped || m_wholeDay)
        return {};
    const QDateTime later = skippedAlternative(true);
    if (later.date() != date())
        return tr("There was no such day in %1: the calendar went past it.").arg(zonePlace(m_zone));
    return tr("There is no %1 on this day in %2: the clock is set forward over it.")
        .arg(m_time->text(), zonePlace(m_zone));
}

// The same time as clocks showed before the change, or as they would after it.
QDateTime MomentEdit::skippedAlternative(bool later) const
{
    const auto known = reading();
    const QDateTime after = localMoment(known->instant, m_zone);
    if (later)
        return after;
    const QDateTime typed(date(), time(), Qt::UTC);
    const QDateTime shown(after.date(), after.time(), Qt::UTC);
    return localMoment(known->instant.addSecs(-typed.secsTo(shown)), m_zone);
}

void MomentEdit::fieldEdited(bool isDate)
{
    if (m_showing)
        return;
    m_second = false;
    updateNote();
    if (isDate)
        Q_EMIT dateEdited();
    Q_EMIT edited();
}

void MomentEdit::setNoteVisible(bool visible)
{
    m_note->setVisible(visible);
    m_earlier->setVisible(visible);
    m_later->setVisible(visible);
}

void MomentEdit::updateNote()
{
    const auto known = reading();
    const bool skipped = known && known->reading == ClockReading::Skipped && !m_wholeDay;
    const bool twice = known && known->reading == ClockReading::Twice && !m_wholeDay;
    m_earlier->setCheckable(twice);
    m_later->setCheckable(twice);
    if (twice) {
        m_note->setText(tr("The clock in %1 is set back on this day: it shows %2 twice. Which one is it?")
                            .arg(zonePlace(m_zone), m_time->text()));
        m_earlier->setText(tr("First (%1)").arg(zoneOffset(m_zone, known->instant)));
        m_later->setText(tr("Second (%1)").arg(zoneOffset(m_zone, known->second)));
        m_earlier->setChecked(!m_second);
        m_later->setChecked(m_second);
    } else if (skipped) {
        m_note->setText(problem());
        const auto shown = [this](const QDateTime& moment) {
            const QString clock = locale().toString(moment.time(), timeEntryFormat(locale()));
            return moment.date() == date() ? clock : shortDate(locale(), moment.date()) + QStringLiteral(", ") + clock;
        };
        m_earlier->setText(shown(skippedAlternative(false)));
        m_later->setText(shown(skippedAlternative(true)));
    } else {
        m_note->clear();
    }
    setNoteVisible(skipped || twice);
}

void MomentEdit::choose(bool later)
{
    const auto known = reading();
    if (!known)
        return;
    if (known->reading == ClockReading::Skipped) {
        const QDateTime chosen = skippedAlternative(later);
        setMoment(chosen.toUTC());
        m_time->setFocus(Qt::OtherFocusReason);
    } else {
        m_second = later;
        updateNote();
    }
    Q_EMIT edited();
}

void MomentEdit::setRemark(const QString& remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
    placeRemark();
}

void MomentEdit::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeRemark();
}

void MomentEdit::placeRemark()
{
    const int fields = m_date->sizeHint().width() + (m_wholeDay ? 0 : m_time->sizeHint().width() + m_row->spacing());
    const bool fits = fields + m_row->spacing() + m_remark->sizeHint().width() <= width();
    const bool beside = m_row->indexOf(m_remark) >= 0;
    if (fits == beside)
        return;
    if (fits) {
        m_lines->removeWidget(m_remark);
        m_row->insertWidget(2, m_remark);
    } else {
        m_row->removeWidget(m_remark);
        m_lines->insertWidget(1, m_remark);
    }
}

QString MomentEdit::remark() const
{
    return m_remark->text();
}

QString MomentEdit::clockNote() const
{
    return m_note->text();
}

} // namespace viatica
