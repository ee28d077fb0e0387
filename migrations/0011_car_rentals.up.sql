-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rented cars: fetched in one place and zone, brought back in another.

CREATE TABLE public.car_rentals (
    id uuid CONSTRAINT car_rentals_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "userId" uuid NOT NULL CONSTRAINT car_rentals_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "tripId" uuid,
    company varchar(255) NOT NULL,
    vehicle varchar(255),
    "pickupLocation" varchar(255) NOT NULL,
    "dropoffLocation" varchar(255) NOT NULL,
    "pickupDateTime" timestamptz NOT NULL,
    "dropoffDateTime" timestamptz NOT NULL,
    "pickupTimezone" varchar(50),
    "dropoffTimezone" varchar(50),
    "pickupLatitude" numeric(10, 6),
    "pickupLongitude" numeric(10, 6),
    "dropoffLatitude" numeric(10, 6),
    "dropoffLongitude" numeric(10, 6),
    "confirmationCode" varchar(50),
    notes text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT car_rentals_trip_id_fkey FOREIGN KEY ("tripId", "userId")
        REFERENCES public.trips (id, "userId") ON DELETE CASCADE,
    CONSTRAINT car_rentals_dropoff_not_before_pickup CHECK ("dropoffDateTime" >= "pickupDateTime"),
    CONSTRAINT car_rentals_times_finite CHECK (isfinite("pickupDateTime") AND isfinite("dropoffDateTime"))
);

CREATE INDEX car_rentals_trip_id ON public.car_rentals ("tripId");
CREATE INDEX car_rentals_user_id ON public.car_rentals ("userId");
CREATE INDEX car_rentals_pickup_date_time ON public.car_rentals ("pickupDateTime");
