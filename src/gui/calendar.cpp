// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/calendar.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QScreen>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

namespace viatica {

namespace {

// Qt draws the bar with the months in the colour of a selection; its parts are known by their names alone.
void calmNavigation(QCalendarWidget* calendar)
{
    if (auto* bar = calendar->findChild<QWidget*>(QStringLiteral("qt_calendar_navigationbar")))
        bar->setBackgroundRole(QPalette::Base);
    const auto arrow = [calendar](const char* name, const QString& icon) {
        if (auto* button = calendar->findChild<QToolButton*>(QString::fromLatin1(name)))
            button->setIcon(themedIcon(icon));
    };
    const bool rightToLeft = calendar->layoutDirection() == Qt::RightToLeft;
    const QString left = QStringLiteral("chevron-left");
    const QString right = QStringLiteral("chevron-right");
    arrow("qt_calendar_prevmonth", rightToLeft ? right : left);
    arrow("qt_calendar_nextmonth", rightToLeft ? left : right);
    for (const char* name : {"qt_calendar_monthbutton", "qt_calendar_yearbutton"})
        if (auto* button = calendar->findChild<QToolButton*>(QString::fromLatin1(name))) {
            QPalette palette = button->palette();
            const QColor text = colorsOf(palette).text;
            for (const QPalette::ColorRole role :
                 {QPalette::ButtonText, QPalette::WindowText, QPalette::HighlightedText})
                palette.setColor(role, text);
            button->setPalette(palette);
        }
}

void dress(QCalendarWidget* calendar)
{
    calendar->setFirstDayOfWeek(calendar->locale().firstDayOfWeek());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const Colors& colors = colorsOf(calendar->palette());
    QTextCharFormat day;
    day.setForeground(colors.text);
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(weekend, day);
    QTextCharFormat header;
    header.setForeground(colors.secondary);
    calendar->setHeaderTextFormat(header);
    const QFontMetrics metrics(calendar->font());
    calendar->setMinimumSize(metrics.height() * 15, metrics.height() * 13);
    calmNavigation(calendar);
}

} // namespace

CalendarPopup::CalendarPopup(QWidget* field, const QDate& date)
    : QFrame(field, Qt::Popup)
    , m_field(field)
    , m_calendar(new QCalendarWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Calendar"));
    setFrameShape(QFrame::StyledPanel);
    setFont(field->font()); // a window of its own has the program's
    setLocale(field->locale());
    setLayoutDirection(field->layoutDirection());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(m_calendar);
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setSelectedDate(date);
    dress(m_calendar);
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::choose);
}

void CalendarPopup::openBelow()
{
    adjustSize();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const QRect available = m_field->screen()->availableGeometry();
    QRect place(m_field->mapToGlobal(QPoint(rightToLeft ? m_field->width() - width() : 0, m_field->height())), size());
    if (place.bottom() > available.bottom())
        place.moveBottom(m_field->mapToGlobal(QPoint(0, 0)).y() - 1);
    place.moveRight(qMin(place.right(), available.right()));
    place.moveLeft(qMax(place.left(), available.left()));
    place.moveTop(qMax(place.top(), available.top()));
    move(place.topLeft());
    show();
    m_calendar->setFocus();
}

void CalendarPopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

// A click tells twice: clicked() and activated().
void CalendarPopup::choose(const QDate& date)
{
    if (!isVisible())
        return;
    close();
    Q_EMIT chosen(date);
}

} // namespace viatica
