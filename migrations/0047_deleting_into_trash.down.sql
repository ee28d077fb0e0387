-- SPDX-License-Identifier: GPL-3.0-or-later
-- Deleting is for good from here on.

DROP FUNCTION viatica.trash_rows(text, uuid[]);
