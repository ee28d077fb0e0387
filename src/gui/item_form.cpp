// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_form.h"

#include "gui/flight_form.h"

namespace viatica {

ItemForm* makeItemForm(ItemKind kind, const FormLists& lists, QWidget* parent)
{
    switch (kind) {
    case ItemKind::Flight:
        return new FlightForm(lists, parent);
    case ItemKind::Hotel:
    case ItemKind::Transportation:
    case ItemKind::CarRental:
    case ItemKind::Event:
        break;
    }
    return new FlightForm(lists, parent);
}

} // namespace viatica
