-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts. The password is a bcrypt hash, which no program reads: signing in is a function of the database.

CREATE TABLE public.users (
    id uuid CONSTRAINT users_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    email varchar(255) NOT NULL CONSTRAINT users_email_key UNIQUE,
    password varchar(255) NOT NULL,
    "firstName" varchar(100) NOT NULL,
    "lastName" varchar(100) NOT NULL,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT users_first_name_length CHECK (btrim("firstName") <> ''),
    CONSTRAINT users_last_name_length CHECK (btrim("lastName") <> '')
);

-- Another program may have stored an address with capitals; it is the same account.
CREATE INDEX users_email_lower ON public.users (lower(email));
