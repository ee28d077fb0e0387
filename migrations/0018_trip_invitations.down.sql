-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every invitation with it.

DROP TABLE public.trip_invitations;
