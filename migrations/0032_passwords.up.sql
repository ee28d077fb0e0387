-- SPDX-License-Identifier: GPL-3.0-or-later
-- How a password is told to be right: always at the same cost, whether the account exists or not and whatever its
-- stored hash looks like, so that the time says nothing.

CREATE FUNCTION viatica.hash_password(password text) RETURNS text
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $body$SELECT viatica.bcrypt(password, viatica.bcrypt_salt(12))$body$;

CREATE FUNCTION viatica.password_matches(password text, stored text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    -- Other programs write $2b$ or $2y$ for what pgcrypto calls $2a$.
    hash text := regexp_replace(stored, '^\$2[by]\$', '$2a$');
BEGIN
    -- A cost past 16 would keep the server busy for minutes; no program asks for it.
    IF hash ~ '^\$2a\$(0[4-9]|1[0-6])\$[./A-Za-z0-9]{53}$' THEN
        IF viatica.bcrypt(coalesce(password, ''), hash) = hash AND coalesce(password, '') <> '' THEN
            RETURN true;
        END IF;
        -- Other programs hash at a lower cost; a quick refusal would tell that there is an account.
        IF substr(hash, 5, 2)::integer >= 12 THEN
            RETURN false;
        END IF;
    END IF;
    PERFORM viatica.bcrypt(coalesce(password, ''), '$2a$12$abcdefghijklmnopqrstuu');
    RETURN false;
END
$body$;

-- Looks at a try that was committed before. Raises nothing. status: OK, WRONG, LOCKED or NO_ATTEMPT.
CREATE FUNCTION viatica.judge_attempt(attempt uuid, address text, secret text,
                                      OUT status text, OUT locked_until timestamptz, OUT account uuid)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    hash bytea := viatica.email_hash(address);
    stored text;
BEGIN
    status := 'NO_ATTEMPT';
    UPDATE viatica.sign_in_attempts a SET fingerprint = NULL
    WHERE a.id = attempt AND a."emailHash" = hash AND a.fingerprint = viatica.password_fingerprint(secret)
      AND a.transaction <> pg_current_xact_id()
      AND a."attemptedAt" > clock_timestamp() - interval '1 minute';
    IF NOT FOUND THEN
        RETURN;
    END IF;

    locked_until := viatica.locked_until(hash, attempt);
    IF locked_until IS NOT NULL THEN
        status := 'LOCKED';
        RETURN;
    END IF;

    -- Two addresses may differ in capitals only, if another program stored them so; the exact one comes first.
    SELECT u.id, u.password INTO account, stored FROM public.users u
    WHERE lower(u.email) = viatica.normal_email(address)
    ORDER BY u.email = viatica.normal_email(address) DESC, u."createdAt", u.id LIMIT 1;
    IF viatica.password_matches(secret, coalesce(stored, '')) IS NOT TRUE THEN
        status := 'WRONG';
        account := NULL;
        RETURN;
    END IF;

    status := 'OK';
    DELETE FROM viatica.sign_in_attempts a WHERE a."emailHash" = hash;
    IF stored !~ '^\$2[aby]\$1[2-6]\$' THEN
        UPDATE public.users u SET password = viatica.hash_password(secret) WHERE u.id = account;
    END IF;
END
$body$;

REVOKE ALL ON FUNCTION viatica.hash_password(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.password_matches(text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.judge_attempt(uuid, text, text) FROM PUBLIC;
