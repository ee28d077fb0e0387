-- SPDX-License-Identifier: GPL-3.0-or-later
-- A voucher that names a parent is its reissue: the parent becomes TRANSFERRED with the first and opens again when
-- the last is gone. A user's program can put no more into a new reissue than the parent has left, looked at under a
-- lock on the parent; a balance that came back to a transferred voucher can be reissued again. Linking an existing
-- voucher to a parent (an import does that) is not limited by amounts, only kept from going in circles.

CREATE FUNCTION viatica.transfer_to_reissue() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    parent_total numeric;
    parent_used numeric;
    parent_status text;
    other_total numeric;
    other_count bigint;
    refused boolean;
BEGIN
    SELECT v."totalValue", v."usedAmount", v.status INTO parent_total, parent_used, parent_status
    FROM public.vouchers v WHERE v.id = NEW."parentVoucherId" FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN NULL; -- the foreign key says so
    END IF;

    IF TG_OP = 'UPDATE' AND EXISTS (
        WITH RECURSIVE line AS (
            SELECT NEW."parentVoucherId" AS id
            UNION
            SELECT v."parentVoucherId" FROM line JOIN public.vouchers v ON v.id = line.id)
        SELECT FROM line WHERE line.id = NEW.id) THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'a voucher cannot be a reissue of itself',
            SCHEMA = 'public', TABLE = 'vouchers', CONSTRAINT = 'vouchers_parent_not_circular';
    END IF;

    IF TG_ARGV[0] = 'limited' THEN
        SELECT coalesce(sum(v."totalValue"), 0), count(*) INTO other_total, other_count
        FROM public.vouchers v WHERE v."parentVoucherId" = NEW."parentVoucherId" AND v.id <> NEW.id;
        refused := CASE
            WHEN parent_total IS NULL THEN parent_status = 'USED' OR other_count > 0
            ELSE parent_total - parent_used - other_total < greatest(NEW."totalValue", 0.01)
        END;
        IF refused THEN
            RAISE EXCEPTION USING ERRCODE = 'VI001', MESSAGE = 'the voucher does not have that much left to reissue',
                SCHEMA = 'public', TABLE = 'vouchers', COLUMN = 'totalValue';
        END IF;
    END IF;

    UPDATE public.vouchers v SET status = 'TRANSFERRED'
    WHERE v.id = NEW."parentVoucherId" AND v.status <> 'TRANSFERRED';
    RETURN NULL;
END
$body$;

CREATE FUNCTION viatica.reopen_parent() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    PERFORM 1 FROM public.vouchers v WHERE v.id = OLD."parentVoucherId" FOR NO KEY UPDATE;
    UPDATE public.vouchers v SET status = 'OPEN'
    WHERE v.id = OLD."parentVoucherId" AND v.status = 'TRANSFERRED'
      AND NOT EXISTS (SELECT FROM public.vouchers r WHERE r."parentVoucherId" = v.id);
    RETURN NULL;
END
$body$;

REVOKE ALL ON FUNCTION viatica.transfer_to_reissue() FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.reopen_parent() FROM PUBLIC;

CREATE TRIGGER vouchers_reissue_limited AFTER INSERT ON public.vouchers FOR EACH ROW
    WHEN (NEW."parentVoucherId" IS NOT NULL AND row_security_active('public.vouchers'))
    EXECUTE FUNCTION viatica.transfer_to_reissue('limited');
CREATE TRIGGER vouchers_reissue_trusted AFTER INSERT ON public.vouchers FOR EACH ROW
    WHEN (NEW."parentVoucherId" IS NOT NULL AND NOT row_security_active('public.vouchers'))
    EXECUTE FUNCTION viatica.transfer_to_reissue('trusted');
CREATE TRIGGER vouchers_reissue_linked AFTER UPDATE OF "parentVoucherId" ON public.vouchers FOR EACH ROW
    WHEN (NEW."parentVoucherId" IS NOT NULL AND NEW."parentVoucherId" IS DISTINCT FROM OLD."parentVoucherId")
    EXECUTE FUNCTION viatica.transfer_to_reissue('linked');

CREATE TRIGGER vouchers_reissue_gone AFTER DELETE ON public.vouchers FOR EACH ROW
    WHEN (OLD."parentVoucherId" IS NOT NULL) EXECUTE FUNCTION viatica.reopen_parent();
CREATE TRIGGER vouchers_reissue_unlinked AFTER UPDATE OF "parentVoucherId" ON public.vouchers FOR EACH ROW
    WHEN (OLD."parentVoucherId" IS NOT NULL AND NEW."parentVoucherId" IS DISTINCT FROM OLD."parentVoucherId")
    EXECUTE FUNCTION viatica.reopen_parent();
