// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/position_field.h"

#include "domain/position_text.h"

#include <QFocusEvent>

namespace viatica {

PositionField::PositionField(QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(QStringLiteral("48.1374, 11.5755"));
}

void PositionField::setPosition(const std::optional<GeoPoint>& position)
{
    m_shown = position;
    setText(position ? positionText(*position) : QString());
    setCursorPosition(0);
}

std::optional<GeoPoint> PositionField::position() const
{
    if (m_shown && text() == positionText(*m_shown))
        return m_shown;
    return parsePosition(text());
}

QString PositionField::problem() const
{
    if (text().trimmed().isEmpty() || position())
        return {};
    return tr("This is no place on the globe. Enter latitude and longitude, such as 48.1374, 11.5755 or "
              "48°08′15″N 11°34′32″E.");
}

void PositionField::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        if (const auto read = position())
            setText(positionText(*read));
    QLineEdit::focusOutEvent(event);
}

} // namespace viatica
