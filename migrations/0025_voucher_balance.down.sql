-- SPDX-License-Identifier: GPL-3.0-or-later
-- From here on usedAmount and status are what clients write.

DROP TRIGGER vouchers_balance ON public.vouchers;
DROP FUNCTION viatica.keep_voucher_balance();
