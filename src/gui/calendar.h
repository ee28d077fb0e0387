// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;

namespace viatica {

/// A calendar that drops down from a field, in the colours of the theme; it begins its weeks as the locale does and
/// marks no day by colour alone. A click or Enter chooses, Escape leaves the field as it was. Deletes itself.
class CalendarPopup final : public QFrame
{
    Q_OBJECT

public:
    CalendarPopup(QWidget* field, const QDate& date);
    void openBelow();

Q_SIGNALS:
    void chosen(const QDate& date);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose(const QDate& date);

    QWidget* m_field;
    QCalendarWidget* m_calendar;
};

} // namespace viatica
