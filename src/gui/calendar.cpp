// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/calendar.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QCalendarWidget>
#include <QDateEdit>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>

namespace viatica {

namespace {

// The locale's short form, with the year in full: 27 could be 1927.
QString editFormat(const QLocale& locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

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

} // namespace

void setUpDateEdit(QDateEdit* edit)
{
    edit->setDisplayFormat(editFormat(edit->locale()));
    edit->setMinimumDate(QDate(100, 1, 1));
    edit->setMaximumDate(QDate(9999, 12, 31));
    QCalendarWidget* calendar = edit->calendarWidget();
    calendar->setFirstDayOfWeek(edit->locale().firstDayOfWeek());
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    const Colors& colors = colorsOf(edit->palette());
    QTextCharFormat day;
    day.setForeground(colors.text);
    for (const Qt::DayOfWeek weekend : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(weekend, day);
    QTextCharFormat header;
    header.setForeground(colors.secondary);
    calendar->setHeaderTextFormat(header);
    const QFontMetrics metrics(edit->font());
    calendar->setMinimumSize(metrics.height() * 15, metrics.height() * 13);
    calmNavigation(calendar);
}

} // namespace viatica
