-- SPDX-License-Identifier: GPL-3.0-or-later
-- Legs on the ground and on water.

CREATE TABLE public.transportation (
    id uuid CONSTRAINT transportation_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT transportation_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "tripId" uuid,
    method varchar(50) NOT NULL,
    carrier varchar(255),
    "journeyNumber" varchar(50),
    origin varchar(255) NOT NULL,
    destination varchar(255) NOT NULL,
    "departureDateTime" timestamptz NOT NULL,
    "arrivalDateTime" timestamptz NOT NULL,
    "originTimezone" varchar(50),
    "destinationTimezone" varchar(50),
    "originLatitude" numeric(10, 6),
    "originLongitude" numeric(10, 6),
    "destinationLatitude" numeric(10, 6),
    "destinationLongitude" numeric(10, 6),
    "seatNumber" varchar(20),
    "confirmationCode" varchar(50),
    notes text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT transportation_trip_id_fkey FOREIGN KEY ("tripId", "userId")
        REFERENCES public.trips (id, "userId") ON DELETE CASCADE,
    CONSTRAINT transportation_method_known
        CHECK (method IN ('TRAIN', 'BUS', 'FERRY', 'TAXI', 'SHUTTLE', 'SUBWAY', 'RIDESHARE', 'OTHER')),
    CONSTRAINT transportation_arrival_not_before_departure CHECK ("arrivalDateTime" >= "departureDateTime"),
    CONSTRAINT transportation_times_finite CHECK (isfinite("departureDateTime") AND isfinite("arrivalDateTime"))
);

CREATE INDEX transportation_trip_id ON public.transportation ("tripId");
CREATE INDEX transportation_user_id ON public.transportation ("userId");
CREATE INDEX transportation_departure_date_time ON public.transportation ("departureDateTime");
