// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trip_conflict.h"
#include "gui/undo_history.h"
#include "services/trash_service.h"
#include "services/trip_service.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>
#include <memory>

class QDialog;
class QWidget;

namespace viatica {

class Requests;

/// Changes of trips as steps that can be undone and done again. It outlives the pages: what was deleted on one can be
/// brought back from another. Steps rely on the ids of trips alone, never on versions or on entries of the trash: a
/// step back reads the trip as it is now and takes back the fields that it had changed, so that it works after other
/// changes as well. Where somebody else has changed the same field since, it asks.
class TripChanges final : public QObject
{
    Q_OBJECT

public:
    /// @p window owns this object and the dialogs that it opens.
    TripChanges(TripService& trips, TrashService& trash, UndoHistory& history, QWidget* window);
    ~TripChanges() override;

    void noteCreated(const Trip& trip);
    /// @p before is what @p after has replaced.
    void noteEdited(const TripDraft& before, const Trip& after);
    /// These came back from the trash otherwise than by a step. They may be none of this program's deleting.
    void noteRestored(const QList<RestoreReport>& trips);
    /// The trip was moved to other days, perhaps with its items: each instant comes back as it was.
    void noteMoved(const TripMove& move);
    /// Own trips go to the trash; those of others and those that are gone stay out of it.
    void deleteTrips(const QList<TripId>& chosen);

    /// What is under way; busy and slow are shown by the window.
    [[nodiscard]] Requests& requests() { return *m_requests; }

Q_SIGNALS:
    /// deleteTrips() is done; @p wanted is how many were asked for.
    void deleted(const QList<viatica::TrashedTrip>& trashed, qsizetype wanted);
    /// deleteTrips() has failed, as far as is known.
    void deleteFailed(const viatica::Error& error);
    /// What was told by deleteFailed() has happened all the same: only its answer was lost.
    void deleteFound();
    /// A step brought this back from the trash.
    void restored(const viatica::RestoreReport& report);
    /// After the last restored() of a step: all that it brought back.
    void broughtBack(const QList<viatica::TripId>& trips);
    /// A deleted trip cannot come back with its voucher uses. withoutVoucherUses() is the way out.
    void vouchersInTheWay(const viatica::Error& error);

public Q_SLOTS:
    /// After vouchersInTheWay(): the step is taken without them.
    void withoutVoucherUses();

private:
    struct Batch;
    struct Restoring;

    [[nodiscard]] UndoHistory::Step deletionStep(const QList<TripId>& trips, const QString& done,
                                                 const QString& undone);
    [[nodiscard]] UndoHistory::Step arrivalStep(const QList<TripId>& trips, const QString& done,
                                                const QString& undone);
    void moveToTrash(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished);
    void restore(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished);
    void restoreNext(const std::shared_ptr<Restoring>& restoring);
    void finishRestoring(const std::shared_ptr<Restoring>& restoring);
    void noteDeleted(const QList<TrashedTrip>& trashed);
    void noteLost(const QList<TripId>& trips, const Error& error);
    void lookForLost();
    void foundLost(const QList<TripId>& trips, const QList<TrashedTrip>& trashed);
    void finishDeleting(const QList<TrashedTrip>& trashed, const UndoHistory::Finished& finished);
    void readAgainAfter(const Error& error);
    void moveBack(const std::shared_ptr<TripMove>& move, const UndoHistory::Finished& finished);
    void change(TripId id, const TripDraft& from, const TripDraft& to, const UndoHistory::Finished& finished,
                int triesLeft);
    void moveBackAfter(const TripConflictOutcome& outcome, const std::shared_ptr<TripMove>& move,
                       const UndoHistory::Finished& finished);
    /// @p saved goes on after the question; without it the step is done then.
    void askAbout(const Trip& now, const TripDraft& from, const TripDraft& to, const UndoHistory::Finished& finished,
                  const std::function<void(const TripConflictOutcome&)>& saved = {});

    TripService& m_trips;
    TrashService& m_trash;
    UndoHistory& m_history;
    QWidget* m_window;
    Requests* m_requests;
    QSet<TripId> m_beingDeleted;
    QList<QList<TripId>> m_lost; ///< deletes that failed without a word from the server
    QHash<TripId, TrashId> m_inTrash; ///< where the trips are that went there from here
    std::weak_ptr<Batch> m_refused;
    QPointer<QDialog> m_dialog; ///< that asks about a step
};

} // namespace viatica
