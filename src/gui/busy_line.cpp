// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/busy_line.h"

#include "gui/theme.h"

#include <QPainter>

#include <chrono>

namespace viatica {

using namespace std::chrono_literals;

BusyLine::BusyLine(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(scaled(this, 3));
    setAccessibleName(tr("Progress"));
    m_timer.setInterval(40ms);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_position = (m_position + 2) % 130;
        update();
    });
}

void BusyLine::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    m_position = 0;
    setAccessibleDescription(busy ? tr("Working") : QString());
    if (busy)
        m_timer.start();
    else
        m_timer.stop();
    update();
}

void BusyLine::paintEvent(QPaintEvent*)
{
    if (!m_busy)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double piece = width() * 0.3;
    painter.setBrush(colorsOf(palette()).accent);
    painter.drawRoundedRect(QRectF(width() * m_position / 100.0 - piece, 0, piece, height()), height() / 2.0,
                            height() / 2.0);
}

} // namespace viatica
