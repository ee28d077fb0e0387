// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_changes.h"

#include "domain/merge.h"
#include "gui/requests.h"
#include "gui/restore_result_dialog.h"
#include "gui/trip_conflict.h"
#include "models/future_watch.h"

#include <QDialog>

#include <algorithm>

namespace viatica {

namespace {

constexpr int editTries = 4; // others may save between our reading and our writing

[[nodiscard]] bool sameDays(const Trip& trip, const QDate& departure, const QDate& returning)
{
    return trip.departureDate == departure && trip.returnDate == returning;
}

} // namespace

/// Trips that go to the trash and come back together.
struct TripChanges::Batch
{
    QList<TripId> trips;
    bool withoutVoucherUses = false;
};

/// A batch on its way back.
struct TripChanges::Restoring
{
    std::shared_ptr<Batch> batch;
    QList<TripId> left;
    QList<RestoreReport> reports;
    UndoHistory::Finished finished;
};

TripChanges::TripChanges(TripService& trips, TrashService& trash, UndoHistory& history, QWidget* window)
    : QObject(window)
    , m_trips(trips)
    , m_trash(trash)
    , m_history(history)
    , m_window(window)
    , m_requests(new Requests(this))
{
    // Comes when the connection is back, and after what was cancelled.
    connect(&m_trips, &TripService::tripsReset, this, &TripChanges::lookForLost);
}

TripChanges::~TripChanges()
{
    delete m_dialog;
}

UndoHistory::Step TripChanges::deletionStep(const QList<TripId>& trips, const QString& done, const QString& undone)
{
    const auto batch = std::make_shared<Batch>(Batch{trips, false});
    return {done, undone, [this, batch](const UndoHistory::Finished& finished) { restore(batch, finished); },
            [this, batch](const UndoHistory::Finished& finished) { moveToTrash(batch, finished); }};
}

UndoHistory::Step TripChanges::arrivalStep(const QList<TripId>& trips, const QString& done, const QString& undone)
{
    UndoHistory::Step step = deletionStep(trips, done, undone);
    std::swap(step.undo, step.redo);
    return step;
}

void TripChanges::noteCreated(const Trip& trip)
{
    m_history.push(
        arrivalStep({trip.id}, tr("“%1” was created.").arg(trip.name), tr("“%1” is in the trash.").arg(trip.name)));
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

void TripChanges::noteRestored(const QList<RestoreReport>& trips)
{
    QList<TripId> ids;
    for (const RestoreReport& report : trips) {
        ids.append(TripId(report.rowId));
        m_inTrash.remove(ids.last());
    }
    if (ids.isEmpty())
        return;
    const int count = int(ids.size());
    const QString title = trips.first().title;
    m_history.push(arrivalStep(
        ids, count == 1 ? tr("“%1” is back.").arg(title) : tr("%Ln trip(s) are back.", nullptr, count),
        count == 1 ? tr("“%1” is in the trash.").arg(title) : tr("%Ln trip(s) are in the trash.", nullptr, count)));
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
        [move, finished](const TripMove& undone) {
            TripMove next = undone;
            if (sameDays(undone.trip, undone.departureBefore, undone.returnBefore)) {
                // The trip was on these days already, only its items were not: back is where it came from.
                next.departureBefore = move->trip.departureDate;
                next.returnBefore = move->trip.returnDate;
            }
            *move = next;
            finished(std::nullopt);
        },
        [this, move, finished](const Error& error) {
            const Trip* now = error.kind() == ErrorKind::Stale ? error.current<Trip>() : nullptr;
            if (!now) {
                finished(error);
                return;
            }
            TripDraft before = move->trip;
            before.departureDate = move->departureBefore;
            before.returnDate = move->returnBefore;
            askAbout(*now, move->trip, before, finished, [this, move, finished](const TripConflictOutcome& outcome) {
                moveBackAfter(outcome, move, finished);
            });
        });
}

// The question has saved the trip; its items follow it, if it departs on the day from which they were moved.
void TripChanges::moveBackAfter(const TripConflictOutcome& outcome, const std::shared_ptr<TripMove>& move,
                                const UndoHistory::Finished& finished)
{
    if (outcome.end != ConflictEnd::Saved || outcome.saved.departureDate != move->departureBefore) {
        finished(Error(ErrorKind::NotFound, tr("The trip is saved as you chose; its bookings were not moved.")));
        return;
    }
    move->returnBefore = outcome.saved.returnDate;
    move->trip.departureDate = outcome.replaced.departureDate;
    move->trip.returnDate = outcome.replaced.returnDate;
    moveBack(move, finished);
}

// --- To the trash and back -----------------------------------------------------------------------------------------

void TripChanges::deleteTrips(const QList<TripId>& chosen)
{
    // A key that is pressed again, or held, before the rows have gone means no others.
    QList<TripId> ids;
    for (const TripId id : chosen)
        if (!m_beingDeleted.contains(id))
            ids.append(id);
    if (ids.isEmpty())
        return;
    for (const TripId id : std::as_const(ids))
        m_beingDeleted.insert(id);
    m_history.expect();
    m_requests->write(
        m_trips.deleteTrips(ids),
        [this, ids, wanted = ids.size()](const QList<TrashedTrip>& trashed) {
            for (const TripId id : ids)
                m_beingDeleted.remove(id);
            noteDeleted(trashed);
            m_history.settle();
            Q_EMIT deleted(trashed, wanted);
        },
        [this, ids](const Error& error) {
            for (const TripId id : ids)
                m_beingDeleted.remove(id);
            m_history.settle();
            Q_EMIT deleteFailed(error);
            noteLost(ids, error);
            readAgainAfter(error);
        });
}

void TripChanges::noteDeleted(const QList<TrashedTrip>& trashed)
{
    if (trashed.isEmpty())
        return;
    QList<TripId> gone;
    for (const TrashedTrip& trip : trashed) {
        gone.append(trip.trip);
        m_inTrash.insert(trip.trip, trip.trash);
    }
    m_lost.removeIf([&](const QList<TripId>& lost) { // a second try was heard of
        return std::any_of(lost.begin(), lost.end(), [&](TripId id) { return gone.contains(id); });
    });
    const int count = int(gone.size());
    const QString title = trashed.first().title;
    m_history.push(deletionStep(
        gone, count == 1 ? tr("“%1” was deleted.").arg(title) : tr("%Ln trip(s) were deleted.", nullptr, count),
        count == 1 ? tr("“%1” is back.").arg(title) : tr("%Ln trip(s) are back.", nullptr, count)));
}

// The server may have done it, and only its answer did not come.
void TripChanges::noteLost(const QList<TripId>& trips, const Error& error)
{
    if (error.kind() != ErrorKind::ConnectionLost && error.kind() != ErrorKind::Timeout &&
        error.kind() != ErrorKind::Cancelled)
        return;
    m_lost.append(trips);
    if (error.kind() == ErrorKind::Timeout) // the others are followed by a reset
        lookForLost();
}

// In silence: nobody waits for it. What cannot be read now is looked for after the next reset.
void TripChanges::lookForLost()
{
    const QList<QList<TripId>> lost = m_lost;
    for (const QList<TripId>& trips : lost)
        watchFuture(
            m_trips.findDeleted(trips), this,
            [this, trips](const QList<TrashedTrip>& trashed) { foundLost(trips, trashed); }, [](const Error&) {});
}

void TripChanges::foundLost(const QList<TripId>& trips, const QList<TrashedTrip>& trashed)
{
    if (!m_lost.removeOne(trips) || trashed.isEmpty())
        return;
    noteDeleted(trashed);
    Q_EMIT deleteFound();
}

void TripChanges::moveToTrash(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished)
{
    m_requests->write(
        m_trips.deleteTrips(batch->trips),
        [this, batch, finished](const QList<TrashedTrip>& trashed) {
            if (trashed.size() == batch->trips.size()) {
                finishDeleting(trashed, finished);
                return;
            }
            // An earlier try may have put them there, without its answer.
            m_requests->read(
                m_trips.findDeleted(batch->trips),
                [this, finished](const QList<TrashedTrip>& found) { finishDeleting(found, finished); },
                [finished](const Error& error) { finished(error); });
        },
        [this, finished](const Error& error) {
            readAgainAfter(error);
            finished(error);
        });
}

void TripChanges::finishDeleting(const QList<TrashedTrip>& trashed, const UndoHistory::Finished& finished)
{
    for (const TrashedTrip& trip : trashed)
        m_inTrash.insert(trip.trip, trip.trash);
    if (trashed.isEmpty())
        finished(Error(ErrorKind::NotFound, tr("This is gone already: somebody else has deleted it.")));
    else
        finished(std::nullopt);
}

// What was cancelled may have arrived all the same, and only its answer has not.
void TripChanges::readAgainAfter(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled)
        m_trips.invalidate();
}

