-- SPDX-License-Identifier: GPL-3.0-or-later
-- From here on attachments change no balance until the voucher itself is written.

DROP TRIGGER voucher_attachments_ledger_delete ON public.voucher_attachments;
DROP TRIGGER voucher_attachments_ledger_update ON public.voucher_attachments;
DROP TRIGGER voucher_attachments_ledger_insert ON public.voucher_attachments;
DROP FUNCTION viatica.settle_vouchers();
