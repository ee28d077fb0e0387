-- SPDX-License-Identifier: GPL-3.0-or-later
-- A flight that comes back from the trash while it is deleted with others was not there when the locks were taken. It
-- was deleted all the same, its locks out of order, and two programs could wait for each other.

DROP FUNCTION viatica.lock_for_trash(uuid, text, uuid[]);

-- Takes every lock that deleting these rows will need, in the one order in which all writers of voucher uses take
-- them: flights, uses, vouchers, each by id. Otherwise deleting two flights and using a voucher on the second of them
-- could wait for each other. Returns those of the rows that are there to be deleted, in order.
CREATE FUNCTION viatica.lock_for_trash(me uuid, kind text, ids uuid[]) RETURNS uuid[]
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    locked uuid[];
    flights uuid[];
    uses uuid[];
BEGIN
    IF kind = 'VOUCHER' THEN
        PERFORM 1 FROM public.voucher_attachments a JOIN public.vouchers v ON v.id = a."voucherId"
        WHERE v.id = ANY (ids) AND v."userId" = me ORDER BY a.id FOR UPDATE OF a;
        -- With the vouchers that they were reissued from and to, whose rows change as well.
        locked := ARRAY(SELECT l.id FROM (
            SELECT v.id FROM public.vouchers v
            WHERE v."userId" = me
              AND (v.id = ANY (ids) OR v."parentVoucherId" = ANY (ids)
                   OR v.id IN (SELECT r."parentVoucherId" FROM public.vouchers r WHERE r.id = ANY (ids)))
            ORDER BY v.id FOR UPDATE) l);
    ELSIF kind IN ('TRIP', 'FLIGHT') THEN
        IF kind = 'TRIP' THEN
            locked := ARRAY(SELECT l.id FROM (
                SELECT t.id FROM public.trips t WHERE t.id = ANY (ids) AND t."userId" = me
                ORDER BY t.id FOR UPDATE) l);
        END IF;
        flights := ARRAY(SELECT l.id FROM (
            SELECT f.id FROM public.flights f
            WHERE f."userId" = me
              AND (kind = 'TRIP' AND f."tripId" = ANY (ids) OR kind = 'FLIGHT' AND f.id = ANY (ids))
            ORDER BY f.id FOR UPDATE) l);
        IF kind = 'FLIGHT' THEN
            locked := flights;
        END IF;
        uses := ARRAY(SELECT l.id FROM (
            SELECT a.id FROM public.voucher_attachments a WHERE a."flightId" = ANY (flights)
            ORDER BY a.id FOR UPDATE) l);
        PERFORM 1 FROM public.vouchers v
        WHERE v.id IN (SELECT a."voucherId" FROM public.voucher_attachments a WHERE a.id = ANY (uses))
        ORDER BY v.id FOR NO KEY UPDATE;
    ELSE
        RETURN ARRAY(SELECT DISTINCT u.u FROM unnest(ids) AS u (u) ORDER BY u.u);
    END IF;
    RETURN ARRAY(SELECT l.id FROM unnest(locked) AS l (id) WHERE l.id = ANY (ids) ORDER BY l.id);
END
$body$;
REVOKE ALL ON FUNCTION viatica.lock_for_trash(uuid, text, uuid[]) FROM PUBLIC;

CREATE OR REPLACE FUNCTION viatica.trash_rows(kind text, ids uuid[]) RETURNS TABLE ("trashId" uuid, id uuid, title text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
#variable_conflict use_column
DECLARE
    me uuid := viatica.current_user_id();
    target regclass := CASE trash_rows.kind
        WHEN 'TRIP' THEN 'public.trips'::regclass
        WHEN 'VOUCHER' THEN 'public.vouchers'::regclass
        WHEN 'COMPANION' THEN 'public.travel_companions'::regclass
        ELSE viatica.item_table(trash_rows.kind)
    END;
    one uuid;
    copy jsonb;
BEGIN
    IF target IS NULL THEN
        RAISE EXCEPTION USING ERRCODE = '23514', MESSAGE = 'not a kind of row that can be deleted',
            SCHEMA = 'viatica', TABLE = 'trash', COLUMN = 'kind', CONSTRAINT = 'trash_kind_known';
    END IF;
    -- Only what is locked: a row that comes back in this moment would be deleted without its locks.
    FOREACH one IN ARRAY viatica.lock_for_trash(me, trash_rows.kind, ids) LOOP
        copy := CASE trash_rows.kind
            WHEN 'TRIP' THEN viatica.copy_trip(me, one)
            WHEN 'VOUCHER' THEN viatica.copy_voucher(me, one)
            WHEN 'COMPANION' THEN viatica.copy_companion(me, one)
            ELSE viatica.copy_item(me, trash_rows.kind, one)
        END;
        CONTINUE WHEN copy IS NULL;
        EXECUTE format('DELETE FROM %s WHERE id = $1', target) USING one;
        RETURN QUERY
            INSERT INTO viatica.trash ("userId", kind, "rowId", title, content)
            VALUES (me, trash_rows.kind, one, copy ->> 'title', copy - 'title')
            RETURNING trash.id, trash."rowId", trash.title;
    END LOOP;
END
$body$;
