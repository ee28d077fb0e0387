// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "services/trash_service.h"

#include <QObject>

#include <optional>

namespace viatica {

class Requests;

/// Brings several things back from the trash, one after the other: those that others hang on first. What cannot come
/// back does not keep the rest there; a lost connection ends the run, so that it can be taken up again.
class RestoreRun final : public QObject
{
    Q_OBJECT

public:
    struct Result
    {
        QList<RestoreReport> restored;
        QList<TrashEntry> refused;         ///< something stands in the way of these
        std::optional<Error> refusal;      ///< of the first of them
        bool vouchersInTheWay = false;     ///< they would come back without their voucher uses
        int missing = 0;                   ///< were not in the trash any more
        QList<TrashEntry> open;            ///< not reached
        std::optional<Error> interruption; ///< why not
    };

    RestoreRun(TrashService& trash, Requests& requests, QObject* parent = nullptr);

    /// @p entries in any order. Nothing happens while a run is under way.
    void start(QList<TrashEntry> entries, bool withoutVoucherUses = false);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int total() const { return m_total; }
    /// How many are done, one way or another.
    [[nodiscard]] int count() const { return m_total - int(m_left.size()); }

Q_SIGNALS:
    void progressed();
    void finished(const viatica::RestoreRun::Result& result);

private:
    void next();
    void failed(const TrashEntry& entry, const Error& error);
    void finish();

    TrashService& m_trash;
    Requests& m_requests;
    QList<TrashEntry> m_left;
    Result m_result;
    int m_total = 0;
    bool m_withoutVoucherUses = false;
    bool m_running = false;
};

} // namespace viatica
