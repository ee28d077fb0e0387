-- SPDX-License-Identifier: GPL-3.0-or-later
-- A voucher's used amount is never a number that somebody wrote: it is what was used before Viatica knew the voucher,
-- plus its attachments, computed again on every write of the row, whoever writes. The status follows from it, but
-- for what amounts cannot tell: TRANSFERRED, EXPIRED (today is the user's date, which the server does not know) and
-- a certificate that its owner marked used.

CREATE FUNCTION viatica.keep_voucher_balance() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    attached numeric := 0;
    uses bigint := 0;
BEGIN
    IF TG_OP = 'INSERT' THEN
        -- A client that knows only the specification says what was used before in usedAmount.
        IF NEW."openingUsedAmount" = 0 THEN
            NEW."openingUsedAmount" := coalesce(NEW."usedAmount", 0);
        END IF;
    ELSE
        SELECT coalesce(sum(a."amountUsed"), 0), count(*) INTO attached, uses
        FROM public.voucher_attachments a WHERE a."voucherId" = OLD.id;
        IF OLD.status = 'EXPIRED' AND NEW.status = 'EXPIRED'
           AND NEW."expirationDate" IS DISTINCT FROM OLD."expirationDate" THEN
            NEW.status := 'OPEN';
        END IF;
    END IF;
    NEW."usedAmount" := NEW."openingUsedAmount" + attached;

    IF NEW.status IS NULL OR NEW.status IN ('OPEN', 'PARTIALLY_USED', 'USED', 'EXPIRED') THEN
        NEW.status := CASE
            WHEN NEW."totalValue" IS NULL AND uses > 0 THEN 'USED'
            WHEN NEW."totalValue" IS NULL AND NEW.status IN ('USED', 'EXPIRED') THEN NEW.status
            WHEN NEW."usedAmount" >= NEW."totalValue" THEN 'USED'
            WHEN NEW.status = 'EXPIRED' THEN 'EXPIRED'
            WHEN NEW."usedAmount" > 0 THEN 'PARTIALLY_USED'
            ELSE 'OPEN'
        END;
    END IF;
    RETURN NEW;
END
$body$;
REVOKE ALL ON FUNCTION viatica.keep_voucher_balance() FROM PUBLIC;

CREATE TRIGGER vouchers_balance BEFORE INSERT OR UPDATE ON public.vouchers
    FOR EACH ROW EXECUTE FUNCTION viatica.keep_voucher_balance();
