// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_changes.h"

#include "domain/merge.h"
#include "gui/requests.h"
#include "gui/trip_conflict.h"

#include <QDialog>

namespace viatica {

namespace {

constexpr int editTries = 4; // others may save between our reading and our writing

[[nodiscard]] bool sameDays(const Trip& trip, const QDate& departure, const QDate& returning)
{
    return trip.departureDate == departure && trip.returnDate == returning;
}

} // namespace

TripChanges::TripChanges(TripService& trips, TrashService& trash, UndoHistory& history, QWidget* window)
    : QObject(window)
    , m_trips(trips)
    , m_history(history)
    , m_window(window)
    , m_requests(new Requests(this))
    , m_trash(new TrashSteps(ways(), trash, history, *m_requests, window))
{
    connect(m_trash, &TrashSteps::removed, this, [this](const QList<GoneRow>& gone, qsizetype wanted) {
        QList<TrashedTrip> trashed;
        for (const GoneRow& row : gone)
            trashed.append({row.trash, TripId(row.row), row.title});
        Q_EMIT deleted(trashed, wanted);
    });
    connect(m_trash, &TrashSteps::removeFailed, this, &TripChanges::deleteFailed);
    connect(m_trash, &TrashSteps::restored, this, &TripChanges::restored);
    connect(m_trash, &TrashSteps::vouchersInTheWay, this, &TripChanges::vouchersInTheWay);
}

TripChanges::~TripChanges()
{
    delete m_dialog;
}

TrashSteps::Ways TripChanges::ways()
{
    TrashSteps::Ways ways;
    ways.remove = [this](const QList<QUuid>& rows, const TrashSteps::Ways::Done& done,
                         const TrashSteps::Ways::Failed& failed) {
        QList<TripId> ids;
        for (const QUuid& row : rows)
            ids.append(TripId(row));
        m_requests->write(
            m_trips.deleteTrips(ids),
            [done](const QList<TrashedTrip>& trashed) {
                QList<GoneRow> gone;
                for (const TrashedTrip& trip : trashed)
                    gone.append({trip.trip.uuid(), trip.trash, trip.title});
                done(gone);
            },
            failed);
    };
    ways.readAgain = [this] { m_trips.invalidate(); };
    ways.deleted = [](const QString& title, int count) {
        return count == 1 ? tr("“%1” was deleted.").arg(title) : tr("%Ln trip(s) were deleted.", nullptr, count);
    };
    ways.back = [](const QString& title, int count) {
        return count == 1 ? tr("“%1” is back.").arg(title) : tr("%Ln trip(s) are back.", nullptr, count);
    };
    ways.inTrash = [](const QString& title, int count) {
        return count == 1 ? tr("“%1” is in the trash.").arg(title) : tr("%Ln trip(s) are in the trash.", nullptr, count);
    };
    return ways;
}

void TripChanges::noteCreated(const Trip& trip)
{
    m_trash->noteArrived({trip.id.uuid()}, tr("“%1” was created.").arg(trip.name),
                         tr("“%1” is in the trash.").arg(trip.name));
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
    m_trash->noteRestored(trips);
}

void TripChanges::deleteTrips(const QList<TripId>& chosen)
{
    QList<QUuid> rows;
    for (const TripId id : chosen)
        rows.append(id.uuid());
    m_trash->remove(rows);
}

void TripChanges::withoutVoucherUses()
{
    m_trash->withoutVoucherUses();
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
