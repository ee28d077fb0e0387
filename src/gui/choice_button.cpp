// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/choice_button.h"

#include "gui/theme.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace viatica {

namespace {
constexpr int flags = Qt::TextWrapAnywhere | Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;
constexpr int unbounded = 100'000;
}

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
    const QRect room = textBox({0, 0, width, unbounded});
    const int text = fontMetrics().boundingRect(QRect(0, 0, room.width(), unbounded), flags, this->text()).height();
    return qMax(text, indicator()) + 2 * edge();
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
    painter.drawText(QStyle::visualRect(layoutDirection(), all, textBox(all)), flags, text());
}

} // namespace viatica
