// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/city_index.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace viatica {

/// Cities of the program's list, for places that no airport names: where they lie, and in which time zone. The index is
/// built off the GUI thread at the first question.
class CityService final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~CityService() override;

    /// The cities that fit what is being typed, the most likely first; see CityIndex::search. Ready at once when the
    /// index is there. @p limit 1 to 100
    QFuture<QList<CityMatch>> searchCities(const QString& query, int limit = 20);

    /// Builds the index now, so that the first question does not wait for it.
    void prepare();

private:
    using Index = std::shared_ptr<const CityIndex>;

    void setIndex(const Index& index);

    Index m_index; ///< null until it is built
    bool m_building = false;
    QList<std::function<void()>> m_waiting; ///< for the index
};

} // namespace viatica
