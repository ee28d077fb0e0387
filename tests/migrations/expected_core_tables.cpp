// SPDX-License-Identifier: GPL-3.0-or-later
#include "expected_tables.h"

namespace viatica::test {

const QList<ExpectedTable>& expectedTables()
{
    static const QList<ExpectedTable> all =
        expectedCoreTables() + expectedItemTables() + expectedLinkTables() + expectedPrivateTables();
    return all;
}

QList<ExpectedTable> expectedCoreTables()
{
    return {
        {
            .name = "public.users",
            .specifiedColumns = {"id UUID NOT NULL DEFAULT gen_random_uuid()", "email VARCHAR(255) NOT NULL",
                                 "password VARCHAR(255) NOT NULL", "firstName VARCHAR(100) NOT NULL",
                                 "lastName VARCHAR(100) NOT NULL",
                                 "createdAt TIMESTAMP NOT NULL DEFAULT now()",
                                 "updatedAt TIMESTAMP NOT NULL DEFAULT now()"},
            .addedColumns = {},
            .specifiedIndexes = {"users_pkey UNIQUE (id)", "users_email_key UNIQUE (email)"},
            .addedIndexes = {"users_email_lower (lower((email)::text))"},
            .foreignKeys = {},
            .checks = {"users_first_name_length", "users_last_name_length"},
        },
        {
            .name = "public.trips",
            .specifiedColumns = {"id UUID NOT NULL DEFAULT gen_random_uuid()", "userId UUID NOT NULL",
                                 "name VARCHAR(255) NOT NULL", "departureDate DATE NOT NULL",
                                 "returnDate DATE NOT NULL", "purpose VARCHAR(50) DEFAULT 'pleasure'",
                                 "description TEXT", "createdAt TIMESTAMP NOT NULL DEFAULT now()",
                                 "updatedAt TIMESTAMP NOT NULL DEFAULT now()"},
            .addedColumns = {},
            .specifiedIndexes = {"trips_pkey UNIQUE (id)", "trips_user_id (userId)",
                                 "trips_departure_date (departureDate)", "trips_return_date (returnDate)"},
            .addedIndexes = {"trips_id_user_id_key UNIQUE (id, userId)",
                             "trips_user_id_departure_date_id (userId, departureDate, id)",
                             "trips_user_id_return_date_id (userId, returnDate, id)",
                             "trips_user_id_name_id (userId, name COLLATE und-x-icu, id)"},
            .foreignKeys = {"trips_user_id_fkey (userId) → users(id) ON DELETE CASCADE"},
            .checks = {"trips_return_not_before_departure", "trips_dates_finite", "trips_purpose_known"},
        },
        {
            .name = "public.airports",
            .specifiedColumns = {"iata VARCHAR(3) NOT NULL", "icao VARCHAR(4)", "name VARCHAR(255) NOT NULL",
                                 "city VARCHAR(255) NOT NULL", "country VARCHAR(255) NOT NULL",
                                 "latitude DECIMAL(10,6)", "longitude DECIMAL(10,6)", "timezone VARCHAR(50)"},
            .addedColumns = {"type VARCHAR(20)", "scheduled BOOLEAN NOT NULL DEFAULT false",
                             "rank INTEGER NOT NULL DEFAULT 0", "isoCountry VARCHAR(2)", "keywords TEXT"},
            .specifiedIndexes = {"airports_pkey UNIQUE (iata)", "airports_city (city)",
                                 "airports_name (name)"},
            .addedIndexes = {},
            .foreignKeys = {},
            .checks = {},
        },
        {
            .name = "public.travel_companions",
            .specifiedColumns = {"id UUID NOT NULL DEFAULT gen_random_uuid()", "createdBy UUID NOT NULL",
                                 "userId UUID", "name VARCHAR(255) NOT NULL", "email VARCHAR(255)",
                                 "dateOfBirth DATE", "relationship VARCHAR(50)",
                                 "createdAt TIMESTAMP NOT NULL DEFAULT now()",
                                 "updatedAt TIMESTAMP NOT NULL DEFAULT now()"},
            .addedColumns = {},
            .specifiedIndexes = {"travel_companions_pkey UNIQUE (id)",
                                 "travel_companions_created_by (createdBy)",
                                 "travel_companions_user_id (userId)", "travel_companions_email (email)"},
            .addedIndexes =
                {"travel_companions_created_by_email UNIQUE (createdBy, lower((email)::text)) WHERE "
                 "((email)::text <> ''::text)"},
            .foreignKeys = {"travel_companions_created_by_fkey (createdBy) → users(id) ON DELETE CASCADE",
                            "travel_companions_user_id_fkey (userId) → users(id) ON DELETE SET NULL"},
            .checks = {"travel_companions_dates_finite"},
        },
        {
            .name = "public.vouchers",
            .specifiedColumns = {"id UUID NOT NULL DEFAULT gen_random_uuid()", "userId UUID NOT NULL",
                                 "type VARCHAR(50) NOT NULL", "issuer VARCHAR(255) NOT NULL",
                                 "voucherNumber VARCHAR(100) NOT NULL", "associatedAccount VARCHAR(255)",
                                 "currency VARCHAR(3) DEFAULT 'USD'", "totalValue DECIMAL(10,2)",
                                 "usedAmount DECIMAL(10,2) DEFAULT 0", "status VARCHAR(20) NOT NULL",
                                 "expirationDate DATE", "parentVoucherId UUID", "notes TEXT",
                                 "createdAt TIMESTAMP NOT NULL DEFAULT now()",
                                 "updatedAt TIMESTAMP NOT NULL DEFAULT now()"},
            .addedColumns = {"openingUsedAmount DECIMAL(10,2) NOT NULL DEFAULT 0"},
            .specifiedIndexes = {"vouchers_pkey UNIQUE (id)", "vouchers_user_id (userId)",
                                 "vouchers_voucher_number UNIQUE (voucherNumber)", "vouchers_status (status)",
                                 "vouchers_expiration_date (expirationDate)"},
            .addedIndexes = {"vouchers_id_user_id_key UNIQUE (id, userId)",
                             "vouchers_parent_voucher_id (parentVoucherId)"},
            .foreignKeys =
                {"vouchers_user_id_fkey (userId) → users(id) ON DELETE CASCADE",
                 "vouchers_parent_voucher_id_fkey (parentVoucherId, userId) → vouchers(id, userId) ON "
                 "DELETE SET NULL (parentVoucherId)"},
            .checks = {"vouchers_parent_not_itself", "vouchers_type_not_empty", "vouchers_currency_form",
                       "vouchers_status_known", "vouchers_total_not_negative", "vouchers_used_not_negative",
                       "vouchers_opening_not_negative", "vouchers_used_not_above_total",
                       "vouchers_dates_finite"},
        },
    };
}

} // namespace viatica::test
