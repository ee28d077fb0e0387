// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_look.h"

#include "gui/theme.h"

namespace viatica {

QColor colorOf(ItemKind kind, const Colors& colors)
{
    switch (kind) {
    case ItemKind::Flight:
        return colors.flight;
    case ItemKind::Hotel:
        return colors.stay;
    case ItemKind::Transportation:
        return colors.ground;
    case ItemKind::CarRental:
        return colors.car;
    case ItemKind::Event:
        break;
    }
    return colors.event;
}

QString iconNameOf(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Flight:
        return QStringLiteral("plane-departure");
    case ItemKind::Hotel:
        return QStringLiteral("bed");
    case ItemKind::Transportation:
        return QStringLiteral("train");
    case ItemKind::CarRental:
        return QStringLiteral("car");
    case ItemKind::Event:
        break;
    }
    return QStringLiteral("ticket");
}

} // namespace viatica
