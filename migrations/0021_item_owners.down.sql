-- SPDX-License-Identifier: GPL-3.0-or-later
-- Clients have to name the owner of an item from here on.

DROP TRIGGER events_owner ON public.events;
DROP TRIGGER car_rentals_owner ON public.car_rentals;
DROP TRIGGER transportation_owner ON public.transportation;
DROP TRIGGER hotels_owner ON public.hotels;
DROP TRIGGER flights_owner ON public.flights;

DROP FUNCTION viatica.fill_item_owner();
