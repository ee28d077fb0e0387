// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_commands.h"

#include "domain/clock.h"
#include "gui/duplicate_item_dialog.h"
#include "gui/item_changes.h"
#include "gui/item_dialog.h"
#include "gui/move_items_dialog.h"
#include "gui/requests.h"
#include "models/item_text.h"
#include "models/trip_context.h"
#include "services/item_services.h"
#include "services/trip_service.h"

#include <memory>

namespace viatica {

ItemCommands::ItemCommands(const GuiServices& services, ItemChanges& changes, Dialogs& dialogs, QWidget* page)
    : QObject(page)
    , m_services(services)
    , m_changes(changes)
    , m_dialogs(dialogs)
    , m_page(page)
    , m_requests(new Requests(this))
{
    connect(&changes, &ItemChanges::moved, this, &ItemCommands::showMoved);
    connect(&changes, &ItemChanges::failed, this, &ItemCommands::failed);
    connect(&changes, &ItemChanges::duplicated, this, &ItemCommands::saved);
    connect(&changes, &ItemChanges::deleted, this, [this](qsizetype gone, qsizetype wanted) {
        if (const int left = int(wanted - gone); left > 0)
            Q_EMIT noticed(tr("%Ln booking(s) were not deleted, because they are gone already or belong to somebody "
                              "else.", nullptr, left));
    });
}

bool ItemCommands::mayOpen()
{
    if (!m_dialog)
        return true;
    m_dialog->raise(); // two answers to two quick double clicks
    m_dialog->activateWindow();
    return false;
}

void ItemCommands::open(QDialog* dialog)
{
    m_dialog = dialog;
    dialog->open();
}

void ItemCommands::follow(ItemDialog* dialog)
{
    // A flight comes with its way back as one step.
    const auto created = std::make_shared<QList<AnyItem>>();
    connect(dialog, &ItemDialog::saved, this, [this, created](const SavedItem& item) {
        if (item.before)
            m_changes.noteEdited({*item.before, item.travellersBefore}, {item.after, item.travellers});
        else
            created->append(item.after);
        Q_EMIT saved(refOf(item.after));
    });
    connect(dialog, &QDialog::finished, this, [this, created] { m_changes.noteCreated(*created); });
    connect(dialog, &ItemDialog::othersKept, this, &ItemCommands::noticed);
    connect(dialog, &ItemDialog::signInRequested, this, &ItemCommands::signInRequested);
    open(dialog);
}

void ItemCommands::add(ItemKind kind, const TripContext& context)
{
    if (mayOpen())
        follow(new ItemDialog(m_services, m_dialogs, context, kind, m_page));
}

void ItemCommands::edit(const ItemRef& item, const TripContext& context)
{
    withItemType(item.kind, [&](auto type) { editOne<typename decltype(type)::type>(item, context); });
}

template <class Entity>
void ItemCommands::editOne(const ItemRef& item, const TripContext& context)
{
    using EntityId = decltype(Entity::id);
    m_requests->read(
        m_services.items.of<Entity>().get(EntityId(item.id)),
        [this, context](const ItemRecord<Entity>& record) {
            if (mayOpen())
                follow(new ItemDialog(m_services, m_dialogs, context, AnyItem(record.item), record.travellers, m_page));
        },
        [this](const Error& error) {
            Q_EMIT failed(error);
            if (error.kind() == ErrorKind::NotFound)
                m_services.items.invalidate();
        });
}

void ItemCommands::duplicate(const AnyItem& item)
{
    if (!mayOpen())
        return;
    auto* dialog = new DuplicateItemDialog(item, m_services.clock.today(), m_page);
    connect(dialog, &DuplicateItemDialog::chosen, this,
            [this, ref = refOf(item)](const QDate& day) { m_changes.duplicate(ref, day); });
    open(dialog);
}

void ItemCommands::move(const QList<AnyItem>& items, TripId from)
{
    if (items.isEmpty() || !mayOpen())
        return;
    const QString what = items.size() == 1 ? tr("“%1”").arg(itemTitle(items.first()))
                                           : tr("%Ln booking(s)", nullptr, int(items.size()));
    QList<ItemRef> refs;
    for (const AnyItem& item : items)
        refs.append(refOf(item));
    auto* dialog = new MoveItemsDialog(m_services.trips, what, from, m_page);
    connect(dialog, &MoveItemsDialog::chosen, this,
            [this, refs](TripId trip, const QString& name) { moveTo(refs, trip, name); });
    open(dialog);
}

void ItemCommands::moveTo(const QList<ItemRef>& items, TripId trip, const QString& name)
{
    m_changes.moveItems(items, trip, name);
}

void ItemCommands::remove(const QList<ItemRef>& items)
{
    m_changes.deleteItems(items);
}

void ItemCommands::showMoved(const ItemMove& move, qsizetype wanted)
{
    QStringList names;
    for (const ItemMove::Left& left : move.left)
        if (!names.contains(left.traveller.name))
            names.append(left.traveller.name);
    if (!names.isEmpty())
        Q_EMIT noticed(tr("Not on that trip, and so not on what was moved any more: %1.")
                           .arg(names.join(QStringLiteral(", "))));
    else if (const int left = int(wanted - move.items.size()); left > 0)
        Q_EMIT noticed(tr("%Ln booking(s) were not moved, because they are gone already or belong to somebody else.",
                          nullptr, left));
}

} // namespace viatica
