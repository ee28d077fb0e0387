-- SPDX-License-Identifier: GPL-3.0-or-later
-- From here on updatedAt is the client's affair.

DROP TRIGGER companion_relationships_touch ON public.companion_relationships;
DROP TRIGGER trip_invitations_touch ON public.trip_invitations;
DROP TRIGGER voucher_attachments_touch ON public.voucher_attachments;
DROP TRIGGER vouchers_touch ON public.vouchers;
DROP TRIGGER item_companions_touch ON public.item_companions;
DROP TRIGGER trip_companions_touch ON public.trip_companions;
DROP TRIGGER travel_companions_touch ON public.travel_companions;
DROP TRIGGER events_touch ON public.events;
DROP TRIGGER car_rentals_touch ON public.car_rentals;
DROP TRIGGER transportation_touch ON public.transportation;
DROP TRIGGER hotels_touch ON public.hotels;
DROP TRIGGER flights_touch ON public.flights;
DROP TRIGGER trips_touch ON public.trips;
DROP TRIGGER users_touch ON public.users;

DROP FUNCTION viatica.touch_row();
