-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is in the trash stays there.

DROP FUNCTION viatica.finish_voucher(uuid, jsonb, jsonb);
DROP FUNCTION viatica.restorable_voucher(uuid, jsonb, jsonb, boolean);
