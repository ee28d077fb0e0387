-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deleting, for the program: the copy and the delete are one.

CREATE FUNCTION viatica.trash_rows(kind text, ids uuid[]) RETURNS TABLE ("trashId" uuid, id uuid, title text)
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
    -- In one order, so that two programs that delete the same rows wait for each other instead of blocking.
    FOR one IN SELECT DISTINCT u.u FROM unnest(ids) AS u (u) ORDER BY u.u LOOP
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
REVOKE ALL ON FUNCTION viatica.trash_rows(text, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.trash_rows(text, uuid[]) TO viatica_app;
