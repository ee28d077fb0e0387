-- SPDX-License-Identifier: GPL-3.0-or-later
-- Profiles of the people a user travels with. An account that is deleted leaves the profiles that others made.

CREATE TABLE public.travel_companions (
    id uuid CONSTRAINT travel_companions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "createdBy" uuid NOT NULL
        CONSTRAINT travel_companions_created_by_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "userId" uuid CONSTRAINT travel_companions_user_id_fkey REFERENCES public.users (id) ON DELETE SET NULL,
    name varchar(255) NOT NULL,
    email varchar(255),
    "dateOfBirth" date,
    relationship varchar(50),
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT travel_companions_dates_finite CHECK (isfinite("dateOfBirth"))
);

CREATE INDEX travel_companions_created_by ON public.travel_companions ("createdBy");
CREATE INDEX travel_companions_user_id ON public.travel_companions ("userId");
CREATE INDEX travel_companions_email ON public.travel_companions (email);
-- Only where an address is given: many people have none, and other programs store that as an empty text.
CREATE UNIQUE INDEX travel_companions_created_by_email ON public.travel_companions ("createdBy", lower(email))
    WHERE email <> '';
