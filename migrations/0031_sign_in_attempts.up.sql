-- SPDX-License-Identifier: GPL-3.0-or-later
-- Guesses of passwords are counted where the guesser cannot undo it: a function that raised, or a caller that rolled
-- back, would take its own count away. So a try is written and committed first, by a call of its own, and signing in
-- needs that row from an earlier transaction. The row ties the try to one password, so that one counted try cannot
-- serve for many guesses. Addresses are kept as keyed hashes.

CREATE TABLE viatica.secrets (
    name text CONSTRAINT secrets_pkey PRIMARY KEY,
    value bytea NOT NULL
);
-- Made here because it belongs to this one database, never to its copy of the program.
INSERT INTO viatica.secrets (name, value) VALUES ('sign_in', viatica.random_bytes(32));

CREATE TABLE viatica.sign_in_attempts (
    id uuid CONSTRAINT sign_in_attempts_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "emailHash" bytea NOT NULL,
    -- Gone as soon as it has served, after a minute at the latest.
    fingerprint bytea,
    -- False for a try while the address was locked: those do not make the lock longer.
    counts boolean NOT NULL,
    transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "attemptedAt" timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX sign_in_attempts_email_hash_attempted_at
    ON viatica.sign_in_attempts ("emailHash", "attemptedAt");
CREATE INDEX sign_in_attempts_attempted_at ON viatica.sign_in_attempts ("attemptedAt");

CREATE FUNCTION viatica.normal_email(email text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp
AS $body$SELECT lower(btrim(coalesce(email, ''), E' \t\r\n'))$body$;

CREATE FUNCTION viatica.email_hash(email text) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $body$SELECT viatica.keyed_hash('email:' || viatica.normal_email(email), s.value)
         FROM viatica.secrets s WHERE s.name = 'sign_in'$body$;

CREATE FUNCTION viatica.password_fingerprint(password text) RETURNS bytea
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $body$SELECT viatica.keyed_hash('password:' || coalesce(password, ''), s.value)
         FROM viatica.secrets s WHERE s.name = 'sign_in'$body$;

-- Until when an address is locked, or NULL: five failures within 15 minutes lock it for 15 minutes from the fifth.
-- A try counts as a failure until it succeeded; the one in hand is left out.
CREATE FUNCTION viatica.locked_until(email_hash bytea, but uuid) RETURNS timestamptz
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $body$
    SELECT max(t.at) + interval '15 minutes'
    FROM (SELECT a."attemptedAt" AS at,
                 count(*) OVER (ORDER BY a."attemptedAt"
                                RANGE BETWEEN interval '15 minutes' PRECEDING AND CURRENT ROW) AS failures
          FROM viatica.sign_in_attempts a
          WHERE a."emailHash" = email_hash AND a.counts AND a.id IS DISTINCT FROM but
            AND a."attemptedAt" > clock_timestamp() - interval '30 minutes') t
    WHERE t.failures >= 5 AND t.at > clock_timestamp() - interval '15 minutes'
$body$;

CREATE FUNCTION viatica.begin_sign_in(email text, password text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    hash bytea := viatica.email_hash(email);
    attempt uuid := gen_random_uuid();
BEGIN
    -- Rows that another call is just clearing away are left to it.
    DELETE FROM viatica.sign_in_attempts a WHERE a.id IN (
        SELECT o.id FROM viatica.sign_in_attempts o
        WHERE o."attemptedAt" < clock_timestamp() - interval '30 minutes' FOR UPDATE SKIP LOCKED);
    UPDATE viatica.sign_in_attempts a SET fingerprint = NULL WHERE a.id IN (
        SELECT o.id FROM viatica.sign_in_attempts o
        WHERE o.fingerprint IS NOT NULL AND o."attemptedAt" < clock_timestamp() - interval '1 minute'
        FOR UPDATE SKIP LOCKED);

    INSERT INTO viatica.sign_in_attempts (id, "emailHash", fingerprint, counts)
    VALUES (attempt, hash, viatica.password_fingerprint(password), viatica.locked_until(hash, NULL) IS NULL);
    RETURN attempt;
END
$body$;

REVOKE ALL ON FUNCTION viatica.normal_email(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.email_hash(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.password_fingerprint(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.locked_until(bytea, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.begin_sign_in(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.begin_sign_in(text, text) TO viatica_app;
