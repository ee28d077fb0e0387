-- SPDX-License-Identifier: GPL-3.0-or-later
-- bcrypt, keyed hashes and random bytes come from pgcrypto, which may live in any schema when the server has it
-- already. Thin functions with fixed names spare every other function the question where.

DO $do$
DECLARE
    home text;
BEGIN
    IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pgcrypto') THEN
        CREATE EXTENSION pgcrypto SCHEMA viatica;
    END IF;
    SELECT n.nspname INTO home
    FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
    WHERE e.extname = 'pgcrypto';

    EXECUTE format('CREATE FUNCTION viatica.random_bytes(integer) RETURNS bytea '
                   'LANGUAGE sql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS %L',
                   format('SELECT %I.gen_random_bytes($1)', home));
    EXECUTE format('CREATE FUNCTION viatica.keyed_hash(message text, key bytea) RETURNS bytea '
                   'LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS %L',
                   format('SELECT %I.hmac(convert_to($1, ''UTF8''), $2, ''sha256'')', home));
    EXECUTE format('CREATE FUNCTION viatica.bcrypt(password text, salt text) RETURNS text '
                   'LANGUAGE sql IMMUTABLE STRICT SET search_path = pg_catalog, pg_temp AS %L',
                   format('SELECT %I.crypt($1, $2)', home));
    EXECUTE format('CREATE FUNCTION viatica.bcrypt_salt(cost integer) RETURNS text '
                   'LANGUAGE sql VOLATILE STRICT SET search_path = pg_catalog, pg_temp AS %L',
                   format('SELECT %I.gen_salt(''bf'', $1)', home));
END
$do$;

REVOKE ALL ON FUNCTION viatica.random_bytes(integer) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.keyed_hash(text, bytea) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.bcrypt(text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.bcrypt_salt(integer) FROM PUBLIC;
