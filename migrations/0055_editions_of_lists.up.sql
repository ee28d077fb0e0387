-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which edition of a list that comes with the program is in the database. A program with a newer one brings it up to date
-- by itself, one with an older one leaves it alone.

CREATE TABLE viatica.lists (
    name text CONSTRAINT lists_pkey PRIMARY KEY,
    edition integer NOT NULL CONSTRAINT lists_edition_positive CHECK (edition > 0),
    "loadedAt" timestamptz NOT NULL DEFAULT now()
);

ALTER TABLE viatica.lists ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON viatica.lists FOR SELECT TO viatica_app
    USING ((SELECT viatica.current_user_id()) IS NOT NULL);
GRANT SELECT ON viatica.lists TO viatica_app;
