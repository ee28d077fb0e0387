-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the program may touch at all, column by column: keys and owners are set once, times are the database's, a
-- voucher's used amount and status are computed, the hash of a password is nobody's, links to accounts and
-- invitations are made by functions.

GRANT USAGE ON SCHEMA public TO viatica_app;

GRANT SELECT ON public.airports, public.trips, public.flights, public.hotels, public.transportation,
    public.car_rentals, public.events, public.travel_companions, public.trip_companions, public.item_companions,
    public.vouchers, public.voucher_attachments, public.trip_invitations, public.companion_relationships
    TO viatica_app;
-- xmin is the version of the row.
GRANT SELECT (id, email, "firstName", "lastName", "createdAt", "updatedAt", xmin) ON public.users TO viatica_app;

GRANT INSERT (id, "userId", name, "departureDate", "returnDate", purpose, description) ON public.trips TO viatica_app;
GRANT INSERT (
    id, "userId", "tripId", "flightNumber", origin, destination, "departureDateTime", "arrivalDateTime",
    "originTimezone", "destinationTimezone", "seatNumber", "confirmationCode", notes
) ON public.flights TO viatica_app;
GRANT INSERT (
    id, "userId", "tripId", name, address, city, phone, "checkInDateTime", "checkOutDateTime", timezone,
    latitude, longitude, "roomNumber", "confirmationCode", notes
) ON public.hotels TO viatica_app;
GRANT INSERT (
    id, "userId", "tripId", method, carrier, "journeyNumber", origin, destination, "departureDateTime",
    "arrivalDateTime", "originTimezone", "destinationTimezone", "originLatitude", "originLongitude",
    "destinationLatitude", "destinationLongitude", "seatNumber", "confirmationCode", notes
) ON public.transportation TO viatica_app;
GRANT INSERT (
    id, "userId", "tripId", company, vehicle, "pickupLocation", "dropoffLocation", "pickupDateTime",
    "dropoffDateTime", "pickupTimezone", "dropoffTimezone", "pickupLatitude", "pickupLongitude",
    "dropoffLatitude", "dropoffLongitude", "confirmationCode", notes
) ON public.car_rentals TO viatica_app;
GRANT INSERT (
    id, "userId", "tripId", name, category, location, address, "startDateTime", "endDateTime", "allDay",
    timezone, latitude, longitude, "contactPhone", "contactEmail", url, "confirmationCode", notes
) ON public.events TO viatica_app;
GRANT INSERT (id, "createdBy", name, email, "dateOfBirth", relationship) ON public.travel_companions TO viatica_app;
GRANT INSERT (
    id, "userId", type, issuer, "voucherNumber", "associatedAccount", currency, "totalValue",
    "openingUsedAmount", "expirationDate", "parentVoucherId", notes
) ON public.vouchers TO viatica_app;
GRANT INSERT (id, "tripId", "companionId") ON public.trip_companions TO viatica_app;
GRANT INSERT (
    id, "itemType", "itemId", "travelerType", "travelerId", "seatNumber"
) ON public.item_companions TO viatica_app;
GRANT INSERT (
    id, "voucherId", "flightId", "travelerId", "travelerType", "amountUsed"
) ON public.voucher_attachments TO viatica_app;

GRANT UPDATE ("firstName", "lastName") ON public.users TO viatica_app;
GRANT UPDATE (name, "departureDate", "returnDate", purpose, description) ON public.trips TO viatica_app;
GRANT UPDATE (
    "tripId", "flightNumber", origin, destination, "departureDateTime", "arrivalDateTime", "originTimezone",
    "destinationTimezone", "seatNumber", "confirmationCode", notes
) ON public.flights TO viatica_app;
GRANT UPDATE (
    "tripId", name, address, city, phone, "checkInDateTime", "checkOutDateTime", timezone, latitude,
    longitude, "roomNumber", "confirmationCode", notes
) ON public.hotels TO viatica_app;
GRANT UPDATE (
    "tripId", method, carrier, "journeyNumber", origin, destination, "departureDateTime", "arrivalDateTime",
    "originTimezone", "destinationTimezone", "originLatitude", "originLongitude", "destinationLatitude",
    "destinationLongitude", "seatNumber", "confirmationCode", notes
) ON public.transportation TO viatica_app;
GRANT UPDATE (
    "tripId", company, vehicle, "pickupLocation", "dropoffLocation", "pickupDateTime", "dropoffDateTime",
    "pickupTimezone", "dropoffTimezone", "pickupLatitude", "pickupLongitude", "dropoffLatitude",
    "dropoffLongitude", "confirmationCode", notes
) ON public.car_rentals TO viatica_app;
GRANT UPDATE (
    "tripId", name, category, location, address, "startDateTime", "endDateTime", "allDay", timezone, latitude,
    longitude, "contactPhone", "contactEmail", url, "confirmationCode", notes
) ON public.events TO viatica_app;
GRANT UPDATE (name, email, "dateOfBirth", relationship) ON public.travel_companions TO viatica_app;
GRANT UPDATE (
    type, issuer, "voucherNumber", "associatedAccount", currency, "totalValue", "openingUsedAmount",
    "expirationDate", "parentVoucherId", notes
) ON public.vouchers TO viatica_app;
GRANT UPDATE ("seatNumber") ON public.item_companions TO viatica_app;
GRANT UPDATE ("travelerId", "travelerType", "amountUsed") ON public.voucher_attachments TO viatica_app;

GRANT DELETE ON public.trips, public.flights, public.hotels, public.transportation, public.car_rentals,
    public.events, public.travel_companions, public.trip_companions, public.item_companions, public.vouchers,
    public.voucher_attachments, public.trip_invitations
    TO viatica_app;
