-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deleting is for good from here on.

DROP FUNCTION viatica.trash_rows(text, uuid[]);
DROP FUNCTION viatica.lock_for_trash(uuid, text, uuid[]);
