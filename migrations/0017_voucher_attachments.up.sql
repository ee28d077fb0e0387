-- SPDX-License-Identifier: GPL-3.0-or-later
-- Each use of a voucher: on which flight, for whom, how much.

CREATE TABLE public.voucher_attachments (
    id uuid CONSTRAINT voucher_attachments_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "voucherId" uuid NOT NULL
        CONSTRAINT voucher_attachments_voucher_id_fkey REFERENCES public.vouchers (id) ON DELETE CASCADE,
    "flightId" uuid NOT NULL
        CONSTRAINT voucher_attachments_flight_id_fkey REFERENCES public.flights (id) ON DELETE CASCADE,
    "travelerId" uuid NOT NULL,
    "travelerType" varchar(20) NOT NULL,
    "amountUsed" numeric(10, 2) NOT NULL,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT voucher_attachments_traveler_type_known CHECK ("travelerType" IN ('USER', 'COMPANION')),
    CONSTRAINT voucher_attachments_amount_not_negative CHECK ("amountUsed" >= 0 AND "amountUsed" <> 'NaN')
);

CREATE INDEX voucher_attachments_voucher_id ON public.voucher_attachments ("voucherId");
CREATE INDEX voucher_attachments_flight_id ON public.voucher_attachments ("flightId");
CREATE INDEX voucher_attachments_traveler ON public.voucher_attachments ("travelerType", "travelerId");
