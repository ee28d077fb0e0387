-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who travels on which trip. A companion on a trip cannot be deleted; that is looked at when the transaction ends,
-- because an account that goes takes its trips and its companions in an order that a dump may change.

CREATE TABLE public.trip_companions (
    id uuid CONSTRAINT trip_companions_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "tripId" uuid NOT NULL CONSTRAINT trip_companions_trip_id_fkey REFERENCES public.trips (id) ON DELETE CASCADE,
    "companionId" uuid NOT NULL
        CONSTRAINT trip_companions_companion_id_fkey REFERENCES public.travel_companions (id)
        ON DELETE NO ACTION DEFERRABLE INITIALLY DEFERRED,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT trip_companions_trip_id_companion_id_key UNIQUE ("tripId", "companionId")
);

CREATE INDEX trip_companions_trip_id ON public.trip_companions ("tripId");
CREATE INDEX trip_companions_companion_id ON public.trip_companions ("companionId");
