-- SPDX-License-Identifier: GPL-3.0-or-later
-- Everybody who uses the program works as this group role, whatever the login: it has the least rights, and
-- row-level security applies to it. Roles belong to the whole cluster, so another database may have made it already,
-- even at this very moment, and the login that migrates need not be allowed to make roles then.

DO $do$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'viatica_app') THEN
        BEGIN
            CREATE ROLE viatica_app NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL; -- made by somebody else since the look above
        END;
    END IF;
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'viatica_app' AND (rolsuper OR rolbypassrls)) THEN
        RAISE EXCEPTION USING ERRCODE = '42501',
            MESSAGE = 'role viatica_app goes past row-level security, which would open every account to everybody';
    END IF;
END
$do$;

GRANT USAGE ON SCHEMA viatica TO viatica_app;
-- A program that may not migrate still has to see whether the schema is the one it knows.
GRANT SELECT ON viatica.migrations TO viatica_app;
