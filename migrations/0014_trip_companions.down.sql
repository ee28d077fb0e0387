-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes it away from every trip who travels along.

DROP TABLE public.trip_companions;
