-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every voucher with it.

DROP TABLE public.vouchers;
