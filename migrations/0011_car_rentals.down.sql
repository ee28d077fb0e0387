-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes every car rental with it.

DROP TABLE public.car_rentals;
