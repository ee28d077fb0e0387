// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/step_list.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

namespace viatica {

using namespace std::chrono_literals;

StepList::StepList(QWidget* parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Progress"));
    m_timer.setInterval(50ms);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 18) % 360;
        update();
    });
}

void StepList::setSteps(const QStringList& steps)
{
    m_steps = steps;
    m_failed = false;
    setCurrent(0);
    updateGeometry();
}

void StepList::setCurrent(int step)
{
    m_current = step;
    m_failed = false;
    setAccessibleDescription(m_steps.value(step, tr("Done")));
    update();
}

void StepList::setFailed(bool failed)
{
    m_failed = failed;
    update();
}

int StepList::rowHeight() const
{
    return fontMetrics().height() + scaled(this, 12);
}

QSize StepList::sizeHint() const
{
    int width = 0;
    for (const QString& step : m_steps)
        width = std::max(width, fontMetrics().horizontalAdvance(step));
    return {width + scaled(this, 40), rowHeight() * int(m_steps.size())};
}

void StepList::showEvent(QShowEvent* event)
{
    m_timer.start();
    QWidget::showEvent(event);
}

void StepList::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void StepList::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const int side = scaled(this, 20);
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const QRect row(0, i * rowHeight(), width(), rowHeight());
        QRect mark(0, 0, side, side);
        mark.moveCenter(QPoint(side / 2, row.center().y()));
        if (i < m_current) {
            coloredIcon(QStringLiteral("circle-check"), colors.good).paint(&painter, mark);
        } else if (i > m_current) {
            coloredIcon(QStringLiteral("circle"), colors.border).paint(&painter, mark);
        } else if (m_failed) {
            coloredIcon(QStringLiteral("alert-circle"), colors.danger).paint(&painter, mark);
        } else {
            painter.save();
            painter.translate(QRectF(mark).center());
            painter.rotate(m_angle);
            painter.translate(-side / 2.0, -side / 2.0);
            coloredIcon(QStringLiteral("loader-2"), colors.accent).paint(&painter, QRect(0, 0, side, side));
            painter.restore();
        }
        painter.setPen(i > m_current ? colors.secondary : colors.text);
        painter.setFont(resized(font(), 1.0, i == m_current ? QFont::DemiBold : QFont::Normal));
        painter.drawText(row.adjusted(side + scaled(this, 10), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeading,
                         m_steps.at(i));
    }
}

} // namespace viatica
