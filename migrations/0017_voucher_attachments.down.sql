-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every use of a voucher with it.

DROP TABLE public.voucher_attachments;
