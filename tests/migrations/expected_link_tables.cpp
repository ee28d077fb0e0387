// SPDX-License-Identifier: GPL-3.0-or-later
#include "expected_tables.h"

namespace viatica::test {

namespace {

QByteArrayList withKeyAndTimes(const QByteArrayList& columns)
{
    return QByteArrayList{"id UUID NOT NULL DEFAULT gen_random_uuid()",
                          "createdAt TIMESTAMP NOT NULL DEFAULT now()",
                          "updatedAt TIMESTAMP NOT NULL DEFAULT now()"} +
           columns;
}

} // namespace

QList<ExpectedTable> expectedLinkTables()
{
    return {
        {
            .name = "public.trip_companions",
            .specifiedColumns = withKeyAndTimes({"tripId UUID NOT NULL", "companionId UUID NOT NULL"}),
            .addedColumns = {},
            .specifiedIndexes = {"trip_companions_pkey UNIQUE (id)", "trip_companions_trip_id (tripId)",
                                 "trip_companions_companion_id (companionId)",
                                 "trip_companions_trip_id_companion_id_key UNIQUE (tripId, companionId)"},
            .addedIndexes = {},
            .foreignKeys =
                {"trip_companions_trip_id_fkey (tripId) → trips(id) ON DELETE CASCADE",
                 "trip_companions_companion_id_fkey (companionId) → travel_companions(id) DEFERRABLE "
                 "INITIALLY DEFERRED"},
            .checks = {},
        },
        {
            .name = "public.item_companions",
            .specifiedColumns =
                withKeyAndTimes({"itemType VARCHAR(50) NOT NULL", "itemId UUID NOT NULL",
                                 "travelerType VARCHAR(20) NOT NULL", "travelerId UUID NOT NULL"}),
            .addedColumns = {"seatNumber VARCHAR(10)"},
            .specifiedIndexes = {"item_companions_pkey UNIQUE (id)",
                                 "item_companions_item (itemType, itemId)",
                                 "item_companions_traveler (travelerType, travelerId)"},
            .addedIndexes =
                {"item_companions_item_traveler_key UNIQUE (itemType, itemId, travelerType, travelerId)"},
            .foreignKeys = {},
            .checks = {"item_companions_item_type_known", "item_companions_traveler_type_known"},
        },
        {
            .name = "public.voucher_attachments",
            .specifiedColumns = withKeyAndTimes(
                {"voucherId UUID NOT NULL", "flightId UUID NOT NULL", "travelerId UUID NOT NULL",
                 "travelerType VARCHAR(20) NOT NULL", "amountUsed DECIMAL(10,2) NOT NULL"}),
            .addedColumns = {},
            .specifiedIndexes = {"voucher_attachments_pkey UNIQUE (id)",
                                 "voucher_attachments_voucher_id (voucherId)",
                                 "voucher_attachments_flight_id (flightId)"},
            .addedIndexes = {"voucher_attachments_traveler (travelerType, travelerId)"},
            .foreignKeys =
                {"voucher_attachments_voucher_id_fkey (voucherId) → vouchers(id) ON DELETE CASCADE",
                 "voucher_attachments_flight_id_fkey (flightId) → flights(id) ON DELETE CASCADE"},
            .checks = {"voucher_attachments_traveler_type_known", "voucher_attachments_amount_not_negative"},
        },
        {
            .name = "public.trip_invitations",
            .specifiedColumns =
                withKeyAndTimes({"tripId UUID NOT NULL", "invitedUserId UUID NOT NULL",
                                 "invitedBy UUID NOT NULL", "status VARCHAR(20) DEFAULT 'pending'"}),
            .addedColumns = {},
            .specifiedIndexes = {"trip_invitations_pkey UNIQUE (id)", "trip_invitations_trip_id (tripId)",
                                 "trip_invitations_invited_user_id (invitedUserId)",
                                 "trip_invitations_status (status)"},
            .addedIndexes = {"trip_invitations_invited_by (invitedBy)",
                             "trip_invitations_open_once UNIQUE (tripId, invitedUserId) WHERE "
                             "((status)::text = 'pending'::text)"},
            .foreignKeys =
                {"trip_invitations_trip_id_fkey (tripId) → trips(id) ON DELETE CASCADE",
                 "trip_invitations_invited_user_id_fkey (invitedUserId) → users(id) ON DELETE CASCADE",
                 "trip_invitations_invited_by_fkey (invitedBy) → users(id) ON DELETE CASCADE"},
            .checks = {"trip_invitations_status_known"},
        },
        {
            .name = "public.companion_relationships",
            .specifiedColumns = withKeyAndTimes({"companionId UUID NOT NULL", "userId UUID NOT NULL"}),
            .addedColumns = {},
            .specifiedIndexes =
                {"companion_relationships_pkey UNIQUE (id)",
                 "companion_relationships_companion_id (companionId)",
                 "companion_relationships_user_id (userId)",
                 "companion_relationships_companion_id_user_id_key UNIQUE (companionId, userId)"},
            .addedIndexes = {},
            .foreignKeys =
                {"companion_relationships_companion_id_fkey (companionId) → travel_companions(id) ON "
                 "DELETE CASCADE",
                 "companion_relationships_user_id_fkey (userId) → users(id) ON DELETE CASCADE"},
            .checks = {},
        },
    };
}

} // namespace viatica::test
