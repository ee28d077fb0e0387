-- SPDX-License-Identifier: GPL-3.0-or-later
-- Travel credits and certificates. NaN is an amount that compares as larger than any other, so it is kept out.

CREATE TABLE public.vouchers (
    id uuid CONSTRAINT vouchers_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT vouchers_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    type varchar(50) NOT NULL,
    issuer varchar(255) NOT NULL,
    "voucherNumber" varchar(100) NOT NULL,
    "associatedAccount" varchar(255),
    currency varchar(3) DEFAULT 'USD',
    "totalValue" numeric(10, 2),
    "usedAmount" numeric(10, 2) DEFAULT 0,
    "openingUsedAmount" numeric(10, 2) NOT NULL DEFAULT 0,
    status varchar(20) NOT NULL,
    "expirationDate" date,
    "parentVoucherId" uuid,
    notes text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT vouchers_id_user_id_key UNIQUE (id, "userId"),
    -- Over both columns, so that nobody can point at the voucher of somebody else.
    CONSTRAINT vouchers_parent_voucher_id_fkey FOREIGN KEY ("parentVoucherId", "userId")
        REFERENCES public.vouchers (id, "userId") ON DELETE SET NULL ("parentVoucherId"),
    CONSTRAINT vouchers_parent_not_itself CHECK ("parentVoucherId" <> id),
    CONSTRAINT vouchers_type_not_empty CHECK (btrim(type) <> ''),
    CONSTRAINT vouchers_currency_form CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT vouchers_status_known
        CHECK (status IN ('OPEN', 'PARTIALLY_USED', 'USED', 'EXPIRED', 'TRANSFERRED')),
    CONSTRAINT vouchers_total_not_negative CHECK ("totalValue" >= 0 AND "totalValue" <> 'NaN'),
    CONSTRAINT vouchers_used_not_negative CHECK ("usedAmount" >= 0 AND "usedAmount" <> 'NaN'),
    CONSTRAINT vouchers_opening_not_negative CHECK ("openingUsedAmount" >= 0 AND "openingUsedAmount" <> 'NaN'),
    CONSTRAINT vouchers_used_not_above_total CHECK ("usedAmount" <= "totalValue"),
    CONSTRAINT vouchers_dates_finite CHECK (isfinite("expirationDate"))
);

CREATE UNIQUE INDEX vouchers_voucher_number ON public.vouchers ("voucherNumber");
CREATE INDEX vouchers_user_id ON public.vouchers ("userId");
CREATE INDEX vouchers_status ON public.vouchers (status);
CREATE INDEX vouchers_expiration_date ON public.vouchers ("expirationDate");
CREATE INDEX vouchers_parent_voucher_id ON public.vouchers ("parentVoucherId");
