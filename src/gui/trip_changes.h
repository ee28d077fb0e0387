// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/trip_conflict.h"
#include "gui/undo_history.h"
#include "services/trash_service.h"
#include "services/trip_service.h"

#include <QObject>

#include <memory>

namespace viatica {

class Requests;

/// Changes of trips as steps that can be undone and done again. It outlives the pages: what was deleted on one can be
/// brought back from another. Steps rely on ids alone, never on versions: a step back reads the trip as it is now
/// and takes back the fields that it had changed, so that it works after other changes as well.
class TripChanges final : public QObject
{
    Q_OBJECT

public:
    TripChanges(TripService& trips, TrashService& trash, UndoHistory& history, QObject* parent = nullptr);

    void noteCreated(const Trip& trip);
    /// @p before is what @p after has replaced.
    void noteEdited(const TripDraft& before, const Trip& after);
    /// The trip was moved to other days, perhaps with its items: each instant comes back as it was.
    void noteMoved(const TripMove& move);
    /// Own trips go to the trash; those of others and those that are gone stay out of it.
    void deleteTrips(const QList<TripId>& ids);

    /// What is under way; busy and slow are shown by the window.
    [[nodiscard]] Requests& requests() { return *m_requests; }

Q_SIGNALS:
    /// deleteTrips() is done; @p wanted is how many were asked for.
    void deleted(const QList<viatica::TrashedTrip>& trashed, qsizetype wanted);
    void deleteFailed(const viatica::Error& error);
    /// A step brought this back from the trash.
    void restored(const viatica::RestoreReport& report);
    /// A deleted trip cannot come back with its voucher uses. withoutVoucherUses() is the way out.
    void vouchersInTheWay(const viatica::Error& error);
    /// A step would take back what somebody else has changed since.
    void conflicted(viatica::TripId id, const viatica::TripConflict& conflict);

public Q_SLOTS:
    /// After vouchersInTheWay(): the step is taken without them.
    void withoutVoucherUses();

private:
    struct Deletion;

    void moveToTrash(const std::shared_ptr<Deletion>& deletion, const UndoHistory::Finished& finished);
    void restoreNext(const std::shared_ptr<Deletion>& deletion, const UndoHistory::Finished& finished);
    void moveBack(const std::shared_ptr<TripMove>& move, const UndoHistory::Finished& finished);
    void change(TripId id, const TripDraft& from, const TripDraft& to, const UndoHistory::Finished& finished,
                int triesLeft);

    TripService& m_trips;
    TrashService& m_trash;
    UndoHistory& m_history;
    Requests* m_requests;
    std::weak_ptr<Deletion> m_refused;
};

} // namespace viatica
