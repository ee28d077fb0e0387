-- SPDX-License-Identifier: GPL-3.0-or-later
-- What goes into the trash: a row, what hangs on it, and the names of what it refers to, so that a restore can say
-- what is missing. Each function locks what it copies, so that nothing is added between the copy and the delete, and
-- returns NULL for a row that is not the user's.

CREATE FUNCTION viatica.item_table(kind text) RETURNS regclass
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp
AS $body$
    SELECT CASE kind
        WHEN 'FLIGHT' THEN 'public.flights'::regclass
        WHEN 'HOTEL' THEN 'public.hotels'::regclass
        WHEN 'TRANSPORTATION' THEN 'public.transportation'::regclass
        WHEN 'CAR_RENTAL' THEN 'public.car_rentals'::regclass
        WHEN 'EVENT' THEN 'public.events'::regclass
    END
$body$;

-- How an item is called in the list of the trash.
CREATE FUNCTION viatica.item_title(kind text, item jsonb) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $body$
    SELECT CASE kind
        WHEN 'FLIGHT' THEN concat_ws(' ', item ->> 'flightNumber', item ->> 'origin', '–', item ->> 'destination')
        WHEN 'TRANSPORTATION' THEN concat_ws(' ', nullif(item ->> 'journeyNumber', ''), item ->> 'origin', '–',
                                             item ->> 'destination')
        WHEN 'CAR_RENTAL' THEN concat_ws(' ', item ->> 'company', nullif(item ->> 'vehicle', ''))
        ELSE item ->> 'name'
    END
$body$;

-- The uses of vouchers on these flights and the people on these items, with the names of the vouchers and people.
CREATE FUNCTION viatica.copy_links(items uuid[], OUT tables jsonb, OUT names jsonb)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    SELECT jsonb_build_object(
        'item_companions', (SELECT coalesce(jsonb_agg(to_jsonb(ic) ORDER BY ic.id), '[]')
                            FROM public.item_companions ic
                            WHERE ic."itemType" IN ('FLIGHT', 'HOTEL', 'TRANSPORTATION', 'CAR_RENTAL', 'EVENT')
                              AND ic."itemId" = ANY (items)),
        'voucher_attachments', (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.id), '[]')
                                FROM public.voucher_attachments a WHERE a."flightId" = ANY (items)))
    INTO tables;

    SELECT coalesce(jsonb_object_agg(n.id, n.name), '{}') INTO names
    FROM (SELECT c.id, c.name FROM public.travel_companions c
          WHERE c.id IN (SELECT (r ->> 'travelerId')::uuid
                         FROM jsonb_array_elements((tables -> 'item_companions')
                                                   || (tables -> 'voucher_attachments')) r)
          UNION
          SELECT v.id, concat_ws(' ', v.issuer, v."voucherNumber") FROM public.vouchers v
          WHERE v.id IN (SELECT (r ->> 'voucherId')::uuid
                         FROM jsonb_array_elements(tables -> 'voucher_attachments') r)) n;
END
$body$;

