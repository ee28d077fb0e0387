-- SPDX-License-Identifier: GPL-3.0-or-later
-- The states stay as they are.

DROP FUNCTION viatica.mark_certificate(uuid, boolean);
DROP FUNCTION viatica.expire_vouchers(date);
