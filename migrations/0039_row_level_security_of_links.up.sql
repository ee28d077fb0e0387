-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows without an owner's column belong to whom the row they hang on belongs to. What hangs on a shared trip is not
-- shared: of the people on it others get the name alone, by a function. Invitations are written by functions; what is
-- left to the program is clearing answered ones away, which ends nobody's access.

CREATE POLICY see ON public.trip_companions FOR SELECT TO viatica_app USING (
    EXISTS (SELECT FROM public.trips t WHERE t.id = trip_companions."tripId"
            AND t."userId" = (SELECT viatica.current_user_id())));
CREATE POLICY add ON public.trip_companions FOR INSERT TO viatica_app WITH CHECK (
    EXISTS (SELECT FROM public.trips t WHERE t.id = trip_companions."tripId"
            AND t."userId" = (SELECT viatica.current_user_id()))
    AND EXISTS (SELECT FROM public.travel_companions c WHERE c.id = trip_companions."companionId"
                AND c."createdBy" = (SELECT viatica.current_user_id())));
CREATE POLICY remove ON public.trip_companions FOR DELETE TO viatica_app USING (
    EXISTS (SELECT FROM public.trips t WHERE t.id = trip_companions."tripId"
            AND t."userId" = (SELECT viatica.current_user_id())));

CREATE POLICY own ON public.item_companions FOR ALL TO viatica_app USING (
    CASE "itemType"
        WHEN 'FLIGHT' THEN EXISTS (
            SELECT FROM public.flights i
            WHERE i.id = item_companions."itemId" AND i."userId" = (SELECT viatica.current_user_id()))
        WHEN 'HOTEL' THEN EXISTS (
            SELECT FROM public.hotels i
            WHERE i.id = item_companions."itemId" AND i."userId" = (SELECT viatica.current_user_id()))
        WHEN 'TRANSPORTATION' THEN EXISTS (
            SELECT FROM public.transportation i
            WHERE i.id = item_companions."itemId" AND i."userId" = (SELECT viatica.current_user_id()))
        WHEN 'CAR_RENTAL' THEN EXISTS (
            SELECT FROM public.car_rentals i
            WHERE i.id = item_companions."itemId" AND i."userId" = (SELECT viatica.current_user_id()))
        WHEN 'EVENT' THEN EXISTS (
            SELECT FROM public.events i
            WHERE i.id = item_companions."itemId" AND i."userId" = (SELECT viatica.current_user_id()))
    END);

CREATE POLICY see ON public.voucher_attachments FOR SELECT TO viatica_app USING (
    EXISTS (SELECT FROM public.vouchers v WHERE v.id = voucher_attachments."voucherId"
            AND v."userId" = (SELECT viatica.current_user_id())));
CREATE POLICY add ON public.voucher_attachments FOR INSERT TO viatica_app WITH CHECK (
    EXISTS (SELECT FROM public.vouchers v WHERE v.id = voucher_attachments."voucherId"
            AND v."userId" = (SELECT viatica.current_user_id()))
    AND EXISTS (SELECT FROM public.flights f WHERE f.id = voucher_attachments."flightId"
                AND f."userId" = (SELECT viatica.current_user_id())));
CREATE POLICY change ON public.voucher_attachments FOR UPDATE TO viatica_app USING (
    EXISTS (SELECT FROM public.vouchers v WHERE v.id = voucher_attachments."voucherId"
            AND v."userId" = (SELECT viatica.current_user_id())));
CREATE POLICY remove ON public.voucher_attachments FOR DELETE TO viatica_app USING (
    EXISTS (SELECT FROM public.vouchers v WHERE v.id = voucher_attachments."voucherId"
            AND v."userId" = (SELECT viatica.current_user_id())));

CREATE POLICY see ON public.trip_invitations FOR SELECT TO viatica_app USING (
    EXISTS (SELECT FROM public.trips t WHERE t.id = trip_invitations."tripId"
            AND t."userId" = (SELECT viatica.current_user_id())));
CREATE POLICY remove ON public.trip_invitations FOR DELETE TO viatica_app USING (
    status IN ('accepted', 'declined')
    AND EXISTS (SELECT FROM public.trips t WHERE t.id = trip_invitations."tripId"
                AND t."userId" = (SELECT viatica.current_user_id())));

CREATE POLICY see ON public.companion_relationships FOR SELECT TO viatica_app USING (
    EXISTS (SELECT FROM public.travel_companions c WHERE c.id = companion_relationships."companionId"
            AND c."createdBy" = (SELECT viatica.current_user_id())));
