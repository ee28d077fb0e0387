-- SPDX-License-Identifier: GPL-3.0-or-later
-- Accounts stay; no new ones can be made through the program.

DROP FUNCTION viatica.register(uuid, text, text, text, text, text);
DROP FUNCTION viatica.raise_email_taken();
DROP FUNCTION viatica.checked_name(text, text, text);
DROP FUNCTION viatica.check_new_password(text);
DROP FUNCTION viatica.checked_email(text);
