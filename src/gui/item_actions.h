// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "gui/actions.h"
#include "models/trip_context.h"

#include <QObject>

#include <functional>
#include <optional>

class QMenu;
class QWidget;

namespace viatica {

class ItemCommands;

/// What the actions on items act on, at one place of the program.
struct ItemPlace
{
    std::function<bool()> isCurrent;                    ///< the page is the one in sight
    std::function<std::optional<TripContext>()> target; ///< where new items go; nothing where none can be added
    std::function<QList<AnyItem>()> chosen;             ///< that can be changed
    std::function<void()> edit;                         ///< Return: the row may be something else than an item
    std::function<void()> remove;                       ///< Delete: likewise
    std::function<bool()> hasRow;                       ///< whether edit() and remove() mean something
};

/// The actions on items, for one list of them: obeyed while it is the place that is meant.
class ItemActions final : public QObject
{
    Q_OBJECT

public:
    /// @p list has the keys that belong to a list; it owns this object.
    ItemActions(ActionRegistry& actions, ItemCommands& commands, ItemPlace place, QWidget* list);

    /// For when no list of items is in sight.
    static void disable(ActionRegistry& actions);
    /// Enables what can be done now.
    void update();
    /// Flight, stay, ride, car, event.
    void fillAddMenu(QMenu* menu) const;
    /// What can be done with the chosen items.
    void fillMenu(QMenu* menu) const;
    [[nodiscard]] static const QList<std::pair<ActionId, ItemKind>>& adding();

private:
    void copyCode();

    ActionRegistry& m_actions;
    ItemCommands& m_commands;
    const ItemPlace m_place;
};

} // namespace viatica
