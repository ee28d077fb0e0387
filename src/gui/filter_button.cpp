// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter_button.h"

#include "gui/theme.h"

#include <QLocale>
#include <QPainter>

namespace viatica {

FilterButton::FilterButton(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(std::nullopt);
}

void FilterButton::setCount(std::optional<qint64> count)
{
    m_count = count;
    QString plain = text();
    plain.remove(QLatin1Char('&'));
    setAccessibleName(m_count ? tr("%1, %Ln trip(s)", nullptr, int(*m_count)).arg(plain) : plain);
    updateGeometry();
    update();
}

QString FilterButton::countText() const
{
    return m_count ? locale().toString(*m_count) : QString();
}

QSize FilterButton::sizeHint() const
{
    const QFontMetrics metrics(resized(font(), 1.0, QFont::DemiBold));
    int width = metrics.size(Qt::TextShowMnemonic, text()).width() + scaled(this, 22);
    if (m_count)
        width += metrics.horizontalAdvance(countText()) + scaled(this, 7);
    return {width, metrics.height() + scaled(this, 11)};
}

void FilterButton::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FilterButton::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void FilterButton::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? colors.selected : colors.hover);
        painter.drawRoundedRect(box, 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, 6, 6);
    }
    painter.setFont(resized(font(), 1.0, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() ? colors.accent : colors.text);
    QRect inner = rect().adjusted(scaled(this, 11), 0, -scaled(this, 11), 0);
    QRect textBox;
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextShowMnemonic, text(), &textBox);
    if (m_count) {
        painter.setPen(isChecked() ? colors.accent : colors.secondary);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, countText());
    }
}

} // namespace viatica
