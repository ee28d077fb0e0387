// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/trip_details_loader.h"

#include "gui/requests.h"

namespace viatica {

using namespace std::chrono_literals;

namespace {
constexpr int keptTrips = 40;
constexpr auto pause = 80ms;
} // namespace

TripDetailsLoader::TripDetailsLoader(TripService& trips, QObject* parent)
    : QObject(parent)
    , m_trips(trips)
    , m_requests(new Requests(this))
    , m_kept(keptTrips)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_waiting)
            read();
    });
    connect(&trips, &TripService::tripChanged, this, [this](const Trip& trip) { forget(trip.id); });
    connect(&trips, &TripService::tripRestored, this, &TripDetailsLoader::forget);
    connect(&trips, &TripService::tripsReset, this, &TripDetailsLoader::forgetAll);
    connect(&trips, &TripService::tripsRemoved, this, [this](const QList<TripId>& ids) {
        for (const TripId id : ids)
            m_kept.remove(id);
    });
}

void TripDetailsLoader::want(TripId id, const RowVersion& version)
{
    const TripDetails* kept = m_kept.object(id);
    const bool isKept = kept && (version.value.isEmpty() || kept->trip.version == version);
    if (id == m_wanted && (isKept || m_waiting || m_future.isRunning()))
        return;
    ++m_generation;
    m_wanted = id;
    m_waiting = false;
    m_future.cancel();
    if (id.isNull())
        return;
    if (isKept) {
        Q_EMIT loaded(*kept);
        return;
    }
    m_waiting = true;
    if (!m_pause.isActive())
        read();
    m_pause.start();
}

void TripDetailsLoader::refresh()
{
    m_kept.remove(m_wanted);
    if (!m_wanted.isNull())
        read();
}

void TripDetailsLoader::cancel()
{
    m_requests->cancel();
}

void TripDetailsLoader::read()
{
    m_waiting = false;
    m_future.cancel();
    const quint64 generation = ++m_generation;
    m_future = m_trips.getTripWithDetails(m_wanted);
    m_requests->read(
        m_future,
        [this, generation](const TripDetails& details) {
            if (generation != m_generation)
                return;
            m_kept.insert(details.trip.id, new TripDetails(details));
            Q_EMIT loaded(details);
        },
        [this, generation](const Error& error) {
            if (generation == m_generation)
                Q_EMIT failed(error);
        });
}

void TripDetailsLoader::forget(TripId id)
{
    m_kept.remove(id);
    if (id == m_wanted)
        read();
}

void TripDetailsLoader::forgetAll()
{
    m_kept.clear();
    if (!m_wanted.isNull())
        read();
}

} // namespace viatica
