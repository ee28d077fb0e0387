-- SPDX-License-Identifier: GPL-3.0-or-later
-- What only the one who knows the password may do. Each asks for it, in a try that was counted before like a try to
-- sign in, so that an unlocked computer is no place to guess. The try is bound to the account's own address.

CREATE FUNCTION viatica.judge_own_attempt(attempt uuid, secret text) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    verdict record;
BEGIN
    SELECT j.status, j.account INTO verdict
    FROM public.users u, viatica.judge_attempt(attempt, u.email, secret) j WHERE u.id = me;
    IF NOT FOUND THEN
        RETURN 'NO_ATTEMPT';
    END IF;
    -- Two addresses that differ in capitals only share their tries, never their account.
    IF verdict.status = 'OK' AND verdict.account <> me THEN
        RETURN 'WRONG';
    END IF;
    RETURN verdict.status;
END
$body$;

CREATE FUNCTION viatica.change_password(attempt uuid, password text, new_password text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    status text;
BEGIN
    PERFORM viatica.check_new_password(new_password);
    status := viatica.judge_own_attempt(attempt, change_password.password);
    IF status = 'OK' THEN
        UPDATE public.users u SET password = viatica.hash_password(new_password) WHERE u.id = me;
        DELETE FROM viatica.sessions s WHERE s."userId" = me AND s."tokenHash" <> viatica.session_hash();
    END IF;
    RETURN status;
END
$body$;

CREATE FUNCTION viatica.change_email(attempt uuid, password text, new_email text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    normal text := viatica.checked_email(new_email);
    status text;
BEGIN
    status := viatica.judge_own_attempt(attempt, change_email.password);
    IF status = 'OK' THEN
        -- Told by the status: an error would undo that the right password cleared the failed tries.
        IF EXISTS (SELECT FROM public.users u WHERE lower(u.email) = normal AND u.id <> me) THEN
            RETURN 'TAKEN';
        END IF;
        UPDATE public.users u SET email = normal WHERE u.id = me;
    END IF;
    RETURN status;
END
$body$;

-- Everything that hangs on the account goes with it.
CREATE FUNCTION viatica.delete_account(attempt uuid, password text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    status text := viatica.judge_own_attempt(attempt, password);
BEGIN
    IF status = 'OK' THEN
        DELETE FROM public.users u WHERE u.id = me;
    END IF;
    RETURN status;
END
$body$;

REVOKE ALL ON FUNCTION viatica.judge_own_attempt(uuid, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.change_password(uuid, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.change_email(uuid, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.delete_account(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.change_password(uuid, text, text) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.change_email(uuid, text, text) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.delete_account(uuid, text) TO viatica_app;
