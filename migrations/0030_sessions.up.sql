-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is at the other end of a connection. A desktop program holds the login of the database itself, so the database
-- has to know the person: by a random token that signing in gives, of which only the hash is kept here. The token
-- travels in the setting viatica.session.

CREATE TABLE viatica.sessions (
    id uuid CONSTRAINT sessions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT sessions_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "tokenHash" bytea NOT NULL CONSTRAINT sessions_token_hash_key UNIQUE,
    client text NOT NULL DEFAULT '',
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "lastUsedAt" timestamptz NOT NULL DEFAULT now(),
    "expiresAt" timestamptz NOT NULL DEFAULT now() + interval '30 days'
);
CREATE INDEX sessions_user_id ON viatica.sessions ("userId");

-- The hash by which the token of this connection is found; NULL for what cannot be a token.
CREATE FUNCTION viatica.session_hash() RETURNS bytea
LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    token text := current_setting('viatica.session', true);
BEGIN
    IF token ~ '^[0-9a-f]{64}$' THEN
        RETURN sha256(decode(token, 'hex'));
    END IF;
    RETURN NULL;
END
$body$;

-- The user of this connection; NULL without a valid session.
CREATE FUNCTION viatica.current_user_id() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    token text := current_setting('viatica.session', true);
BEGIN
    IF token ~ '^[0-9a-f]{64}$' THEN
        RETURN (SELECT s."userId" FROM viatica.sessions s
                WHERE s."tokenHash" = sha256(decode(token, 'hex')) AND s."expiresAt" > now());
    END IF;
    RETURN NULL;
END
$body$;

-- The trips of others that the user may read.
CREATE FUNCTION viatica.shared_trip_ids() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
BEGIN
    RETURN ARRAY(SELECT m."tripId" FROM viatica.trip_members m WHERE m."userId" = me);
END
$body$;

REVOKE ALL ON FUNCTION viatica.session_hash() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.current_user_id() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.shared_trip_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.current_user_id() TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.shared_trip_ids() TO viatica_app;
