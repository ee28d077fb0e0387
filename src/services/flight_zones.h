// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/flight.h"
#include "services/airport_service.h"

#include <QFuture>
#include <QObject>

namespace viatica {

/// The draft with the zones of its airports where it leaves them open. Ready at once where nothing is open.
[[nodiscard]] QFuture<FlightDraft> completedZones(AirportService& airports, QObject* context,
                                                  const FlightDraft& draft);

/// Calls save(draft) with a flight's zones filled in; at once where nothing has to be looked up. Nothing is
/// saved any more once @p context is gone.
template <class Save>
auto withZones(AirportService& airports, QObject* context, const FlightDraft& draft, Save save)
{
    if (!draft.originTimezone.isEmpty() && !draft.destinationTimezone.isEmpty())
        return save(draft);
    return completedZones(airports, context, draft).then(context, save).unwrap();
}

/// The other kinds take the zones as they are.
template <class Draft, class Save>
auto withZones(AirportService&, QObject*, const Draft& draft, Save save)
{
    return save(draft);
}

} // namespace viatica
