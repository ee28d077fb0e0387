-- SPDX-License-Identifier: GPL-3.0-or-later
-- Row-level security alone refuses references to the rows of others from here on.

DROP TRIGGER voucher_attachments_own ON public.voucher_attachments;
DROP TRIGGER item_companions_own ON public.item_companions;
DROP TRIGGER trip_companions_own ON public.trip_companions;
DROP FUNCTION viatica.check_own_voucher_attachment();
DROP FUNCTION viatica.check_own_item_companion();
DROP FUNCTION viatica.check_own_trip_companion();
