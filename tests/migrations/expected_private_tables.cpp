// SPDX-License-Identifier: GPL-3.0-or-later
#include "expected_tables.h"

namespace viatica::test {

QList<ExpectedTable> expectedPrivateTables()
{
    return {
        {
            .name = "viatica.migrations",
            .specifiedColumns = {},
            .addedColumns = {"number INTEGER NOT NULL", "name TEXT NOT NULL", "sha256 TEXT NOT NULL",
                             "appliedAt TIMESTAMP NOT NULL DEFAULT now()"},
            .specifiedIndexes = {},
            .addedIndexes = {"migrations_pkey UNIQUE (number)"},
            .foreignKeys = {},
            .checks = {},
        },
        {
            .name = "viatica.ignored_findings",
            .specifiedColumns = {},
            .addedColumns = {"userId UUID NOT NULL", "tripId UUID NOT NULL", "key VARCHAR(60) NOT NULL",
                             "createdAt TIMESTAMP NOT NULL DEFAULT now()"},
            .specifiedIndexes = {},
            .addedIndexes = {"ignored_findings_pkey UNIQUE (tripId, userId, key)",
                             "ignored_findings_user_id (userId)"},
            .foreignKeys = {"ignored_findings_trip_id_fkey (tripId) → trips(id) ON DELETE CASCADE",
                            "ignored_findings_user_id_fkey (userId) → users(id) ON DELETE CASCADE"},
            .checks = {"ignored_findings_key_given"},
        },
        {
            .name = "viatica.lists",
            .specifiedColumns = {},
            .addedColumns = {"name TEXT NOT NULL", "edition INTEGER NOT NULL",
                             "loadedAt TIMESTAMP NOT NULL DEFAULT now()"},
            .specifiedIndexes = {},
            .addedIndexes = {"lists_pkey UNIQUE (name)"},
            .foreignKeys = {},
            .checks = {"lists_edition_positive"},
        },
        {
            .name = "viatica.trip_members",
            .specifiedColumns = {},
            .addedColumns = {"tripId UUID NOT NULL", "userId UUID NOT NULL",
                             "since TIMESTAMP NOT NULL DEFAULT now()"},
            .specifiedIndexes = {},
            .addedIndexes = {"trip_members_pkey UNIQUE (tripId, userId)", "trip_members_user_id (userId)"},
            .foreignKeys = {"trip_members_trip_id_fkey (tripId) → trips(id) ON DELETE CASCADE",
                            "trip_members_user_id_fkey (userId) → users(id) ON DELETE CASCADE"},
            .checks = {},
        },
        {
            .name = "viatica.sessions",
            .specifiedColumns = {},
            .addedColumns = {"id UUID NOT NULL DEFAULT gen_random_uuid()", "userId UUID NOT NULL",
                             "tokenHash BYTEA NOT NULL", "client TEXT NOT NULL DEFAULT ''",
                             "createdAt TIMESTAMP NOT NULL DEFAULT now()",
                             "lastUsedAt TIMESTAMP NOT NULL DEFAULT now()",
                             "expiresAt TIMESTAMP NOT NULL DEFAULT (now() + '30 days'::interval)"},
            .specifiedIndexes = {},
            .addedIndexes = {"sessions_pkey UNIQUE (id)", "sessions_token_hash_key UNIQUE (tokenHash)",
                             "sessions_user_id (userId)"},
            .foreignKeys = {"sessions_user_id_fkey (userId) → users(id) ON DELETE CASCADE"},
            .checks = {},
        },
        {
            .name = "viatica.secrets",
            .specifiedColumns = {},
            .addedColumns = {"name TEXT NOT NULL", "value BYTEA NOT NULL"},
            .specifiedIndexes = {},
            .addedIndexes = {"secrets_pkey UNIQUE (name)"},
            .foreignKeys = {},
            .checks = {},
        },
        {
            .name = "viatica.sign_in_attempts",
            .specifiedColumns = {},
            .addedColumns = {"id UUID NOT NULL DEFAULT gen_random_uuid()", "emailHash BYTEA NOT NULL",
                             "fingerprint BYTEA", "counts BOOLEAN NOT NULL",
                             "transaction XID8 NOT NULL DEFAULT pg_current_xact_id()",
                             "attemptedAt TIMESTAMP NOT NULL DEFAULT clock_timestamp()"},
            .specifiedIndexes = {},
            .addedIndexes = {"sign_in_attempts_pkey UNIQUE (id)",
                             "sign_in_attempts_email_hash_attempted_at (emailHash, attemptedAt)",
                             "sign_in_attempts_attempted_at (attemptedAt)"},
            .foreignKeys = {},
            .checks = {},
        },
        {
            .name = "viatica.trash",
            .specifiedColumns = {},
            .addedColumns = {"id UUID NOT NULL DEFAULT gen_random_uuid()", "userId UUID NOT NULL",
                             "kind TEXT NOT NULL", "rowId UUID NOT NULL", "title TEXT NOT NULL",
                             "deletedAt TIMESTAMP NOT NULL DEFAULT now()", "content JSONB NOT NULL"},
            .specifiedIndexes = {},
            .addedIndexes = {"trash_pkey UNIQUE (id)",
                             "trash_user_id_deleted_at_id (userId, deletedAt DESC, id)"},
            .foreignKeys = {"trash_user_id_fkey (userId) → users(id) ON DELETE CASCADE"},
            .checks = {"trash_kind_known"},
        },
    };
}

} // namespace viatica::test
