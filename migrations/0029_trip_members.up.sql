-- SPDX-License-Identifier: GPL-3.0-or-later
-- The right to read a shared trip. It does not hang on the invitation, because answered invitations are cleaned up
-- after some months: accepting gives it, and it ends with a change of mind, or when the companion is taken off the
-- trip.

CREATE TABLE viatica.trip_members (
    "tripId" uuid NOT NULL CONSTRAINT trip_members_trip_id_fkey REFERENCES public.trips (id) ON DELETE CASCADE,
    "userId" uuid NOT NULL CONSTRAINT trip_members_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    since timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT trip_members_pkey PRIMARY KEY ("tripId", "userId")
);
CREATE INDEX trip_members_user_id ON viatica.trip_members ("userId");

CREATE FUNCTION viatica.follow_invitation() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF NEW.status = 'accepted' THEN
        INSERT INTO viatica.trip_members ("tripId", "userId") VALUES (NEW."tripId", NEW."invitedUserId")
        ON CONFLICT ("tripId", "userId") DO NOTHING;
    ELSIF TG_OP = 'UPDATE' AND OLD.status = 'accepted' THEN
        DELETE FROM viatica.trip_members m WHERE m."tripId" = OLD."tripId" AND m."userId" = OLD."invitedUserId";
    END IF;
    RETURN NULL;
END
$body$;

-- Another companion on the trip may stand for the same account; then it stays.
CREATE FUNCTION viatica.follow_trip_companion() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    account uuid;
BEGIN
    SELECT c."userId" INTO account FROM public.travel_companions c WHERE c.id = OLD."companionId";
    IF account IS NULL OR EXISTS (
        SELECT FROM public.trip_companions tc JOIN public.travel_companions c ON c.id = tc."companionId"
        WHERE tc."tripId" = OLD."tripId" AND c."userId" = account) THEN
        RETURN NULL;
    END IF;
    DELETE FROM public.trip_invitations i
    WHERE i."tripId" = OLD."tripId" AND i."invitedUserId" = account AND i.status <> 'declined';
    DELETE FROM viatica.trip_members m WHERE m."tripId" = OLD."tripId" AND m."userId" = account;
    RETURN NULL;
END
$body$;

REVOKE ALL ON FUNCTION viatica.follow_invitation() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.follow_trip_companion() FROM PUBLIC;

CREATE TRIGGER trip_invitations_answered AFTER INSERT OR UPDATE OF status ON public.trip_invitations
    FOR EACH ROW EXECUTE FUNCTION viatica.follow_invitation();
CREATE TRIGGER trip_companions_removed AFTER DELETE ON public.trip_companions
    FOR EACH ROW EXECUTE FUNCTION viatica.follow_trip_companion();
