-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who uses which item. Both ends are of several kinds, so that no foreign key can stand here: triggers do its work.

CREATE TABLE public.item_companions (
    id uuid CONSTRAINT item_companions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "itemType" varchar(50) NOT NULL,
    "itemId" uuid NOT NULL,
    "travelerType" varchar(20) NOT NULL,
    "travelerId" uuid NOT NULL,
    "seatNumber" varchar(10),
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT item_companions_item_type_known
        CHECK ("itemType" IN ('FLIGHT', 'HOTEL', 'TRANSPORTATION', 'CAR_RENTAL', 'EVENT')),
    CONSTRAINT item_companions_traveler_type_known CHECK ("travelerType" IN ('USER', 'COMPANION')),
    CONSTRAINT item_companions_item_traveler_key UNIQUE ("itemType", "itemId", "travelerType", "travelerId")
);

CREATE INDEX item_companions_item ON public.item_companions ("itemType", "itemId");
CREATE INDEX item_companions_traveler ON public.item_companions ("travelerType", "travelerId");
