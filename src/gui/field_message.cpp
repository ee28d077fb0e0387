// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/field_message.h"

#include "gui/theme.h"

#include <QEvent>
#include <QFocusEvent>

namespace viatica {

FieldMessage::FieldMessage(QWidget* parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::NoTextInteraction);
    recolor();
    hide();
}

void FieldMessage::setMessage(const QString& text)
{
    setText(text);
    setVisible(!text.isEmpty());
    if (m_field) {
        setFaulty(m_field, !text.isEmpty());
        m_field->setAccessibleDescription(text);
    }
}

void FieldMessage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
        recolor();
    QLabel::changeEvent(event);
}

void FieldMessage::recolor()
{
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colorsOf(own).danger);
    setPalette(own);
    setFont(resized(parentWidget() ? parentWidget()->font() : font(), 0.92));
}

FormMessages::FormMessages(QObject* parent, Validate validate)
    : QObject(parent)
    , m_validate(std::move(validate))
{
}

void FormMessages::add(const QString& column, QWidget* field, FieldMessage* message)
{
    message->attach(field);
    field->installEventFilter(this);
    m_entries.append({column, field, message});
}

bool FormMessages::check()
{
    const FieldErrors faults = m_validate();
    const QStringList others = show(faults);
    return faults.isEmpty() && others.isEmpty();
}

QStringList FormMessages::show(const FieldErrors& faults)
{
    FieldErrors left = faults;
    for (const Entry& entry : std::as_const(m_entries))
        entry.message->setMessage(left.take(entry.column));
    focusFirstFault();
    return left.values();
}

void FormMessages::clear()
{
    for (const Entry& entry : std::as_const(m_entries))
        entry.message->setMessage({});
}

void FormMessages::focusFirstFault()
{
    for (const Entry& entry : std::as_const(m_entries)) {
        if (entry.message->text().isEmpty())
            continue;
        entry.field->setFocus(Qt::OtherFocusReason);
        return;
    }
}

bool FormMessages::eventFilter(QObject* watched, QEvent* event)
{
    // A field that was never filled in is not yet wrong when somebody tabs through it on the way; a popup (its own
    // calendar) is not leaving.
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            const FieldErrors faults = m_validate();
            for (const Entry& entry : std::as_const(m_entries)) {
                // Others that are marked may have been mended by this one (two dates belong together).
                if (entry.field == watched || !entry.message->text().isEmpty())
                    entry.message->setMessage(faults.value(entry.column));
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viatica
