// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/any_item.h"
#include "gui/trash_steps.h"
#include "services/item_results.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QDialog;
class QWidget;

namespace viatica {

class ItemServices;
class Requests;

/// An item with who travels on it, as it was at some time.
struct ItemState
{
    AnyItem item;
    QList<ItemTraveller> travellers;
};

/// Changes of items as steps that can be undone and done again; TripChanges says how. Steps know items by their ids
/// and read them anew.
class ItemChanges final : public QObject
{
    Q_OBJECT

public:
    /// @p window owns this object and the dialogs that it opens.
    ItemChanges(ItemServices& items, TrashService& trash, UndoHistory& history, QWidget* window);
    ~ItemChanges() override;

    /// One step for all of them: a flight may come with the flight back.
    void noteCreated(const QList<AnyItem>& items);
    void noteEdited(const ItemState& before, const ItemState& after);
    /// These came back from the trash otherwise than by a step.
    void noteRestored(const QList<RestoreReport>& reports);
    void deleteItems(const QList<ItemRef>& items);
    /// @p trip null: into no trip. @p tripName for the sentence that says so.
    void moveItems(const QList<ItemRef>& items, TripId trip, const QString& tripName);
    /// A copy on another day of the place's calendar; @p day invalid: at the same time.
    void duplicate(const ItemRef& item, const QDate& day);

    /// What is under way; busy and slow are shown by the window.
    [[nodiscard]] Requests& requests() { return *m_requests; }

Q_SIGNALS:
    /// deleteItems() is done; @p wanted is how many were asked for.
    void deleted(qsizetype gone, qsizetype wanted);
    /// moveItems() is done.
    void moved(const viatica::ItemMove& move, qsizetype wanted);
    void duplicated(const viatica::ItemRef& copy);
    /// Deleting, moving or copying failed; the rest of the window's work did not.
    void failed(const viatica::Error& error);
    /// As TripChanges::vouchersInTheWay().
    void vouchersInTheWay(const viatica::Error& error);

public Q_SLOTS:
    void withoutVoucherUses();

private:
    [[nodiscard]] TrashSteps::Ways ways();
    [[nodiscard]] ItemRef known(const QUuid& row) const;
    void remember(const ItemRef& item) { m_kinds.insert(item.id, item.kind); }
    void settle(const Error& error);
    void noteMoved(const ItemMove& move, const QString& tripName);
    void moveBack(const std::shared_ptr<ItemMove>& move, const UndoHistory::Finished& finished);
    void moveAgain(const std::shared_ptr<ItemMove>& move, const UndoHistory::Finished& finished);
    void change(const ItemState& from, const ItemState& to, const UndoHistory::Finished& finished, int triesLeft);
    template <class Entity>
    void changeOne(const Entity& from, const Entity& to, const QList<ItemTraveller>& fromTravellers,
                   const QList<ItemTraveller>& toTravellers, const UndoHistory::Finished& finished, int triesLeft);
    template <class Entity>
    void askAbout(const Entity& now, const Entity& from, const Entity& to, const UndoHistory::Finished& finished);

    ItemServices& m_items;
    UndoHistory& m_history;
    QWidget* m_window;
    Requests* m_requests;
    TrashSteps* m_trash;
    QHash<QUuid, ItemKind> m_kinds; ///< of the items that steps speak of
    QPointer<QDialog> m_dialog;     ///< that asks about a step
};

} // namespace viatica
