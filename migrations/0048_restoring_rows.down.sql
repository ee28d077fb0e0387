-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is in the trash stays there.

DROP FUNCTION viatica.insert_voucher_attachments(jsonb);
DROP FUNCTION viatica.sift_voucher_attachments(uuid, jsonb, jsonb, boolean);
DROP FUNCTION viatica.sift_item_companions(uuid, jsonb, jsonb);
DROP FUNCTION viatica.sift_accounts(jsonb, text, text, jsonb);
DROP FUNCTION viatica.sift_trip_companions(uuid, jsonb, jsonb);
DROP FUNCTION viatica.left_out(text, text, text);
DROP FUNCTION viatica.insert_rows(regclass, jsonb);
