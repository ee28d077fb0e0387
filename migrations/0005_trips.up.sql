-- SPDX-License-Identifier: GPL-3.0-or-later
-- Trips. The key over id and owner lets items refer to both at once, so that an item's owner is always its trip's.

CREATE TABLE public.trips (
    id uuid CONSTRAINT trips_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT trips_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    name varchar(255) NOT NULL,
    "departureDate" date NOT NULL,
    "returnDate" date NOT NULL,
    purpose varchar(50) DEFAULT 'pleasure',
    description text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT trips_id_user_id_key UNIQUE (id, "userId"),
    CONSTRAINT trips_return_not_before_departure CHECK ("returnDate" >= "departureDate"),
    CONSTRAINT trips_dates_finite CHECK (isfinite("departureDate") AND isfinite("returnDate")),
    CONSTRAINT trips_purpose_known CHECK (purpose IN ('pleasure', 'business', 'other'))
);

CREATE INDEX trips_user_id ON public.trips ("userId");
CREATE INDEX trips_departure_date ON public.trips ("departureDate");
CREATE INDEX trips_return_date ON public.trips ("returnDate");
-- One for each order in which the pages of the list can be read.
CREATE INDEX trips_user_id_departure_date_id ON public.trips ("userId", "departureDate", id);
CREATE INDEX trips_user_id_return_date_id ON public.trips ("userId", "returnDate", id);
CREATE INDEX trips_user_id_name_id ON public.trips ("userId", name COLLATE "und-x-icu", id);
