// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_changes.h"

#include "domain/merge.h"
#include "gui/requests.h"

namespace viatica {

namespace {
constexpr int editTries = 4; // others may save between our reading and our writing
}

/// Trips that are in the trash, or were and are back.
struct TripChanges::Deletion
{
    QList<TripId> trips;
    QList<TrashedTrip> trashed; ///< of those, what is in the trash now
    bool withoutVoucherUses = false;
};

TripChanges::TripChanges(TripService& trips, TrashService& trash, UndoHistory& history, QObject* parent)
    : QObject(parent)
    , m_trips(trips)
    , m_trash(trash)
    , m_history(history)
    , m_requests(new Requests(this))
{
}

void TripChanges::noteCreated(const Trip& trip)
{
    const auto deletion = std::make_shared<Deletion>();
    deletion->trips = {trip.id};
    m_history.push({tr("“%1” was created.").arg(trip.name), tr("“%1” is in the trash.").arg(trip.name),
                    [this, deletion](const UndoHistory::Finished& finished) { moveToTrash(deletion, finished); },
                    [this, deletion](const UndoHistory::Finished& finished) { restoreNext(deletion, finished); }});
}

void TripChanges::noteEdited(const TripDraft& before, const Trip& after)
{
    const TripDraft changed = after;
    if (sameDraft<Trip>(before, changed))
        return;
    m_history.push({tr("“%1” was changed.").arg(after.name), tr("“%1” is as it was.").arg(before.name),
                    [this, id = after.id, before, changed](const UndoHistory::Finished& finished) {
                        change(id, changed, before, finished, editTries);
                    },
                    [this, id = after.id, before, changed](const UndoHistory::Finished& finished) {
                        change(id, before, changed, finished, editTries);
                    }});
}

void TripChanges::noteMoved(const TripMove& move)
{
    // Each step leaves what takes it back.
    const auto last = std::make_shared<TripMove>(move);
    const auto step = [this, last](const UndoHistory::Finished& finished) { moveBack(last, finished); };
    m_history.push({tr("“%1” was moved.").arg(move.trip.name), tr("“%1” is back on its days.").arg(move.trip.name),
                    step, step});
}

void TripChanges::moveBack(const std::shared_ptr<TripMove>& move, const UndoHistory::Finished& finished)
{
    m_requests->write(
        m_trips.undoMove(*move),
        [move, finished](const TripMove& done) {
            *move = done;
            finished(std::nullopt);
        },
        [this, move, finished](const Error& error) {
            finished(error);
            const Trip* now = error.kind() == ErrorKind::Stale ? error.current<Trip>() : nullptr;
            if (!now)
                return;
            TripDraft before = move->trip;
            before.departureDate = move->departureBefore;
            before.returnDate = move->returnBefore;
            Q_EMIT conflicted(now->id, {move->trip, before, *now});
        });
}

void TripChanges::deleteTrips(const QList<TripId>& ids)
{
    m_requests->write(
        m_trips.deleteTrips(ids),
        [this, wanted = ids.size()](const QList<TrashedTrip>& trashed) {
            if (!trashed.isEmpty()) {
                const auto deletion = std::make_shared<Deletion>();
                for (const TrashedTrip& trip : trashed)
                    deletion->trips.append(trip.trip);
                deletion->trashed = trashed;
                const int count = int(trashed.size());
                const QString title = trashed.first().title;
                m_history.push(
                    {count == 1 ? tr("“%1” was deleted.").arg(title) : tr("%Ln trip(s) were deleted.", nullptr, count),
                     count == 1 ? tr("“%1” is back.").arg(title) : tr("%Ln trip(s) are back.", nullptr, count),
                     [this, deletion](const UndoHistory::Finished& finished) { restoreNext(deletion, finished); },
                     [this, deletion](const UndoHistory::Finished& finished) { moveToTrash(deletion, finished); }});
            }
            Q_EMIT deleted(trashed, wanted);
        },
        [this](const Error& error) { Q_EMIT deleteFailed(error); });
}

void TripChanges::moveToTrash(const std::shared_ptr<Deletion>& deletion, const UndoHistory::Finished& finished)
{
    m_requests->write(
        m_trips.deleteTrips(deletion->trips),
        [deletion, finished](const QList<TrashedTrip>& trashed) {
            deletion->trashed = trashed;
            if (trashed.isEmpty())
                finished(Error(ErrorKind::NotFound, tr("This is gone already: somebody else has deleted it.")));
            else
                finished(std::nullopt);
        },
        [finished](const Error& error) { finished(error); });
}

// One after the other: what fails leaves the rest for another try.
void TripChanges::restoreNext(const std::shared_ptr<Deletion>& deletion, const UndoHistory::Finished& finished)
{
    if (deletion->trashed.isEmpty()) {
        finished(std::nullopt);
        return;
    }
    m_requests->write(
        m_trash.restore(deletion->trashed.first().trash, deletion->withoutVoucherUses),
        [this, deletion, finished](const RestoreReport& report) {
            deletion->trashed.removeFirst();
            Q_EMIT restored(report);
            restoreNext(deletion, finished);
        },
        [this, deletion, finished](const Error& error) {
            const bool vouchers = !deletion->withoutVoucherUses &&
                (error.kind() == ErrorKind::InsufficientBalance || error.kind() == ErrorKind::Conflict);
            finished(error);
            if (vouchers) {
                m_refused = deletion;
                Q_EMIT vouchersInTheWay(error);
            }
        });
}

void TripChanges::withoutVoucherUses()
{
    if (const std::shared_ptr<Deletion> deletion = m_refused.lock()) {
        deletion->withoutVoucherUses = true;
        m_history.undo();
    }
}

void TripChanges::change(TripId id, const TripDraft& from, const TripDraft& to, const UndoHistory::Finished& finished,
                         int triesLeft)
{
    const auto failed = [finished](const Error& error) { finished(error); };
    m_requests->write(
        m_trips.getTrip(id),
        [this, id, from, to, finished, triesLeft, failed](const Trip& now) {
            const Merge<TripDraft> merge = mergeDrafts<Trip>(from, to, now);
            if (!merge.isClean()) {
                finished(Error(ErrorKind::Stale,
                               tr("“%1” was changed by somebody else meanwhile.").arg(now.name)));
                Q_EMIT conflicted(id, {from, to, now});
                return;
            }
            m_requests->write(
                m_trips.updateTrip(id, merge.draft, now.version), [finished](const Trip&) { finished(std::nullopt); },
                [this, id, from, to, finished, triesLeft](const Error& error) {
                    if (error.kind() == ErrorKind::Stale && triesLeft > 1)
                        change(id, from, to, finished, triesLeft - 1);
                    else
                        finished(error);
                });
        },
        failed);
}

} // namespace viatica
