-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes away what can compare a password; the hashes stay.

DROP FUNCTION viatica.judge_attempt(uuid, text, text);
DROP FUNCTION viatica.password_matches(text, text);
DROP FUNCTION viatica.hash_password(text);