void TripChanges::restore(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished)
{
    const auto restoring = std::make_shared<Restoring>();
    restoring->batch = batch;
    restoring->finished = finished;
    for (const TripId& trip : batch->trips)
        if (m_inTrash.contains(trip))
            restoring->left.append(trip);
    m_requests->begin(this, [] {}); // the whole batch is one piece of work
    restoreNext(restoring);
}

// One after the other: what fails leaves the rest for another try, what is not in the trash any more does not keep
// the others there.
void TripChanges::restoreNext(const std::shared_ptr<Restoring>& restoring)
{
    if (restoring->left.isEmpty()) {
        finishRestoring(restoring);
        return;
    }
    const TripId trip = restoring->left.takeFirst();
    m_requests->write(
        m_trash.restore(m_inTrash.value(trip), restoring->batch->withoutVoucherUses),
        [this, trip, restoring](const RestoreReport& report) {
            m_inTrash.remove(trip);
            restoring->reports.append(report);
            Q_EMIT restored(report);
            restoreNext(restoring);
        },
        [this, trip, restoring](const Error& error) {
            if (error.kind() == ErrorKind::NotFound) {
                m_inTrash.remove(trip);
                restoreNext(restoring);
                return;
            }
            const bool vouchers = !restoring->batch->withoutVoucherUses &&
                (error.kind() == ErrorKind::InsufficientBalance || error.kind() == ErrorKind::Conflict);
            m_requests->end(this);
            readAgainAfter(error);
            showLeftOut(m_window, restoring->reports);
            restoring->finished(error);
            if (vouchers) {
                m_refused = restoring->batch;
                Q_EMIT vouchersInTheWay(error);
            }
        });
}

