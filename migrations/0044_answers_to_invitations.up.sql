-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accepting does five things at once: the answer, a companion profile of the owner's that stands for the account, the
-- link between both, the companion's place on the trip, and (by the trigger on the answer) the right to read the trip.

-- The owner's profile for an account: the linked one, else the one with its address, else a new one.
CREATE FUNCTION viatica.companion_for(owner uuid, account uuid) RETURNS uuid
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    person record;
    companion uuid;
    linked uuid;
BEGIN
    SELECT c.id INTO companion FROM public.travel_companions c
    WHERE c."createdBy" = owner AND c."userId" = account ORDER BY c."createdAt", c.id LIMIT 1 FOR KEY SHARE;
    IF companion IS NULL THEN
        SELECT u.email, viatica.full_name(u."firstName", u."lastName") AS name INTO person
        FROM public.users u WHERE u.id = account;
        INSERT INTO public.travel_companions ("createdBy", "userId", name, email)
        VALUES (owner, account, person.name, person.email)
        ON CONFLICT ("createdBy", lower(email)) WHERE email <> '' DO NOTHING
        RETURNING id INTO companion;
        IF companion IS NULL THEN
            SELECT c.id, c."userId" INTO companion, linked FROM public.travel_companions c
            WHERE c."createdBy" = owner AND lower(c.email) = lower(person.email) AND c.email <> '' FOR UPDATE;
            IF linked IS NULL THEN
                UPDATE public.travel_companions c SET "userId" = account WHERE c.id = companion;
            ELSE
                -- That profile stands for another account, which had the address before.
                INSERT INTO public.travel_companions ("createdBy", "userId", name)
                VALUES (owner, account, person.name) RETURNING id INTO companion;
            END IF;
        END IF;
    END IF;
    INSERT INTO public.companion_relationships ("companionId", "userId") VALUES (companion, account)
    ON CONFLICT ("companionId", "userId") DO NOTHING;
    RETURN companion;
END
$body$;

-- Returns the status afterwards. An invitation that was answered before keeps its answer.
CREATE FUNCTION viatica.respond(invitation uuid, accept boolean) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    trip uuid;
    owner uuid;
    state text;
BEGIN
    -- The trip first, as deleting it does.
    SELECT t.id, t."userId" INTO trip, owner
    FROM public.trips t JOIN public.trip_invitations i ON i."tripId" = t.id
    WHERE i.id = invitation AND i."invitedUserId" = me FOR KEY SHARE OF t;
    SELECT i.status INTO state FROM public.trip_invitations i
    WHERE i.id = invitation AND i."invitedUserId" = me FOR UPDATE;
    IF NOT FOUND OR trip IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'P0002', MESSAGE = 'the invitation does not exist';
    END IF;
    IF state <> 'pending' THEN
        RETURN state;
    END IF;
    IF accept THEN
        INSERT INTO public.trip_companions ("tripId", "companionId")
        VALUES (trip, viatica.companion_for(owner, me))
        ON CONFLICT ("tripId", "companionId") DO NOTHING;
    END IF;
    UPDATE public.trip_invitations i SET status = CASE WHEN accept THEN 'accepted' ELSE 'declined' END
    WHERE i.id = invitation RETURNING i.status INTO state;
    RETURN state;
END
$body$;

-- Gives up reading a shared trip. The owner's plan keeps the companion: that is the owner's to change.
CREATE FUNCTION viatica.leave(trip uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
BEGIN
    IF NOT EXISTS (SELECT FROM viatica.trip_members m WHERE m."tripId" = trip AND m."userId" = me) THEN
        RETURN false;
    END IF;
    UPDATE public.trip_invitations i SET status = 'declined'
    WHERE i."tripId" = trip AND i."invitedUserId" = me AND i.status = 'accepted';
    -- The invitation may have been cleared away long ago.
    DELETE FROM viatica.trip_members m WHERE m."tripId" = trip AND m."userId" = me;
    RETURN true;
END
$body$;

REVOKE ALL ON FUNCTION viatica.companion_for(uuid, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.respond(uuid, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.leave(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.respond(uuid, boolean) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.leave(uuid) TO viatica_app;
