-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every stay with it.

DROP TABLE public.hotels;
