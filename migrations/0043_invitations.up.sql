-- SPDX-License-Identifier: GPL-3.0-or-later
-- Asking somebody with an account along. The invited see the trip's name, its dates and who asks, and nothing else of
-- the trip until they accept; those who ask learn whether the address has an account, which cannot be helped.

CREATE FUNCTION viatica.full_name(first_name text, last_name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $body$SELECT btrim(first_name || ' ' || last_name)$body$;

-- The account with this address, or NULL.
CREATE FUNCTION viatica.account_of(address text) RETURNS uuid
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $body$
    SELECT u.id FROM public.users u WHERE lower(u.email) = viatica.normal_email(address)
    ORDER BY u.email = viatica.normal_email(address) DESC, u."createdAt", u.id LIMIT 1
$body$;

CREATE FUNCTION viatica.invite(trip uuid, email text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    invited uuid;
    invitation uuid;
BEGIN
    PERFORM 1 FROM public.trips t WHERE t.id = trip AND t."userId" = me FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'P0002', MESSAGE = 'the trip does not exist';
    END IF;
    invited := viatica.account_of(email);
    IF invited IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'no account has this address',
            SCHEMA = 'public', TABLE = 'trip_invitations', COLUMN = 'email',
            CONSTRAINT = 'trip_invitations_account_exists';
    END IF;
    IF invited = me THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'nobody can invite themselves',
            SCHEMA = 'public', TABLE = 'trip_invitations', COLUMN = 'email',
            CONSTRAINT = 'trip_invitations_not_oneself';
    END IF;
    IF EXISTS (SELECT FROM viatica.trip_members m WHERE m."tripId" = trip AND m."userId" = invited) THEN
        RAISE EXCEPTION USING ERRCODE = '23505', MESSAGE = 'the trip is shared with this account already',
            SCHEMA = 'viatica', TABLE = 'trip_members', CONSTRAINT = 'trip_members_pkey';
    END IF;
    INSERT INTO public.trip_invitations ("tripId", "invitedUserId", "invitedBy") VALUES (trip, invited, me)
    RETURNING id INTO invitation;
    RETURN invitation;
END
$body$;

-- Takes an invitation of one's own trip back, and with it the access that it gave. False for what is not there.
CREATE FUNCTION viatica.cancel_invitation(invitation uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    trip uuid;
    invited uuid;
BEGIN
    DELETE FROM public.trip_invitations i USING public.trips t
    WHERE i.id = invitation AND t.id = i."tripId" AND t."userId" = me
    RETURNING i."tripId", i."invitedUserId" INTO trip, invited;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    DELETE FROM viatica.trip_members m WHERE m."tripId" = trip AND m."userId" = invited;
    RETURN true;
END
$body$;

-- The invitations that wait for the user's answer.
CREATE FUNCTION viatica.pending_invitations()
RETURNS TABLE (id uuid, "tripName" text, "departureDate" date, "returnDate" date, "inviterName" text,
               "createdAt" timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    me uuid := viatica.current_user_id();
BEGIN
    RETURN QUERY
        SELECT i.id, t.name::text, t."departureDate", t."returnDate",
               viatica.full_name(u."firstName", u."lastName"), i."createdAt"
        FROM public.trip_invitations i
        JOIN public.trips t ON t.id = i."tripId"
        JOIN public.users u ON u.id = i."invitedBy"
        WHERE i."invitedUserId" = me AND i.status = 'pending'
        ORDER BY t."departureDate", i.id;
END
$body$;

-- The invitations to the user's own trips, answered ones too.
CREATE FUNCTION viatica.sent_invitations()
RETURNS TABLE (id uuid, "tripId" uuid, "tripName" text, "invitedName" text, status text, "createdAt" timestamptz,
               "updatedAt" timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    me uuid := viatica.current_user_id();
BEGIN
    RETURN QUERY
        SELECT i.id, i."tripId", t.name::text, viatica.full_name(u."firstName", u."lastName"), i.status::text,
               i."createdAt", i."updatedAt"
        FROM public.trips t
        JOIN public.trip_invitations i ON i."tripId" = t.id
        JOIN public.users u ON u.id = i."invitedUserId"
        WHERE t."userId" = me
        ORDER BY i."createdAt" DESC, i.id;
END
$body$;

REVOKE ALL ON FUNCTION viatica.full_name(text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.account_of(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.invite(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.cancel_invitation(uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.pending_invitations() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.sent_invitations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.invite(uuid, text) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.cancel_invitation(uuid) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.pending_invitations() TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.sent_invitations() TO viatica_app;
