-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stands in for the foreign keys that item_companions cannot have. On a trip's item travel the trip's owner and the
-- companions on that trip; on a standalone item its owner and any companion of the owner. What is referred to is
-- locked, so that it cannot go away before this transaction ends.

-- The owner and the trip of an item, which is locked; NULL both where there is none.
CREATE FUNCTION viatica.lock_item(kind text, item uuid, OUT owner uuid, OUT trip uuid)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    CASE kind
        WHEN 'FLIGHT' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.flights i
            WHERE i.id = item FOR KEY SHARE;
        WHEN 'HOTEL' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.hotels i
            WHERE i.id = item FOR KEY SHARE;
        WHEN 'TRANSPORTATION' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.transportation i
            WHERE i.id = item FOR KEY SHARE;
        WHEN 'CAR_RENTAL' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.car_rentals i
            WHERE i.id = item FOR KEY SHARE;
        WHEN 'EVENT' THEN
            SELECT i."userId", i."tripId" INTO owner, trip FROM public.events i
            WHERE i.id = item FOR KEY SHARE;
        ELSE
            NULL; -- the table's own constraint names the kinds
    END CASE;
END
$body$;

-- Whether the traveller may use an item of this owner on this trip (none for a standalone item).
CREATE FUNCTION viatica.lock_traveler(owner uuid, trip uuid, traveler_type text, traveler uuid) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF traveler_type = 'USER' THEN
        RETURN coalesce(traveler = owner, false);
    ELSIF trip IS NULL THEN
        PERFORM 1 FROM public.travel_companions c
        WHERE c.id = traveler AND c."createdBy" = owner FOR KEY SHARE;
    ELSE
        PERFORM 1 FROM public.trip_companions tc
        WHERE tc."tripId" = trip AND tc."companionId" = traveler FOR KEY SHARE;
    END IF;
    RETURN FOUND;
END
$body$;

CREATE FUNCTION viatica.check_item_companion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    item record;
BEGIN
    SELECT l.owner, l.trip INTO item FROM viatica.lock_item(NEW."itemType", NEW."itemId") l;
    IF item.owner IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the item does not exist',
            SCHEMA = 'public', TABLE = 'item_companions', CONSTRAINT = 'item_companions_item_exists';
    END IF;
    IF NOT viatica.lock_traveler(item.owner, item.trip, NEW."travelerType", NEW."travelerId") THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the traveller does not exist or is not on the trip',
            SCHEMA = 'public', TABLE = 'item_companions', CONSTRAINT = 'item_companions_traveler_allowed';
    END IF;
    RETURN NULL;
END
$body$;

REVOKE ALL ON FUNCTION viatica.lock_item(text, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.lock_traveler(uuid, uuid, text, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.check_item_companion() FROM PUBLIC;

CREATE CONSTRAINT TRIGGER item_companions_references AFTER INSERT OR UPDATE ON public.item_companions
    FOR EACH ROW EXECUTE FUNCTION viatica.check_item_companion();
