-- SPDX-License-Identifier: GPL-3.0-or-later
-- pgcrypto goes only where it was installed by the step itself, that is in Viatica's own schema.

DROP FUNCTION viatica.bcrypt_salt(integer);
DROP FUNCTION viatica.bcrypt(text, text);
DROP FUNCTION viatica.keyed_hash(text, bytea);
DROP FUNCTION viatica.random_bytes(integer);

DO $do$
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'pgcrypto' AND extnamespace = 'viatica'::regnamespace) THEN
        DROP EXTENSION pgcrypto;
    END IF;
END
$do$;
