-- SPDX-License-Identifier: GPL-3.0-or-later
-- What somebody does not want to be told of a trip any more. The key names a finding of the trip checker and changes with
-- what the finding is about. Whoever sees a trip ignores for himself alone.

CREATE TABLE viatica.ignored_findings (
    "userId" uuid NOT NULL CONSTRAINT ignored_findings_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "tripId" uuid NOT NULL CONSTRAINT ignored_findings_trip_id_fkey REFERENCES public.trips (id) ON DELETE CASCADE,
    key varchar(60) NOT NULL CONSTRAINT ignored_findings_key_given CHECK (key <> ''),
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ignored_findings_pkey PRIMARY KEY ("tripId", "userId", key)
);
CREATE INDEX ignored_findings_user_id ON viatica.ignored_findings ("userId");

ALTER TABLE viatica.ignored_findings ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON viatica.ignored_findings FOR SELECT TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
-- A trip that is seen: the policies of trips hold in here, too.
CREATE POLICY add ON viatica.ignored_findings FOR INSERT TO viatica_app WITH CHECK (
    "userId" = (SELECT viatica.current_user_id())
    AND EXISTS (SELECT FROM public.trips t WHERE t.id = ignored_findings."tripId"));
CREATE POLICY remove ON viatica.ignored_findings FOR DELETE TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
GRANT SELECT, INSERT ("userId", "tripId", key), DELETE ON viatica.ignored_findings TO viatica_app;

-- They go into the trash with the trip and come back with it: when a restored trip leaves the trash they follow. Whoever
-- has no account any more ignores nothing.
ALTER FUNCTION viatica.copy_trip(uuid, uuid) RENAME TO copy_trip_rows;

CREATE FUNCTION viatica.copy_trip(me uuid, trip uuid) RETURNS jsonb
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    RETURN viatica.copy_trip_rows(me, trip) || jsonb_build_object('ignoredFindings', (
        SELECT coalesce(jsonb_agg(to_jsonb(f) ORDER BY f."userId", f.key), '[]')
        FROM viatica.ignored_findings f WHERE f."tripId" = trip));
END
$body$;

CREATE FUNCTION viatica.restore_ignored_findings() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    INSERT INTO viatica.ignored_findings ("userId", "tripId", key, "createdAt")
    SELECT f."userId", f."tripId", f.key, f."createdAt"
    FROM jsonb_populate_recordset(NULL::viatica.ignored_findings, OLD.content -> 'ignoredFindings') f
    JOIN public.trips t ON t.id = f."tripId" AND t.id = OLD."rowId"
    JOIN public.users u ON u.id = f."userId"
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$body$;

REVOKE ALL ON FUNCTION viatica.copy_trip(uuid, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION viatica.restore_ignored_findings() FROM PUBLIC;

CREATE TRIGGER restore_ignored_findings AFTER DELETE ON viatica.trash
    FOR EACH ROW WHEN (OLD.kind = 'TRIP') EXECUTE FUNCTION viatica.restore_ignored_findings();
