-- SPDX-License-Identifier: GPL-3.0-or-later
-- Requests to other accounts to join a trip. One may be open at a time for a trip and an account.

CREATE TABLE public.trip_invitations (
    id uuid CONSTRAINT trip_invitations_pkey PRIMARY KEY DEFAULT gen_random_uuid(),
    "tripId" uuid NOT NULL CONSTRAINT trip_invitations_trip_id_fkey REFERENCES public.trips (id) ON DELETE CASCADE,
    "invitedUserId" uuid NOT NULL
        CONSTRAINT trip_invitations_invited_user_id_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    "invitedBy" uuid NOT NULL
        CONSTRAINT trip_invitations_invited_by_fkey REFERENCES public.users (id) ON DELETE CASCADE,
    status varchar(20) DEFAULT 'pending',
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT trip_invitations_status_known CHECK (status IN ('pending', 'accepted', 'declined'))
);

CREATE INDEX trip_invitations_trip_id ON public.trip_invitations ("tripId");
CREATE INDEX trip_invitations_invited_user_id ON public.trip_invitations ("invitedUserId");
CREATE INDEX trip_invitations_invited_by ON public.trip_invitations ("invitedBy");
CREATE INDEX trip_invitations_status ON public.trip_invitations (status);
CREATE UNIQUE INDEX trip_invitations_open_once ON public.trip_invitations ("tripId", "invitedUserId")
    WHERE status = 'pending';
