// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "services/trip_service.h"

#include <QCache>
#include <QObject>
#include <QTimer>

namespace viatica {

class Requests;

/// Reads the details of the trip that is wanted at the moment. The first wish is read at once; what is wanted in
/// quick succession after it (arrow keys held down) waits until it pauses. Answers to older wishes are dropped. The
/// latest trips are kept until something says that they have changed; the wanted one is then read again.
class TripDetailsLoader final : public QObject
{
    Q_OBJECT

public:
    explicit TripDetailsLoader(TripService& trips, QObject* parent = nullptr);

    /// A null id wants nothing. @p version is that of the list; a kept trip of another version is not shown.
    void want(TripId id, const RowVersion& version = {});
    /// Reads the wanted trip again; also the retry after a failure.
    void refresh();
    void cancel();
    [[nodiscard]] TripId wanted() const { return m_wanted; }
    [[nodiscard]] Requests& requests() { return *m_requests; }

Q_SIGNALS:
    void loaded(const viatica::TripDetails& details);
    void failed(const viatica::Error& error);

private:
    void read();
    void forget(TripId id);
    void forgetAll();

    TripService& m_trips;
    Requests* m_requests;
    QCache<TripId, TripDetails> m_kept;
    QTimer m_pause;
    TripId m_wanted;
    QFuture<TripDetails> m_future;
    bool m_waiting = false;
    quint64 m_generation = 0; ///< of what is wanted; older answers are dropped
};

} // namespace viatica
