-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every companion with it.

DROP TABLE public.travel_companions;
