// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_actions.h"

#include "gui/item_commands.h"
#include "models/trip_item.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QWidget>

namespace viatica {

ItemActions::ItemActions(ActionRegistry& actions, ItemCommands& commands, ItemPlace place, QWidget* list)
    : QObject(list)
    , m_actions(actions)
    , m_commands(commands)
    , m_place(std::move(place))
{
    const auto on = [this](ActionId id, auto&& slot) {
        connect(m_actions.action(id), &QAction::triggered, this, [this, slot] {
            if (m_place.isCurrent())
                slot();
        });
    };
    for (const auto& [id, kind] : adding())
        on(id, [this, wanted = kind] {
            if (const std::optional<TripContext> target = m_place.target())
                m_commands.add(wanted, *target);
        });
    on(ActionId::EditItem, m_place.edit);
    on(ActionId::DeleteItems, m_place.remove);
    on(ActionId::DuplicateItem, [this] {
        if (const QList<AnyItem> items = m_place.chosen(); items.size() == 1)
            m_commands.duplicate(items.first());
    });
    on(ActionId::MoveItems, [this] {
        if (const QList<AnyItem> items = m_place.chosen(); !items.isEmpty())
            m_commands.move(items, std::visit([](const auto& item) { return item.tripId; }, items.first()));
    });
    on(ActionId::CopyItemCode, [this] { copyCode(); });
    for (const ActionId id : {ActionId::EditItem, ActionId::DuplicateItem, ActionId::MoveItems, ActionId::DeleteItems,
                              ActionId::CopyItemCode})
        list->addAction(m_actions.action(id));
}

const QList<std::pair<ActionId, ItemKind>>& ItemActions::adding()
{
    static const QList<std::pair<ActionId, ItemKind>> kinds{{ActionId::AddFlight, ItemKind::Flight},
                                                            {ActionId::AddStay, ItemKind::Hotel},
                                                            {ActionId::AddGround, ItemKind::Transportation},
                                                            {ActionId::AddCar, ItemKind::CarRental},
                                                            {ActionId::AddEvent, ItemKind::Event}};
    return kinds;
}

void ItemActions::disable(ActionRegistry& actions)
{
    for (const auto& [id, kind] : adding())
        actions.action(id)->setEnabled(false);
    for (const ActionId id : {ActionId::EditItem, ActionId::DuplicateItem, ActionId::MoveItems, ActionId::DeleteItems,
                              ActionId::CopyItemCode})
        actions.action(id)->setEnabled(false);
}

void ItemActions::update()
{
    if (!m_place.isCurrent())
        return; // the page that is decides
    const QList<AnyItem> items = m_place.chosen();
    const bool canAdd = m_place.target().has_value();
    for (const auto& [id, kind] : adding())
        m_actions.action(id)->setEnabled(canAdd);
    m_actions.action(ActionId::EditItem)->setEnabled(m_place.hasRow());
    m_actions.action(ActionId::DeleteItems)->setEnabled(m_place.hasRow());
    m_actions.action(ActionId::DuplicateItem)->setEnabled(items.size() == 1);
    m_actions.action(ActionId::MoveItems)->setEnabled(!items.isEmpty());
    m_actions.action(ActionId::CopyItemCode)
        ->setEnabled(items.size() == 1 && !tripItem(items.first()).confirmationCode.isEmpty());
}

void ItemActions::fillAddMenu(QMenu* menu) const
{
    for (const auto& [id, kind] : adding())
        menu->addAction(m_actions.action(id));
}

void ItemActions::fillMenu(QMenu* menu) const
{
    for (const ActionId id : {ActionId::EditItem, ActionId::DuplicateItem, ActionId::MoveItems, ActionId::CopyItemCode})
        menu->addAction(m_actions.action(id));
    menu->addSeparator();
    menu->addAction(m_actions.action(ActionId::DeleteItems));
}

void ItemActions::copyCode()
{
    if (const QList<AnyItem> items = m_place.chosen(); items.size() == 1)
        QGuiApplication::clipboard()->setText(tripItem(items.first()).confirmationCode);
}

} // namespace viatica
