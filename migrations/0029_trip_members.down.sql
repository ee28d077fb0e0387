-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends the sharing of trips; accepted invitations stay.

DROP TRIGGER trip_companions_removed ON public.trip_companions;
DROP TRIGGER trip_invitations_answered ON public.trip_invitations;
DROP FUNCTION viatica.follow_trip_companion();
DROP FUNCTION viatica.follow_invitation();
DROP TABLE viatica.trip_members;
