-- SPDX-License-Identifier: GPL-3.0-or-later
-- Shuts the program out of every table.

REVOKE ALL ON public.users, public.airports, public.trips, public.flights, public.hotels, public.transportation,
    public.car_rentals, public.events, public.travel_companions, public.trip_companions, public.item_companions,
    public.vouchers, public.voucher_attachments, public.trip_invitations, public.companion_relationships
    FROM viatica_app;
REVOKE USAGE ON SCHEMA public FROM viatica_app;