CREATE FUNCTION viatica.copy_item(me uuid, kind text, item uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    source regclass := viatica.item_table(kind);
    data jsonb;
    links record;
BEGIN
    EXECUTE format('SELECT to_jsonb(i) FROM %s i WHERE i.id = $1 AND i."userId" = $2 FOR UPDATE', source)
        INTO data USING item, me;
    IF data IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT l.tables, l.names INTO links FROM viatica.copy_links(ARRAY[item]) l;
    RETURN jsonb_build_object(
        'title', viatica.item_title(kind, data),
        'names', links.names || coalesce(
            (SELECT jsonb_build_object(t.id, t.name) FROM public.trips t WHERE t.id = (data ->> 'tripId')::uuid), '{}'),
        'tables', links.tables || jsonb_build_object(split_part(source::text, '.', 2), jsonb_build_array(data)));
END
$body$;

CREATE FUNCTION viatica.copy_trip(me uuid, trip uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    data jsonb;
    kind text;
    rows jsonb;
    tables jsonb := '{}';
    items uuid[] := '{}';
    links record;
BEGIN
    SELECT to_jsonb(t) INTO data FROM public.trips t WHERE t.id = trip AND t."userId" = me FOR UPDATE;
    IF data IS NULL THEN
        RETURN NULL;
    END IF;
    FOREACH kind IN ARRAY ARRAY['FLIGHT', 'HOTEL', 'TRANSPORTATION', 'CAR_RENTAL', 'EVENT'] LOOP
        EXECUTE format('SELECT coalesce(jsonb_agg(l.data), ''[]'') FROM ('
                       'SELECT to_jsonb(i) AS data FROM %s i WHERE i."tripId" = $1 ORDER BY i.id FOR UPDATE) l',
                       viatica.item_table(kind))
            INTO rows USING trip;
        tables := tables || jsonb_build_object(split_part(viatica.item_table(kind)::text, '.', 2), rows);
        items := items || ARRAY(SELECT (r ->> 'id')::uuid FROM jsonb_array_elements(rows) r);
    END LOOP;
    SELECT l.tables, l.names INTO links FROM viatica.copy_links(items) l;
    RETURN jsonb_build_object(
        'title', data ->> 'name',
        'names', links.names || (
            SELECT coalesce(jsonb_object_agg(n.id, n.name), '{}')
            FROM (SELECT c.id, c.name FROM public.trip_companions tc
                  JOIN public.travel_companions c ON c.id = tc."companionId" WHERE tc."tripId" = trip
                  UNION
                  SELECT u.id, viatica.full_name(u."firstName", u."lastName") FROM public.users u
                  WHERE u.id IN (SELECT i."invitedUserId" FROM public.trip_invitations i WHERE i."tripId" = trip
                                 UNION SELECT m."userId" FROM viatica.trip_members m WHERE m."tripId" = trip)) n),
        'tables', tables || links.tables || jsonb_build_object(
            'trips', jsonb_build_array(data),
            'trip_companions', (SELECT coalesce(jsonb_agg(to_jsonb(tc) ORDER BY tc.id), '[]')
                                FROM public.trip_companions tc WHERE tc."tripId" = trip),
            'trip_invitations', (SELECT coalesce(jsonb_agg(to_jsonb(i) ORDER BY i.id), '[]')
                                 FROM public.trip_invitations i WHERE i."tripId" = trip),
            'trip_members', (SELECT coalesce(jsonb_agg(to_jsonb(m) ORDER BY m."userId"), '[]')
                             FROM viatica.trip_members m WHERE m."tripId" = trip)));
END
$body$;

CREATE FUNCTION viatica.copy_voucher(me uuid, voucher uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    data jsonb;
    uses jsonb;
BEGIN
    SELECT to_jsonb(v) INTO data FROM public.vouchers v WHERE v.id = voucher AND v."userId" = me FOR UPDATE;
    IF data IS NULL THEN
        RETURN NULL;
    END IF;
    SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a.id), '[]') INTO uses
    FROM public.voucher_attachments a WHERE a."voucherId" = voucher;
    RETURN jsonb_build_object(
        'title', concat_ws(' ', data ->> 'issuer', data ->> 'voucherNumber'),
        'tables', jsonb_build_object('vouchers', jsonb_build_array(data), 'voucher_attachments', uses),
        'reissues', (SELECT coalesce(jsonb_agg(r.id ORDER BY r.id), '[]') FROM public.vouchers r
                     WHERE r."parentVoucherId" = voucher),
        -- What the parent could have reissued if this voucher had not been there: what a restore takes must still be
        -- there then.
        'parentBalance', (SELECT p."totalValue" - p."usedAmount"
                                 - (SELECT coalesce(sum(o."totalValue"), 0) FROM public.vouchers o
                                    WHERE o."parentVoucherId" = p.id AND o.id <> voucher)
                          FROM public.vouchers p WHERE p.id = (data ->> 'parentVoucherId')::uuid),
        'names', (SELECT coalesce(jsonb_object_agg(n.id, n.name), '{}')
                  FROM (SELECT p.id, concat_ws(' ', p.issuer, p."voucherNumber") AS name FROM public.vouchers p
                        WHERE p.id = (data ->> 'parentVoucherId')::uuid OR p."parentVoucherId" = voucher
                        UNION
                        SELECT f.id, viatica.item_title('FLIGHT', to_jsonb(f)) FROM public.flights f
                        WHERE f.id IN (SELECT (r ->> 'flightId')::uuid FROM jsonb_array_elements(uses) r)
                        UNION
                        SELECT c.id, c.name FROM public.travel_companions c
                        WHERE c.id IN (SELECT (r ->> 'travelerId')::uuid FROM jsonb_array_elements(uses) r)) n));
END
$body$;

-- Refuses a companion who is on a trip or in the use of a voucher at once, and not when the transaction ends.
CREATE FUNCTION viatica.copy_companion(me uuid, companion uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    data jsonb;
BEGIN
    SELECT to_jsonb(c) INTO data FROM public.travel_companions c
    WHERE c.id = companion AND c."createdBy" = me FOR UPDATE;
    IF data IS NULL THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM public.trip_companions tc WHERE tc."companionId" = companion) THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the companion is on a trip',
            SCHEMA = 'public', TABLE = 'trip_companions', CONSTRAINT = 'trip_companions_companion_id_fkey';
    END IF;
    IF EXISTS (SELECT FROM public.voucher_attachments a
               WHERE a."travelerType" = 'COMPANION' AND a."travelerId" = companion) THEN
        RAISE EXCEPTION USING ERRCODE = '23503', MESSAGE = 'the companion is named in the use of a voucher',
            SCHEMA = 'public', TABLE = 'voucher_attachments', CONSTRAINT = 'voucher_attachments_traveler_kept';
    END IF;
    RETURN jsonb_build_object(
        'title', data ->> 'name',
        'names', jsonb_build_object(companion, data ->> 'name') ||
                 (SELECT coalesce(jsonb_object_agg(i.id, i.name), '{}')
                  FROM public.item_companions ic JOIN (
                      SELECT f.id, viatica.item_title('FLIGHT', to_jsonb(f)) AS name FROM public.flights f
                      WHERE f."userId" = me AND f."tripId" IS NULL
                      UNION ALL SELECT h.id, h.name FROM public.hotels h
                      WHERE h."userId" = me AND h."tripId" IS NULL
                      UNION ALL SELECT t.id, viatica.item_title('TRANSPORTATION', to_jsonb(t))
                      FROM public.transportation t WHERE t."userId" = me AND t."tripId" IS NULL
                      UNION ALL SELECT r.id, viatica.item_title('CAR_RENTAL', to_jsonb(r))
                      FROM public.car_rentals r WHERE r."userId" = me AND r."tripId" IS NULL
                      UNION ALL SELECT e.id, e.name FROM public.events e
                      WHERE e."userId" = me AND e."tripId" IS NULL) i ON i.id = ic."itemId"
                  WHERE ic."travelerType" = 'COMPANION' AND ic."travelerId" = companion),
        'tables', jsonb_build_object(
            'travel_companions', jsonb_build_array(data),
            'companion_relationships', (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.id), '[]')
                                        FROM public.companion_relationships r WHERE r."companionId" = companion),
            'item_companions', (SELECT coalesce(jsonb_agg(to_jsonb(ic) ORDER BY ic.id), '[]')
                                FROM public.item_companions ic
                                WHERE ic."travelerType" = 'COMPANION' AND ic."travelerId" = companion)));
END
$body$;

REVOKE ALL ON FUNCTION viatica.item_table(text) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.item_title(text, jsonb) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.copy_links(uuid[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.copy_item(uuid, text, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.copy_trip(uuid, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.copy_voucher(uuid, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.copy_companion(uuid, uuid) FROM PUBLIC;
