// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/entry_field.h"

#include "gui/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>

namespace viatica {

EntryField::EntryField(QWidget* parent)
    : QLineEdit(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& typed) {
        if (!m_showing)
            understand(typed);
    });
    connect(this, &QLineEdit::returnPressed, this, &EntryField::settle);
}

QString EntryField::problem() const
{
    if (hasValue())
        return {};
    if (text().trimmed().isEmpty())
        return m_optional ? QString() : emptyMessage();
    return refusal();
}

void EntryField::settle()
{
    if (hasValue())
        showValue();
    tell();
}

void EntryField::showValue()
{
    if (text() == shown())
        return;
    m_showing = true;
    setText(shown());
    m_showing = false;
}

QSize EntryField::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(widest()) + scaled(this, 48), QLineEdit::sizeHint().height()};
}

QSize EntryField::minimumSizeHint() const
{
    return sizeHint();
}

void EntryField::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier));
    const bool large = event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown;
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp;
    const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown;
    if (!plain || !(up || down)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    event->accept();
    if (isReadOnly() || (!hasValue() && !text().isEmpty()))
        return;
    step(up ? 1 : -1, large);
}

// Who comes to a field otherwise than by pointing into it begins with the whole value.
void EntryField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::OtherFocusReason)
        selectAll();
}

void EntryField::focusOutEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        settle();
    QLineEdit::focusOutEvent(event);
}

QChar EntryField::partAtCursor(QChar whole) const
{
    if (text() != shown() || (hasSelectedText() && selectedText() == text()))
        return whole;
    const qsizetype at = hasSelectedText() ? selectionStart() : cursorPosition();
    for (const EntryPart& part : parts())
        if (at >= part.start && at <= part.start + part.length)
            return part.what;
    return whole;
}

void EntryField::select(QChar what)
{
    for (const EntryPart& part : parts())
        if (part.what == what)
            setSelection(int(part.start), int(part.length));
}

} // namespace viatica
