// SPDX-License-Identifier: GPL-3.0-or-later
#include "expected_tables.h"

namespace viatica::test {

namespace {

/// What all five tables of items have. @p table without its schema
ExpectedTable itemTable(const QByteArray& table, const QByteArrayList& specified, const QByteArrayList& added,
                        const QByteArrayList& specifiedIndexes, const QByteArrayList& checks)
{
    return {
        .name = "public." + table,
        .specifiedColumns = QByteArrayList{"id UUID NOT NULL DEFAULT gen_random_uuid()", "tripId UUID",
                                           "notes TEXT", "createdAt TIMESTAMP NOT NULL DEFAULT now()",
                                           "updatedAt TIMESTAMP NOT NULL DEFAULT now()"} +
                            specified,
        .addedColumns = QByteArrayList{"userId UUID NOT NULL"} + added,
        .specifiedIndexes =
            QByteArrayList{table + "_pkey UNIQUE (id)", table + "_trip_id (tripId)"} + specifiedIndexes,
        .addedIndexes = {table + "_user_id (userId)"},
        .foreignKeys = {table + "_user_id_fkey (userId) → users(id) ON DELETE CASCADE",
                        table + "_trip_id_fkey (tripId, userId) → trips(id, userId) ON DELETE CASCADE"},
        .checks = QByteArrayList{table + "_times_finite"} + checks,
    };
}

} // namespace

QList<ExpectedTable> expectedItemTables()
{
    return {
        itemTable("flights",
                  {"flightNumber VARCHAR(20) NOT NULL", "origin VARCHAR(10) NOT NULL",
                   "destination VARCHAR(10) NOT NULL", "departureDateTime TIMESTAMP NOT NULL",
                   "arrivalDateTime TIMESTAMP NOT NULL", "seatNumber VARCHAR(10)",
                   "confirmationCode VARCHAR(50)"},
                  {"originTimezone VARCHAR(50)", "destinationTimezone VARCHAR(50)"},
                  {"flights_departure_date_time (departureDateTime)",
                   "flights_origin_destination (origin, destination)"},
                  {"flights_arrival_not_before_departure"}),
        // The specification names the other four without their columns; the design's table decides them.
        itemTable("hotels",
                  {"name VARCHAR(255) NOT NULL", "address TEXT", "city VARCHAR(255)", "phone VARCHAR(50)",
                   "checkInDateTime TIMESTAMP NOT NULL", "checkOutDateTime TIMESTAMP NOT NULL",
                   "timezone VARCHAR(50)", "latitude DECIMAL(10,6)", "longitude DECIMAL(10,6)",
                   "roomNumber VARCHAR(20)", "confirmationCode VARCHAR(50)"},
                  {}, {"hotels_check_in_date_time (checkInDateTime)"},
                  {"hotels_check_out_not_before_check_in"}),
        itemTable("transportation",
                  {"method VARCHAR(50) NOT NULL", "carrier VARCHAR(255)", "journeyNumber VARCHAR(50)",
                   "origin VARCHAR(255) NOT NULL", "destination VARCHAR(255) NOT NULL",
                   "departureDateTime TIMESTAMP NOT NULL", "arrivalDateTime TIMESTAMP NOT NULL",
                   "originTimezone VARCHAR(50)", "destinationTimezone VARCHAR(50)",
                   "originLatitude DECIMAL(10,6)", "originLongitude DECIMAL(10,6)",
                   "destinationLatitude DECIMAL(10,6)", "destinationLongitude DECIMAL(10,6)",
                   "seatNumber VARCHAR(20)", "confirmationCode VARCHAR(50)"},
                  {}, {"transportation_departure_date_time (departureDateTime)"},
                  {"transportation_method_known", "transportation_arrival_not_before_departure"}),
        itemTable(
            "car_rentals",
            {"company VARCHAR(255) NOT NULL", "vehicle VARCHAR(255)", "pickupLocation VARCHAR(255) NOT NULL",
             "dropoffLocation VARCHAR(255) NOT NULL", "pickupDateTime TIMESTAMP NOT NULL",
             "dropoffDateTime TIMESTAMP NOT NULL", "pickupTimezone VARCHAR(50)",
             "dropoffTimezone VARCHAR(50)", "pickupLatitude DECIMAL(10,6)", "pickupLongitude DECIMAL(10,6)",
             "dropoffLatitude DECIMAL(10,6)", "dropoffLongitude DECIMAL(10,6)",
             "confirmationCode VARCHAR(50)"},
            {}, {"car_rentals_pickup_date_time (pickupDateTime)"}, {"car_rentals_dropoff_not_before_pickup"}),
        itemTable("events",
                  {"name VARCHAR(255) NOT NULL", "category VARCHAR(50)", "location VARCHAR(255)",
                   "address TEXT", "startDateTime TIMESTAMP NOT NULL", "endDateTime TIMESTAMP",
                   "allDay BOOLEAN NOT NULL DEFAULT false", "timezone VARCHAR(50)", "latitude DECIMAL(10,6)",
                   "longitude DECIMAL(10,6)", "contactPhone VARCHAR(50)", "contactEmail VARCHAR(255)",
                   "url TEXT", "confirmationCode VARCHAR(50)"},
                  {}, {"events_start_date_time (startDateTime)"}, {"events_end_not_before_start"}),
    };
}

} // namespace viatica::test
