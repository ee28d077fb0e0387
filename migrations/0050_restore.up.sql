-- SPDX-License-Identifier: GPL-3.0-or-later
-- Brings back what was deleted, whole or not at all, with the ids and times that it had. What it referred to and is
-- gone since is left out and named. A balance that was spent meanwhile refuses it, unless the uses of vouchers are
-- given up; a voucher number that was given again refuses it by the table's own rule.

CREATE FUNCTION viatica.restore(trash_id uuid, without_voucher_uses boolean DEFAULT false) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    bin record;
    tables jsonb;
    names jsonb;
    main jsonb;
    main_table text;
    sifted record;
    sift_table text;
    restored jsonb := '{}';
    left_out jsonb := '[]';
    count integer;
BEGIN
    SELECT t.kind, t."rowId", t.title, t.content INTO bin
    FROM viatica.trash t WHERE t.id = trash_id AND t."userId" = me FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'P0002', MESSAGE = 'this is not in the trash';
    END IF;
    tables := bin.content -> 'tables';
    names := bin.content -> 'names';
    main_table := CASE bin.kind WHEN 'TRIP' THEN 'trips' WHEN 'VOUCHER' THEN 'vouchers'
                                WHEN 'COMPANION' THEN 'travel_companions'
                                ELSE split_part(viatica.item_table(bin.kind)::text, '.', 2) END;
    main := tables -> main_table -> 0;

    -- The row itself, and what it refers to.
    CASE bin.kind
        WHEN 'TRIP' THEN
            NULL;
        WHEN 'VOUCHER' THEN
            SELECT v.kept, v.missing INTO sifted
            FROM viatica.restorable_voucher(me, main, bin.content, without_voucher_uses) v;
            main := sifted.kept;
            left_out := left_out || sifted.missing;
        WHEN 'COMPANION' THEN
            IF NOT EXISTS (SELECT FROM public.users u WHERE u.id = (main ->> 'userId')::uuid) THEN
                main := main || '{"userId": null}';
            END IF;
        ELSE
            PERFORM 1 FROM public.trips t WHERE t.id = (main ->> 'tripId')::uuid AND t."userId" = me FOR KEY SHARE;
            IF NOT FOUND AND main ->> 'tripId' IS NOT NULL THEN
                left_out := left_out || viatica.left_out('TRIP', names ->> (main ->> 'tripId'), 'GONE');
                main := main || '{"tripId": null}';
            END IF;
    END CASE;
    count := viatica.insert_rows(format('public.%I', main_table), jsonb_build_array(main));
    restored := jsonb_build_object(main_table, count);

    -- The items of a trip.
    IF bin.kind = 'TRIP' THEN
        FOREACH sift_table IN ARRAY ARRAY['flights', 'hotels', 'transportation', 'car_rentals', 'events'] LOOP
            count := viatica.insert_rows(format('public.%I', sift_table), tables -> sift_table);
            restored := restored || jsonb_build_object(sift_table, count);
        END LOOP;
    END IF;

    -- People and money, each after what it hangs on. Membership precedes the invitation that would give it anew.
    FOREACH sift_table IN ARRAY ARRAY['trip_companions', 'trip_members', 'trip_invitations',
                                      'companion_relationships', 'item_companions', 'voucher_attachments'] LOOP
        CONTINUE WHEN NOT jsonb_exists(tables, sift_table);
        CASE sift_table
            WHEN 'trip_companions' THEN
                SELECT s.kept, s.missing INTO sifted
                FROM viatica.sift_trip_companions(me, tables -> sift_table, names) s;
            WHEN 'trip_members' THEN
                SELECT s.kept, s.missing INTO sifted
                FROM viatica.sift_accounts(tables -> sift_table, 'userId', 'MEMBER', names) s;
            WHEN 'trip_invitations' THEN
                SELECT s.kept, s.missing INTO sifted
                FROM viatica.sift_accounts(tables -> sift_table, 'invitedUserId', 'INVITATION', names) s;
            WHEN 'companion_relationships' THEN
                SELECT s.kept, s.missing INTO sifted
                FROM viatica.sift_accounts(tables -> sift_table, 'userId', 'ACCOUNT',
                                           jsonb_build_object(coalesce(tables -> main_table -> 0 ->> 'userId', ''),
                                                              bin.title)) s;
            WHEN 'item_companions' THEN
                SELECT s.kept, s.missing INTO sifted
                FROM viatica.sift_item_companions(me, tables -> sift_table, names) s;
            WHEN 'voucher_attachments' THEN
                SELECT s.kept, s.missing INTO sifted
                FROM viatica.sift_voucher_attachments(me, tables -> sift_table, names, without_voucher_uses) s;
        END CASE;
        left_out := left_out || sifted.missing;
        count := CASE sift_table
            WHEN 'voucher_attachments' THEN viatica.insert_voucher_attachments(sifted.kept)
            WHEN 'trip_members' THEN viatica.insert_rows('viatica.trip_members', sifted.kept)
            ELSE viatica.insert_rows(format('public.%I', sift_table), sifted.kept)
        END;
        restored := restored || jsonb_build_object(sift_table, count);
    END LOOP;

    IF bin.kind = 'VOUCHER' THEN
        left_out := left_out || viatica.finish_voucher(me, tables -> main_table -> 0, bin.content);
    END IF;

    DELETE FROM viatica.trash t WHERE t.id = trash_id;
    RETURN jsonb_build_object(
        'kind', bin.kind, 'id', bin."rowId", 'title', bin.title, 'leftOut', left_out,
        'restored', (SELECT jsonb_object_agg(e.key, e.value) FROM jsonb_each(restored) e WHERE e.value <> '0'));
END
$body$;
REVOKE ALL ON FUNCTION viatica.restore(uuid, boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.restore(uuid, boolean) TO viatica_app;
