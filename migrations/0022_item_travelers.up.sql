-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stands in for the foreign keys that item_companions cannot have. On a trip's item travel the trip's owner and the
-- companions on that trip; on a standalone item its owner and any companion of the owner. What is referred to is
-- locked, so that it cannot go away before this transaction ends.

CREATE FUNCTION viatica.check_item_companion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    owner uuid;
    trip uuid;
BEGIN
    CASE NEW."itemType"
        WHEN 'FLIGHT' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.flights i
            WHERE i.id = NEW."itemId" FOR KEY SHARE;
        WHEN 'HOTEL' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.hotels i
            WHERE i.id = NEW."itemId" FOR KEY SHARE;
        WHEN 'TRANSPORTATION' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.transportation i
            WHERE i.id = NEW."itemId" FOR KEY SHARE;
        WHEN 'CAR_RENTAL' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.car_rentals i
            WHERE i.id = NEW."itemId" FOR KEY SHARE;
        WHEN 'EVENT' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.events i
            WHERE i.id = NEW."itemId" FOR KEY SHARE;
    END CASE;
    IF owner IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the item does not exist',
            SCHEMA = 'public', TABLE = 'item_companions', CONSTRAINT = 'item_companions_item_exists';
    END IF;

    IF NEW."travelerType" = 'USER' THEN
        IF NEW."travelerId" = owner THEN
            RETURN NULL;
        END IF;
    ELSIF trip IS NULL THEN
        PERFORM 1 FROM public.travel_companions c
        WHERE c.id = NEW."travelerId" AND c."createdBy" = owner FOR KEY SHARE;
        IF FOUND THEN
            RETURN NULL;
        END IF;
    ELSE
        PERFORM 1 FROM public.trip_companions tc
        WHERE tc."tripId" = trip AND tc."companionId" = NEW."travelerId" FOR KEY SHARE;
        IF FOUND THEN
            RETURN NULL;
        END IF;
    END IF;
    RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the traveller does not exist or is not on the trip',
        SCHEMA = 'public', TABLE = 'item_companions', CONSTRAINT = 'item_companions_traveler_allowed';
END
$body$;
REVOKE ALL ON FUNCTION viatica.check_item_companion() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER item_companions_references AFTER INSERT OR UPDATE ON public.item_companions
    FOR EACH ROW EXECUTE FUNCTION viatica.check_item_companion();
