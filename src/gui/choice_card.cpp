// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/choice_card.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace viatica {

ChoiceCard::ChoiceCard(QWidget* parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChoiceCard::setIconName(const QString& name)
{
    m_icon = name;
    update();
}

void ChoiceCard::setExplanation(const QString& text)
{
    m_explanation = text;
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

void ChoiceCard::setPreferred(bool preferred)
{
    m_preferred = preferred;
    update();
}

ChoiceCard::Measures ChoiceCard::measures() const
{
    return {scaled(this, 16), scaled(this, 40), scaled(this, 14), scaled(this, 18)};
}

QFont ChoiceCard::titleFont() const
{
    return resized(font(), 1.15, QFont::DemiBold);
}

int ChoiceCard::titleHeight() const
{
    return QFontMetrics(titleFont()).height();
}

QRect ChoiceCard::textArea(int width, int height) const
{
    const auto [edge, disc, gap, chevron] = measures();
    return {edge + disc + gap, edge, width - 2 * edge - disc - 2 * gap - chevron, height - 2 * edge};
}

int ChoiceCard::heightForWidth(int width) const
{
    const auto [edge, disc, gap, chevron] = measures();
    const int room = std::max(1, textArea(width, 0).width());
    const QRect text = fontMetrics().boundingRect(0, 0, room, 10'000, Qt::TextWordWrap, m_explanation);
    return 2 * edge + std::max(disc, titleHeight() + scaled(this, 4) + text.height());
}

QSize ChoiceCard::sizeHint() const
{
    const int width = scaled(this, 440);
    return {width, heightForWidth(width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {scaled(this, 240), sizeHint().height()};
}

void ChoiceCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Down:
        focusNextChild();
        return;
    case Qt::Key_Up:
        focusPreviousChild();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void ChoiceCard::enterEvent(QEnterEvent* event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ChoiceCard::leaveEvent(QEvent* event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    const auto [edge, discSide, gap, chevronSide] = measures();
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const bool active = hasFocus() || isDown();
    const qreal line = active ? 2.0 : 1.0;
    const QRectF box = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(active || underMouse() ? colors.accent : colors.hairline, line));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(box, 6, 6);

    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto placed = [&](const QRect& area) {
        return mirrored ? QRect(width() - area.right() - 1, area.y(), area.width(), area.height()) : area;
    };
    const QRect disc = placed({edge, (height() - discSide) / 2, discSide, discSide});
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_preferred ? colors.accent : colors.hover);
    painter.drawEllipse(disc);
    const int iconSide = discSide * 11 / 20;
    QRect icon(0, 0, iconSide, iconSide);
    icon.moveCenter(disc.center());
    coloredIcon(m_icon, m_preferred ? colors.onAccent : colors.secondary).paint(&painter, icon);

    const QRect chevron =
        placed({width() - edge - chevronSide, (height() - chevronSide) / 2, chevronSide, chevronSide});
    coloredIcon(mirrored ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right"),
                active ? colors.accent : colors.secondary)
        .paint(&painter, chevron);

    const QRect area = placed(textArea(width(), height()));
    const QRect text =
        fontMetrics().boundingRect(0, 0, area.width(), 10'000, Qt::TextWordWrap, m_explanation);
    const int content = titleHeight() + scaled(this, 4) + text.height();
    const int top = area.y() + (area.height() - content) / 2;
    painter.setFont(titleFont());
    painter.setPen(colors.text);
    painter.drawText(QRect(area.x(), top, area.width(), titleHeight()),
                     Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic, QAbstractButton::text());
    painter.setFont(font());
    painter.setPen(colors.secondary);
    painter.drawText(QRect(area.x(), top + titleHeight() + scaled(this, 4), area.width(), text.height()),
                     Qt::AlignLeading | Qt::TextWordWrap, m_explanation);
}

} // namespace viatica
