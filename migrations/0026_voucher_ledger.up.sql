-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every write of attachments settles the vouchers they belong to, under a lock on the vouchers, so that no balance is
-- spent twice however many programs try at once. FOR NO KEY UPDATE goes together with the lock that the foreign key
-- takes; a stronger one would deadlock. Vouchers are locked in the order of their ids, flights before them.

CREATE FUNCTION viatica.settle_vouchers() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    ids uuid[];
    -- The vouchers from which more is taken than before.
    charged uuid[] := '{}';
BEGIN
    IF TG_OP = 'INSERT' THEN
        ids := ARRAY(SELECT DISTINCT c."voucherId" FROM came c);
        charged := ids;
    ELSIF TG_OP = 'DELETE' THEN
        ids := ARRAY(SELECT DISTINCT g."voucherId" FROM gone g);
    ELSE
        ids := ARRAY(SELECT c."voucherId" FROM came c UNION SELECT g."voucherId" FROM gone g);
        charged := ARRAY(
            SELECT DISTINCT c."voucherId"
            FROM came c LEFT JOIN gone g ON g.id = c.id AND g."voucherId" = c."voucherId"
            WHERE g.id IS NULL OR c."amountUsed" > g."amountUsed");
    END IF;
    IF ids = '{}' THEN
        RETURN NULL;
    END IF;

    PERFORM 1 FROM public.vouchers v WHERE v.id = ANY (ids) ORDER BY v.id FOR NO KEY UPDATE;

    IF EXISTS (SELECT FROM public.vouchers v
               WHERE v.id = ANY (charged)
                 AND (v.status = 'TRANSFERRED' OR v.status = 'USED' AND v."totalValue" IS NULL)) THEN
        RAISE EXCEPTION USING ERRCODE = 'VI002', MESSAGE = 'the voucher is transferred or used',
            SCHEMA = 'public', TABLE = 'voucher_attachments';
    END IF;
    IF EXISTS (SELECT FROM public.vouchers v JOIN public.voucher_attachments a ON a."voucherId" = v.id
               WHERE v.id = ANY (charged) AND v."totalValue" IS NULL AND a."amountUsed" > 0) THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'a certificate has no amount to use',
            SCHEMA = 'public', TABLE = 'voucher_attachments', COLUMN = 'amountUsed',
            CONSTRAINT = 'voucher_attachments_certificate_without_amount';
    END IF;
    IF EXISTS (SELECT FROM public.vouchers v
               WHERE v.id = ANY (charged)
                 AND v."openingUsedAmount" + (SELECT sum(a."amountUsed") FROM public.voucher_attachments a
                                              WHERE a."voucherId" = v.id) > v."totalValue") THEN
        RAISE EXCEPTION USING ERRCODE = 'VI001', MESSAGE = 'the voucher does not have that much left',
            SCHEMA = 'public', TABLE = 'voucher_attachments', COLUMN = 'amountUsed';
    END IF;

    -- The row's own trigger computes the amount. A certificate that its only use marked used is open again when the
    -- use goes; one that its owner marked has no uses and is not met here.
    UPDATE public.vouchers v
    SET "usedAmount" = v."usedAmount",
        status = CASE WHEN v.status = 'USED' AND v."totalValue" IS NULL THEN 'OPEN' ELSE v.status END
    WHERE v.id = ANY (ids);
    RETURN NULL;
END
$body$;
REVOKE ALL ON FUNCTION viatica.settle_vouchers() FROM PUBLIC;

CREATE TRIGGER voucher_attachments_ledger_insert AFTER INSERT ON public.voucher_attachments
    REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.settle_vouchers();
CREATE TRIGGER voucher_attachments_ledger_update AFTER UPDATE ON public.voucher_attachments
    REFERENCING OLD TABLE AS gone NEW TABLE AS came
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.settle_vouchers();
CREATE TRIGGER voucher_attachments_ledger_delete AFTER DELETE ON public.voucher_attachments
    REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION viatica.settle_vouchers();
