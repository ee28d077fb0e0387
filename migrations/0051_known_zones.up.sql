-- SPDX-License-Identifier: GPL-3.0-or-later
-- A zone's column is a free text, and another program may have written a name there that this server does not know.
-- One such row must not make a statement over all rows fail: its clock times count as UTC then.
--
-- It is not parallel safe, because a block that catches errors is a subtransaction.

CREATE FUNCTION viatica.zone_or_utc(zone text) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $body$
BEGIN
    IF coalesce(zone, '') = '' THEN
        RETURN 'UTC';
    END IF;
    PERFORM timestamptz 'epoch' AT TIME ZONE zone;
    RETURN zone;
EXCEPTION WHEN invalid_parameter_value THEN
    RETURN 'UTC';
END
$body$;

REVOKE ALL ON FUNCTION viatica.zone_or_utc(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION viatica.zone_or_utc(text) TO viatica_app;
