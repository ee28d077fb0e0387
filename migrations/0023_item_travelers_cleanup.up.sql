-- SPDX-License-Identifier: GPL-3.0-or-later
-- The other half of those foreign keys: an assignment goes with its item, with its companion, with the companion's
-- place on the trip, and where its item moves to a trip that the companion is not on. The functions work with the
-- owner's rights, because row-level security no longer shows an assignment whose item has gone.

CREATE FUNCTION viatica.forget_item() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    DELETE FROM public.item_companions ic USING gone g
    WHERE ic."itemType" = TG_ARGV[0] AND ic."itemId" = g.id;
    RETURN NULL;
END
$body$;

CREATE FUNCTION viatica.forget_companion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    DELETE FROM public.item_companions ic USING gone g
    WHERE ic."travelerType" = 'COMPANION' AND ic."travelerId" = g.id;
    RETURN NULL;
END
$body$;

CREATE FUNCTION viatica.forget_trip_companion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    DELETE FROM public.item_companions ic USING gone g
    WHERE ic."travelerType" = 'COMPANION' AND ic."travelerId" = g."companionId"
      AND CASE ic."itemType"
              WHEN 'FLIGHT' THEN EXISTS (
                  SELECT FROM public.flights i WHERE i.id = ic."itemId" AND i."tripId" = g."tripId")
              WHEN 'HOTEL' THEN EXISTS (
                  SELECT FROM public.hotels i WHERE i.id = ic."itemId" AND i."tripId" = g."tripId")
              WHEN 'TRANSPORTATION' THEN EXISTS (
                  SELECT FROM public.transportation i WHERE i.id = ic."itemId" AND i."tripId" = g."tripId")
              WHEN 'CAR_RENTAL' THEN EXISTS (
                  SELECT FROM public.car_rentals i WHERE i.id = ic."itemId" AND i."tripId" = g."tripId")
              WHEN 'EVENT' THEN EXISTS (
                  SELECT FROM public.events i WHERE i.id = ic."itemId" AND i."tripId" = g."tripId")
          END;
    RETURN NULL;
END
$body$;

CREATE FUNCTION viatica.forget_moved_item() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    DELETE FROM public.item_companions ic
    WHERE ic."itemType" = TG_ARGV[0] AND ic."itemId" = NEW.id AND ic."travelerType" = 'COMPANION'
      AND NOT EXISTS (
          SELECT FROM public.trip_companions tc
          WHERE tc."tripId" = NEW."tripId" AND tc."companionId" = ic."travelerId");
    RETURN NULL;
END
$body$;

REVOKE ALL ON FUNCTION viatica.forget_item() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.forget_companion() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.forget_trip_companion() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.forget_moved_item() FROM PUBLIC;

CREATE TRIGGER flights_forget AFTER DELETE ON public.flights REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.forget_item('FLIGHT');
CREATE TRIGGER hotels_forget AFTER DELETE ON public.hotels REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.forget_item('HOTEL');
CREATE TRIGGER transportation_forget AFTER DELETE ON public.transportation REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.forget_item('TRANSPORTATION');
CREATE TRIGGER car_rentals_forget AFTER DELETE ON public.car_rentals REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.forget_item('CAR_RENTAL');
CREATE TRIGGER events_forget AFTER DELETE ON public.events REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.forget_item('EVENT');

CREATE TRIGGER travel_companions_forget AFTER DELETE ON public.travel_companions REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.forget_companion();
CREATE TRIGGER trip_companions_forget AFTER DELETE ON public.trip_companions REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.forget_trip_companion();

CREATE TRIGGER flights_forget_moved AFTER UPDATE OF "tripId" ON public.flights FOR EACH ROW
    WHEN (NEW."tripId" IS NOT NULL AND NEW."tripId" IS DISTINCT FROM OLD."tripId")
    EXECUTE FUNCTION viatica.forget_moved_item('FLIGHT');
CREATE TRIGGER hotels_forget_moved AFTER UPDATE OF "tripId" ON public.hotels FOR EACH ROW
    WHEN (NEW."tripId" IS NOT NULL AND NEW."tripId" IS DISTINCT FROM OLD."tripId")
    EXECUTE FUNCTION viatica.forget_moved_item('HOTEL');
CREATE TRIGGER transportation_forget_moved AFTER UPDATE OF "tripId" ON public.transportation FOR EACH ROW
    WHEN (NEW."tripId" IS NOT NULL AND NEW."tripId" IS DISTINCT FROM OLD."tripId")
    EXECUTE FUNCTION viatica.forget_moved_item('TRANSPORTATION');
CREATE TRIGGER car_rentals_forget_moved AFTER UPDATE OF "tripId" ON public.car_rentals FOR EACH ROW
    WHEN (NEW."tripId" IS NOT NULL AND NEW."tripId" IS DISTINCT FROM OLD."tripId")
    EXECUTE FUNCTION viatica.forget_moved_item('CAR_RENTAL');
CREATE TRIGGER events_forget_moved AFTER UPDATE OF "tripId" ON public.events FOR EACH ROW
    WHEN (NEW."tripId" IS NOT NULL AND NEW."tripId" IS DISTINCT FROM OLD."tripId")
    EXECUTE FUNCTION viatica.forget_moved_item('EVENT');
