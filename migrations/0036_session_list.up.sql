-- SPDX-License-Identifier: GPL-3.0-or-later
-- A user sees where the account is signed in and can end what is not theirs.

CREATE FUNCTION viatica.list_sessions()
RETURNS TABLE (id uuid, client text, "createdAt" timestamptz, "lastUsedAt" timestamptz, "expiresAt" timestamptz,
               current boolean)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    me uuid := viatica.current_user_id();
    mine bytea := viatica.session_hash();
BEGIN
    RETURN QUERY
        SELECT s.id, s.client, s."createdAt", s."lastUsedAt", s."expiresAt", s."tokenHash" = mine
        FROM viatica.sessions s
        WHERE s."userId" = me AND s."expiresAt" > now()
        ORDER BY s."lastUsedAt" DESC, s.id;
END
$body$;

CREATE FUNCTION viatica.end_session(id uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
BEGIN
    DELETE FROM viatica.sessions s WHERE s.id = end_session.id AND s."userId" = me;
    RETURN FOUND;
END
$body$;

REVOKE ALL ON FUNCTION viatica.list_sessions() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.end_session(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.list_sessions() TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.end_session(uuid) TO viatica_app;
