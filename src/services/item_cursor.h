// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

namespace viatica {

/// Where a page of items ended. Items stand in the order of their beginnings.
struct ItemCursor
{
    qint64 start = 0; ///< microseconds since 1970, as exact as the database's
    QUuid id;
};

/// A text for the caller, who hands it back.
[[nodiscard]] QString toText(const ItemCursor& cursor);
/// @throws Error(Validation) for a text that toText() did not make
[[nodiscard]] ItemCursor itemCursorFromText(const QString& text);

} // namespace viatica
