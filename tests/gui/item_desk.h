// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/desktop.h"
#include "gui/item_dialog.h"
#include "services/airport_service.h"
#include "services/city_service.h"
#include "services/item_services.h"

#include <QPointer>

namespace viatica::test {

/// The desktop program with somebody signed in, a trip of two weeks in June 2027, a companion on it, and the dialogs
/// of its items, which are filled in by keys alone.
class ItemDesk
{
public:
    explicit ItemDesk(bool withLists = true);
    ~ItemDesk();

    /// Opens the dialog of a new item.
    ItemDialog& add(ItemKind kind);
    /// Opens the dialog of the only item of that kind in the database.
    ItemDialog& edit(ItemKind kind);
    [[nodiscard]] ItemDialog* dialog() const { return m_dialog; }
    [[nodiscard]] bool isClosed() const;
    /// Presses the button by its key.
    void save();
    /// Saves and waits until the dialog has closed.
    [[nodiscard]] bool saves();
    [[nodiscard]] QString message(const char* name) const;

    Desktop desktop;
    [[nodiscard]] DataServices& services() { return *desktop.composition().services(); }
    TripContext trip;
    QList<SavedItem> saved;

private:
    ItemDialog& show(ItemDialog* dialog);

    QPointer<ItemDialog> m_dialog;
};

/// A key for whoever has the keyboard: an open list, else the field.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
/// Types a text, letter by letter, likewise.
void enter(const QString& text);
/// Types a text and goes to the next field.
void fill(const QString& text);

} // namespace viatica::test
