-- SPDX-License-Identifier: GPL-3.0-or-later
-- The specified eight columns stay.

ALTER TABLE public.airports
    DROP COLUMN keywords,
    DROP COLUMN "isoCountry",
    DROP COLUMN rank,
    DROP COLUMN scheduled,
    DROP COLUMN type;
