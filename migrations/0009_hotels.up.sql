-- SPDX-License-Identifier: GPL-3.0-or-later
-- Stays: check-in and check-out as instants, in the zone of the place.

CREATE TABLE public.hotels (
    id uuid CONSTRAINT hotels_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT hotels_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "tripId" uuid,
    name varchar(255) NOT NULL,
    address text,
    city varchar(255),
    phone varchar(50),
    "checkInDateTime" timestamptz NOT NULL,
    "checkOutDateTime" timestamptz NOT NULL,
    timezone varchar(50),
    latitude numeric(10, 6),
    longitude numeric(10, 6),
    "roomNumber" varchar(20),
    "confirmationCode" varchar(50),
    notes text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT hotels_trip_id_fkey FOREIGN KEY ("tripId", "userId")
        REFERENCES public.trips (id, "userId") ON DELETE CASCADE,
    CONSTRAINT hotels_check_out_not_before_check_in CHECK ("checkOutDateTime" >= "checkInDateTime"),
    CONSTRAINT hotels_times_finite CHECK (isfinite("checkInDateTime") AND isfinite("checkOutDateTime"))
);

CREATE INDEX hotels_trip_id ON public.hotels ("tripId");
CREATE INDEX hotels_user_id ON public.hotels ("userId");
CREATE INDEX hotels_check_in_date_time ON public.hotels ("checkInDateTime");