void TripChanges::finishRestoring(const std::shared_ptr<Restoring>& restoring)
{
    m_requests->end(this);
    restoring->batch->withoutVoucherUses = false;
    if (restoring->reports.isEmpty()) {
        restoring->finished(Error(ErrorKind::NotFound, tr("This is not in the trash any more.")));
        return;
    }
    QList<TripId> back;
    for (const RestoreReport& report : std::as_const(restoring->reports))
        back.append(TripId(report.rowId));
    restoring->finished(std::nullopt);
    Q_EMIT broughtBack(back);
    showLeftOut(m_window, restoring->reports);
}

void TripChanges::withoutVoucherUses()
{
    if (const std::shared_ptr<Batch> batch = m_refused.lock()) {
        batch->withoutVoucherUses = true;
        m_history.retry();
    }
}

// --- Edits ---------------------------------------------------------------------------------------------------------

void TripChanges::change(TripId id, const TripDraft& from, const TripDraft& to, const UndoHistory::Finished& finished,
                         int triesLeft)
{
    const auto failed = [finished](const Error& error) { finished(error); };
    m_requests->write(
        m_trips.getTrip(id),
        [this, id, from, to, finished, triesLeft](const Trip& now) {
            const Merge<TripDraft> merge = mergeDrafts<Trip>(from, to, now);
            if (!merge.isClean() || !validate(merge.draft).isEmpty()) {
                askAbout(now, from, to, finished);
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

// The step is under way until the person has decided.
void TripChanges::askAbout(const Trip& now, const TripDraft& from, const TripDraft& to,
                           const UndoHistory::Finished& finished,
                           const std::function<void(const TripConflictOutcome&)>& saved)
{
    m_dialog = resolveTripConflict(m_window, m_trips, now.id, {from, to, now}, ConflictOccasion::Undoing,
                        [finished, saved](const TripConflictOutcome& outcome) {
                            switch (outcome.end) {
                            case ConflictEnd::Saved:
                            case ConflictEnd::SavedAsNew:
                                if (saved)
                                    saved(outcome);
                                else
                                    finished(std::nullopt);
                                break;
                            case ConflictEnd::Back:
                                finished(Error(ErrorKind::Cancelled, tr("This was left as it is.")));
                                break;
                            case ConflictEnd::Discarded:
                                finished(Error(ErrorKind::NotFound, tr("This trip is gone.")));
                                break;
                            }
                        });
}

} // namespace viatica
