// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/field_message.h"

#include "gui/entry_field.h"
#include "gui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFocusEvent>

#include <algorithm>

namespace viatica {

namespace {

void settle(QObject* field)
{
    if (auto* typed = qobject_cast<EntryField*>(field))
        typed->settle();
}

/// A field that is not wanted now asks for nothing.
bool isShown(const QWidget* field)
{
    return field->isVisibleTo(field->window());
}

/// What is wrong with what was typed; nothing where nothing was.
QString unclearText(const QObject* field)
{
    const auto* typed = qobject_cast<const EntryField*>(field);
    return typed && !typed->text().isEmpty() ? typed->problem() : QString();
}

/// Of the fields of one value the first that has no meaning; else the first one.
QWidget* firstToMend(const QList<QWidget*>& fields)
{
    for (QWidget* field : fields)
        if (const auto* typed = qobject_cast<const EntryField*>(field); typed && !typed->problem().isEmpty())
            return field;
    return fields.first();
}

} // namespace

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

void FormMessages::add(const QString& column, const QList<QWidget*>& fields, FieldMessage* message)
{
    message->attach(fields.first());
    for (QWidget* field : fields)
        field->installEventFilter(this);
    m_entries.append({column, fields, message});
}

bool FormMessages::check()
{
    for (const Entry& entry : std::as_const(m_entries))
        for (QWidget* field : entry.fields)
            settle(field);
    const FieldErrors found = faults();
    const QStringList others = show(found);
    return found.isEmpty() && others.isEmpty();
}

// What a field cannot make sense of comes before what the form says about its value.
FieldErrors FormMessages::faults() const
{
    FieldErrors found = m_validate();
    for (const Entry& entry : m_entries) {
        const auto unclear = std::find_if(entry.fields.cbegin(), entry.fields.cend(), [&](const QWidget* field) {
            const auto* typed = qobject_cast<const EntryField*>(field);
            return typed && isShown(field) && !typed->problem().isEmpty()
                   && (!typed->text().isEmpty() || !found.contains(entry.column));
        });
        if (unclear != entry.fields.cend())
            found.insert(entry.column, static_cast<const EntryField*>(*unclear)->problem());
    }
    return found;
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
        firstToMend(entry.fields)->setFocus(Qt::OtherFocusReason);
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
            settle(watched); // before the form is asked about its value
            const FieldErrors found = faults();
            for (const Entry& entry : std::as_const(m_entries)) {
                // Others that are marked may have been mended by this one (two dates belong together).
                const bool left = entry.fields.contains(watched);
                if (left && entry.fields.contains(QApplication::focusWidget())) {
                    if (const QString unclear = unclearText(watched); !unclear.isEmpty())
                        entry.message->setMessage(unclear); // the rest of the value is about to be typed
                    continue;
                }
                if (left || !entry.message->text().isEmpty())
                    entry.message->setMessage(found.value(entry.column));
            }
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace viatica
