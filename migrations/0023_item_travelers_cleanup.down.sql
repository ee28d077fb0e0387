-- SPDX-License-Identifier: GPL-3.0-or-later
-- Assignments of what is deleted stay behind from here on.

DROP TRIGGER events_forget_moved ON public.events;
DROP TRIGGER car_rentals_forget_moved ON public.car_rentals;
DROP TRIGGER transportation_forget_moved ON public.transportation;
DROP TRIGGER hotels_forget_moved ON public.hotels;
DROP TRIGGER flights_forget_moved ON public.flights;
DROP TRIGGER trip_companions_forget ON public.trip_companions;
DROP TRIGGER travel_companions_forget ON public.travel_companions;
DROP TRIGGER events_forget ON public.events;
DROP TRIGGER car_rentals_forget ON public.car_rentals;
DROP TRIGGER transportation_forget ON public.transportation;
DROP TRIGGER hotels_forget ON public.hotels;
DROP TRIGGER flights_forget ON public.flights;

DROP FUNCTION viatica.forget_moved_item();
DROP FUNCTION viatica.forget_trip_companion();
DROP FUNCTION viatica.forget_companion();
DROP FUNCTION viatica.forget_item();
