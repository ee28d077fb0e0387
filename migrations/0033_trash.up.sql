-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was deleted, as JSON, until it is restored or 30 days are over. Only functions write here: a row that somebody
-- made up would become real rows when it is restored. The program reads the list, never the content.

CREATE TABLE viatica.trash (
    id uuid CONSTRAINT trash_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT trash_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT trash_kind_known CHECK (kind IN (
        'TRIP', 'FLIGHT', 'HOTEL', 'TRANSPORTATION', 'CAR_RENTAL', 'EVENT', 'VOUCHER', 'COMPANION')),
    "rowId" uuid NOT NULL,
    title text NOT NULL,
    "deletedAt" timestamptz NOT NULL DEFAULT now(),
    content jsonb NOT NULL
);
CREATE INDEX trash_user_id_deleted_at_id ON viatica.trash ("userId", "deletedAt" DESC, id);

ALTER TABLE viatica.trash ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON viatica.trash FOR SELECT TO viatica_app
    USING ("userId" = (SELECT viatica.current_user_id()));
GRANT SELECT (id, "userId", kind, "rowId", title, "deletedAt") ON viatica.trash TO viatica_app;

CREATE FUNCTION viatica.purge_trash(account uuid) RETURNS void
LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp
AS $body$
    DELETE FROM viatica.trash t WHERE t."userId" = account AND t."deletedAt" < now() - interval '30 days'
$body$;
REVOKE ALL ON FUNCTION viatica.purge_trash(uuid) FROM PUBLIC;

CREATE FUNCTION viatica.empty_trash(ids uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
DECLARE
    me uuid := viatica.current_user_id();
    emptied integer;
BEGIN
    DELETE FROM viatica.trash t WHERE t."userId" = me AND t.id = ANY (ids);
    GET DIAGNOSTICS emptied = ROW_COUNT;
    RETURN emptied;
END
$body$;
REVOKE ALL ON FUNCTION viatica.empty_trash(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.empty_trash(uuid[]) TO viatica_app;
