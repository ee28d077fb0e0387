-- SPDX-License-Identifier: GPL-3.0-or-later
-- Anything else with a time and a place. An event may have no end.

CREATE TABLE public.events (
    id uuid CONSTRAINT events_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT events_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "tripId" uuid,
    name varchar(255) NOT NULL,
    category varchar(50),
    location varchar(255),
    address text,
    "startDateTime" timestamptz NOT NULL,
    "endDateTime" timestamptz,
    "allDay" boolean NOT NULL DEFAULT false,
    timezone varchar(50),
    latitude numeric(10, 6),
    longitude numeric(10, 6),
    "contactPhone" varchar(50),
    "contactEmail" varchar(255),
    url text,
    "confirmationCode" varchar(50),
    notes text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT events_trip_id_fkey FOREIGN KEY ("tripId", "userId")
        REFERENCES public.trips (id, "userId") ON DELETE CASCADE,
    CONSTRAINT events_end_not_before_start CHECK ("endDateTime" >= "startDateTime"),
    CONSTRAINT events_times_finite CHECK (isfinite("startDateTime") AND isfinite("endDateTime"))
);

CREATE INDEX events_trip_id ON public.events ("tripId");
CREATE INDEX events_user_id ON public.events ("userId");
CREATE INDEX events_start_date_time ON public.events ("startDateTime");
