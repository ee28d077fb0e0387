-- SPDX-License-Identifier: GPL-3.0-or-later
-- Flights. Both moments are instants; the zones say how to show them at either end.

CREATE TABLE public.flights (
    id uuid CONSTRAINT flights_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT flights_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "tripId" uuid,
    "flightNumber" varchar(20) NOT NULL,
    origin varchar(10) NOT NULL,
    destination varchar(10) NOT NULL,
    "departureDateTime" timestamptz NOT NULL,
    "arrivalDateTime" timestamptz NOT NULL,
    "originTimezone" varchar(50),
    "destinationTimezone" varchar(50),
    "seatNumber" varchar(10),
    "confirmationCode" varchar(50),
    notes text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT flights_trip_id_fkey FOREIGN KEY ("tripId", "userId")
        REFERENCES public.trips (id, "userId") ON DELETE CASCADE,
    CONSTRAINT flights_arrival_not_before_departure CHECK ("arrivalDateTime" >= "departureDateTime"),
    CONSTRAINT flights_times_finite CHECK (isfinite("departureDateTime") AND isfinite("arrivalDateTime"))
);

CREATE INDEX flights_trip_id ON public.flights ("tripId");
CREATE INDEX flights_user_id ON public.flights ("userId");
CREATE INDEX flights_departure_date_time ON public.flights ("departureDateTime");
CREATE INDEX flights_origin_destination ON public.flights (origin, destination);
