// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/item.h"

#include <optional>

namespace viatica {

/// An item and who travels on it. Somebody who sees it on a shared trip is not told the travellers.
template <class Entity>
struct ItemRecord
{
    Entity item;
    QList<ItemTraveller> travellers; ///< the user first, then companions by name
};

/// A page of items, by their beginnings. Their notes are left out.
template <class Entity>
struct ItemPage
{
    QList<ItemRecord<Entity>> rows;
    QString next; ///< cursor of the next page, empty on the last
};

/// What a delete left behind for undoing it.
struct TrashedItem
{
    TrashId trash;
    ItemRef item;
    QString title;
    std::optional<TripId> trip; ///< where it was, null for no trip; nothing where that is not known any more
};

/// What a move between trips has done, so that it can be taken back exactly.
struct ItemMove
{
    struct Moved
    {
        ItemRef item;
        TripId from; ///< null where it was in no trip
    };
    /// Somebody who is not on the other trip, and so does not travel on the item any more.
    struct Left
    {
        ItemRef item;
        ItemTraveller traveller;
    };
    TripId to; ///< null for no trip
    QList<Moved> items;
    QList<Left> left;
};

} // namespace viatica
