// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/city_service.h"

#include "db/database.h"
#include "services/reference_data.h"

#include <QFutureWatcher>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace viatica {

namespace {

constexpr int largestSearch = 100;

} // namespace

CityService::~CityService() = default;

QFuture<QList<CityMatch>> CityService::searchCities(const QString& query, int limit)
{
    const int count = std::clamp(limit, 1, largestSearch);
    if (m_index)
        return readyFuture(m_index->search(query, count));
    const auto promise = std::make_shared<QPromise<QList<CityMatch>>>();
    promise->start();
    m_waiting.append([this, promise, query, count] {
        promise->addResult(m_index->search(query, count));
        promise->finish();
    });
    prepare();
    return promise->future();
}

// On a worker of the pool: reading the list and building the index take some tenths of a second.
void CityService::prepare()
{
    if (m_index || m_building)
        return;
    m_building = true;
    const auto promise = std::make_shared<QPromise<Index>>();
    promise->start();
    auto* watcher = new QFutureWatcher<Index>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        setIndex(watcher->result());
    });
    watcher->setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(std::make_shared<const CityIndex>(listedCities()));
        promise->finish();
    });
}

void CityService::setIndex(const Index& index)
{
    m_building = false;
    m_index = index;
    const QList<std::function<void()>> waiting = std::exchange(m_waiting, {});
    for (const auto& action : waiting)
        action();
}

} // namespace viatica
