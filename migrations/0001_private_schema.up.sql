-- SPDX-License-Identifier: GPL-3.0-or-later
-- What Viatica needs for itself lives apart from the tables that other programs share. The record of migrations comes
-- first, because every later step is written into it.

CREATE SCHEMA viatica;

CREATE TABLE viatica.migrations (
    number integer CONSTRAINT migrations_pkey PRIMARY KEY,
    name text NOT NULL,
    sha256 text NOT NULL,
    "appliedAt" timestamptz NOT NULL DEFAULT now()
);
