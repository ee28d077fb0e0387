-- SPDX-License-Identifier: GPL-3.0-or-later
-- A user's program cannot take from a voucher that is expired or used up. What a trusted server does, and what comes
-- back from the trash, is not held to that: it may have been used while it was good. The triggers come before the
-- ledger's by name, so that they see the status from before the statement.

CREATE FUNCTION viatica.check_voucher_use() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    refused boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        refused := EXISTS (SELECT FROM came c JOIN public.vouchers v ON v.id = c."voucherId"
                           WHERE v.status IN ('EXPIRED', 'USED'));
    ELSE
        refused := EXISTS (SELECT FROM came c JOIN gone g ON g.id = c.id
                           JOIN public.vouchers v ON v.id = c."voucherId"
                           WHERE v.status = 'EXPIRED'
                             AND (c."amountUsed" > g."amountUsed" OR c."voucherId" <> g."voucherId"));
    END IF;
    IF refused THEN
        RAISE EXCEPTION USING ERRCODE = 'VI002', MESSAGE = 'the voucher is expired or used',
            SCHEMA = 'public', TABLE = 'voucher_attachments';
    END IF;
    RETURN NULL;
END
$body$;
REVOKE ALL ON FUNCTION viatica.check_voucher_use() FROM PUBLIC;

CREATE TRIGGER voucher_attachments_check_insert AFTER INSERT ON public.voucher_attachments
    REFERENCING NEW TABLE AS came
    FOR EACH STATEMENT WHEN (row_security_active('public.voucher_attachments'))
    EXECUTE FUNCTION viatica.check_voucher_use();
CREATE TRIGGER voucher_attachments_check_update AFTER UPDATE ON public.voucher_attachments
    REFERENCING OLD TABLE AS gone NEW TABLE AS came
    FOR EACH STATEMENT WHEN (row_security_active('public.voucher_attachments'))
    EXECUTE FUNCTION viatica.check_voucher_use();
