-- SPDX-License-Identifier: GPL-3.0-or-later
-- The traveller of a voucher's use: the voucher's owner, or a companion whom the owner made. Such a companion cannot
-- be deleted, since that would hand money back; like the companions on trips this is looked at when the transaction
-- ends, so that an account can go with all it has.

CREATE FUNCTION viatica.check_voucher_traveler() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    owner uuid;
BEGIN
    SELECT v."userId" INTO owner FROM public.vouchers v WHERE v.id = NEW."voucherId";
    -- As on a standalone item: the use of a voucher does not end when its traveller leaves the trip.
    IF NOT viatica.lock_traveler(owner, NULL, NEW."travelerType", NEW."travelerId") THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the traveller does not exist',
            SCHEMA = 'public', TABLE = 'voucher_attachments', CONSTRAINT = 'voucher_attachments_traveler_allowed';
    END IF;
    RETURN NULL;
END
$body$;

CREATE FUNCTION viatica.keep_voucher_traveler() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF EXISTS (SELECT FROM public.voucher_attachments a
               WHERE a."travelerType" = 'COMPANION' AND a."travelerId" = OLD.id) THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the companion is named in the use of a voucher',
            SCHEMA = 'public', TABLE = 'voucher_attachments', CONSTRAINT = 'voucher_attachments_traveler_kept';
    END IF;
    RETURN NULL;
END
$body$;

REVOKE ALL ON FUNCTION viatica.check_voucher_traveler() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.keep_voucher_traveler() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER voucher_attachments_references AFTER INSERT OR UPDATE ON public.voucher_attachments
    FOR EACH ROW EXECUTE FUNCTION viatica.check_voucher_traveler();
CREATE CONSTRAINT TRIGGER travel_companions_kept AFTER DELETE ON public.travel_companions
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION viatica.keep_voucher_traveler();
