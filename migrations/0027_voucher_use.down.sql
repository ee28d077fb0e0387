-- SPDX-License-Identifier: GPL-3.0-or-later
-- Expired vouchers can be used by everybody again.

DROP TRIGGER voucher_attachments_check_update ON public.voucher_attachments;
DROP TRIGGER voucher_attachments_check_insert ON public.voucher_attachments;
DROP FUNCTION viatica.check_voucher_use();
