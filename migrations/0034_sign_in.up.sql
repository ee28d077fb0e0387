-- SPDX-License-Identifier: GPL-3.0-or-later
-- Signing in and out. The answers carry what the program shows of the account, never the hash.

CREATE FUNCTION viatica.open_session(account uuid, client text)
RETURNS TABLE (status text, "lockedUntil" timestamptz, token text, id uuid, email text, "firstName" text,
               "lastName" text, "createdAt" timestamptz)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    secret bytea := viatica.random_bytes(32);
BEGIN
    DELETE FROM viatica.sessions s WHERE s."userId" = account AND s."expiresAt" <= now();
    INSERT INTO viatica.sessions ("userId", "tokenHash", client)
    VALUES (account, sha256(secret), left(coalesce(client, ''), 200));
    PERFORM viatica.purge_trash(account);
    RETURN QUERY
        SELECT 'OK', NULL::timestamptz, encode(secret, 'hex'), u.id, u.email::text, u."firstName"::text,
               u."lastName"::text, u."createdAt"
        FROM public.users u WHERE u.id = account;
END
$body$;

CREATE FUNCTION viatica.sign_in(attempt uuid, address text, password text, client text)
RETURNS TABLE (status text, "lockedUntil" timestamptz, token text, id uuid, email text, "firstName" text,
               "lastName" text, "createdAt" timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    verdict record;
BEGIN
    SELECT j.status, j.locked_until, j.account INTO verdict
    FROM viatica.judge_attempt(attempt, address, password) j;
    IF verdict.status = 'OK' THEN
        RETURN QUERY
            SELECT o.status, o."lockedUntil", o.token, o.id, o.email, o."firstName", o."lastName", o."createdAt"
            FROM viatica.open_session(verdict.account, client) o;
    ELSE
        status := verdict.status;
        "lockedUntil" := verdict.locked_until;
        RETURN NEXT;
    END IF;
END
$body$;

-- The user of this connection, with the session's 30 days starting anew; no row when there is none.
CREATE FUNCTION viatica.resume_session()
RETURNS TABLE (id uuid, email text, "firstName" text, "lastName" text, "createdAt" timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    me uuid;
BEGIN
    UPDATE viatica.sessions s SET "lastUsedAt" = now(), "expiresAt" = now() + interval '30 days'
    WHERE s."tokenHash" = viatica.session_hash() AND s."expiresAt" > now()
    RETURNING s."userId" INTO me;
    IF me IS NULL THEN
        RETURN;
    END IF;
    PERFORM viatica.purge_trash(me);
    RETURN QUERY
        SELECT u.id, u.email::text, u."firstName"::text, u."lastName"::text, u."createdAt"
        FROM public.users u WHERE u.id = me;
END
$body$;

CREATE FUNCTION viatica.sign_out() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    DELETE FROM viatica.sessions s WHERE s."tokenHash" = viatica.session_hash();
END
$body$;

REVOKE ALL ON FUNCTION viatica.open_session(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.sign_in(uuid, text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.resume_session() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.sign_out() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.sign_in(uuid, text, text, text) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.resume_session() TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.sign_out() TO viatica_app;
