// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/entry_text.h"

#include <QLineEdit>

namespace viatica {

/// A field for a date or a time that is typed freely: it understands many ways of writing and shows its own
/// when it is left. What it does not understand stays as it was typed, and problem() says so; FormMessages
/// shows that by itself. Arrow keys change the part of the value at the cursor.
class EntryField : public QLineEdit
{
    Q_OBJECT

public:
    explicit EntryField(QWidget* parent = nullptr);

    /// Whether nothing is an answer as well.
    void setOptional(bool optional) { m_optional = optional; }
    /// Why there is no value, in a sentence; empty when all is well.
    [[nodiscard]] QString problem() const;
    /// Writes what was typed as the field does; leaves alone what it does not understand.
    void settle();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

    /// Shows the value, which is not that of a text that was typed.
    void showValue();
    /// Part of the value, and of the text, that the keyboard is on; @p whole where all of it is selected.
    [[nodiscard]] QChar partAtCursor(QChar whole) const;

    /// Takes what was typed as the new value, or none where it is not understood.
    virtual void understand(const QString& typed) = 0;
    /// Tells of the value what was held back while more of it could follow.
    virtual void tell() = 0;
    [[nodiscard]] virtual bool hasValue() const = 0;
    /// The value as the field writes it; empty without one.
    [[nodiscard]] virtual QString shown() const = 0;
    /// The widest text that it shows, for its size.
    [[nodiscard]] virtual QString widest() const = 0;
    [[nodiscard]] virtual QList<EntryPart> parts() const = 0;
    /// Changes the value by an arrow key: @p large with Page Up and Page Down.
    virtual void step(int by, bool large) = 0;
    [[nodiscard]] virtual QString emptyMessage() const = 0;
    [[nodiscard]] virtual QString refusal() const = 0;
    /// The part that step() has changed.
    void select(QChar what);

private:
    bool m_optional = false;
    bool m_showing = false;
};

} // namespace viatica
