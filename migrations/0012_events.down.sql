-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every event with it.

DROP TABLE public.events;
