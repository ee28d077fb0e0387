-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every link between companions and accounts with it.

DROP TABLE public.companion_relationships;
