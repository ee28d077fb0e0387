-- SPDX-License-Identifier: GPL-3.0-or-later
-- From here on clients say themselves which voucher is transferred.

DROP TRIGGER vouchers_reissue_unlinked ON public.vouchers;
DROP TRIGGER vouchers_reissue_gone ON public.vouchers;
DROP TRIGGER vouchers_reissue_linked ON public.vouchers;
DROP TRIGGER vouchers_reissue_trusted ON public.vouchers;
DROP TRIGGER vouchers_reissue_limited ON public.vouchers;
DROP FUNCTION viatica.reopen_parent();
DROP FUNCTION viatica.transfer_to_reissue();
