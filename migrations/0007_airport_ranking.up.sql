-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a search needs to put the airport that people mean first.

ALTER TABLE public.airports
    ADD COLUMN type varchar(20),
    ADD COLUMN scheduled boolean NOT NULL DEFAULT false,
    ADD COLUMN rank integer NOT NULL DEFAULT 0,
    ADD COLUMN "isoCountry" varchar(2),
    ADD COLUMN keywords text;
