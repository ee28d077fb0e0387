-- SPDX-License-Identifier: GPL-3.0-or-later
-- A voucher comes back as it was, in steps: its own row without uses, then its uses, which the ledger settles, then
-- its links to the vouchers it was reissued from and to. Money that was given away meanwhile refuses it.

-- Returns the row as it can be inserted.
CREATE FUNCTION viatica.restorable_voucher(me uuid, voucher jsonb, content jsonb, unlinked boolean,
                                           OUT kept jsonb, OUT missing jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    parent_id uuid := (voucher ->> 'parentVoucherId')::uuid;
    parent record;
    spent boolean;
    used_by_hand boolean := voucher ->> 'status' = 'USED' AND voucher ->> 'totalValue' IS NULL
        AND jsonb_array_length(content -> 'tables' -> 'voucher_attachments') = 0;
BEGIN
    missing := '[]';
    kept := voucher || jsonb_build_object(
        'usedAmount', voucher -> 'openingUsedAmount',
        'status', CASE WHEN voucher ->> 'status' = 'EXPIRED' OR used_by_hand THEN voucher ->> 'status' ELSE 'OPEN' END);
    IF parent_id IS NULL THEN
        RETURN;
    END IF;

    SELECT p."totalValue" - p."usedAmount"
           - (SELECT coalesce(sum(o."totalValue"), 0) FROM public.vouchers o
              WHERE o."parentVoucherId" = p.id) AS balance,
           p."totalValue" IS NULL AND p.status IN ('USED', 'TRANSFERRED') AS certificate_spent
    INTO parent
    FROM public.vouchers p WHERE p.id = parent_id AND p."userId" = me FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        missing := jsonb_build_array(
            viatica.left_out('VOUCHER', content -> 'names' ->> parent_id::text, 'GONE'));
    ELSE
        -- A reissue may be worth more than its parent had left (its owner can write any total): then all of what
        -- the parent had must still be there, else its own total.
        spent := parent.certificate_spent OR parent.balance < least(
            (voucher ->> 'totalValue')::numeric, greatest((content ->> 'parentBalance')::numeric, 0));
        IF spent IS NOT TRUE THEN
            RETURN;
        END IF;
        IF NOT unlinked THEN
            RAISE EXCEPTION USING ERRCODE = 'VI001', MESSAGE = 'the balance was spent since',
                SCHEMA = 'public', TABLE = 'vouchers';
        END IF;
        missing := jsonb_build_array(
            viatica.left_out('VOUCHER', content -> 'names' ->> parent_id::text, 'UNWANTED'));
    END IF;
    kept := kept || '{"parentVoucherId": null}';
END
$body$;

-- What follows the row and its uses.
CREATE FUNCTION viatica.finish_voucher(me uuid, voucher jsonb, content jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    voucher_id uuid := (voucher ->> 'id')::uuid;
    reissues uuid[] := ARRAY(SELECT r.r::uuid FROM jsonb_array_elements_text(content -> 'reissues') AS r (r));
    linked uuid[];
BEGIN
    -- Linking makes the voucher TRANSFERRED. One that another program marked so without a reissue is marked again.
    WITH again AS (
        UPDATE public.vouchers v SET "parentVoucherId" = voucher_id
        WHERE v.id = ANY (reissues) AND v."userId" = me AND v."parentVoucherId" IS NULL
        RETURNING v.id)
    SELECT coalesce(array_agg(again.id), '{}') INTO linked FROM again;
    IF voucher ->> 'status' = 'TRANSFERRED' AND reissues = '{}' THEN
        UPDATE public.vouchers v SET status = 'TRANSFERRED' WHERE v.id = voucher_id;
    END IF;
    -- Only where the steps moved it: writing the same time again would count as not having set it.
    UPDATE public.vouchers v SET "updatedAt" = (voucher ->> 'updatedAt')::timestamptz
    WHERE v.id = voucher_id AND v."updatedAt" <> (voucher ->> 'updatedAt')::timestamptz;
    RETURN coalesce(
        (SELECT jsonb_agg(viatica.left_out('REISSUE', content -> 'names' ->> r.r::text, 'GONE'))
         FROM unnest(reissues) AS r (r) WHERE r.r <> ALL (linked)), '[]');
END
$body$;

REVOKE ALL ON FUNCTION viatica.restorable_voucher(uuid, jsonb, jsonb, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.finish_voucher(uuid, jsonb, jsonb) FROM PUBLIC;
