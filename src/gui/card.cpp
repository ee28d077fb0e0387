// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/card.h"

#include "gui/theme.h"

#include <QPainter>

namespace viatica {

Card::Card(QWidget* parent)
    : QFrame(parent)
{
}

void Card::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.hairline, 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace viatica
