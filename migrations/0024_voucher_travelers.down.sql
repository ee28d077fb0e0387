-- SPDX-License-Identifier: GPL-3.0-or-later
-- From here on nothing looks at whom a voucher is used for.

DROP TRIGGER travel_companions_kept ON public.travel_companions;
DROP TRIGGER voucher_attachments_references ON public.voucher_attachments;
DROP FUNCTION viatica.keep_voucher_traveler();
DROP FUNCTION viatica.check_voucher_traveler();
