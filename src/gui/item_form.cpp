// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_form.h"

#include "gui/car_rental_form.h"
#include "gui/event_form.h"
#include "gui/flight_form.h"
#include "gui/hotel_form.h"
#include "gui/transportation_form.h"

namespace viatica {

ItemForm* makeItemForm(ItemKind kind, const FormLists& lists, QWidget* parent)
{
    switch (kind) {
    case ItemKind::Flight:
        return new FlightForm(lists, parent);
    case ItemKind::Hotel:
        return new HotelForm(lists, parent);
    case ItemKind::Transportation:
        return new TransportationForm(lists, parent);
    case ItemKind::CarRental:
        return new CarRentalForm(lists, parent);
    case ItemKind::Event:
        break;
    }
    return new EventForm(lists, parent);
}

} // namespace viatica
