// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/bar_chart.h"

#include "gui/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace viatica {

BarChart::BarChart(QWidget* parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BarChart::setBars(const QString& name, const QList<ChartBar>& bars)
{
    m_bars = bars;
    m_hovered = -1;
    m_largest = 0;
    QStringList parts;
    for (const ChartBar& bar : bars) {
        m_largest = std::max(m_largest, bar.value);
        parts.append(tr("%1: %2", "a bar's label and its number").arg(bar.label, bar.text));
    }
    setAccessibleName(name);
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    update();
}

QSize BarChart::sizeHint() const
{
    return {scaled(this, 320), scaled(this, 160)};
}

QSize BarChart::minimumSizeHint() const
{
    return {scaled(this, 120), scaled(this, 160)};
}

QFont BarChart::smallFont() const
{
    return resized(font(), 0.92);
}

// --- Where things are
// ----------------------------------------------------------------------------------------------

bool BarChart::hasNumbers() const
{
    if (m_bars.isEmpty())
        return true;
    const QFontMetrics metrics(smallFont());
    int widest = 0;
    for (const ChartBar& bar : m_bars)
        widest = std::max(widest, metrics.horizontalAdvance(bar.text));
    return widest + scaled(this, 8) <= width() / m_bars.size();
}

QString BarChart::stepText(double step) const
{
    return locale().toString(qint64(step));
}

QRect BarChart::plot() const
{
    const QFontMetrics metrics(smallFont());
    const int line = metrics.height() + scaled(this, 4);
    QRect area = rect().adjusted(0, line, 0, -line);
    const QList<double> steps = chartSteps(m_largest);
    if (!hasNumbers() && !steps.isEmpty())
        area.setLeft(metrics.horizontalAdvance(stepText(steps.last())) + scaled(this, 8));
    return area;
}

QRect BarChart::slotOf(int bar) const
{
    const QRect area = plot();
    const double wide = double(area.width()) / double(std::max<qsizetype>(1, m_bars.size()));
    const int left = area.left() + int(std::lround(bar * wide));
    const int right = area.left() + int(std::lround((bar + 1) * wide));
    return {left, 0, right - left, height()};
}

int BarChart::barAt(const QPoint& place) const
{
    for (int bar = 0; bar < m_bars.size(); ++bar)
        if (slotOf(bar).contains(place))
            return bar;
    return -1;
}

int BarChart::heightOf(double value) const
{
    if (!(m_largest > 0) || !(value > 0))
        return 0;
    return std::max(2, int(std::lround(plot().height() * value / m_largest))); // what is there is seen
}

// --- Drawing
// -------------------------------------------------------------------------------------------------------

void BarChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont());
    paintSteps(painter);
    paintBars(painter);
    paintLabels(painter);
}

void BarChart::paintSteps(QPainter& painter) const
{
    const Colors& colors = colorsOf(palette());
    const QRect area = plot();
    painter.fillRect(QRect(area.left(), area.bottom() + 1, area.width(), 1), colors.border);
    if (hasNumbers())
        return;
    const int line = painter.fontMetrics().height();
    const QList<double> steps = chartSteps(m_largest);
    for (const double step : steps) {
        const int y = area.bottom() + 1 - heightOf(step);
        painter.fillRect(QRect(area.left(), y, area.width(), 1), colors.hairline);
        painter.setPen(colors.secondary);
        painter.drawText(QRect(0, y - line / 2, area.left() - scaled(this, 6), line),
                         Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, stepText(step));
    }
}

void BarChart::paintBars(QPainter& painter) const
{
    const Colors& colors = colorsOf(palette());
    const QRect area = plot();
    const bool numbers = hasNumbers();
    const int line = painter.fontMetrics().height();
    const bool dark = colors.window.lightness() < 128;
    const QColor stronger = dark ? colors.accent.lighter(120) : colors.accent.darker(125);
    for (int i = 0; i < m_bars.size(); ++i) {
        const QRect place = slotOf(i);
        const int tall = heightOf(m_bars.at(i).value);
        const int wide = std::clamp(int(place.width() * 0.64), 2, scaled(this, 56));
        const QRectF bar(place.center().x() - wide / 2.0 + 0.5, area.bottom() + 1 - tall, wide, tall);
        const double radius = std::min({3.0, wide / 2.0, double(tall)});
        QPainterPath path; // round at the top alone
        path.addRoundedRect(bar.adjusted(0, 0, 0, radius), radius, radius);
        painter.setClipRect(QRect(place.left(), 0, place.width(), area.bottom() + 1));
        painter.fillPath(path, i == m_hovered ? stronger : colors.accent);
        painter.setClipping(false);
        if (!numbers)
            continue;
        painter.setPen(tall > 0 ? colors.text : colors.secondary);
        painter.drawText(QRect(place.left(), int(bar.top()) - line - scaled(this, 2), place.width(), line),
                         Qt::AlignHCenter | Qt::AlignBottom | Qt::TextSingleLine, m_bars.at(i).text);
    }
}

// As many labels as there is room for, the newest year always among them.
void BarChart::paintLabels(QPainter& painter) const
{
    if (m_bars.isEmpty())
        return;
    const QRect area = plot();
    int widest = 0;
    for (const ChartBar& bar : m_bars)
        widest = std::max(widest, painter.fontMetrics().horizontalAdvance(bar.label));
    const int slot = std::max(1, area.width() / int(m_bars.size()));
    const int every = (widest + scaled(this, 8) + slot - 1) / slot;
    painter.setPen(colorsOf(palette()).secondary);
    const int last = int(m_bars.size()) - 1;
    for (int i = last; i >= 0; i -= every) {
        QRect place(0, 0, widest + 2, painter.fontMetrics().height());
        place.moveCenter({slotOf(i).center().x(), 0});
        place.moveBottom(height() - 1);
        if (place.right() >= width())
            place.moveRight(width() - 1);
        if (place.left() < 0)
            place.moveLeft(0);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, m_bars.at(i).label);
    }
}

// --- The pointer
// ---------------------------------------------------------------------------------------------------

bool BarChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int bar = barAt(help->pos());
    if (bar < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(
            help->globalPos(),
            tr("%1: %2", "a bar's label and its number").arg(m_bars.at(bar).label, m_bars.at(bar).text), this,
            slotOf(bar));
    return true;
}

void BarChart::setHovered(int bar)
{
    if (std::exchange(m_hovered, bar) != bar)
        update();
}

void BarChart::mouseMoveEvent(QMouseEvent* event)
{
    setHovered(barAt(event->position().toPoint()));
}

void BarChart::leaveEvent(QEvent* event)
{
    setHovered(-1);
    QWidget::leaveEvent(event);
}

} // namespace viatica
