-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every flight with it.

DROP TABLE public.flights;
