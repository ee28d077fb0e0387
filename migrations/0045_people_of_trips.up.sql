-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of the people on a shared trip their names alone: a policy shows whole rows, so these are functions.

-- Everybody on a trip that the user owns or may read; nobody for any other. role: OWNER, MEMBER (may read the trip),
-- COMPANION, and for the owner alone INVITED.
CREATE FUNCTION viatica.trip_people(trip uuid) RETURNS TABLE (name text, role text, me boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    myself uuid := viatica.current_user_id();
    owner uuid;
BEGIN
    SELECT t."userId" INTO owner FROM public.trips t
    WHERE t.id = trip AND (t."userId" = myself OR EXISTS (
        SELECT FROM viatica.trip_members m WHERE m."tripId" = t.id AND m."userId" = myself));
    IF owner IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
        SELECT viatica.full_name(u."firstName", u."lastName"), 'OWNER', u.id = myself
        FROM public.users u WHERE u.id = owner;
    RETURN QUERY
        SELECT c.name::text, CASE WHEN m."userId" IS NULL THEN 'COMPANION' ELSE 'MEMBER' END,
               c."userId" IS NOT DISTINCT FROM myself
        FROM public.trip_companions tc
        JOIN public.travel_companions c ON c.id = tc."companionId"
        LEFT JOIN viatica.trip_members m ON m."tripId" = tc."tripId" AND m."userId" = c."userId"
        WHERE tc."tripId" = trip
        ORDER BY c.name COLLATE "und-x-icu", c.id;
    RETURN QUERY
        SELECT viatica.full_name(u."firstName", u."lastName"), p.role, u.id = myself
        FROM (SELECT m."userId" AS account, 'MEMBER' AS role FROM viatica.trip_members m WHERE m."tripId" = trip
              UNION ALL
              SELECT i."invitedUserId", 'INVITED' FROM public.trip_invitations i
              WHERE i."tripId" = trip AND i.status = 'pending' AND owner = myself) p
        JOIN public.users u ON u.id = p.account
        WHERE NOT EXISTS (
            SELECT FROM public.trip_companions tc JOIN public.travel_companions c ON c.id = tc."companionId"
            WHERE tc."tripId" = trip AND c."userId" = p.account)
        ORDER BY u."lastName" COLLATE "und-x-icu", u."firstName" COLLATE "und-x-icu", u.id;
END
$body$;

-- Whose the trips are, for those of them that the user may see.
CREATE FUNCTION viatica.owner_names(trips uuid[]) RETURNS TABLE ("tripId" uuid, name text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    me uuid := viatica.current_user_id();
BEGIN
    RETURN QUERY
        SELECT t.id, viatica.full_name(u."firstName", u."lastName")
        FROM public.trips t JOIN public.users u ON u.id = t."userId"
        WHERE t.id = ANY (owner_names.trips)
          AND (t."userId" = me OR EXISTS (
              SELECT FROM viatica.trip_members m WHERE m."tripId" = t.id AND m."userId" = me));
END
$body$;

-- Makes a companion stand for the account with this address, or for none if there is no such account or it is the
-- user's own. Returns the account.
CREATE FUNCTION viatica.link_companion(companion uuid, email text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    account uuid := nullif(viatica.account_of(email), me);
    linked uuid;
BEGIN
    SELECT c."userId" INTO linked FROM public.travel_companions c
    WHERE c.id = companion AND c."createdBy" = me FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'P0002', MESSAGE = 'the companion does not exist';
    END IF;
    IF linked IS DISTINCT FROM account THEN
        UPDATE public.travel_companions c SET "userId" = account WHERE c.id = companion;
    END IF;
    DELETE FROM public.companion_relationships r
    WHERE r."companionId" = companion AND r."userId" IS DISTINCT FROM account;
    IF account IS NOT NULL THEN
        INSERT INTO public.companion_relationships ("companionId", "userId") VALUES (companion, account)
        ON CONFLICT ("companionId", "userId") DO NOTHING;
    END IF;
    RETURN account;
END
$body$;

REVOKE ALL ON FUNCTION viatica.trip_people(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.owner_names(uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.link_companion(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.trip_people(uuid) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.owner_names(uuid[]) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.link_companion(uuid, text) TO viatica_app;
