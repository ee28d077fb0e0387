-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes it away from every item who uses it.

DROP TABLE public.item_companions;
