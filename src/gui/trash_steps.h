// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/undo_history.h"
#include "services/trash_service.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QUuid>

#include <functional>
#include <memory>

class QWidget;

namespace viatica {

class Requests;

/// A row that was put into the trash.
struct GoneRow
{
    QUuid row;
    TrashId trash;
    QString title;
};

/// Rows of one sort (trips, or items) on their way to the trash and back, as steps that can be undone and done again.
/// Where each of them is in the trash is known for what went there from here.
class TrashSteps final : public QObject
{
    Q_OBJECT

public:
    /// What the rows are called, and how they are deleted.
    struct Ways
    {
        using Done = std::function<void(const QList<GoneRow>&)>;
        using Failed = std::function<void(const Error&)>;
        /// Sends them to the trash; those that are gone or somebody else's are left out.
        std::function<void(const QList<QUuid>&, const Done&, const Failed&)> remove;
        /// Everyone reads again: what was cancelled may have arrived all the same.
        std::function<void()> readAgain;
        /// "“Tokyo” was deleted.", "2 trips were deleted."
        std::function<QString(const QString& title, int count)> deleted;
        /// "“Tokyo” is back."
        std::function<QString(const QString& title, int count)> back;
        /// "“Tokyo” is in the trash."
        std::function<QString(const QString& title, int count)> inTrash;
    };

    /// @p window has the dialogs about what could not come back.
    TrashSteps(Ways ways, TrashService& trash, UndoHistory& history, Requests& requests, QWidget* window);

    /// Deletes rows, as a step. Those that are on their way already are not deleted twice.
    void remove(const QList<QUuid>& chosen);
    /// Undoing the step deletes them.
    void noteArrived(const QList<QUuid>& rows, const QString& done, const QString& undone);
    /// These came back from the trash otherwise than by a step.
    void noteRestored(const QList<RestoreReport>& reports);
    /// After vouchersInTheWay(): the step is taken without them.
    void withoutVoucherUses();

Q_SIGNALS:
    /// remove() is done; @p wanted is how many were asked for.
    void removed(const QList<viatica::GoneRow>& gone, qsizetype wanted);
    void removeFailed(const viatica::Error& error);
    /// A step brought this back from the trash.
    void restored(const viatica::RestoreReport& report);
    /// Something cannot come back with its voucher uses. withoutVoucherUses() is the way out.
    void vouchersInTheWay(const viatica::Error& error);

private:
    struct Batch;
    struct Restoring;

    [[nodiscard]] UndoHistory::Step deletionStep(const QList<QUuid>& rows, const QString& done, const QString& undone);
    void moveToTrash(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished);
    void restore(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished);
    void restoreNext(const std::shared_ptr<Restoring>& restoring);
    void interrupted(const std::shared_ptr<Restoring>& restoring, const Error& error);
    void finishRestoring(const std::shared_ptr<Restoring>& restoring);
    void readAgainAfter(const Error& error);

    const Ways m_ways;
    TrashService& m_trash;
    UndoHistory& m_history;
    Requests& m_requests;
    QWidget* m_window;
    QSet<QUuid> m_beingDeleted;
    QHash<QUuid, TrashId> m_inTrash;
    std::weak_ptr<Batch> m_refused;
};

} // namespace viatica
