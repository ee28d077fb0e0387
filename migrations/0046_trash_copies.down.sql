-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is in the trash stays there.

DROP FUNCTION viatica.copy_companion(uuid, uuid);
DROP FUNCTION viatica.copy_voucher(uuid, uuid);
DROP FUNCTION viatica.copy_trip(uuid, uuid);
DROP FUNCTION viatica.copy_item(uuid, text, uuid);
DROP FUNCTION viatica.copy_links(uuid[]);
DROP FUNCTION viatica.item_title(text, jsonb);
DROP FUNCTION viatica.item_table(text);
