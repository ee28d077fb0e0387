-- SPDX-License-Identifier: GPL-3.0-or-later
-- The two states of a voucher that amounts do not tell. Today comes from the program, since it is the user's date.

-- Marks what expired before today, and opens what is not expired after all. Returns how many vouchers changed.
CREATE FUNCTION viatica.expire_vouchers(today date) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    changed integer;
BEGIN
    WITH due AS MATERIALIZED (
        SELECT v.id, CASE WHEN v.status = 'EXPIRED' THEN 'OPEN' ELSE 'EXPIRED' END AS status
        FROM public.vouchers v
        WHERE v."userId" = me
          AND CASE WHEN v.status = 'EXPIRED' THEN (v."expirationDate" < today) IS NOT TRUE
                   WHEN v.status IN ('OPEN', 'PARTIALLY_USED') THEN v."expirationDate" < today
                   ELSE false END
          AND today IS NOT NULL
        ORDER BY v.id FOR NO KEY UPDATE)
    UPDATE public.vouchers v SET status = due.status FROM due WHERE v.id = due.id;
    GET DIAGNOSTICS changed = ROW_COUNT;
    RETURN changed;
END
$body$;

-- A certificate has no amounts: its owner may say that it is used, or that it is not. Returns the status.
CREATE FUNCTION viatica.mark_certificate(voucher uuid, used boolean) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    total numeric;
    state text;
BEGIN
    SELECT v."totalValue", v.status INTO total, state FROM public.vouchers v
    WHERE v.id = voucher AND v."userId" = me FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'P0002', MESSAGE = 'the voucher does not exist';
    END IF;
    IF total IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23514',
            MESSAGE = 'the status of a voucher with a total follows from its amounts',
            SCHEMA = 'public', TABLE = 'vouchers', COLUMN = 'status',
            CONSTRAINT = 'vouchers_certificate_without_total';
    END IF;
    IF state = 'TRANSFERRED' THEN
        RAISE EXCEPTION USING ERRCODE = 'VI002', MESSAGE = 'the voucher is transferred',
            SCHEMA = 'public', TABLE = 'vouchers';
    END IF;
    IF NOT used AND EXISTS (SELECT FROM public.voucher_attachments a WHERE a."voucherId" = voucher) THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'the certificate is used on a flight',
            SCHEMA = 'public', TABLE = 'vouchers', COLUMN = 'status', CONSTRAINT = 'vouchers_certificate_in_use';
    END IF;
    IF used IS DISTINCT FROM (state = 'USED') THEN
        UPDATE public.vouchers v SET status = CASE WHEN used THEN 'USED' ELSE 'OPEN' END
        WHERE v.id = voucher RETURNING v.status INTO state;
    END IF;
    RETURN state;
END
$body$;

REVOKE ALL ON FUNCTION viatica.expire_vouchers(date) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.mark_certificate(uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.expire_vouchers(date) TO viatica_app;
GRANT EXECUTE ON FUNCTION viatica.mark_certificate(uuid, boolean) TO viatica_app;
