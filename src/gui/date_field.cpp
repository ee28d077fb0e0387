// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/date_field.h"

#include "gui/calendar.h"
#include "gui/icons.h"
#include "models/date_entry.h"

#include <QAction>
#include <QKeyEvent>

namespace viatica {

namespace {

const QDate example(2027, 12, 28); // shows which number is the day
const QDate earliest(100, 1, 1);
const QDate latest(9999, 12, 31);

QDate stepped(const QDate& date, QChar part, int by)
{
    if (part == QLatin1Char('y'))
        return date.addYears(by);
    return part == QLatin1Char('M') ? date.addMonths(by) : date.addDays(by);
}

} // namespace

DateField::DateField(QWidget* parent)
    : EntryField(parent)
{
    QAction* open = addAction(themedIcon(QStringLiteral("calendar")), QLineEdit::TrailingPosition);
    open->setText(tr("Show a calendar"));
    open->setToolTip(tr("Show a calendar (Alt+Down)"));
    connect(open, &QAction::triggered, this, &DateField::openCalendar);
}

void DateField::setDate(const QDate& date)
{
    m_date = date;
    showValue();
    tell();
}

void DateField::openCalendar()
{
    if (isReadOnly() || !isEnabled() || (m_calendar && m_calendar->isVisible()))
        return;
    setFocus(Qt::PopupFocusReason);
    const QDate at = m_date.isValid() ? m_date : m_reference;
    auto* calendar = new CalendarPopup(this, at.isValid() ? at : QDate::currentDate());
    m_calendar = calendar;
    connect(calendar, &CalendarPopup::chosen, this, [this](const QDate& date) {
        setDate(date);
        selectAll();
    });
    calendar->openBelow();
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    const bool altDown = event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier;
    if (altDown || event->key() == Qt::Key_F4) {
        settle();
        openCalendar();
        event->accept();
        return;
    }
    EntryField::keyPressEvent(event);
}

void DateField::understand(const QString& typed)
{
    const auto entry = parseDate(locale(), typed, m_reference);
    const bool inRange = entry && entry->date >= earliest && entry->date <= latest;
    m_date = inRange ? entry->date : QDate();
    if (!inRange || entry->complete)
        tell();
}

void DateField::tell()
{
    if (m_told == m_date)
        return;
    m_told = m_date;
    Q_EMIT dateChanged(m_date);
}

QString DateField::written(const QDate& date) const
{
    return locale().toString(date, dateEntryFormat(locale()));
}

QString DateField::shown() const
{
    return m_date.isValid() ? written(m_date) : QString();
}

QString DateField::widest() const
{
    return written(example);
}

QList<EntryPart> DateField::parts() const
{
    return entryParts(dateEntryFormat(locale()),
                      [this](const QString& token) { return locale().toString(m_date, token); });
}

void DateField::step(int by, bool large)
{
    settle();
    const QChar part = large ? QLatin1Char('M') : partAtCursor(QLatin1Char('d'));
    const QDate next = m_date.isValid() ? stepped(m_date, part, by) : m_reference;
    if (!next.isValid() || next < earliest || next > latest)
        return;
    setDate(next);
    select(part);
}

QString DateField::emptyMessage() const
{
    return tr("Enter a date, such as %1.").arg(written(example));
}

QString DateField::refusal() const
{
    return tr("This is no date. Enter one such as %1.").arg(written(example));
}

} // namespace viatica
