// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/choice_button.h"

#include "gui/text_layout.h"
#include "gui/theme.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QTextLayout>

#include <cmath>

namespace viatica {

ChoiceButton::ChoiceButton(const QString& text, QWidget* parent)
    : QRadioButton(parent)
{
    setText(text);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
}

int ChoiceButton::edge() const
{
    return scaled(this, 8);
}

int ChoiceButton::indicator() const
{
    return scaled(this, 16);
}

QRect ChoiceButton::textBox(const QRect& all) const
{
    return all.adjusted(edge() + indicator() + edge(), edge(), -edge(), -edge());
}

QSize ChoiceButton::sizeHint() const
{
    const int width = scaled(this, 200);
    return {width, heightForWidth(width)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    return {scaled(this, 110), indicator() + 2 * edge()};
}

int ChoiceButton::heightForWidth(int width) const
{
    QTextLayout layout(text(), font());
    const qreal height = layOut(layout, textBox({0, 0, width, 0}).width()).height();
    return qMax(int(std::ceil(height)), indicator()) + 2 * edge();
}

bool ChoiceButton::hitButton(const QPoint& place) const
{
    return rect().contains(place);
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QStyleOptionButton option;
    initStyleOption(&option);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool chosen = isChecked();
    const qreal line = chosen || hasFocus() ? 2 : 1;
    const QRectF box = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(hasFocus() || chosen ? colors.accent : colors.border, line));
    painter.setBrush(chosen ? colors.selected : underMouse() && isEnabled() ? colors.hover : colors.surface);
    painter.drawRoundedRect(box, 6, 6);

    const QRect all = rect();
    QRect mark(all.left() + edge(), all.top() + edge(), indicator(), indicator());
    mark = QStyle::visualRect(layoutDirection(), all, mark);
    const QRectF ring = QRectF(mark).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(QPen(chosen ? colors.accent : colors.secondary, 1.5));
    painter.setBrush(colors.surface);
    painter.drawEllipse(ring);
    if (chosen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        const qreal inset = ring.width() / 4;
        painter.drawEllipse(ring.adjusted(inset, inset, -inset, -inset));
    }
    painter.setPen(isEnabled() ? colors.text : colors.secondary);
    const QRect room = QStyle::visualRect(layoutDirection(), all, textBox(all));
    QTextLayout layout(text(), font());
    layOut(layout, room.width());
    layout.draw(&painter, room.topLeft());
}

} // namespace viatica
