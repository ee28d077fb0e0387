-- SPDX-License-Identifier: GPL-3.0-or-later
-- The parts of a restore. Columns come from the keys of the copy, so that a column which a later version adds takes
-- its default, and one which it drops is passed over.

CREATE FUNCTION viatica.insert_rows(target regclass, rows jsonb) RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    columns text;
    inserted integer := 0;
BEGIN
    IF jsonb_array_length(rows) > 0 THEN
        SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns
        FROM pg_attribute a
        WHERE a.attrelid = target AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
          AND jsonb_exists(rows -> 0, a.attname);
        EXECUTE format('INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_recordset(NULL::%1$s, $1)',
                       target, columns)
            USING rows;
        GET DIAGNOSTICS inserted = ROW_COUNT;
    END IF;
    RETURN inserted;
END
$body$;

-- Each of these takes rows of a copy and says which can come back, and what is left out for which reason.

CREATE FUNCTION viatica.left_out(kind text, title text, reason text) RETURNS jsonb
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $body$SELECT jsonb_build_object('kind', kind, 'title', coalesce(title, ''), 'reason', reason)$body$;

-- Companions on a trip: those whose profile is still there.
CREATE FUNCTION viatica.sift_trip_companions(me uuid, rows jsonb, names jsonb, OUT kept jsonb, OUT missing jsonb)
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $body$
    SELECT coalesce(jsonb_agg(r.r) FILTER (WHERE c.id IS NOT NULL), '[]'),
           coalesce(jsonb_agg(viatica.left_out('COMPANION', names ->> (r.r ->> 'companionId'), 'GONE'))
                    FILTER (WHERE c.id IS NULL), '[]')
    FROM jsonb_array_elements(rows) AS r (r)
    LEFT JOIN public.travel_companions c ON c.id = (r.r ->> 'companionId')::uuid AND c."createdBy" = me
$body$;

-- Rows that name an account in the given column: those whose account is still there.
CREATE FUNCTION viatica.sift_accounts(rows jsonb, col text, kind text, names jsonb, OUT kept jsonb, OUT missing jsonb)
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $body$
    SELECT coalesce(jsonb_agg(r.r) FILTER (WHERE u.id IS NOT NULL), '[]'),
           coalesce(jsonb_agg(viatica.left_out(kind, names ->> (r.r ->> col), 'GONE'))
                    FILTER (WHERE u.id IS NULL), '[]')
    FROM jsonb_array_elements(rows) AS r (r)
    LEFT JOIN public.users u ON u.id = (r.r ->> col)::uuid
$body$;

-- People on items: those whose item and traveller are there and still belong together. The items come first.
CREATE FUNCTION viatica.sift_item_companions(me uuid, rows jsonb, names jsonb, OUT kept jsonb, OUT missing jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    one jsonb;
    item record;
BEGIN
    kept := '[]';
    missing := '[]';
    FOR one IN SELECT r.r FROM jsonb_array_elements(rows) AS r (r) LOOP
        SELECT l.owner, l.trip INTO item FROM viatica.lock_item(one ->> 'itemType', (one ->> 'itemId')::uuid) l;
        IF item.owner IS DISTINCT FROM me THEN
            missing := missing || viatica.left_out(one ->> 'itemType', names ->> (one ->> 'itemId'), 'GONE');
        ELSIF viatica.lock_traveler(me, item.trip, one ->> 'travelerType', (one ->> 'travelerId')::uuid) THEN
            kept := kept || one;
        ELSE
            missing := missing || viatica.left_out('COMPANION', names ->> (one ->> 'travelerId'), 'NOT_ON_TRIP');
        END IF;
    END LOOP;
    -- A companion who is missing on several items is named once.
    SELECT coalesce(jsonb_agg(DISTINCT m.m), '[]') INTO missing FROM jsonb_array_elements(missing) AS m (m);
END
$body$;

-- Uses of vouchers: those whose voucher, flight and traveller are still there.
CREATE FUNCTION viatica.sift_voucher_attachments(me uuid, rows jsonb, names jsonb, unwanted boolean,
                                                 OUT kept jsonb, OUT missing jsonb)
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    one jsonb;
    title text;
    reason text;
BEGIN
    kept := '[]';
    missing := '[]';
    FOR one IN SELECT r.r FROM jsonb_array_elements(rows) AS r (r) LOOP
        title := coalesce(names ->> (one ->> 'voucherId'), names ->> (one ->> 'flightId'));
        reason := CASE
            WHEN unwanted THEN 'UNWANTED'
            WHEN NOT EXISTS (SELECT FROM public.vouchers v
                             WHERE v.id = (one ->> 'voucherId')::uuid AND v."userId" = me) THEN 'VOUCHER_GONE'
            WHEN NOT EXISTS (SELECT FROM public.flights f
                             WHERE f.id = (one ->> 'flightId')::uuid AND f."userId" = me) THEN 'FLIGHT_GONE'
            WHEN NOT viatica.lock_traveler(me, NULL, one ->> 'travelerType', (one ->> 'travelerId')::uuid)
                THEN 'TRAVELER_GONE'
        END;
        IF reason IS NULL THEN
            kept := kept || one;
        ELSE
            missing := missing || viatica.left_out('VOUCHER_USE', title, reason);
        END IF;
    END LOOP;
END
$body$;

-- Puts uses of vouchers back. What a voucher cannot bear any more, because it was spent or reissued since, is a
-- balance that is not there.
CREATE FUNCTION viatica.insert_voucher_attachments(rows jsonb) RETURNS integer
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    RETURN viatica.insert_rows('public.voucher_attachments', rows);
EXCEPTION WHEN SQLSTATE 'VI002' THEN
    RAISE EXCEPTION USING ERRCODE = 'VI001', MESSAGE = 'the voucher was spent or reissued since',
        SCHEMA = 'public', TABLE = 'voucher_attachments';
END
$body$;

REVOKE ALL ON FUNCTION viatica.insert_rows(regclass, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.left_out(text, text, text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.sift_trip_companions(uuid, jsonb, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.sift_accounts(jsonb, text, text, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.sift_item_companions(uuid, jsonb, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.sift_voucher_attachments(uuid, jsonb, jsonb, boolean) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.insert_voucher_attachments(jsonb) FROM PUBLIC;
