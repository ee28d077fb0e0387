-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reference data that is loaded by itself, never by a migration.

CREATE TABLE public.airports (
    iata varchar(3) CONSTRAINT airports_pkey PRIMARY KEY,
    icao varchar(4),
    name varchar(255) NOT NULL,
    city varchar(255) NOT NULL,
    country varchar(255) NOT NULL,
    latitude numeric(10, 6),
    longitude numeric(10, 6),
    timezone varchar(50)
);

CREATE INDEX airports_city ON public.airports (city);
CREATE INDEX airports_name ON public.airports (name);
