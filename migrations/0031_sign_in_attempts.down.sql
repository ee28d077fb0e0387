-- SPDX-License-Identifier: GPL-3.0-or-later
-- Forgets every failure that was counted.

DROP FUNCTION viatica.begin_sign_in(text, text);
DROP FUNCTION viatica.locked_until(bytea, uuid);
DROP FUNCTION viatica.password_fingerprint(text);
DROP FUNCTION viatica.email_hash(text);
DROP FUNCTION viatica.normal_email(text);
DROP TABLE viatica.sign_in_attempts;
DROP TABLE viatica.secrets;
