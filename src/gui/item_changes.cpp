// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_changes.h"

#include "domain/merge.h"
#include "gui/item_conflict.h"
#include "gui/requests.h"
#include "models/item_text.h"
#include "services/item_services.h"

#include <QDialog>

#include <algorithm>

namespace viatica {

namespace {

constexpr int editTries = 4; // others may save between our reading and our writing

[[nodiscard]] bool samePerson(const ItemTraveller& a, const ItemTraveller& b)
{
    return a.type == b.type && a.id == b.id;
}

[[nodiscard]] const ItemTraveller* find(const QList<ItemTraveller>& people, const ItemTraveller& person)
{
    const auto found = std::find_if(people.cbegin(), people.cend(),
                                    [&](const ItemTraveller& one) { return samePerson(one, person); });
    return found == people.cend() ? nullptr : &*found;
}

// The way from one list to another, taken by a third: whoever came, went or changed seats does so there.
[[nodiscard]] QList<ItemTraveller> mergedTravellers(const QList<ItemTraveller>& from, const QList<ItemTraveller>& to,
                                                    QList<ItemTraveller> now)
{
    for (const ItemTraveller& person : from)
        if (!find(to, person))
            now.removeIf([&](const ItemTraveller& one) { return samePerson(one, person); });
    for (const ItemTraveller& person : to) {
        const ItemTraveller* before = find(from, person);
        if (before && *before == person)
            continue;
        const auto there = std::find_if(now.begin(), now.end(),
                                        [&](const ItemTraveller& one) { return samePerson(one, person); });
        if (there == now.end())
            now.append(person);
        else
            there->seatNumber = person.seatNumber;
    }
    return now;
}

[[nodiscard]] bool sameItem(const AnyItem& a, const AnyItem& b)
{
    return std::visit(
        [&b](const auto& one) {
            using Entity = std::decay_t<decltype(one)>;
            const auto* other = std::get_if<Entity>(&b);
            return other && sameDraft<Entity>(one, *other);
        },
        a);
}

} // namespace

ItemChanges::ItemChanges(ItemServices& items, TrashService& trash, UndoHistory& history, QWidget* window)
    : QObject(window)
    , m_items(items)
    , m_history(history)
    , m_window(window)
    , m_requests(new Requests(this))
    , m_trash(new TrashSteps(ways(), trash, history, *m_requests, window))
{
    connect(m_trash, &TrashSteps::removed, this,
            [this](const QList<GoneRow>& gone, qsizetype wanted) { Q_EMIT deleted(gone.size(), wanted); });
    connect(m_trash, &TrashSteps::removeFailed, this, &ItemChanges::failed);
    connect(m_trash, &TrashSteps::vouchersInTheWay, this, &ItemChanges::vouchersInTheWay);
}

ItemChanges::~ItemChanges()
{
    delete m_dialog;
}

TrashSteps::Ways ItemChanges::ways()
{
    TrashSteps::Ways ways;
    ways.remove = [this](const QList<QUuid>& rows, const TrashSteps::Ways::Done& done,
                         const TrashSteps::Ways::Failed& failed) {
        QList<ItemRef> refs;
        for (const QUuid& row : rows)
            refs.append(known(row));
        m_requests->write(
            m_items.remove(refs),
            [done](const QList<TrashedItem>& trashed) {
                QList<GoneRow> gone;
                for (const TrashedItem& item : trashed)
                    gone.append({item.item.id, item.trash, item.title});
                done(gone);
            },
            failed);
    };
    ways.readAgain = [this] { m_items.invalidate(); };
    ways.deleted = [](const QString& title, int count) {
        return count == 1 ? tr("“%1” was deleted.").arg(title) : tr("%Ln booking(s) were deleted.", nullptr, count);
    };
    ways.back = [](const QString& title, int count) {
        return count == 1 ? tr("“%1” is back.").arg(title) : tr("%Ln booking(s) are back.", nullptr, count);
    };
    ways.inTrash = [](const QString& title, int count) {
        return count == 1 ? tr("“%1” is in the trash.").arg(title)
                          : tr("%Ln booking(s) are in the trash.", nullptr, count);
    };
    return ways;
}

ItemRef ItemChanges::known(const QUuid& row) const
{
    return {m_kinds.value(row), row};
}

void ItemChanges::noteCreated(const QList<AnyItem>& items)
{
    if (items.isEmpty())
        return;
    QList<QUuid> rows;
    for (const AnyItem& item : items) {
        remember(refOf(item));
        rows.append(refOf(item).id);
    }
    const QString title = itemTitle(items.first());
    const int count = int(items.size());
    m_trash->noteArrived(
        rows, count == 1 ? tr("“%1” was added.").arg(title) : tr("%Ln booking(s) were added.", nullptr, count),
        count == 1 ? tr("“%1” is in the trash.").arg(title) : tr("%Ln booking(s) are in the trash.", nullptr, count));
}

void ItemChanges::noteRestored(const QList<RestoreReport>& reports)
{
    for (const RestoreReport& report : reports)
        if (const auto kind = itemKindFromString(report.kind))
            remember({*kind, report.rowId});
    m_trash->noteRestored(reports);
}

void ItemChanges::deleteItems(const QList<ItemRef>& items)
{
    QList<QUuid> rows;
    for (const ItemRef& item : items) {
        remember(item);
        rows.append(item.id);
    }
    m_trash->remove(rows);
}

void ItemChanges::withoutVoucherUses()
{
    m_trash->withoutVoucherUses();
}

// What was expected has failed.
void ItemChanges::settle(const Error& error)
{
    m_history.settle();
    if (error.kind() == ErrorKind::Cancelled)
        m_items.invalidate(); // it may have arrived all the same
    Q_EMIT failed(error);
}

// --- Moving and copying --------------------------------------------------------------------------------------------

void ItemChanges::moveItems(const QList<ItemRef>& items, TripId trip, const QString& tripName)
{
    if (items.isEmpty())
        return;
    m_history.expect();
    m_requests->write(
        m_items.moveToTrip(items, trip),
        [this, tripName, wanted = items.size()](const ItemMove& move) {
            noteMoved(move, tripName);
            m_history.settle();
            Q_EMIT moved(move, wanted);
        },
        [this](const Error& error) { settle(error); });
}

void ItemChanges::noteMoved(const ItemMove& move, const QString& tripName)
{
    const int count = int(move.items.size());
    if (count == 0)
        return;
    const auto last = std::make_shared<ItemMove>(move);
    const QString done = move.to.isNull() ? tr("%Ln booking(s) are in no trip now.", nullptr, count)
                                          : tr("%Ln booking(s) were moved to “%1”.", nullptr, count).arg(tripName);
    m_history.push({done, tr("%Ln booking(s) are back where they were.", nullptr, count),
                    [this, last](const UndoHistory::Finished& finished) { moveBack(last, finished); },
                    [this, last](const UndoHistory::Finished& finished) { moveAgain(last, finished); }});
}

void ItemChanges::moveBack(const std::shared_ptr<ItemMove>& move, const UndoHistory::Finished& finished)
{
    m_requests->write(
        m_items.undoMove(*move),
        [move, finished](const ItemMove& undone) {
            if (undone.items.isEmpty())
                finished(Error(ErrorKind::NotFound, tr("This was moved or deleted again meanwhile.")));
            else
                finished(std::nullopt);
        },
        [finished](const Error& error) { finished(error); });
}

void ItemChanges::moveAgain(const std::shared_ptr<ItemMove>& move, const UndoHistory::Finished& finished)
{
    QList<ItemRef> refs;
    for (const ItemMove::Moved& item : move->items)
        refs.append(item.item);
    m_requests->write(
        m_items.moveToTrip(refs, move->to),
        [move, finished](const ItemMove& again) {
            *move = again;
            if (again.items.isEmpty())
                finished(Error(ErrorKind::NotFound, tr("This was moved or deleted again meanwhile.")));
            else
                finished(std::nullopt);
        },
        [finished](const Error& error) { finished(error); });
}

void ItemChanges::duplicate(const ItemRef& item, const QDate& day)
{
    withItemType(item.kind, [&](auto type) {
        using Entity = typename decltype(type)::type;
        using EntityId = decltype(Entity::id);
        m_history.expect();
        m_requests->write(
            m_items.of<Entity>().duplicate(EntityId(item.id), day),
            [this](const Entity& copy) {
                noteCreated({AnyItem(copy)});
                m_history.settle();
                Q_EMIT duplicated(refOf(copy));
            },
            [this](const Error& error) { settle(error); });
    });
}

// --- Edits ---------------------------------------------------------------------------------------------------------

void ItemChanges::noteEdited(const ItemState& before, const ItemState& after)
{
    if (sameItem(before.item, after.item) && before.travellers == after.travellers)
        return;
    remember(refOf(after.item));
    m_history.push({tr("“%1” was changed.").arg(itemTitle(after.item)),
                    tr("“%1” is as it was.").arg(itemTitle(before.item)),
                    [this, before, after](const UndoHistory::Finished& finished) {
                        change(after, before, finished, editTries);
                    },
                    [this, before, after](const UndoHistory::Finished& finished) {
                        change(before, after, finished, editTries);
                    }});
}

void ItemChanges::change(const ItemState& from, const ItemState& to, const UndoHistory::Finished& finished,
                         int triesLeft)
{
    std::visit(
        [&](const auto& one) {
            using Entity = std::decay_t<decltype(one)>;
            changeOne<Entity>(one, std::get<Entity>(to.item), from.travellers, to.travellers, finished, triesLeft);
        },
        from.item);
}

template <class Entity>
void ItemChanges::changeOne(const Entity& from, const Entity& to, const QList<ItemTraveller>& fromTravellers,
                            const QList<ItemTraveller>& toTravellers, const UndoHistory::Finished& finished,
                            int triesLeft)
{
    using Record = ItemRecord<Entity>;
    m_requests->write(
        m_items.of<Entity>().get(to.id),
        [=, this](const Record& now) {
            const auto merge = mergeDrafts<Entity>(from, to, now.item);
            if (!merge.isClean() || !validate(merge.draft).isEmpty()) {
                askAbout<Entity>(now.item, from, to, finished);
                return;
            }
            std::optional<QList<ItemTraveller>> travellers;
            if (fromTravellers != toTravellers)
                travellers = mergedTravellers(fromTravellers, toTravellers, now.travellers);
            m_requests->write(
                m_items.of<Entity>().update(to.id, merge.draft, travellers, now.item.version),
                [finished](const Entity&) { finished(std::nullopt); },
                [=, this](const Error& error) {
                    if (error.kind() == ErrorKind::Stale && triesLeft > 1)
                        changeOne<Entity>(from, to, fromTravellers, toTravellers, finished, triesLeft - 1);
                    else
                        finished(error);
                });
        },
        [finished](const Error& error) { finished(error); });
}

// The step is under way until the person has decided.
template <class Entity>
void ItemChanges::askAbout(const Entity& now, const Entity& from, const Entity& to,
                           const UndoHistory::Finished& finished)
{
    m_dialog = resolveItemConflict<Entity>(
        m_window, m_items.of<Entity>(), to.id, {from, to, now}, ConflictOccasion::Undoing,
        [finished](const EntityConflictOutcome<Entity>& outcome) {
            switch (outcome.end) {
            case ConflictEnd::Saved:
            case ConflictEnd::SavedAsNew:
                finished(std::nullopt);
                break;
            case ConflictEnd::Back:
                finished(Error(ErrorKind::Cancelled, tr("This was left as it is.")));
                break;
            case ConflictEnd::Discarded:
                finished(Error(ErrorKind::NotFound, tr("This is gone.")));
                break;
            }
        });
}

} // namespace viatica
