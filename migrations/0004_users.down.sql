-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every account with it.

DROP TABLE public.users;
