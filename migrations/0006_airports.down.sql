-- SPDX-License-Identifier: GPL-3.0-or-later
-- The list can be loaded again.

DROP TABLE public.airports;
