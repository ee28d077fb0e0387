-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every trip with it.

DROP TABLE public.trips;
