-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every item has an owner, a column that the specification does not know. For a client that leaves it out, the
-- item's owner is its trip's. The function sees what its caller sees: somebody else's trip is as good as none.

CREATE FUNCTION viatica.fill_item_owner() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    SELECT t."userId" INTO NEW."userId" FROM public.trips t WHERE t.id = NEW."tripId";
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the trip of the item does not exist',
            SCHEMA = TG_TABLE_SCHEMA, TABLE = TG_TABLE_NAME, CONSTRAINT = TG_TABLE_NAME || '_trip_id_fkey';
    END IF;
    RETURN NEW;
END
$body$;
REVOKE ALL ON FUNCTION viatica.fill_item_owner() FROM PUBLIC;

CREATE TRIGGER flights_owner BEFORE INSERT ON public.flights FOR EACH ROW
    WHEN (NEW."userId" IS NULL AND NEW."tripId" IS NOT NULL) EXECUTE FUNCTION viatica.fill_item_owner();
CREATE TRIGGER hotels_owner BEFORE INSERT ON public.hotels FOR EACH ROW
    WHEN (NEW."userId" IS NULL AND NEW."tripId" IS NOT NULL) EXECUTE FUNCTION viatica.fill_item_owner();
CREATE TRIGGER transportation_owner BEFORE INSERT ON public.transportation FOR EACH ROW
    WHEN (NEW."userId" IS NULL AND NEW."tripId" IS NOT NULL) EXECUTE FUNCTION viatica.fill_item_owner();
CREATE TRIGGER car_rentals_owner BEFORE INSERT ON public.car_rentals FOR EACH ROW
    WHEN (NEW."userId" IS NULL AND NEW."tripId" IS NOT NULL) EXECUTE FUNCTION viatica.fill_item_owner();
CREATE TRIGGER events_owner BEFORE INSERT ON public.events FOR EACH ROW
    WHEN (NEW."userId" IS NULL AND NEW."tripId" IS NOT NULL) EXECUTE FUNCTION viatica.fill_item_owner();
