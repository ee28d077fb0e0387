-- SPDX-License-Identifier: GPL-3.0-or-later
-- A program that names somebody else's trip, companion, item, voucher or flight is answered exactly as if it did not
-- exist: by the name of the reference, before row-level security would say something else. Without a session
-- row-level security speaks.

CREATE FUNCTION viatica.check_own_trip_companion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    missing text;
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT FROM public.trips t WHERE t.id = NEW."tripId" AND t."userId" = me) THEN
        missing := 'trip_companions_trip_id_fkey';
    ELSIF NOT EXISTS (SELECT FROM public.travel_companions c
                      WHERE c.id = NEW."companionId" AND c."createdBy" = me) THEN
        missing := 'trip_companions_companion_id_fkey';
    ELSE
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the trip or the companion does not exist',
        SCHEMA = 'public', TABLE = 'trip_companions', CONSTRAINT = missing;
END
$body$;

CREATE FUNCTION viatica.check_own_item_companion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
BEGIN
    IF me IS NULL OR me = (SELECT l.owner FROM viatica.lock_item(NEW."itemType", NEW."itemId") l) THEN
        RETURN NEW;
    END IF;
    IF NEW."itemType" NOT IN ('FLIGHT', 'HOTEL', 'TRANSPORTATION', 'CAR_RENTAL', 'EVENT') THEN
        -- Row-level security would speak before the table's own constraint.
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'not a kind of item',
            SCHEMA = 'public', TABLE = 'item_companions', CONSTRAINT = 'item_companions_item_type_known';
    END IF;
    RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the item does not exist',
        SCHEMA = 'public', TABLE = 'item_companions', CONSTRAINT = 'item_companions_item_exists';
END
$body$;

CREATE FUNCTION viatica.check_own_voucher_attachment() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    missing text;
BEGIN
    IF me IS NULL THEN
        RETURN NEW;
    END IF;
    IF NOT EXISTS (SELECT FROM public.vouchers v WHERE v.id = NEW."voucherId" AND v."userId" = me) THEN
        missing := 'voucher_attachments_voucher_id_fkey';
    ELSIF NOT EXISTS (SELECT FROM public.flights f WHERE f.id = NEW."flightId" AND f."userId" = me) THEN
        missing := 'voucher_attachments_flight_id_fkey';
    ELSE
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the voucher or the flight does not exist',
        SCHEMA = 'public', TABLE = 'voucher_attachments', CONSTRAINT = missing;
END
$body$;

REVOKE ALL ON FUNCTION viatica.check_own_trip_companion() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.check_own_item_companion() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.check_own_voucher_attachment() FROM PUBLIC;

CREATE TRIGGER trip_companions_own BEFORE INSERT ON public.trip_companions
    FOR EACH ROW WHEN (row_security_active('public.trip_companions'))
    EXECUTE FUNCTION viatica.check_own_trip_companion();
CREATE TRIGGER item_companions_own BEFORE INSERT ON public.item_companions
    FOR EACH ROW WHEN (row_security_active('public.item_companions'))
    EXECUTE FUNCTION viatica.check_own_item_companion();
CREATE TRIGGER voucher_attachments_own BEFORE INSERT ON public.voucher_attachments
    FOR EACH ROW WHEN (row_security_active('public.voucher_attachments'))
    EXECUTE FUNCTION viatica.check_own_voucher_attachment();
