// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trash_steps.h"

#include "gui/requests.h"
#include "gui/restore_result_dialog.h"

namespace viatica {

/// Rows that go to the trash and come back together.
struct TrashSteps::Batch
{
    QList<QUuid> rows;
    bool withoutVoucherUses = false;
};

/// A batch on its way back.
struct TrashSteps::Restoring
{
    std::shared_ptr<Batch> batch;
    QList<QUuid> left;
    QList<RestoreReport> reports;
    UndoHistory::Finished finished;
};

TrashSteps::TrashSteps(Ways ways, TrashService& trash, UndoHistory& history, Requests& requests, QWidget* window)
    : QObject(&requests)
    , m_ways(std::move(ways))
    , m_trash(trash)
    , m_history(history)
    , m_requests(requests)
    , m_window(window)
{
}

UndoHistory::Step TrashSteps::deletionStep(const QList<QUuid>& rows, const QString& done, const QString& undone)
{
    const auto batch = std::make_shared<Batch>(Batch{rows, false});
    return {done, undone, [this, batch](const UndoHistory::Finished& finished) { restore(batch, finished); },
            [this, batch](const UndoHistory::Finished& finished) { moveToTrash(batch, finished); }};
}

void TrashSteps::noteArrived(const QList<QUuid>& rows, const QString& done, const QString& undone)
{
    UndoHistory::Step step = deletionStep(rows, done, undone);
    std::swap(step.undo, step.redo);
    m_history.push(step);
}

void TrashSteps::noteRestored(const QList<RestoreReport>& reports)
{
    QList<QUuid> rows;
    for (const RestoreReport& report : reports) {
        rows.append(report.rowId);
        m_inTrash.remove(report.rowId);
    }
    if (rows.isEmpty())
        return;
    const QString title = reports.first().title;
    noteArrived(rows, m_ways.back(title, int(rows.size())), m_ways.inTrash(title, int(rows.size())));
}

void TrashSteps::remove(const QList<QUuid>& chosen)
{
    // A key that is pressed again, or held, before the rows have gone means no others.
    QList<QUuid> rows;
    for (const QUuid& row : chosen)
        if (!m_beingDeleted.contains(row))
            rows.append(row);
    if (rows.isEmpty())
        return;
    for (const QUuid& row : std::as_const(rows))
        m_beingDeleted.insert(row);
    const auto arrived = [this, rows] {
        for (const QUuid& row : rows)
            m_beingDeleted.remove(row);
    };
    m_history.expect();
    m_ways.remove(
        rows,
        [this, arrived, wanted = rows.size()](const QList<GoneRow>& trashed) {
            arrived();
            QList<QUuid> gone;
            for (const GoneRow& row : trashed) {
                gone.append(row.row);
                m_inTrash.insert(row.row, row.trash);
            }
            if (!gone.isEmpty()) {
                const QString title = trashed.first().title;
                const int count = int(gone.size());
                m_history.push(deletionStep(gone, m_ways.deleted(title, count), m_ways.back(title, count)));
            }
            m_history.settle();
            Q_EMIT removed(trashed, wanted);
        },
        [this, arrived](const Error& error) {
            arrived();
            m_history.settle();
            readAgainAfter(error);
            Q_EMIT removeFailed(error);
        });
}

void TrashSteps::moveToTrash(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished)
{
    m_ways.remove(
        batch->rows,
        [this, finished](const QList<GoneRow>& trashed) {
            for (const GoneRow& row : trashed)
                m_inTrash.insert(row.row, row.trash);
            if (trashed.isEmpty())
                finished(Error(ErrorKind::NotFound, tr("This is gone already: somebody else has deleted it.")));
            else
                finished(std::nullopt);
        },
        [this, finished](const Error& error) {
            readAgainAfter(error);
            finished(error);
        });
}

void TrashSteps::readAgainAfter(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled)
        m_ways.readAgain();
}

void TrashSteps::restore(const std::shared_ptr<Batch>& batch, const UndoHistory::Finished& finished)
{
    const auto restoring = std::make_shared<Restoring>();
    restoring->batch = batch;
    restoring->finished = finished;
    for (const QUuid& row : batch->rows)
        if (m_inTrash.contains(row))
            restoring->left.append(row);
    m_requests.begin(this, [] {}); // the whole batch is one piece of work
    restoreNext(restoring);
}

// One after the other: what fails leaves the rest for another try, what is not in the trash any more does not keep
// the others there.
void TrashSteps::restoreNext(const std::shared_ptr<Restoring>& restoring)
{
    if (restoring->left.isEmpty()) {
        finishRestoring(restoring);
        return;
    }
    const QUuid row = restoring->left.takeFirst();
    m_requests.write(
        m_trash.restore(m_inTrash.value(row), restoring->batch->withoutVoucherUses),
        [this, row, restoring](const RestoreReport& report) {
            m_inTrash.remove(row);
            restoring->reports.append(report);
            Q_EMIT restored(report);
            restoreNext(restoring);
        },
        [this, row, restoring](const Error& error) {
            if (error.kind() != ErrorKind::NotFound) {
                interrupted(restoring, error);
                return;
            }
            m_inTrash.remove(row);
            restoreNext(restoring);
        });
}

void TrashSteps::interrupted(const std::shared_ptr<Restoring>& restoring, const Error& error)
{
    const bool vouchers = !restoring->batch->withoutVoucherUses &&
        (error.kind() == ErrorKind::InsufficientBalance || error.kind() == ErrorKind::Conflict);
    m_requests.end(this);
    readAgainAfter(error);
    showLeftOut(m_window, restoring->reports);
    restoring->finished(error);
    if (vouchers) {
        m_refused = restoring->batch;
        Q_EMIT vouchersInTheWay(error);
    }
}

void TrashSteps::finishRestoring(const std::shared_ptr<Restoring>& restoring)
{
    m_requests.end(this);
    restoring->batch->withoutVoucherUses = false;
    if (restoring->reports.isEmpty()) {
        restoring->finished(Error(ErrorKind::NotFound, tr("This is not in the trash any more.")));
        return;
    }
    restoring->finished(std::nullopt);
    showLeftOut(m_window, restoring->reports);
}

void TrashSteps::withoutVoucherUses()
{
    if (const std::shared_ptr<Batch> batch = m_refused.lock()) {
        batch->withoutVoucherUses = true;
        m_history.retry();
    }
}

} // namespace viatica
