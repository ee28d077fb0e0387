-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every transportation leg with it.

DROP TABLE public.transportation;
