-- SPDX-License-Identifier: GPL-3.0-or-later
-- Without a policy these tables are empty to the program.

DROP POLICY see ON public.companion_relationships;
DROP POLICY remove ON public.trip_invitations;
DROP POLICY see ON public.trip_invitations;
DROP POLICY remove ON public.voucher_attachments;
DROP POLICY change ON public.voucher_attachments;
DROP POLICY add ON public.voucher_attachments;
DROP POLICY see ON public.voucher_attachments;
DROP POLICY own ON public.item_companions;
DROP POLICY remove ON public.trip_companions;
DROP POLICY add ON public.trip_companions;
DROP POLICY see ON public.trip_companions;
