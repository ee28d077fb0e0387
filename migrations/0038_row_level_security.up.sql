-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who may see and write what, by the database and not by the good will of a program. The owner of the tables (which
-- migrates, or is a trusted server) is not held to it: row-level security is enabled, not forced. Without a valid
-- session every table is empty.
--
-- Own or shared stands in a CASE: as one OR it would make the planner sort every row for the first page. It is no path
-- into an index, so that statements name the owner, or the shared trips, themselves.

ALTER TABLE public.users ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.trips ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.airports ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.flights ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.hotels ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.transportation ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.car_rentals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.travel_companions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.trip_companions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.item_companions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.vouchers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.voucher_attachments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.trip_invitations ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.companion_relationships ENABLE ROW LEVEL SECURITY;

CREATE POLICY see ON public.users FOR SELECT TO viatica_app USING (id = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.users FOR UPDATE TO viatica_app USING (id = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.airports FOR SELECT TO viatica_app
    USING ((SELECT viatica.current_user_id()) IS NOT NULL);

CREATE POLICY see ON public.trips FOR SELECT TO viatica_app USING (
    CASE WHEN "userId" = (SELECT viatica.current_user_id()) THEN true
         ELSE id = ANY ((SELECT viatica.shared_trip_ids())::uuid[]) END);
CREATE POLICY add ON public.trips FOR INSERT TO viatica_app
    WITH CHECK ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.trips FOR UPDATE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.trips FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.flights FOR SELECT TO viatica_app USING (
    CASE WHEN "userId" = (SELECT viatica.current_user_id()) THEN true
         ELSE "tripId" = ANY ((SELECT viatica.shared_trip_ids())::uuid[]) END);
CREATE POLICY add ON public.flights FOR INSERT TO viatica_app
    WITH CHECK ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.flights FOR UPDATE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.flights FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.hotels FOR SELECT TO viatica_app USING (
    CASE WHEN "userId" = (SELECT viatica.current_user_id()) THEN true
         ELSE "tripId" = ANY ((SELECT viatica.shared_trip_ids())::uuid[]) END);
CREATE POLICY add ON public.hotels FOR INSERT TO viatica_app
    WITH CHECK ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.hotels FOR UPDATE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.hotels FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.transportation FOR SELECT TO viatica_app USING (
    CASE WHEN "userId" = (SELECT viatica.current_user_id()) THEN true
         ELSE "tripId" = ANY ((SELECT viatica.shared_trip_ids())::uuid[]) END);
CREATE POLICY add ON public.transportation FOR INSERT TO viatica_app
    WITH CHECK ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.transportation FOR UPDATE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.transportation FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.car_rentals FOR SELECT TO viatica_app USING (
    CASE WHEN "userId" = (SELECT viatica.current_user_id()) THEN true
         ELSE "tripId" = ANY ((SELECT viatica.shared_trip_ids())::uuid[]) END);
CREATE POLICY add ON public.car_rentals FOR INSERT TO viatica_app
    WITH CHECK ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.car_rentals FOR UPDATE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.car_rentals FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.events FOR SELECT TO viatica_app USING (
    CASE WHEN "userId" = (SELECT viatica.current_user_id()) THEN true
         ELSE "tripId" = ANY ((SELECT viatica.shared_trip_ids())::uuid[]) END);
CREATE POLICY add ON public.events FOR INSERT TO viatica_app
    WITH CHECK ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.events FOR UPDATE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.events FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.travel_companions FOR SELECT TO viatica_app
    USING ("createdBy" = (SELECT viatica.current_user_id()));
CREATE POLICY add ON public.travel_companions FOR INSERT TO viatica_app
    WITH CHECK ("createdBy" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.travel_companions FOR UPDATE TO viatica_app
    USING ("createdBy" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.travel_companions FOR DELETE TO viatica_app
    USING ("createdBy" = (SELECT viatica.current_user_id()));

CREATE POLICY see ON public.vouchers FOR SELECT TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY add ON public.vouchers FOR INSERT TO viatica_app
    WITH CHECK ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY change ON public.vouchers FOR UPDATE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
CREATE POLICY remove ON public.vouchers FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
