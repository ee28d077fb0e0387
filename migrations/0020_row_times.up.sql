-- SPDX-License-Identifier: GPL-3.0-or-later
-- updatedAt moves by itself where the client did not set it: one that sets it, as a restore from the trash does,
-- keeps its value.

CREATE FUNCTION viatica.touch_row() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF NEW."updatedAt" IS NOT DISTINCT FROM OLD."updatedAt" THEN
        NEW."updatedAt" := now();
    END IF;
    RETURN NEW;
END
$body$;
REVOKE ALL ON FUNCTION viatica.touch_row() FROM PUBLIC;

CREATE TRIGGER users_touch BEFORE UPDATE ON public.users
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER trips_touch BEFORE UPDATE ON public.trips
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER flights_touch BEFORE UPDATE ON public.flights
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER hotels_touch BEFORE UPDATE ON public.hotels
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER transportation_touch BEFORE UPDATE ON public.transportation
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER car_rentals_touch BEFORE UPDATE ON public.car_rentals
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER events_touch BEFORE UPDATE ON public.events
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER travel_companions_touch BEFORE UPDATE ON public.travel_companions
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER trip_companions_touch BEFORE UPDATE ON public.trip_companions
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER item_companions_touch BEFORE UPDATE ON public.item_companions
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER vouchers_touch BEFORE UPDATE ON public.vouchers
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER voucher_attachments_touch BEFORE UPDATE ON public.voucher_attachments
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER trip_invitations_touch BEFORE UPDATE ON public.trip_invitations
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
CREATE TRIGGER companion_relationships_touch BEFORE UPDATE ON public.companion_relationships
    FOR EACH ROW EXECUTE FUNCTION viatica.touch_row();
