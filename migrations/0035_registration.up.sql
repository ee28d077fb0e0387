-- SPDX-License-Identifier: GPL-3.0-or-later
-- Making an account. What is typed is looked at here too, with the column named, because a program is not the only
-- thing that can call this.

-- The address as it is stored.
CREATE FUNCTION viatica.checked_email(email text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    normal text := viatica.normal_email(email);
BEGIN
    IF length(normal) > 255
       OR normal !~ '^[^@[:space:][:cntrl:]]+@([^@[:space:][:cntrl:].]+(\.[^@[:space:][:cntrl:].]+)+|localhost)$' THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'not an e-mail address',
            SCHEMA = 'public', TABLE = 'users', COLUMN = 'email', CONSTRAINT = 'users_email_form';
    END IF;
    RETURN normal;
END
$body$;

-- bcrypt ignores what follows the 72nd byte, so that a longer password would be less than it seems.
CREATE FUNCTION viatica.check_new_password(password text) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF octet_length(convert_to(coalesce(password, ''), 'UTF8')) NOT BETWEEN 8 AND 72 THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'a password has 8 to 72 bytes',
            SCHEMA = 'public', TABLE = 'users', COLUMN = 'password', CONSTRAINT = 'users_password_length';
    END IF;
END
$body$;

CREATE FUNCTION viatica.checked_name(name text, col text, con text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF length(btrim(coalesce(name, ''))) NOT BETWEEN 1 AND 100 THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'a name has 1 to 100 characters',
            SCHEMA = 'public', TABLE = 'users', COLUMN = col, CONSTRAINT = con;
    END IF;
    RETURN btrim(name);
END
$body$;

CREATE FUNCTION viatica.raise_email_taken() RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    RAISE EXCEPTION USING ERRCODE = '23505', MESSAGE = 'there is an account with this e-mail address',
        SCHEMA = 'public', TABLE = 'users', CONSTRAINT = 'users_email_key';
END
$body$;

-- Repeating it with the same id, address and password is not a failure: the first answer may have been lost. That
-- holds for two minutes only, lest it become a way to guess passwords that nobody counts.
CREATE FUNCTION viatica.register(account uuid, address text, password text, first_name text, last_name text,
                                 client text)
RETURNS TABLE (status text, "lockedUntil" timestamptz, token text, id uuid, email text, "firstName" text,
               "lastName" text, "createdAt" timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    normal text := viatica.checked_email(address);
    stored text;
BEGIN
    PERFORM viatica.check_new_password(register.password);
    first_name := viatica.checked_name(first_name, 'firstName', 'users_first_name_length');
    last_name := viatica.checked_name(last_name, 'lastName', 'users_last_name_length');

    SELECT u.password INTO stored FROM public.users u
    WHERE u.id = account AND u.email = normal AND u."createdAt" > now() - interval '2 minutes';
    IF stored IS NOT NULL THEN
        IF viatica.password_matches(register.password, stored) IS NOT TRUE THEN
            PERFORM viatica.raise_email_taken();
        END IF;
    ELSE
        IF EXISTS (SELECT FROM public.users u WHERE lower(u.email) = normal OR u.id = account) THEN
            PERFORM viatica.raise_email_taken();
        END IF;
        INSERT INTO public.users (id, email, password, "firstName", "lastName")
        VALUES (coalesce(account, gen_random_uuid()), normal, viatica.hash_password(register.password),
                first_name, last_name)
        RETURNING id INTO account;
    END IF;
    RETURN QUERY
        SELECT o.status, o."lockedUntil", o.token, o.id, o.email, o."firstName", o."lastName", o."createdAt"
        FROM viatica.open_session(account, client) o;
END
$body$;

REVOKE ALL ON FUNCTION viatica.checked_email(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.check_new_password(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.checked_name(text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.raise_email_taken() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.register(uuid, text, text, text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.register(uuid, text, text, text, text, text) TO viatica_app;
