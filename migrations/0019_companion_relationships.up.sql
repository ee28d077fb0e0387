-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which account stands behind which companion.

CREATE TABLE public.companion_relationships (
    id uuid CONSTRAINT companion_relationships_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "companionId" uuid NOT NULL
        CONSTRAINT companion_relationships_companion_id_fkey
        REFERENCES public.travel_companions (id) ON DELETE CASCADE,
    "userId" uuid NOT NULL
        CONSTRAINT companion_relationships_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT companion_relationships_companion_id_user_id_key UNIQUE ("companionId", "userId")
);

CREATE INDEX companion_relationships_companion_id ON public.companion_relationships ("companionId");
CREATE INDEX companion_relationships_user_id ON public.companion_relationships ("userId");
